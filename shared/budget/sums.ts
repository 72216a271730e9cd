import { compareVietnamese } from '../kit/text.ts';
import type { Read } from '../workspace.ts';
import { sumOf } from './amounts.ts';
import { BUDGET_PART_LABELS, BUDGET_QUARTER_LABELS } from './labels.ts';
import { indexName } from './rules.ts';
import { BUDGET_PARTS, BUDGET_QUARTERS, type BudgetLine } from './schema.ts';

/** By what the lines of a year are put together. */
export const SUM_KEYS = ['item', 'subItem', 'source', 'part', 'quarter'] as const;
export type SumKey = (typeof SUM_KEYS)[number];

/** The group a line falls in: a code, a label, a name; empty code where the accountant has not picked one yet. */
export type LineGroup = { readonly key: string; readonly code: string; readonly name: string };

/** What is printed where a line has no tiểu mục yet. */
export const NO_INDEX = 'Chưa phân mục';

const indexGroup = (read: Read, line: BudgetLine, year: number, level: 'item' | 'subItem'): LineGroup => {
  const row = line.indexItemId === null ? undefined : read.get('budgetIndexItems', line.indexItemId);
  const code = row === undefined ? '' : level === 'subItem' || row.level === 'item' ? row.code : row.itemCode;
  if (row === undefined || code === '') return { key: '', code: '', name: NO_INDEX };
  return { key: code, code, name: code === row.code ? row.name : indexName(read, code, year) };
};

/** The group of a line under a key. */
export const groupOf = (read: Read, line: BudgetLine, year: number, key: SumKey): LineGroup => {
  if (key === 'item' || key === 'subItem') return indexGroup(read, line, year, key);
  if (key === 'part') return { key: line.part, code: '', name: BUDGET_PART_LABELS[line.part] };
  if (key === 'quarter') return { key: line.quarter, code: '', name: BUDGET_QUARTER_LABELS[line.quarter] };
  const source = read.get('fundingSources', line.sourceId);
  return { key: line.sourceId, code: source?.code ?? '', name: source?.name ?? '' };
};

const ORDERS: { readonly [K in SumKey]: (a: LineGroup, b: LineGroup) => number } = {
  // What has no code yet stands last.
  item: (a, b) => ((a.code || '9999') < (b.code || '9999') ? -1 : 1),
  subItem: (a, b) => ((a.code || '9999') < (b.code || '9999') ? -1 : 1),
  source: (a, b) => compareVietnamese(a.name, b.name),
  part: (a, b) => BUDGET_PARTS.indexOf(a.key as never) - BUDGET_PARTS.indexOf(b.key as never),
  quarter: (a, b) => BUDGET_QUARTERS.indexOf(a.key as never) - BUDGET_QUARTERS.indexOf(b.key as never),
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
  return [...groups.values()].sort((a, b) => ORDERS[key](a.group, b.group));
};

/** The exact sum of a figure over members. */
export const total = <T>(members: readonly T[], figure: (member: T) => number): number => sumOf(members.map(figure));
