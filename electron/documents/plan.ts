import type { Appendix, Block, Column, Paper, Row } from '#shared/documents/paper.ts';
import { signatureOf } from '#shared/documents/signing.ts';
import type { PlainDate } from '#shared/kit/date.ts';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import { PLAN_SECTION_LABELS, PLAN_SYMBOLS, PLAN_TYPE_NAMES } from '#shared/plans/labels.ts';
import { groupsOf, linesOf, periodText } from '#shared/plans/rules.ts';
import { PLAN_SECTIONS, type Plan, type PlanKind, type PlanLine } from '#shared/plans/schema.ts';
import { agencyNameOn, bodyOfKind } from '#shared/roster/rules.ts';
import type { Body } from '#shared/roster/schema.ts';
import { layoutOf } from '#shared/settings/rules.ts';
import type { ProfileVersion } from '#shared/settings/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { dateLineOf, issuerOn, letterheadOf, marksOf, numbered, type Template } from './template.ts';

type PlanRecords = {
  readonly plan: Plan;
  readonly body: Body;
  readonly profile: ProfileVersion;
  readonly lines: readonly PlanLine[];
};

/** The records behind the paper, names as of the day it was drafted; the committee issues it (Article 3.2). */
const planRecords = (read: Read, planId: string): Outcome<PlanRecords> => {
  const plan = read.get('plans', planId);
  if (plan === undefined) return refuse('missing', `Không tìm thấy kế hoạch có mã “${planId}”. Hãy chọn lại.`);
  const body = bodyOfKind(read, 'steeringCommittee');
  if (body === undefined)
    return refuse('missing', 'Chưa có Ban Chỉ đạo trong sổ tay. Hãy hoàn thành thiết lập lần đầu.');
  const profile = issuerOn(read, body.kind, plan.draftedOn);
  return profile.ok ? ok({ plan, body, profile: profile.value, lines: linesOf(read, planId) }) : profile;
};

/** The type as it stands inside a sentence. */
const TYPE_IN_SENTENCE: Record<PlanKind, string> = { plan: 'Kế hoạch', program: 'Chương trình' };

