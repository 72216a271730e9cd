import { describe, expect, it } from 'vitest';
import { jobFor } from '#electron/printing.ts';
import { checkJob, isError, RULES } from '#shared/documents/checker/check.ts';
import { DOCUMENT_KINDS, documentKinds } from '#shared/documents/kinds.ts';
import type { Block, Paper, PrintJob } from '#shared/documents/paper.ts';
import { DEFAULT_LAYOUT } from '#shared/settings/rules.ts';
import { trainingOffice } from '#test/helpers/training-office.ts';

const { read } = trainingOffice();
const moment = { now: '2026-11-23T02:00:00.000Z', today: '2026-11-23', actor: 'Văn thư' };

const said = (content: string): Block => ({ kind: 'paragraph', content });
const NOTICE: Paper = {
  paperClass: 'named',
  name: 'Thông báo',
  letterhead: { parentBody: 'UBND ĐẶC KHU PHÚ QUỐC', nameLines: ['BAN CHỈ ĐẠO', 'CHUYỂN ĐỔI SỐ'] },
  number: { serial: null, symbol: 'TB-BCĐ' },
  placeAndDate: { place: 'Phú Quốc', day: null, month: 11, year: 2026 },
  documentType: 'THÔNG BÁO',
  subject: 'Lịch kiểm tra công tác chuyển đổi số',
  asOf: null,
  addressees: [],
  body: [
    said('Ban Chỉ đạo Chuyển đổi số đặc khu Phú Quốc thông báo lịch kiểm tra tại các cơ quan, đơn vị như sau:'),
    { kind: 'clause', number: 1, content: 'Kiểm tra tại Phòng Nội vụ.' },
    { kind: 'clause', number: 2, content: 'Kiểm tra tại Phòng Tư pháp.' },
    said('Đề nghị các cơ quan, đơn vị chuẩn bị báo cáo.'),
  ],
  closes: true,
  signatures: [{ capacity: 'own', titleLines: ['TRƯỞNG BAN'], officeLines: [], name: 'Thành viên 01' }],
  recipients: ['Thành viên Ban Chỉ đạo', 'Lưu: VT, VHXH'],
  appendices: [],
  orientation: 'portrait',
  marks: { training: false, draft: false },
};
const LETTER: Paper = {
  ...NOTICE,
  paperClass: 'letter',
  documentType: null,
  number: { serial: null, symbol: 'BCĐ-VHXH' },
  subject: 'chuẩn bị kiểm tra',
  addressees: ['Phòng Nội vụ'],
  recipients: ['Như trên', 'Lưu: VT, VHXH'],
};
const DECISION: Paper = {
  ...NOTICE,
  paperClass: 'decision',
  documentType: 'QUYẾT ĐỊNH',
  number: { serial: null, symbol: 'QĐ-BCĐ' },
  subject: 'Về việc thành lập đoàn kiểm tra',
  body: [
    { kind: 'legalBases', items: ['Căn cứ Luật Chuyển đổi số', 'Theo đề nghị của Phòng Văn hóa - Xã hội'] },
    { kind: 'article', number: 1, title: 'Thành lập đoàn kiểm tra công tác chuyển đổi số.' },
    { kind: 'article', number: 2, title: 'Các cơ quan, đơn vị chịu trách nhiệm thi hành Quyết định này.' },
  ],
  recipients: ['Như Điều 2', 'Lưu: VT, VHXH'],
};
const annexed = (change: Partial<Paper['appendices'][number]> = {}): Paper => ({
  ...NOTICE,
  body: [...NOTICE.body, said('Lịch chi tiết tại phụ lục kèm theo.')],
  appendices: [
    {
      number: null,
      title: 'LỊCH KIỂM TRA',
      enclosedWith: { documentType: 'Thông báo', issuer: 'Ban Chỉ đạo' },
      orientation: 'portrait',
      body: [said('Buổi sáng kiểm tra tại Phòng Nội vụ.')],
      ...change,
    },
  ],
});

