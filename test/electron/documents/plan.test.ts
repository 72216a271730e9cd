import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templates } from '#electron/documents/index.ts';
import { type CollectionName, collections } from '#shared/collections.ts';
import type { PrintJob } from '#shared/documents/paper.ts';
import type { Outcome } from '#shared/kit/outcome.ts';
import type { Read } from '#shared/workspace.ts';
import { judge } from '#test/helpers/paper-assertions.ts';
import { linesOf, readPdf } from '#test/helpers/pdf-page.ts';
import { drawnOffice, officeOf } from './drawn-offices.ts';
import { office } from './office.ts';
import { moment, render } from './papers.ts';

const RECORDS = Number(process.env.RECORDS ?? 25);
const SEED = Number(process.env.SEED ?? 20_200_305);

/** An office with further records beside its own. */
const withRecords = (read: Read, extra: Partial<Record<CollectionName, readonly object[]>>): Read => {
  const own = new Map<string, Map<string, unknown>>();
  for (const [coll, records] of Object.entries(extra)) {
    const parsed = records.map((r) => collections[coll as CollectionName].record.parse({ rev: 1, ...r }));
    own.set(coll, new Map(parsed.map((r) => [r.id, r])));
  }
  return {
    get: (coll, id) => (own.has(coll) ? own.get(coll)?.get(id) : read.get(coll, id)) as never,
    all: (coll) => (own.get(coll) ?? read.all(coll)) as never,
  };
};

const agency = (id: string, name: string, more: object = {}) => ({
  id,
  name,
  shortName: '',
  abbreviation: '',
  predecessorId: null,
  activeFrom: null,
  activeTo: null,
  ...more,
});
const PLAN = {
  id: 'plan',
  year: 2027,
  kind: 'plan',
  title: 'Công tác chuyển đổi số năm 2027',
  bases: ['Căn cứ Quy chế hoạt động của Ban Chỉ đạo;', 'Theo đề nghị của Phòng Văn hóa - Xã hội.'],
  purposes: '1. Hoàn thành nhiệm vụ được giao.\n2. Xác định rõ trách nhiệm.',
  targets: '',
  measures: 'Thực hiện đồng bộ các giải pháp.',
  funding: '',
  implementation: 'Các cơ quan báo cáo hằng quý.',
  draftedOn: '2026-12-20',
  signatoryId: 'seat-hung',
  signingCapacity: 'own',
  recipients: ['Thành viên Ban Chỉ đạo', 'Lưu: VT'],
};
const LINE = {
  id: 'line-1',
  planId: 'plan',
  order: 1,
  work: 'Số hóa hồ sơ',
  section: '',
  leadAgencyId: 'vhtt',
  coordinatingAgencyIds: ['noi-vu'],
  product: 'Kho dữ liệu',
  fromMonth: 1,
  toMonth: 3,
  clause: '6.2',
  note: '',
};
const AGENCIES = [
  agency('vhtt', 'Phòng Văn hóa và Thông tin', { activeTo: '2025-06-30' }),
  agency('vhxh', 'Phòng Văn hóa - Xã hội', { predecessorId: 'vhtt', activeFrom: '2025-07-01' }),
  agency('noi-vu', 'Phòng Nội vụ'),
];
const made = (plan: object = {}, lines: readonly object[] = [{}]): Read =>
  withRecords(office(), {
    agencies: AGENCIES,
    plans: [{ ...PLAN, ...plan }],
    planLines: lines.map((line, i) => ({ ...LINE, id: `line-${i + 1}`, order: i + 1, ...line })),
  });

const printed = async (job: Outcome<PrintJob>) => {
  if (!job.ok) throw new Error(job.refusal.message);
  const { bytes } = await render(job.value);
  const file = await readPdf(bytes);
  const text = file.pages
    .flatMap((page) => linesOf(page.runs))
    .map((line) => line.text)
    .join(' ');
  return { text, findings: await judge(bytes, job.value), file };
};
const paperOf = (read: Read) => templates.yearPlan(read, 'plan', {}, moment);

