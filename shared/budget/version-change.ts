import { create } from '../kit/command.ts';
import { ok } from '../kit/outcome.ts';
import type { Read } from '../workspace.ts';
import { sumOf } from './amounts.ts';
import { versionsOf } from './rules.ts';
import type { BudgetVersion } from './schema.ts';

type Made = Pick<
  BudgetVersion,
  'id' | 'yearId' | 'kind' | 'date' | 'document' | 'reason' | 'supplement' | 'allotments'
>;

/** The change that adds the next version of a year; its total is the sum of its lines. */
export const versionChange = (read: Read, made: Made) => {
  const versions = versionsOf(read, made.yearId);
  const version: BudgetVersion = {
    rev: 1,
    number: (versions.at(-1)?.number ?? 0) + 1,
    total: sumOf(made.allotments.map(({ amount }) => amount)),
    ...made,
  };
  const created = create(read.all('budgetVersions'), 'budgetVersions', version);
  return created.ok ? ok([created.value]) : created;
};