const findings = (paper: Paper) => {
  const job: PrintJob = { title: 'Văn bản', papers: [paper], layout: DEFAULT_LAYOUT, createdOn: '2026-11-23' };
  return checkJob(read, job, null, moment);
};
const rulesOf = (paper: Paper): readonly string[] => [...new Set(findings(paper).map(({ rule }) => rule))];
const notice = (change: Partial<Paper>): Paper => ({ ...NOTICE, ...change });
const letter = (change: Partial<Paper>): Paper => ({ ...LETTER, ...change });
const decision = (change: Partial<Paper>): Paper => ({ ...DECISION, ...change });
/** The notice with one more sentence. */
const saying = (text: string): Paper =>
  notice({ body: [...NOTICE.body.slice(0, -1), said(text), said('Đề nghị thực hiện.')] });
const based = (...items: string[]): Paper => notice({ body: [{ kind: 'legalBases', items }, ...NOTICE.body] });
const signed = (change: Partial<Paper['signatures'][number]>): Paper => {
  const [block] = NOTICE.signatures;
  return notice({ signatures: block === undefined ? [] : [{ ...block, ...change }] });
};
const priced = (unit: string | null, align: 'left' | 'right', rows: readonly (readonly string[])[]): Paper =>
  notice({
    body: [
      ...NOTICE.body,
      {
        kind: 'table',
        columns: ['Nội dung', 'Số lượng', 'Đơn giá', 'Thành tiền'].map((header, i) => ({
          header,
          width: { share: 1 },
          align: i === 3 ? align : i === 0 ? 'left' : 'right',
        })),
        rows: rows.map((cells) => ({ kind: 'cells', cells })),
        ...(unit === null ? {} : { unit }),
      },
      said('Đề nghị thực hiện.'),
    ],
  });

