import { describe, expect, it } from 'vitest';
import { templates } from '#electron/documents/index.ts';
import { DOCUMENT_KINDS, documentKinds, findDocumentKind } from '#shared/documents/kinds.ts';
import type { PrintJob } from '#shared/documents/paper.ts';
import type { TextBlock } from '#shared/documents/text-blocks.ts';
import type { Moment } from '#shared/kit/command.ts';
import type { Outcome } from '#shared/kit/outcome.ts';
import { readAfter } from '#shared/kit/overlay.ts';
import { runCommand } from '#shared/run-command.ts';
import type { Read } from '#shared/workspace.ts';
import { judge } from '#test/helpers/paper-assertions.ts';
import { linesOf, readPdf } from '#test/helpers/pdf-page.ts';
import { office } from './office.ts';
import { moment, render } from './papers.ts';

const FORM = { id: 'giay', form: 'notice', date: '2026-11-20', subject: 'Một việc cần báo' };
const BODY: readonly TextBlock[] = [
  { kind: 'paragraph', content: 'Ban Chỉ đạo thông báo một việc.' },
  { kind: 'paragraph', content: 'Đề nghị các cơ quan, đơn vị phối hợp thực hiện.' },
];

const written = (input: object): Read => {
  const outcome = runCommand(office(), 'compositions.create', { ...FORM, body: BODY, ...input }, moment as Moment);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return readAfter(office(), outcome.value.changes);
};
const made = (kind: keyof typeof templates, input: object, words: Record<string, unknown> | null = null) =>
  templates[kind](written({ form: kind, ...input }), 'giay', { words } as never, moment);
const jobOf = (job: Outcome<PrintJob>): PrintJob => {
  if (!job.ok) throw new Error(job.refusal.message);
  return job.value;
};
const refusalOf = (job: Outcome<PrintJob>) => (job.ok ? null : job.refusal);
const paperOf = (job: Outcome<PrintJob>) => {
  const [paper] = jobOf(job).papers;
  if (paper === undefined) throw new Error('no paper');
  return paper;
};
const textOf = async (job: PrintJob): Promise<string> =>
  (await readPdf((await render(job)).bytes)).pages
    .flatMap((page) => linesOf(page.runs))
    .map((line) => line.text)
    .join(' ');

describe('the number of a paper', () => {
  it.each([
    ['officialDispatch', 'BCĐ-VHXH', { addressees: ['UBND đặc khu'] }],
    ['notice', 'TB-BCĐ', {}],
    ['report', 'BC-BCĐ', {}],
    ['submission', 'TTr-BCĐ', { addressees: ['UBND đặc khu'] }],
    ['plan', 'KH-BCĐ', {}],
    ['workProgram', 'CTr-BCĐ', {}],
    ['decision', 'QĐ-BCĐ', { legalBases: ['Căn cứ Quy chế'] }],
  ] as const)('of a %s ends in %s', (kind, symbol, more) => {
    expect(paperOf(made(kind, more)).number).toEqual({ serial: null, symbol });
  });
  it('stands in the catalogue under T01 to T09, asked for by name or number', () => {
    const codes = DOCUMENT_KINDS.filter((kind) => documentKinds[kind].subject === 'compositions').map(
      (kind) => documentKinds[kind].code,
    );
    expect(codes).toEqual(['T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T07', 'T08', 'T09']);
    expect(findDocumentKind('t07')).toBe('decision');
  });
});

describe('Nơi nhận', () => {
  it('begins and ends by the form, whatever of it was written by hand', () => {
    const recipients = ['- Như trên', 'Phòng Nội vụ', 'Lưu: VT, VHXH (3)'];
    const dispatch = made('officialDispatch', { addressees: ['Phòng Nội vụ'], recipients });
    expect(paperOf(dispatch).recipients).toEqual(['Như trên', 'Phòng Nội vụ', 'Lưu: VT, VHXH (3)']);
    expect(paperOf(made('notice', { recipients: ['Phòng Nội vụ'] })).recipients).toEqual([
      'Phòng Nội vụ',
      'Lưu: VT, VHXH',
    ]);
  });
  it('of a decision names its last article', () => {
    const articles = ['Một.', 'Hai.'].flatMap((content): readonly TextBlock[] => [
      { kind: 'article', number: null, title: '' },
      { kind: 'paragraph', content },
    ]);
    const decision = paperOf(made('decision', { body: articles, legalBases: ['Căn cứ Quy chế'] }));
    expect(decision.recipients[0]).toBe('Như Điều 2');
  });
});

describe('the authority of a decision', () => {
  const lines = (signingCapacity: string) =>
    paperOf(made('decision', { legalBases: ['Căn cứ Quy chế'], signingCapacity })).enacting?.authority;
  it('is the head’s by office, the name of the place on a line of its own', () => {
    expect(lines('own')).toEqual(['Trưởng Ban Chỉ đạo Chuyển đổi số', 'đặc khu Phú Quốc']);
  });
  it('is the collective’s where it is signed on its behalf', () => {
    expect(lines('onBehalfOf')).toEqual(['Ban Chỉ đạo Chuyển đổi số', 'đặc khu Phú Quốc']);
  });
});

