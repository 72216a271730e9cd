import { tenthsOfPercent } from '#shared/budget/amounts.ts';
import { assignedVersion, type LineStanding, standingsOf, versionsOf } from '#shared/budget/rules.ts';
import type { BudgetVersion, BudgetYear } from '#shared/budget/schema.ts';
import { total } from '#shared/budget/sums.ts';
import type { DocumentOptions } from '#shared/documents/kinds.ts';
import type { Block, Paper } from '#shared/documents/paper.ts';
import { formatDate, type PlainDate } from '#shared/kit/date.ts';
import { groupedDigits } from '#shared/kit/grouped-digits.ts';
import { formatMoney } from '#shared/kit/money.ts';
import { ok, refuse } from '#shared/kit/outcome.ts';
import { layoutOf } from '#shared/settings/rules.ts';
import type { Read } from '#shared/workspace.ts';
import { type BudgetRecords, budgetRecords, namedPaper, prose, withWords } from './budget-papers.ts';
import { groupAnnex, lineAnnex, quarterAnnex } from './budget-use-annexes.ts';
import { numbered, type Template } from './template.ts';

/** The day up to which a report counts; null: everything, as a settlement does. */
const cutOff = (year: BudgetYear, { purpose, asOf }: DocumentOptions<'budgetUse'>): PlainDate | null =>
  asOf ?? (purpose === 'settlement' ? null : year.useLetter.date);

/** "số 512/QĐ-UBND ngày 20/11/2026 của UBND đặc khu". */
const paperWords = ({ document, date }: BudgetVersion): string =>
  [
    document.number === '' ? '' : ` số ${document.number}`,
    ` ngày ${formatDate(document.date ?? date)}`,
    document.issuer === '' ? '' : ` của ${document.issuer}`,
  ].join('');

const adjustments = (read: Read, year: BudgetYear, until: PlainDate | null): readonly Block[] => {
  const made = versionsOf(read, year.id).filter(
    (version) => version.kind === 'adjusted' && (until === null || version.date <= until),
  );
  return made.map((version, index) => {
    const end = index === made.length - 1 ? '.' : ';';
    const change =
      version.supplement === 0
        ? 'điều chỉnh giữa các nội dung, tổng dự toán không đổi'
        : version.supplement > 0
          ? `bổ sung ${formatMoney(version.supplement)} đồng`
          : `cắt giảm ${formatMoney(-version.supplement)} đồng`;
    const why = version.reason === '' ? '' : ` (${version.reason.replace(/[\s.;,]+$/, '')})`;
    return { kind: 'point', index, content: `Văn bản${paperWords(version)}: ${change}${why}${end}` };
  });
};

const percent = (used: number, available: number): string => `${groupedDigits(tenthsOfPercent(used, available) / 10)}%`;

const assignedPart = (
  read: Read,
  year: BudgetYear,
  standings: readonly LineStanding[],
  until: PlainDate | null,
): readonly Block[] => {
  const assigned = assignedVersion(read, year.id);
  const available = total(standings, (s) => s.available);
  const changes = adjustments(read, year, until);
  const given =
    assigned === undefined
      ? ''
      : `Dự toán được giao theo văn bản${paperWords(assigned)}: ${formatMoney(total(standings, (s) => s.assigned))} đồng.`;
  return [
    ...prose(given),
    ...(changes.length === 0
      ? []
      : [{ kind: 'paragraph', content: 'Các lần điều chỉnh trong năm:' } as const, ...changes]),
    { kind: 'paragraph', content: `Dự toán được sử dụng: ${withWords(available)}.` },
  ];
};

const usedPart = (standings: readonly LineStanding[]): readonly Block[] => {
  const available = total(standings, (s) => s.available);
  const used = total(standings, (s) => s.used);
  const over = standings.filter((s) => s.used > s.available);
  return [
    {
      kind: 'paragraph',
      content: `Đã sử dụng: ${withWords(used)}, đạt ${percent(used, available)} dự toán được sử dụng.`,
    },
    { kind: 'paragraph', content: `Còn lại: ${formatMoney(available - used)} đồng.` },
    ...(over.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            content: `Nội dung chi vượt dự toán, đang chờ điều chỉnh: ${over.map((s) => s.line.content).join('; ')}.`,
          } as const,
        ]),
  ];
};