const ROWS: readonly (readonly [string, Paper])[] = [
  ['header.letterhead', notice({ letterhead: null })],
  ['header.issuer', notice({ letterhead: { parentBody: 'UBND ĐẶC KHU PHÚ QUỐC', nameLines: [' '] } })],
  ['header.parent', notice({ letterhead: { parentBody: '', nameLines: ['BAN CHỈ ĐẠO'] } })],
  ['header.capitals', notice({ letterhead: { parentBody: 'UBND đặc khu', nameLines: ['BAN CHỈ ĐẠO'] } })],
  ['header.parent-repeated', notice({ letterhead: { parentBody: 'UBND', nameLines: ['UBND'] } })],
  ['header.number', notice({ number: null })],
  ['header.symbol-type', notice({ number: { serial: null, symbol: 'KH-BCĐ' } })],
  ['header.letter-symbol', letter({ number: { serial: null, symbol: 'CV-BCĐ' } })],
  ['header.symbol-issuer', notice({ number: { serial: null, symbol: 'TB-ABCD' } })],
  ['header.serial', notice({ number: { serial: 0, symbol: 'TB-BCĐ' } })],
  ['header.place', notice({ placeAndDate: null })],
  ['header.place-noun', notice({ placeAndDate: { place: 'Đặc khu Phú Quốc', day: null, month: 11, year: 2026 } })],
  ['subject.type', notice({ documentType: null })],
  ['subject.letter-type', letter({ documentType: 'CÔNG VĂN' })],
  ['subject.type-known', notice({ documentType: 'KẾT LUẬN' })],
  ['subject.missing', notice({ subject: '' })],
  ['subject.capital', notice({ subject: 'lịch kiểm tra' })],
  ['subject.word-twice', letter({ subject: 'V/v chuẩn bị kiểm tra' })],
  ['subject.end', notice({ subject: 'Lịch kiểm tra.' })],
  ['subject.length', notice({ subject: `Lịch ${'kiểm tra '.repeat(40)}`.trim() })],
  ['subject.type-repeated', notice({ subject: 'Thông báo lịch kiểm tra' })],
  ['subject.addressees', letter({ addressees: [], recipients: ['Phòng Nội vụ', 'Lưu: VT, VHXH'] })],
  ['subject.addressee-twice', letter({ addressees: ['Phòng Nội vụ', 'Phòng Nội vụ'] })],
  ['subject.addressee-form', letter({ addressees: ['- Phòng Nội vụ'] })],
  ['bases.one-each', based('Căn cứ Luật Chuyển đổi số; Luật Ngân sách nhà nước')],
  ['bases.ending', based('Căn cứ Luật Chuyển đổi số và')],
  ['bases.begin', based('Luật Chuyển đổi số')],
  ['bases.number', based('Căn cứ Nghị định về công tác văn thư')],
  ['bases.date', based('Căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư')],
  ['bases.order', based('Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020', 'Căn cứ Luật Chuyển đổi số')],
  ['bases.proposal-last', based('Theo đề nghị của Phòng Nội vụ', 'Căn cứ Luật Chuyển đổi số')],
  ['bases.twice', based('Căn cứ Luật Chuyển đổi số', 'Căn cứ Luật Chuyển đổi số')],
  ['bases.decision', decision({ body: DECISION.body.slice(1) })],
  ['body.articles', decision({ body: DECISION.body.filter((b) => b.kind !== 'article' || b.number !== 1) })],
  ['body.clauses', notice({ body: NOTICE.body.filter((b) => b.kind !== 'clause' || b.number !== 1) })],
  ['body.closes', notice({ closes: false })],
  ['body.empty-block', saying(' ')],
  ['body.early-close', saying('Thực hiện nghiêm./. Báo cáo kết quả.')],
  ['body.lead-in', notice({ body: [said('Nội dung gồm'), { kind: 'list', items: ['Kiểm tra.'] }, ...NOTICE.body] })],
  ['body.sentence-end', saying('Các đơn vị chuẩn bị báo cáo')],
  [
    'body.decision-carried-out',
    decision({ body: DECISION.body.slice(0, 2), recipients: ['Như Điều 1', 'Lưu: VT, VHXH'] }),
  ],
  ['words.composed', saying('Đề nghị báo cáo.'.normalize('NFD'))],
  ['words.double-space', saying('Đề nghị  báo cáo.')],
  ['words.space-before', saying('Đề nghị báo cáo , góp ý.')],
  ['words.straight-quotes', saying('Thực hiện "số hóa" hồ sơ.')],
  ['words.unbalanced', saying('Báo cáo (nếu có về Phòng Nội vụ.')],
  ['words.placeholder', saying('Báo cáo trước … giờ sáng.')],
  ['words.dummy', saying('Giao ông Nguyễn Văn A thực hiện.')],
  ['words.machine', saying('Có undefined nhiệm vụ.')],
  ['words.secrecy', saying('Tài liệu TỐI MẬT gửi kèm.')],
  ['words.bullets', saying('• Báo cáo kết quả.')],
  ['words.doubled', saying('Báo cáo của của các đơn vị.')],
  ['words.hour', saying('Bắt đầu lúc 8h30 sáng.')],
  ['spelling.body', saying('Gửi về Ban chỉ đạo để tổng hợp.')],
  ['spelling.committee', saying('Báo cáo ủy ban Nhân dân đặc khu.')],
  ['spelling.council', saying('Báo cáo Hội đồng Nhân dân đặc khu.')],
  ['spelling.people', saying('Phục vụ nhân dân tốt hơn.')],
  ['spelling.abbreviation', saying('Đẩy mạnh ứng dụng CNTT.')],
  ['spelling.number-zero', saying('Theo Thông báo số 5/TB-BCĐ ngày 05 tháng 6 năm 2026.')],
  ['dates.impossible', saying('Hoàn thành ngày 31 tháng 11 năm 2026.')],
  ['dates.day-zero', saying('Họp ngày 5 tháng 12 năm 2026.')],
  ['dates.month-zero', saying('Họp ngày 05 tháng 2 năm 2027.')],
  ['dates.month-extra-zero', saying('Họp ngày 05 tháng 03 năm 2027.')],
  ['dates.weekday', saying('Họp ngày 15 tháng 12 năm 2026 (thứ Hai).')],
  ['dates.cited-later', saying('Theo Quyết định số 12/QĐ-UBND ngày 20 tháng 12 năm 2026.')],
  ['dates.deadline-past', saying('Báo cáo trước ngày 20 tháng 10 năm 2026.')],
  ['money.words', saying('Kinh phí là 1.000.000 đồng (Bằng chữ: Hai triệu đồng).')],
  ['money.separators', saying('Kinh phí là 1,000,000 đồng.')],
  ['money.grouped', saying('Kinh phí là 1000000 đồng.')],
  [
    'money.sum',
    priced('Đơn vị tính: đồng', 'right', [
      ['In', '2', '1.000', '2.000'],
      ['Nước', '2', '2.000', '4.000'],
      ['TỔNG CỘNG', '', '', '7.000'],
    ]),
  ],
  ['money.line', priced('Đơn vị tính: đồng', 'right', [['In', '2', '1.000', '3.000']])],
  ['money.unit', priced(null, 'right', [['In', '2', '1.000', '2.000']])],
  ['money.align', priced('Đơn vị tính: đồng', 'left', [['In', '2', '1.000', '2.000']])],
  ['signature.missing', notice({ signatures: [] })],
  ['signature.name', signed({ name: '' })],
  ['signature.title', signed({ titleLines: [] })],
  ['signature.prefix', signed({ titleLines: ['K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'] })],
  ['signature.own-title', signed({ titleLines: ['KT. TRƯỞNG BAN'] })],
  ['signature.degree', signed({ name: 'ThS. Thành viên 01' })],
  ['recipients.missing', notice({ recipients: [] })],
  ['recipients.archive', notice({ recipients: ['Thành viên Ban Chỉ đạo'] })],
  ['recipients.archive-unit', notice({ recipients: ['Thành viên Ban Chỉ đạo', 'Lưu: VT'] })],
  ['recipients.as-above', letter({ recipients: ['Tổ công tác giúp việc', 'Lưu: VT, VHXH'] })],
  ['recipients.nothing-above', notice({ recipients: ['Như trên', 'Lưu: VT, VHXH'] })],
  ['recipients.article', decision({ recipients: ['Như Điều 5', 'Lưu: VT, VHXH'] })],
  ['recipients.twice', notice({ recipients: ['Phòng Nội vụ', 'Phòng Nội vụ', 'Lưu: VT, VHXH'] })],
  ['recipients.addressee-again', letter({ recipients: ['Như trên', 'Phòng Nội vụ (để biết)', 'Lưu: VT, VHXH'] })],
  ['annexes.numbers', annexed({ number: 1 })],
  ['annexes.mentioned', { ...annexed(), body: NOTICE.body }],
  ['annexes.enclosed', annexed({ enclosedWith: null })],
  ['annexes.enclosed-type', annexed({ enclosedWith: { documentType: 'Kế hoạch', issuer: 'Ban Chỉ đạo' } })],
  ['annexes.title', annexed({ title: '' })],
  ['annexes.empty', annexed({ body: [] })],
  ['annexes.landscape', annexed({ orientation: 'landscape' })],
  ['record.draft-mark', notice({ marks: { training: false, draft: true } })],
];

