import type { BudgetYear, EstimateLetter, UseLetter } from '#shared/budget/schema.ts';
import { headOn } from '#shared/documents/offices.ts';
import type { Block, Column, Inline, Paper, Row, Table } from '#shared/documents/paper.ts';
import { signatureOf } from '#shared/documents/signing.ts';
import type { PlainDate } from '#shared/kit/date.ts';
import { amountInWords, formatMoney } from '#shared/kit/money.ts';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import type { Body } from '#shared/roster/schema.ts';
import { layoutOf } from '#shared/settings/rules.ts';
import type { ProfileVersion } from '#shared/settings/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { dateLineOf, issuerOn, letterheadOf, marksOf } from './template.ts';

/** A budget year with who issues its papers: the standing agency drafts and manages (regulation, Articles 8.6, 8.8). */
export type BudgetRecords = { readonly year: BudgetYear; readonly profile: ProfileVersion; readonly body: Body };

/** The records behind a year's paper, names as of its own date. Refuses where one is missing. */
export const budgetRecords = (
  read: Read,
  yearId: string,
  date: (year: BudgetYear) => PlainDate,
): Outcome<BudgetRecords> => {
  const year = read.get('budgetYears', yearId);
  if (year === undefined) return refuse('missing', `Không tìm thấy năm ngân sách có mã “${yearId}”. Hãy chọn lại.`);
  const profile = issuerOn(read, 'standingAgency', date(year));
  if (!profile.ok) return profile;
  const body = [...read.all('bodies').values()].find(({ kind }) => kind === 'standingAgency');
  return body === undefined
    ? refuse('missing', 'Chưa có Cơ quan Thường trực trong danh sách. Hãy bổ sung ở Thành viên rồi in lại.')
    : ok({ year, profile: profile.value, body });
};

/** "Hai mươi triệu đồng" in the brackets every total carries (Accounting Law, Article 16). */
export const inWords = (amount: number): string => `(Bằng chữ: ${amountInWords(amount)})`;

/** "120.000.000 đồng (Bằng chữ: …)". */
export const withWords = (amount: number): string => `${formatMoney(amount)} đồng ${inWords(amount)}`;

const MM_PER_PT = 25.4 / 72;
/** Padding and border of a cell, mm. */
const AROUND = 3.2;
/** Widths of digits and of what stands between them, shares of the size. */
const widthOf = (text: string): number => [...text].reduce((sum, c) => sum + (/[.,-]/.test(c) ? 0.34 : 0.5), 0);

/** Width of a column of figures that never breaks one, mm. */
const figureWidth = (texts: readonly string[], size: number, least: number): number =>
  Math.max(least, ...texts.map((text) => widthOf(text) * size * MM_PER_PT + AROUND));

/** A column of a budget table: of words with a share of the width, or of figures as wide as its longest one. */
export type Part<T> = {
  readonly header: string;
  readonly cell: (row: T, index: number) => Inline;
  readonly width: { readonly mm: number } | { readonly share: number } | { readonly figures: number };
  readonly align?: Column['align'];
  /** What the row of totals says. */
  readonly total?: string;
};

const SIZES = [11, 10, 9, 8];
/** The columns of words together get at least so much, mm. */
const LEAST_FOR_WORDS = 52;
const PAGE = { portrait: 210, landscape: 297 } as const;

type Sized = { readonly size: number; readonly columns: readonly Column[] };

/** Columns at the largest size at which the figures leave room for the words. */
const sized = (
  read: Read,
  parts: readonly Part<never>[],
  texts: readonly (readonly string[])[],
  orientation: 'portrait' | 'landscape',
): Sized => {
  const { marginLeft, marginRight } = layoutOf(read);
  const width = PAGE[orientation] - marginLeft - marginRight;
  const make = (size: number): Sized => ({
    size,
    columns: parts.map(({ header, width: wanted, align }, i) => ({
      header,
      width: 'figures' in wanted ? { mm: figureWidth(texts[i] ?? [], size, wanted.figures) } : wanted,
      align: align ?? ('figures' in wanted ? 'right' : 'left'),
    })),
  });
  const fits = ({ columns }: Sized) =>
    width - columns.reduce((sum, c) => sum + ('mm' in c.width ? c.width.mm : 0), 0) >= LEAST_FOR_WORDS;
  const tried = SIZES.map(make);
  return tried.find(fits) ?? (tried.at(-1) as Sized);
};

const plain = (cell: Inline): string =>
  typeof cell === 'string' ? cell : cell.map((run) => (typeof run === 'string' ? run : run.text)).join('');

/** Rows of a table: those of a line, headings that carry sums, the closing row with the total. */
export type BudgetRow<T> =
  | { readonly kind: 'line'; readonly row: T; readonly index: number }
  | { readonly kind: 'cells'; readonly cells: readonly string[] };

/** A table in đồng with its unit line; figures are never broken, totals are bold. `note` closes it across all columns. */
export const budgetTable = <T>(
  read: Read,
  parts: readonly Part<T>[],
  rows: readonly BudgetRow<T>[],
  { orientation, note }: { readonly orientation: 'portrait' | 'landscape'; readonly note?: string },
): Table => {
  const set: Row[] = rows.map((row) =>
    row.kind === 'cells'
      ? { kind: 'cells', cells: row.cells, bold: true }
      : { kind: 'cells', cells: parts.map((part) => part.cell(row.row, row.index)) },
  );
  const texts = parts.map((_, i) => set.map((row) => (row.kind === 'cells' ? plain(row.cells[i] ?? '') : '')));
  const { size, columns } = sized(read, parts as readonly Part<never>[], texts, orientation);
  const closing: readonly Row[] = note === undefined ? [] : [{ kind: 'group', text: [{ text: note, italic: true }] }];
  return { kind: 'table', columns, rows: [...set, ...closing], size, unit: 'đồng' };
};

/** Paragraphs of typed prose, one a line; empty prose prints nothing. */
export const prose = (text: string): readonly Block[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((content) => ({ kind: 'paragraph', content }));

/** The frame of a named paper of the standing agency to its superior (form 1.4 with Kính gửi). */
export const namedPaper = (
  read: Read,
  { profile, body }: BudgetRecords,
  letter: EstimateLetter | UseLetter,
  words: Pick<Paper, 'name' | 'documentType' | 'subject' | 'body' | 'appendices'> & { readonly symbol: string },
): Paper => {
  const { symbol, ...rest } = words;
  return {
    paperClass: 'named',
    letterhead: letterheadOf(profile),
    number: { serial: null, symbol: `${symbol}-${profile.abbreviation}` },
    placeAndDate: dateLineOf(profile, letter.date),
    asOf: null,
    addressees: letter.addressees,
    closes: true,
    signatures: [
      signatureOf(read, {
        body,
        profile,
        // Without one chosen the head of the standing agency on the paper's day signs.
        signatoryId: letter.signatoryId ?? headOn(read, body, letter.date)?.membership.id ?? null,
        capacity: letter.capacity,
        date: letter.date,
      }),
    ],
    recipients: [
      'Như trên',
      ...letter.recipients.filter((line) => !/^(-\s*)?(lưu\b|như trên)/iu.test(line.trim())),
      `Lưu: VT, ${profile.draftingUnit}`,
    ],
    orientation: 'portrait',
    marks: marksOf(read),
    ...rest,
  };
};
