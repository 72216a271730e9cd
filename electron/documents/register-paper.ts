import type { Block, Column, Inline, Paper, PrintJob, Row } from '#shared/documents/paper.ts';
import type { Moment } from '#shared/kit/command.ts';
import { dateParts, formatDate, type PlainDate } from '#shared/kit/date.ts';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import { type Period, yearOf } from '#shared/registers/rules.ts';
import { layoutOf } from '#shared/settings/rules.ts';
import type { Read } from '#shared/workspace.ts';
import { issuerOn, marksOf } from './template.ts';

/** A column with what it says of a line. */
export type RegisterColumn<Line> = { readonly column: Column; readonly cell: (line: Line) => Inline };

export const column = <Line>(
  header: string,
  width: Column['width'],
  cell: RegisterColumn<Line>['cell'],
  align: Column['align'] = 'left',
): RegisterColumn<Line> => ({ column: { header, width, align }, cell });

export const dateCell = (date: PlainDate | null): string => (date === null ? '' : formatDate(date));

type Wanted = { readonly from: PlainDate | null; readonly to: PlainDate | null; readonly blankRows: number };
type Register<Line> = {
  /** Lines of the title in capitals. */
  readonly title: readonly string[];
  readonly columns: readonly RegisterColumn<Line>[];
  readonly lines: (period: Period) => readonly Line[];
  /** How a line names its number on the cover; null: the cover of this register has none (Appendix IV, VIII.1). */
  readonly number: ((line: Line) => string) | null;
};

/** pt: ten columns stand side by side. */
const SIZE = 11;
/** mm: room to write by hand. */
const ROW_HEIGHT = 9;

/** Bìa và trang đầu (Decree 30/2020, Appendix IV, I.1, VI.1, VIII.1). */
const cover = (
  heads: { readonly parentBody: string; readonly nameLines: readonly string[] },
  title: readonly string[],
  said: readonly string[],
): Block => ({
  kind: 'cover',
  lines: [
    { text: heads.parentBody },
    ...heads.nameLines.map((text) => ({ text, bold: true })),
    ...title.map((text, i) => ({ text, bold: true, top: i === 0 ? 'far' : 'near' }) as const),
    ...said.map((text, i) => ({ text, top: i === 0 ? 'far' : 'near' }) as const),
    { text: 'Quyển số:', top: 'far' },
  ],
});

const NO_PAPER = {
  paperClass: 'register',
  letterhead: null,
  number: null,
  placeAndDate: null,
  documentType: null,
  subject: null,
  asOf: null,
  addressees: [],
  closes: false,
  signatures: [],
  recipients: [],
  appendices: [],
  orientation: 'landscape',
} as const satisfies Partial<Paper>;

const rowsOf = <Line>(
  columns: readonly RegisterColumn<Line>[],
  lines: readonly Line[],
  blank: number,
): readonly Row[] => [
  ...lines.map((line): Row => ({ kind: 'cells', cells: columns.map(({ cell }) => cell(line)) })),
  ...Array.from({ length: blank }, (): Row => ({ kind: 'cells', cells: columns.map(() => '') })),
];

/** D29: a register of a body for a period, its cover and its lines, ready to bind (Decree 30/2020, Article 16.2.b). */
export const registerJob = <Line>(
  read: Read,
  bodyId: string,
  { from, to, blankRows }: Wanted,
  moment: Moment,
  register: Register<Line>,
): Outcome<PrintJob> => {
  const body = read.get('bodies', bodyId);
  if (body === undefined) return refuse('missing', `Không tìm thấy tổ chức có mã “${bodyId}”. Hãy chọn lại.`);
  const year = yearOf(from ?? to ?? moment.today);
  const period: Period = { profile: body.kind, from: from ?? year.from, to: to ?? year.to };
  if (period.from > period.to)
    return refuse('invalid', 'Đến ngày không được trước từ ngày. Hãy chọn lại.', 'to', 'Đến ngày');
  const issuer = issuerOn(read, body.kind, period.to);
  if (!issuer.ok) return issuer;
  const lines = register.lines(period);
  const [first, last] = [lines[0], lines.at(-1)];
  const { number } = register;
  if (first === undefined || last === undefined) {
    const sentence = `Sổ của ${body.name} chưa có dòng nào từ ngày ${formatDate(period.from)} đến ngày ${formatDate(period.to)}.`;
    return refuse('rule', sentence, 'from', 'Từ ngày');
  }
  const [begins, ends] = [dateParts(period.from).year, dateParts(period.to).year];
  const said = [
    `Năm: ${begins === ends ? begins : `${begins} - ${ends}`}`,
    `Từ ngày ${formatDate(period.from)} đến ngày ${formatDate(period.to)}`,
    ...(number === null ? [] : [`Từ số ${number(first)} đến số ${number(last)}`]),
  ];
  const name = `${register.title.join(' ')} năm ${ends}`;
  const paper = { ...NO_PAPER, name, marks: marksOf(read) };
  const table: Block = {
    kind: 'table',
    columns: register.columns.map((c) => c.column),
    rows: rowsOf(register.columns, lines, blankRows),
    size: SIZE,
    rowHeight: ROW_HEIGHT,
  };
  const papers: readonly Paper[] = [
    { ...paper, body: [cover(issuer.value, register.title, said)] },
    { ...paper, body: [table] },
  ];
  return ok({ title: name, papers, layout: layoutOf(read), createdOn: moment.today });
};
