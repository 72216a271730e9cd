import { amountOf, sumOf } from '#shared/budget/amounts.ts';
import { BUDGET_PART_LABELS } from '#shared/budget/labels.ts';
import { estimateLines, linesOfYear } from '#shared/budget/rules.ts';
import type { BudgetLine } from '#shared/budget/schema.ts';
import { grouped, total } from '#shared/budget/sums.ts';
import type { Appendix, Block, Paper } from '#shared/documents/paper.ts';
import { formatMoney } from '#shared/kit/money.ts';
import { ok, refuse } from '#shared/kit/outcome.ts';
import { layoutOf } from '#shared/settings/rules.ts';
import type { Read } from '#shared/workspace.ts';
import { estimateExplanation, estimateSummary, estimateTable } from './budget-annexes.ts';
import { type BudgetRecords, budgetRecords, namedPaper, prose, withWords } from './budget-papers.ts';
import { numbered, type Template } from './template.ts';

const sourcePoints = (read: Read, lines: readonly BudgetLine[], year: number): readonly Block[] =>
  grouped(
    read,
    lines.map((line) => ({ line })),
    year,
    'source',
  ).map(({ group, members }, index) => ({
    kind: 'point',
    index,
    content: `${group.name}: ${formatMoney(total(members, ({ line }) => amountOf(line)))} đồng;`,
  }));

const stopped = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block, i) =>
    i === blocks.length - 1 && block.kind === 'point' && typeof block.content === 'string'
      ? { ...block, content: block.content.replace(/;$/, '.') }
      : block,
  );

const partSentence = (lines: readonly BudgetLine[]): string =>
  (['autonomous', 'nonAutonomous'] as const)
    .map((part) => {
      const sum = sumOf(lines.filter((line) => line.part === part).map(amountOf));
      const label = BUDGET_PART_LABELS[part];
      return `${label.charAt(0).toLocaleLowerCase('vi')}${label.slice(1)} ${formatMoney(sum)} đồng`;
    })
    .join('; ');

const body = (read: Read, { year, profile }: BudgetRecords, lines: readonly BudgetLine[]): readonly Block[] => {
  const letter = year.estimateLetter;
  const sum = sumOf(lines.map(amountOf));
  const bases: readonly Block[] =
    letter.legalBases.length === 0 ? [] : [{ kind: 'legalBases', items: letter.legalBases }];
  return [
    ...bases,
    {
      kind: 'paragraph',
      content: `${profile.fullName} kính trình dự toán kinh phí ${year.purpose} năm ${year.year} như sau:`,
    },
    ...(letter.need === ''
      ? []
      : [{ kind: 'clause', number: 1, title: 'Sự cần thiết' } as const, ...prose(letter.need)]),
    { kind: 'clause', number: letter.need === '' ? 1 : 2, title: 'Dự toán kinh phí' },
    { kind: 'paragraph', content: `Tổng dự toán năm ${year.year}: ${withWords(sum)}.` },
    { kind: 'paragraph', content: `Trong đó: ${partSentence(lines)}.` },
    {
      kind: 'paragraph',
      content:
        'Chi tiết tại bảng dự toán (Phụ lục I), thuyết minh dự toán (Phụ lục II) và bảng tổng hợp dự toán (Phụ lục III) kèm theo.',
    },
    { kind: 'clause', number: letter.need === '' ? 2 : 3, title: 'Nguồn kinh phí' },
    ...stopped(sourcePoints(read, lines, year.year)),
    { kind: 'clause', number: letter.need === '' ? 3 : 4, title: 'Kiến nghị' },
    ...prose(letter.proposal === '' ? 'Kính trình xem xét, phê duyệt.' : letter.proposal),
  ];
};

/** D20: the submission of a year's estimate with its table, its explanation and its summary (regulation, Article 8.6). */
export const budgetEstimate: Template<'budgetEstimate'> = (read, yearId) => {
  const found = budgetRecords(read, yearId, (year) => year.estimateLetter.date);
  if (!found.ok) return found;
  const records = found.value;
  const { year } = records;
  const lines = estimateLines(read, yearId);
  if (lines.length === 0) {
    const kept = linesOfYear(read, yearId).length === 0 ? 'chưa có dòng nào' : 'chưa có dòng nào được trình';
    return refuse('rule', `Dự toán năm ${year.year} ${kept}. Hãy thêm nội dung chi rồi in lại.`);
  }
  const appendices: readonly Omit<Appendix, 'number'>[] = [
    estimateTable(read, records, lines),
    estimateExplanation(read, records, lines),
    estimateSummary(read, records, lines),
  ];
  const title = `Tờ trình dự toán kinh phí năm ${year.year}`;
  const paper: Paper = namedPaper(read, records, year.estimateLetter, {
    name: title,
    symbol: 'TTr',
    documentType: 'TỜ TRÌNH',
    subject: `Về việc dự toán kinh phí ${year.purpose} năm ${year.year}`,
    body: body(read, records, lines),
    appendices: numbered(appendices),
  });
  return ok({ title, papers: [paper], layout: layoutOf(read), createdOn: year.estimateLetter.date });
};
