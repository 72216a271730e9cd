import fc from 'fast-check';
import { COMPOSITION_FORMS, type CompositionForm } from '#shared/compositions/schema.ts';
import type { TextBlock } from '#shared/documents/text-blocks.ts';
import type { Moment } from '#shared/kit/command.ts';
import type { Outcome } from '#shared/kit/outcome.ts';
import { readAfter } from '#shared/kit/overlay.ts';
import { SIGNING_CAPACITIES } from '#shared/meetings/schema.ts';
import { runCommand } from '#shared/run-command.ts';
import type { Read } from '#shared/workspace.ts';
import { type DrawnOffice, officeOf, phrase } from './drawn-offices.ts';
import { moment } from './papers.ts';

/** Papers of free text drawn at random, written by the command into a drawn office. */
const styled = fc
  .tuple(phrase(1, 12, 120), phrase(1, 6, 60), phrase(2, 30, 240))
  .map(([before, bold, after]) => [`${before} `, { text: bold, bold: true }, ` ${after}.`]);
const content = fc.oneof(
  { weight: 6, arbitrary: phrase(3, 90, 700).map((text) => `${text}.`) },
  { weight: 1, arbitrary: styled },
);
const block = (kinds: readonly string[]): fc.Arbitrary<TextBlock> => {
  const all: Record<string, fc.Arbitrary<unknown>> = {
    paragraph: fc.record({ kind: fc.constant('paragraph'), content }),
    field: fc.record({ kind: fc.constant('field'), label: phrase(1, 3, 20), content }),
    reportHeading: fc.record({
      kind: fc.constant('reportHeading'),
      number: fc.constant(null),
      title: phrase(2, 8, 60),
    }),
    clause: fc.record({ kind: fc.constant('clause'), number: fc.constant(null), content }),
    titled: fc.record({
      kind: fc.constant('clause'),
      number: fc.constant(null),
      title: phrase(2, 8, 60),
      content,
    }),
    point: fc.record({ kind: fc.constant('point'), number: fc.constant(null), content }),
    list: fc.record({ kind: fc.constant('list'), items: fc.array(content, { minLength: 1, maxLength: 4 }) }),
  };
  return fc.oneof(...kinds.map((kind) => all[kind] as fc.Arbitrary<TextBlock>));
};
const prose = fc.array(block(['paragraph', 'field', 'reportHeading', 'clause', 'titled', 'point', 'list']), {
  minLength: 1,
  maxLength: 24,
});
const closed = (blocks: readonly TextBlock[], last: string): readonly TextBlock[] => [
  ...blocks,
  { kind: 'paragraph', content: last },
];

const columns = [
  { header: 'STT', width: { mm: 12 }, align: 'center' },
  { header: 'Nội dung', width: { share: 5 }, align: 'left' },
  { header: 'Cơ quan thực hiện', width: { share: 3 }, align: 'left' },
] as const;
const table = fc.array(fc.tuple(phrase(2, 30, 200), phrase(1, 6, 60)), { minLength: 1, maxLength: 40 }).map((rows) => ({
  kind: 'table' as const,
  columns,
  rows: rows.map(([what, who], i) => ({ kind: 'cells' as const, cells: [String(i + 1), what, who] })),
}));

/** Nobody heads a chapter with an address of the web. */
const withoutAddress = (text: string): string => text.replace(/https?\S*/gi, 'dữ liệu');