describe('the checker of form', () => {
  it('has at least sixty rules, each under an id of its own', () => {
    expect(RULES.length).toBeGreaterThanOrEqual(60);
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    expect(ROWS.length).toBeGreaterThanOrEqual(60);
  });

  it('finds nothing in a notice, a letter, a decision and an annex that are right', () => {
    for (const paper of [NOTICE, LETTER, DECISION, annexed()]) expect(findings(paper)).toEqual([]);
    expect(rulesOf(priced('Đơn vị tính: đồng', 'right', [['In', '2', '1.000', '2.000']]))).toEqual([]);
  });

  it.each(ROWS)('%s is found where a paper breaks it, and nothing else', (rule, paper) => {
    expect(rulesOf(paper)).toEqual([rule]);
  });

  it('says where, what is wrong, how to mend it and the article', () => {
    const [found] = findings(saying('Báo cáo trước … giờ sáng.'));
    expect(found).toMatchObject({ where: 'Đoạn 2', severity: 'error', article: 'Thông lệ trình bày văn bản' });
    expect(found?.message).toContain('chỗ trống chưa điền');
    expect(found?.mend).not.toBe('');
  });

  it('a signer who has no authority on the day of the paper is an error no reason lets pass', () => {
    const bodyId = 'steering-committee';
    const seat = [...read.all('memberships').values()].find((m) => m.bodyId === bodyId && m.role === 'member');
    const signing = { bodyId, signatoryId: seat?.id ?? '', date: '2026-11-23' };
    expect(findings(signed({ signing }))).toMatchObject([{ rule: 'signature.authority', final: true }]);
  });
});