const paragraphs = (text: string): readonly Block[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((content) => ({ kind: 'paragraph', content: content.trim() }));

/** Names the annex in the text (Appendix I, III.1.a). */
const annexSentence = ({ plan, lines }: PlanRecords): readonly Block[] =>
  lines.length === 0
    ? []
    : [
        {
          kind: 'paragraph',
          content: `Nhiệm vụ cụ thể, cơ quan chủ trì, cơ quan phối hợp, thời gian và sản phẩm được nêu tại danh mục nhiệm vụ năm ${plan.year} (phụ lục kèm theo).`,
        },
      ];

/** Parts with a text, numbered through; the part of the work names the annex. */
const sections = (records: PlanRecords): readonly Block[] => {
  const { plan } = records;
  const parts = PLAN_SECTIONS.map((name) => ({
    title: PLAN_SECTION_LABELS[plan.kind][name],
    body: [...paragraphs(plan[name]), ...(name === 'measures' ? annexSentence(records) : [])],
  })).filter(({ body }) => body.length > 0);
  return parts.flatMap(({ title, body }, i): readonly Block[] => [
    { kind: 'reportHeading', number: i + 1, title: title.toLocaleUpperCase('vi') },
    ...body,
  ]);
};

const stopped = (text: string): string => text.replace(/[\s.;,:]+$/, '');

const bases = ({ plan }: PlanRecords): readonly Block[] =>
  plan.bases.length === 0 ? [] : [{ kind: 'legalBases', items: plan.bases.map(stopped) }];

const opening = ({ plan, profile }: PlanRecords): Block => ({
  kind: 'paragraph',
  content: `${profile.fullName} ban hành ${TYPE_IN_SENTENCE[plan.kind]} năm ${plan.year} với các nội dung như sau:`,
});

const column = (header: string, width: Column['width'], align: Column['align'] = 'left'): Column => ({
  header,
  width,
  align,
});

const columns = (withNotes: boolean): readonly Column[] => [
  column('STT', { mm: 12 }, 'center'),
  column('Nội dung', { share: 6 }),
  column('Cơ quan chủ trì', { share: 3 }),
  column('Phối hợp', { share: 4 }),
  column('Thời gian', { mm: 27 }, 'center'),
  column('Sản phẩm', { share: 3 }),
  ...(withNotes ? [column('Ghi chú', { share: 2 })] : []),
];

const cellsOf = (read: Read, line: PlanLine, date: PlainDate): readonly string[] => {
  const names = (ids: readonly string[]) => [...new Set(ids.map((id) => agencyNameOn(read, id, date)))].join('; ');
  const lead = names([line.leadAgencyId]);
  return [line.work, lead, names(line.coordinatingAgencyIds), periodText(line), line.product];
};

/** Rows under their headings, counted through. */
const rows = (read: Read, { plan, lines }: PlanRecords, withNotes: boolean): readonly Row[] => {
  const all: Row[] = [];
  let count = 0;
  for (const group of groupsOf(lines)) {
    if (group.title !== '') all.push({ kind: 'group', text: group.title });
    for (const line of group.lines) {
      count += 1;
      const cells = cellsOf(read, line, plan.draftedOn);
      all.push({ kind: 'cells', cells: [String(count), ...cells, ...(withNotes ? [line.note] : [])] });
    }
  }
  return all;
};

/** The lines on wide pages of their own. */
const annex = (read: Read, records: PlanRecords): Omit<Appendix, 'number'> => {
  const { plan, profile, lines } = records;
  const withNotes = lines.some((line) => line.note !== '');
  return {
    title: `DANH MỤC NHIỆM VỤ NĂM ${plan.year}`,
    enclosedWith: { documentType: TYPE_IN_SENTENCE[plan.kind], issuer: profile.fullName },
    orientation: 'landscape',
    body: [{ kind: 'table', columns: columns(withNotes), rows: rows(read, records, withNotes) }],
  };
};

const recipients = ({ plan, profile }: PlanRecords): readonly string[] => [
  ...plan.recipients.filter((line) => !/^(-\s*)?lưu\b/iu.test(line.trim())),
  `Lưu: VT, ${profile.draftingUnit}`,
];

/** D16: the plan or programme of a year by form 1.4 (Decree 30/2020, Appendix III), its lines as a wide annex. */
export const yearPlan: Template<'yearPlan'> = (read, planId) => {
  const found = planRecords(read, planId);
  if (!found.ok) return found;
  const records = found.value;
  const { plan, body, profile, lines } = records;
  const parts = sections(records);
  if (parts.length === 0) {
    return refuse('rule', 'Kế hoạch chưa có nội dung nào. Hãy thêm nội dung hoặc viết phần lời rồi in lại.');
  }
  const { signatoryId, signingCapacity: capacity, draftedOn: date } = plan;
  const title = `${TYPE_IN_SENTENCE[plan.kind]} ${plan.year} - ${plan.title}`;
  const paper: Paper = {
    paperClass: 'named',
    name: title,
    letterhead: letterheadOf(profile),
    number: { serial: null, symbol: `${PLAN_SYMBOLS[plan.kind]}-${profile.abbreviation}` },
    placeAndDate: dateLineOf(profile, date),
    documentType: PLAN_TYPE_NAMES[plan.kind],
    subject: plan.title,
    asOf: null,
    addressees: [],
    body: [...bases(records), opening(records), ...parts],
    closes: true,
    signatures: [signatureOf(read, { body, profile, signatoryId, capacity, date })],
    recipients: recipients(records),
    appendices: numbered(lines.length === 0 ? [] : [annex(read, records)]),
    orientation: 'portrait',
    marks: marksOf(read),
  };
  return ok({ title, papers: [paper], layout: layoutOf(read), createdOn: date });
};