/** Articles with a title and their clauses, in chapters now and then. */
const regulation = fc
  .array(
    fc.record({
      chapter: fc.option(phrase(2, 10, 80).map(withoutAddress), { freq: 4 }),
      title: phrase(2, 14, 120),
      clauses: fc.array(content, { minLength: 1, maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((articles) =>
    articles.flatMap(({ chapter, title, clauses }) => [
      ...(chapter === null ? [] : [{ kind: 'heading', level: 'chapter', number: null, title: chapter }]),
      { kind: 'article', number: null, title },
      ...clauses.map((text) => ({ kind: 'clause', number: null, content: text })),
    ]),
  );
const runIn = fc.array(content, { minLength: 1, maxLength: 5 }).map((articles) =>
  articles.flatMap((text) => [
    { kind: 'article', number: null, title: '' },
    { kind: 'paragraph', content: text },
  ]),
);

const ADDRESSEES = [
  'Trưởng Ban Chỉ đạo',
  'Ủy ban nhân dân đặc khu Phú Quốc',
  'Các cơ quan chuyên môn thuộc UBND đặc khu',
  'Thành viên Ban Chỉ đạo, thành viên Tổ công tác giúp việc Ban Chỉ đạo Chuyển đổi số đặc khu Phú Quốc',
  'Trung tâm Phục vụ hành chính công',
  'Sở Khoa học và Công nghệ tỉnh An Giang',
];

export const drawnComposition = fc.record({
  subject: phrase(3, 40, 300),
  addressees: fc.uniqueArray(fc.constantFrom(...ADDRESSEES), { minLength: 1, maxLength: 6 }),
  legalBases: fc.array(
    phrase(4, 40, 300).map((text) => `Căn cứ ${text}`),
    { minLength: 1, maxLength: 6 },
  ),
  withBases: fc.boolean(),
  prose,
  runIn,
  enclosure: fc.option(
    fc.record({
      documentType: fc.constantFrom('Quy chế', 'Quy định', 'Phương án'),
      title: phrase(3, 30, 240),
      body: regulation,
    }),
  ),
  appendices: fc.array(
    fc.record({
      title: phrase(2, 12, 120),
      orientation: fc.constantFrom('portrait', 'landscape'),
      body: table.map((one) => [one]),
    }),
    { maxLength: 3 },
  ),
  recipients: fc.array(phrase(2, 14, 150), { maxLength: 8 }),
  capacity: fc.constantFrom(...SIGNING_CAPACITIES),
  signed: fc.boolean(),
  person: fc.constantFrom('Nguyễn Thị Thanh Hương', 'Công Tằng Tôn Nữ Ngọc Khuyên'),
  position: phrase(2, 14, 120),
  powers: fc.array(phrase(3, 30, 240), { minLength: 1, maxLength: 5 }),
});
export type DrawnComposition = typeof drawnComposition extends fc.Arbitrary<infer T> ? T : never;

const bodyOf = (form: CompositionForm, drawn: DrawnComposition): readonly unknown[] => {
  if (form === 'decision') return drawn.runIn;
  if (form === 'introduction' || form === 'authorization') return [];
  const mention = drawn.appendices.length > 0 ? ' và tại phụ lục của văn bản này' : '';
  return closed(drawn.prose, `Đề nghị các cơ quan, đơn vị phối hợp thực hiện nội dung nêu trên${mention}.`);
};

const inputOf = (form: CompositionForm, drawn: DrawnComposition, { read, letterDate }: ReturnType<typeof officeOf>) => {
  const kind = [...read.all('bodies').values()][0]?.kind;
  const addressed = form === 'officialDispatch' || form === 'submission' || (form === 'report' && drawn.signed);
  const party = { address: 'ms', name: drawn.person, position: drawn.position } as const;
  const dated = { from: letterDate, to: '2027-02-05' };
  const scope = drawn.powers.join('\n');
  return {
    id: 'paper',
    form,
    profile: kind,
    date: letterDate,
    subject: form === 'introduction' ? '' : drawn.subject,
    addressees: addressed ? drawn.addressees : [],
    legalBases: drawn.withBases || form === 'decision' ? drawn.legalBases : [],
    body: bodyOf(form, drawn),
    enclosure: form === 'decision' ? drawn.enclosure : null,
    appendices: form === 'introduction' || form === 'authorization' ? [] : drawn.appendices,
    recipients: drawn.recipients,
    signatoryId: drawn.signed ? 'seat-0' : null,
    signingCapacity: drawn.capacity,
    ...(form === 'introduction'
      ? { introduction: { ...party, sentTo: drawn.position, purpose: drawn.subject, validUntil: '2027-02-05' } }
      : {}),
    ...(form === 'authorization' ? { authorization: { delegator: party, delegatee: party, scope, ...dated } } : {}),
  };
};

/** The drawn office with the paper in it; a refusal of the command is a fault of what was drawn. */
export const officeWithComposition = (form: CompositionForm, office: DrawnOffice, drawn: DrawnComposition): Read => {
  const made = officeOf(office);
  const outcome: Outcome<{ readonly changes: readonly unknown[] }> = runCommand(
    made.read,
    'compositions.create',
    inputOf(form, drawn, made),
    moment as Moment,
  );
  if (!outcome.ok) throw new Error(`${form}: ${outcome.refusal.message}`);
  return readAfter(made.read, outcome.value.changes as never);
};

export const FORMS = COMPOSITION_FORMS;