describe('the plan of a year', () => {
  it('is a KẾ HOẠCH with the head’s signature, and its parts without a text are left out', async () => {
    const { text, findings } = await printed(paperOf(made()));
    expect(findings).toEqual([]);
    expect(text).toContain('/KH-BCĐ');
    expect(text).toContain('II. NỘI DUNG, NHIỆM VỤ, GIẢI PHÁP');
    expect(text).toContain('III. TỔ CHỨC THỰC HIỆN');
    expect(text).not.toContain('KINH PHÍ');
    expect(text).toContain('(phụ lục kèm theo).');
    expect(text).toContain('Huỳnh Quang Hưng');
    expect(text.match(/Lưu: VT/g)).toHaveLength(1);
  });

  it('is a CHƯƠNG TRÌNH with the code CTr where it is one', async () => {
    const { text, findings } = await printed(paperOf(made({ kind: 'program' })));
    expect(findings).toEqual([]);
    expect(text).toContain('/CTr-BCĐ');
    expect(text).toContain('I. TRỌNG TÂM CÔNG TÁC');
    expect(text).toContain('(Kèm theo Chương trình số');
  });

  it('has its lines on a wide page, under their headings, counted through, agencies by their name of that day', async () => {
    const lines = [
      { section: 'Hạ tầng' },
      { section: 'Nhân lực', work: 'Tập huấn' },
      { section: 'Hạ tầng', work: 'Cáp' },
    ];
    const { text, findings, file } = await printed(paperOf(made({}, lines)));
    expect(findings).toEqual([]);
    expect(file.pages.at(-1)?.width).toBeCloseTo(297, 0);
    expect(text).toContain('DANH MỤC NHIỆM VỤ NĂM 2027');
    const order = ['Hạ tầng', 'Số hóa hồ sơ', 'Cáp', 'Nhân lực', 'Tập huấn'].map((words) => text.indexOf(words));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(text).toContain('Quý I');
    expect(text).toContain('Phòng Văn');
    expect(text).not.toContain('Thông tin');
  });

  it('without lines has no annex and mentions none', async () => {
    const { text, findings } = await printed(paperOf(made({}, [])));
    expect(findings).toEqual([]);
    expect(text).not.toContain('phụ lục');
    expect(text).not.toContain('Phụ lục');
  });

  it('with neither lines nor text is refused, and nothing is printed', () => {
    const none = paperOf(made({ purposes: '', measures: '', implementation: '' }, []));
    expect(none.ok ? '' : none.refusal.message).toContain('chưa có nội dung nào');
  });

  it('drafted before the committee had a name is refused', () => {
    const none = paperOf(made({ draftedOn: '2020-01-01' }));
    expect(none.ok ? '' : none.refusal.message).toContain('Chưa có tư cách ban hành');
  });
});

/** Plans drawn on an office drawn: texts and names are those of its meeting and its agenda. */
const drawn = fc.record({
  office: drawnOffice,
  program: fc.boolean(),
  months: fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })), { maxLength: 40 }),
  noted: fc.boolean(),
});

const drawnPlan = ({ office: one, program, months, noted }: typeof drawn extends fc.Arbitrary<infer T> ? T : never) => {
  const { read, letterDate } = officeOf({ ...one, kind: 'steeringCommittee' });
  const { meeting } = one;
  const texts = one.agenda.map((item) => item.title);
  const names = one.agenda.map((item, i) => agency(`agency-${i}`, item.presenterText || `Phòng số ${i}`));
  const agencies = [agency('agency-x', 'Ủy ban Mặt trận Tổ quốc Việt Nam đặc khu Phú Quốc'), ...names];
  const pick = (i: number) => agencies[i % agencies.length]?.id ?? 'agency-x';
  return withRecords(read, {
    agencies,
    plans: [
      {
        ...PLAN,
        kind: program ? 'program' : 'plan',
        title: meeting.title,
        bases: texts.slice(0, 6),
        purposes: meeting.purpose,
        measures: meeting.notes.slice(0, 3).join('\n'),
        funding: noted ? 'Ngân sách nhà nước.' : '',
        implementation: meeting.notes.slice(3).join('\n'),
        draftedOn: letterDate,
        signatoryId: meeting.signed ? 'seat-0' : null,
        signingCapacity: meeting.capacity,
        recipients: meeting.recipients,
      },
    ],
    planLines: months.map(([a, b], i) => ({
      ...LINE,
      id: `line-${i}`,
      order: i + 1,
      work: texts[i % Math.max(1, texts.length)] ?? `Nội dung ${i}`,
      section: i % 5 === 0 ? '' : `Nhóm ${i % 3}`,
      leadAgencyId: pick(i),
      coordinatingAgencyIds: [pick(i + 1), pick(i + 2)],
      product: i % 4 === 0 ? '' : 'Báo cáo kết quả',
      fromMonth: Math.min(a, b),
      toMonth: Math.max(a, b),
      note: noted && i % 3 === 0 ? 'Chuyển tiếp' : '',
    })),
  });
};

describe('every plan of every office passes the clerk’s eye', () => {
  it(`${RECORDS} offices, seed ${SEED}`, { timeout: 60_000 + RECORDS * 4000 }, async () => {
    for (const [index, one] of fc.sample(drawn, { numRuns: RECORDS, seed: SEED }).entries()) {
      const { findings } = await printed(paperOf(drawnPlan(one)));
      expect(findings, `office ${index} of seed ${SEED}`).toEqual([]);
    }
  });
});
