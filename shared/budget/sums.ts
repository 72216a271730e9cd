import { compareVietnamese } from '../kit/text.ts';
import type { Read } from '../workspace.ts';
import { sumOf } from './amounts.ts';
import { BUDGET_PART_LABELS, BUDGET_QUARTER_LABELS } from './labels.ts';
import { indexName } from './rules.ts';
import { BUDGET_PARTS, BUDGET_QUARTERS, type BudgetLine, SOURCE_GROUPS } from './schema.ts';

/** By what the lines of a year are put together. */
export const SUM_KEYS = ['item', 'subItem', 'source', 'part', 'quarter'] as const;
export type SumKey = (typeof SUM_KEYS)[number];

/** The group a line falls in: a code, a label, a name; empty code where the accountant has not picked one yet. */
export type LineGroup = {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  /** Its place among the others: codes by number, sources of the budget first. */
  readonly rank: string;
};

/** What is printed where a line has no tiểu mục yet. */
export const NO_INDEX = 'Chưa phân mục chi';

const indexGroup = (read: Read, line: BudgetLine, year: number, level: 'item' | 'subItem'): LineGroup => {
  const row = line.indexItemId === null ? undefined : read.get('budgetIndexItems', line.indexItemId);
  const code = row === undefined ? '' : level === 'subItem' || row.level === 'item' ? row.code : row.itemCode;
  if (row === undefined || code === '') return { key: '', code: '', name: NO_INDEX, rank: '9999' };
  const name = code === row.code ? row.name : indexName(read, code, year);
  return { key: code, code, name, rank: code };
};

const rankIn = <T>(order: readonly T[], one: T): string => String(order.indexOf(one));

const inRank = (a: LineGroup, b: LineGroup): number =>
  a.rank === b.rank ? compareVietnamese(a.name, b.name) : a.rank < b.rank ? -1 : 1;

/** The group of a line under a key. */
export const groupOf = (read: Read, line: BudgetLine, year: number, key: SumKey): LineGroup => {
  if (key === 'item' || key === 'subItem') return indexGroup(read, line, year, key);
  if (key === 'part')
    return { key: line.part, code: '', name: BUDGET_PART_LABELS[line.part], rank: rankIn(BUDGET_PARTS, line.part) };
  if (key === 'quarter')
    return {
      key: line.quarter,
      code: '',
      name: BUDGET_QUARTER_LABELS[line.quarter],
      rank: rankIn(BUDGET_QUARTERS, line.quarter),
    };
  const source = read.get('fundingSources', line.sourceId);
  return {
    key: line.sourceId,
    code: source?.code ?? '',
    name: source?.name ?? '',
    rank: rankIn(SOURCE_GROUPS, source?.group ?? 'budget'),
  };
};

/** Something with a line in it, to be put together with others of its group. */
export type OfLine = { readonly line: BudgetLine };
export type Group<T> = { readonly group: LineGroup; readonly members: readonly T[] };

/** Puts together what has a line, group by group in the order people read them; nothing is lost or counted twice. */
export const grouped = <T extends OfLine>(
  read: Read,
  members: readonly T[],
  year: number,
  key: SumKey,
): readonly Group<T>[] => {
  const groups = new Map<string, { group: LineGroup; members: T[] }>();
  for (const member of members) {
    const group = groupOf(read, member.line, year, key);
    const found = groups.get(group.key);
    if (found === undefined) groups.set(group.key, { group, members: [member] });
    else found.members.push(member);
  }
  return [...groups.values()].sort((a, b) => inRank(a.group, b.group));
};

/** The exact sum of a figure over members. */
export const total = <T>(members: readonly T[], figure: (member: T) => number): number => sumOf(members.map(figure));
