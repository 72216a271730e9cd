import {
  BUDGET_PART_SHORT,
  BUDGET_QUARTER_LABELS,
  INDEX_LEVEL_LABELS,
  SOURCE_GROUP_LABELS,
} from '#shared/budget/labels.ts';
import { indexInYear, linesOfYear, normsFor, sourcesInUse } from '#shared/budget/rules.ts';
import {
  BUDGET_PARTS,
  BUDGET_QUARTERS,
  type BudgetQuarter,
  INDEX_LEVELS,
  SOURCE_GROUPS,
} from '#shared/budget/schema.ts';
import type { PlainDate } from '#shared/kit/date.ts';
import { formatMoney } from '#shared/kit/money.ts';
import { seatName, seatPosition } from '#shared/meetings/rules.ts';
import { membersOn } from '#shared/roster/rules.ts';
import type { Read } from '#shared/workspace.ts';
import type { Option } from '../kit/fields.tsx';

const optionsOf = <T extends string>(of: readonly T[], labels: Record<T, string>): readonly Option[] =>
  of.map((value) => ({ value, label: labels[value] }));

export const PART_OPTIONS = optionsOf(BUDGET_PARTS, BUDGET_PART_SHORT);
export const QUARTER_OPTIONS = optionsOf(BUDGET_QUARTERS, BUDGET_QUARTER_LABELS);
export const GROUP_OPTIONS = optionsOf(SOURCE_GROUPS, SOURCE_GROUP_LABELS);
export const LEVEL_OPTIONS = optionsOf(INDEX_LEVELS, INDEX_LEVEL_LABELS);

/** Tiểu mục in force in a year; `kept` stays though it went out of use. */
export const indexOptions = (read: Read, year: number, kept: string | null): readonly Option[] => {
  const rows = indexInYear(read, year).filter(({ level }) => level === 'subItem');
  const lost = kept === null || rows.some(({ id }) => id === kept) ? undefined : read.get('budgetIndexItems', kept);
  return [...rows, ...(lost === undefined ? [] : [lost])].map(({ id, code, name }) => ({
    value: id,
    label: `${code} - ${name}`,
  }));
};

export const sourceOptions = (read: Read, kept: string | null): readonly Option[] => {
  const rows = sourcesInUse(read);
  const lost = kept === null || rows.some(({ id }) => id === kept) ? undefined : read.get('fundingSources', kept);
  return [...rows, ...(lost === undefined ? [] : [lost])].map(({ id, name }) => ({ value: id, label: name }));
};

export const normOptions = (
  read: Read,
  year: number,
  quarter: BudgetQuarter,
  kept: string | null,
): readonly Option[] => {
  const rows = normsFor(read, year, quarter);
  const lost = kept === null || rows.some(({ id }) => id === kept) ? undefined : read.get('spendingNorms', kept);
  return [...rows, ...(lost === undefined ? [] : [lost])].map(({ id, name, amount, unit, document }) => ({
    value: id,
    label: `${name}: ${formatMoney(amount)} đồng/${unit}`,
    hint: document,
  }));
};

/** The lines of a year by number and content. */
export const lineOptions = (read: Read, yearId: string): readonly Option[] =>
  linesOfYear(read, yearId).map(({ id, content }, i) => ({ value: id, label: `${i + 1}. ${content}` }));

/** Everyone who sits in a body on that day, with the position at home. */
export const signatoryOptions = (read: Read, date: PlainDate): readonly Option[] =>
  [...read.all('bodies').values()].flatMap((body) =>
    membersOn(read, body.id, date).map(({ id }) => ({
      value: id,
      label: `${seatName(read, id)}${body.kind === 'workingGroup' ? ' (Tổ công tác)' : ''}`,
      hint: seatPosition(read, id, date),
    })),
  );
