import type { CollectionName } from '#shared/collections.ts';

/** Addresses of the budget's pages: the year by its number, the part by its segment. */
export const BUDGET_PATH = '/kinh-phi';
export const TAB_SEGMENTS = {
  lines: 'du-toan',
  versions: 'phan-bo',
  payments: 'chi',
  standing: 'theo-doi',
  catalogue: 'danh-muc',
  papers: 'van-ban',
} as const;
export type BudgetTab = keyof typeof TAB_SEGMENTS;

export const TAB_LABELS: Record<BudgetTab, string> = {
  lines: 'Dự toán',
  versions: 'Phân bổ & điều chỉnh',
  payments: 'Chi',
  standing: 'Theo dõi',
  catalogue: 'Danh mục',
  papers: 'Văn bản',
};

export const budgetPath = (year: number, tab: BudgetTab = 'lines'): string =>
  `${BUDGET_PATH}/${year}/${TAB_SEGMENTS[tab]}`;

/** The tab an address names; an unknown one is the first. */
export const tabOf = (segment: string | undefined): BudgetTab =>
  (Object.keys(TAB_SEGMENTS) as readonly BudgetTab[]).find((tab) => TAB_SEGMENTS[tab] === segment) ?? 'lines';

/** Record kinds the figures of a year are read from. */
export const BUDGET_READS = [
  'budgetYears',
  'budgetLines',
  'budgetVersions',
  'budgetPayments',
  'budgetIndexItems',
  'fundingSources',
  'spendingNorms',
] as const satisfies readonly CollectionName[];