const closingPart = (year: BudgetYear, until: PlainDate | null): string => {
  const { closing } = year;
  return closing === null || (until !== null && until < closing.on)
    ? ''
    : `Năm ngân sách ${year.year} đã khóa sổ ngày ${formatDate(closing.on)}${closing.document.number === '' ? '' : ` theo văn bản số ${closing.document.number}`}.`;
};

const annexes: Block = {
  kind: 'paragraph',
  content:
    'Số liệu từng nội dung chi, từng quý và theo mục, nguồn, phần kinh phí tại các Phụ lục I, II và III kèm theo.',
};

const body = (
  read: Read,
  { year, profile }: BudgetRecords,
  standings: readonly LineStanding[],
  until: PlainDate | null,
  settlement: boolean,
): readonly Block[] => {
  const { results, difficulties, proposal } = year.useLetter;
  const what = settlement ? 'quyết toán kinh phí' : 'tình hình sử dụng kinh phí';
  const when = until === null ? '' : ` (tính đến ngày ${formatDate(until)})`;
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    ['Dự toán được giao', assignedPart(read, year, standings, until)],
    [
      settlement ? 'Số quyết toán' : 'Tình hình sử dụng',
      [...usedPart(standings), annexes, ...prose(closingPart(year, until)), ...prose(results)],
    ],
    ['Khó khăn, vướng mắc', prose(difficulties)],
    ['Kiến nghị', prose(proposal)],
  ];
  return [
    {
      kind: 'paragraph',
      content: `Thực hiện khoản 8 Điều 8 và Điều 11 của Quy chế hoạt động của Ban Chỉ đạo, ${profile.fullName} báo cáo ${what} ${year.purpose} năm ${year.year}${when} như sau:`,
    },
    ...parts
      .filter(([, blocks]) => blocks.length > 0)
      .flatMap(([title, blocks], i): readonly Block[] => [{ kind: 'reportHeading', number: i + 1, title }, ...blocks]),
  ];
};

/** D21: the use of a year's money so far, or its settlement (regulation, Articles 8.8, 11.2). */
export const budgetUse: Template<'budgetUse'> = (read, yearId, options) => {
  const found = budgetRecords(read, yearId, (year) => year.useLetter.date);
  if (!found.ok) return found;
  const records = found.value;
  const { year } = records;
  if (assignedVersion(read, yearId) === undefined)
    return refuse(
      'rule',
      `Năm ${year.year} chưa có dự toán được giao nên chưa có số liệu sử dụng. Hãy ghi số được giao rồi in lại.`,
    );
  const until = cutOff(year, options);
  const standings = standingsOf(read, year, until ?? undefined);
  const settlement = options.purpose === 'settlement';
  const title = settlement
    ? `Báo cáo quyết toán kinh phí năm ${year.year}`
    : `Báo cáo sử dụng kinh phí năm ${year.year}`;
  const quarterly = until === null ? '' : ` đến ngày ${formatDate(until)}`;
  const paper: Paper = namedPaper(read, records, year.useLetter, {
    name: title,
    symbol: 'BC',
    documentType: 'BÁO CÁO',
    subject: settlement
      ? `Quyết toán kinh phí ${year.purpose} năm ${year.year}`
      : `Tình hình sử dụng kinh phí ${year.purpose} năm ${year.year}${quarterly}`,
    body: body(read, records, standings, until, settlement),
    appendices: numbered([
      lineAnnex(read, records, standings),
      quarterAnnex(read, records, standings),
      groupAnnex(read, records, standings),
    ]),
  });
  return ok({ title, papers: [paper], layout: layoutOf(read), createdOn: year.useLetter.date });
};