describe('what cannot be printed yet', () => {
  it.each([
    ['notice', { subject: '' }, 'subject', 'chưa ghi trích yếu'],
    ['notice', { body: [] }, 'body', 'Chưa có nội dung'],
    ['officialDispatch', {}, 'addressees', 'chưa ghi nơi gửi'],
    ['submission', {}, 'addressees', 'chưa ghi nơi gửi'],
    ['decision', {}, 'legalBases', 'chưa ghi căn cứ'],
    ['introduction', { body: [] }, 'introduction.name', 'người được giới thiệu'],
    ['authorization', { body: [] }, 'authorization.delegator.name', 'người ủy quyền'],
    [
      'notice',
      { appendices: [{ title: 'Danh mục', orientation: 'landscape', body: BODY }] },
      'appendices.0.body',
      'khổ ngang nhưng không có bảng',
    ],
    [
      'notice',
      { body: Array.from({ length: 24 }, () => ({ kind: 'point', number: null, content: 'Một điểm.' })) },
      'body',
      'hết chữ cái',
    ],
  ] as const)('%s with %o says so at its field', (kind, input, field, sentence) => {
    const refusal = refusalOf(made(kind, input));
    expect(refusal).toMatchObject({ code: 'rule', field });
    expect(refusal?.message).toContain(sentence);
  });
  it('is a paper of another form', () => {
    const job = templates.plan(written({}), 'giay', { words: null }, moment);
    expect(refusalOf(job)?.message).toBe('Văn bản này soạn theo mẫu Thông báo, không in theo mẫu Kế hoạch.');
  });
});

describe('a table wider than the page', () => {
  const wide = (mm: number): TextBlock => ({
    kind: 'table',
    columns: Array.from({ length: 6 }, (_, i) => ({ header: `Cột ${i + 1}`, width: { mm }, align: 'left' as const })),
    rows: [{ kind: 'cells', cells: ['a', 'b', 'c', 'd', 'e', 'g'] }],
  });
  const annex = (body: TextBlock, orientation: string) => ({
    appendices: [{ title: 'Danh mục', orientation, body: [body] }],
  });
  it('is refused in the text with the advice to turn the page', () => {
    const refusal = refusalOf(made('notice', { body: [...BODY, wide(40)] }));
    expect(refusal).toMatchObject({ code: 'rule', field: 'body' });
    expect(refusal?.message).toContain(
      'rộng 240 mm, quá khổ giấy (chỉ có 165 mm). Hãy chuyển bảng sang một phụ lục khổ ngang',
    );
  });
  it('fits an annex turned to landscape, inside its margins', async () => {
    const job = jobOf(made('notice', annex(wide(40), 'landscape')));
    const { bytes } = await render(job);
    expect(await judge(bytes, job)).toEqual([]);
    expect((await readPdf(bytes)).pages.at(-1)?.width).toBeCloseTo(297, 0);
  });
  it('wider than that sheet too is to be cut', () => {
    expect(refusalOf(made('notice', annex(wide(60), 'landscape')))?.message).toContain('tách thành hai bảng');
  });
});

describe('words not saved yet', () => {
  it('are shown in the place of those kept', async () => {
    const words = { subject: 'Việc khác', body: [{ kind: 'paragraph', content: 'Lời mới.' }] };
    const text = await textOf(jobOf(made('notice', {}, words)));
    expect(text).toContain('Việc khác');
    expect(text).toContain('Lời mới./.');
    expect(text).not.toContain('thông báo một việc');
  });
  it('with a wrong field are refused at it', () => {
    expect(refusalOf(made('notice', {}, { subject: 7 }))).toMatchObject({ code: 'invalid', field: 'subject' });
  });
});

describe('a body of sixty pages', () => {
  it('prints whole, its clauses numbered through', { timeout: 120_000 }, async () => {
    const body = Array.from(
      { length: 1900 },
      (_, i): TextBlock => ({
        kind: 'clause',
        number: null,
        content: `Thực hiện nhiệm vụ số ${i + 1} theo phân công của Trưởng ban.`,
      }),
    );
    const job = jobOf(made('plan', { body }));
    const { bytes, pages } = await render(job);
    expect(pages).toBeGreaterThanOrEqual(60);
    expect((await judge(bytes, job)).filter((finding) => !finding.startsWith('A67'))).toEqual([]);
    const text = (await readPdf(bytes)).pages.flatMap((page) => linesOf(page.runs)).map((line) => line.text);
    expect(text.filter((line) => /^\d+\. Thực hiện/.test(line))).toHaveLength(1900);
    expect(text.some((line) => line.startsWith('1900. Thực hiện nhiệm vụ số 1900'))).toBe(true);
  });
});