describe('annexes named in a row', () => {
  const three = (sentence: string): Paper => {
    const [one] = annexed().appendices;
    const annex = (number: number) => (one === undefined ? [] : [{ ...one, number, title: 'BIỂU TỔNG HỢP' }]);
    return { ...annexed(), body: [...NOTICE.body, said(sentence)], appendices: [1, 2, 3].flatMap(annex) };
  };

  it.each([
    'Số liệu tại các Phụ lục I, II và III kèm theo.',
    'Số liệu tại Phụ lục I đến Phụ lục III.',
    'Số liệu tại Phụ lục I, Phụ lục II và Phụ lục III.',
    'Số liệu tại các phụ lục kèm theo.',
  ])('are all found: %s', (sentence) => {
    expect(rulesOf(three(sentence))).toEqual([]);
  });

  it('one that is left out, and one that does not exist, are told', () => {
    expect(rulesOf(three('Số liệu tại Phụ lục I và II kèm theo.'))).toEqual(['annexes.mentioned']);
    expect(rulesOf(three('Số liệu tại Phụ lục I đến V kèm theo.'))).toEqual(['annexes.named']);
    expect(rulesOf(three('Theo Phụ lục IV Nghị định 30/2020/NĐ-CP, các phụ lục kèm theo.'))).toEqual([]);
  });
});

describe('the papers of the sample workspace', () => {
  const jobs = DOCUMENT_KINDS.flatMap((kind) =>
    [...read.all(documentKinds[kind].subject).keys()].flatMap((subject) => {
      const job = jobFor(read, { kind, subject, options: {} }, moment);
      return job.ok ? [{ name: `${kind} ${subject}`, job: job.value }] : [];
    }),
  );

  it.each(jobs)('$name is free of errors but for a signer nobody has chosen yet', ({ job }) => {
    const found = checkJob(read, job, null, moment);
    expect(found.filter((one) => isError(one) && !one.message.startsWith('Chưa chọn người ký'))).toEqual([]);
    expect(found.filter((one) => !isError(one))).toEqual([]);
  });
});

describe('the founding decision of 2022', () => {
  const ANNEX_LINE =
    '(kèm theo Quyết định số 4145/QĐ-BCĐ ngày 19 tháng 7 năm 2022 của Trưởng Ban Chỉ đạo Chuyển đổi số thành phố Phú Quốc)';
  const founding = decision({
    letterhead: { parentBody: 'UBND THÀNH PHỐ PHÚ QUỐC', nameLines: ['BAN CHỈ ĐẠO', 'CHUYỂN ĐỔI SỐ'] },
    number: { serial: 4145, symbol: 'QĐ-BCĐ' },
    placeAndDate: { place: 'Phú Quốc', day: 19, month: 8, year: 2022 },
    subject:
      'Ban hành Quy chế hoạt động của Ban Chỉ đạo và Tổ công tác giúp việc Ban Chỉ đạo Chuyển đổi số thành phố Phú Quốc',
    body: [
      {
        kind: 'legalBases',
        items: [
          'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019',
          'Căn cứ Quyết định số 3828/QĐ-UBND ngày 21 tháng 7 năm 2022 của Chủ tịch UBND thành phố Phú Quốc về việc thành lập Ban Chỉ đạo và Tổ công tác giúp việc Ban Chỉ đạo Chuyển đổi số thành phố Phú Quốc',
          'Theo đề nghị của Trưởng Phòng Văn hóa và Thông tin tại Tờ trình số 32/TTr-VHTT ngày 18 tháng 8 năm 2022',
        ],
      },
      { kind: 'article', number: 1, title: 'Ban hành kèm theo Quyết định này Quy chế hoạt động của Ban Chỉ đạo.' },
      { kind: 'article', number: 2, title: 'Quyết định này có hiệu lực kể từ ngày ký ban hành.' },
      { kind: 'article', number: 3, title: 'Thành viên Ban Chỉ đạo chịu trách nhiệm thi hành Quyết định này.' },
    ],
    recipients: ['Như Điều 3 của QĐ', 'LĐVP', 'Lưu: VT, PVHTT'],
    appendices: [
      {
        number: null,
        title: 'QUY CHẾ HOẠT ĐỘNG',
        enclosedWith: null,
        orientation: 'portrait',
        body: [
          said(ANNEX_LINE),
          { kind: 'article', number: 1, title: 'Phạm vi, đối tượng áp dụng' },
          said('Chủ trì các cuộc họp của Ban chỉ đạo khi được Trưởng ban giao.'),
        ],
      },
    ],
  });

  it('is told of the wrong date of its annex, its number beside the series, and two laws on one line', () => {
    const found = findings(founding);
    expect(found.map(({ rule }) => rule)).toEqual(['bases.one-each', 'annexes.date', 'spelling.body', 'record.series']);
    expect(found[1]?.message).toContain('ngày 19 tháng 7 năm 2022, văn bản chính ngày 19/08/2022');
  });
});
