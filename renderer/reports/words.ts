import type { FigureName } from '#shared/reports/rules.ts';

/** Addresses of the pages of reports. */
export const LIST_PATH = '/bao-cao';
export const NEW_PATH = '/bao-cao/moi';
export const TAB_SEGMENTS = { figures: 'so-lieu', chapters: 'noi-dung', documents: 'van-ban' } as const;
export type ReportTab = keyof typeof TAB_SEGMENTS;

export const reportPath = (id: string, tab: ReportTab = 'figures'): string =>
  tab === 'figures' ? `${LIST_PATH}/${id}` : `${LIST_PATH}/${id}/${TAB_SEGMENTS[tab]}`;
export const editPath = (id: string): string => `${LIST_PATH}/${id}/sua`;
/** The tasks behind one figure. */
export const figurePath = (id: string, figure: FigureName): string => `${LIST_PATH}/${id}/so-lieu/${figure}`;
export const taskPath = (id: string): string => `/nhiem-vu/${id}`;

/** The tab an address names; an unknown one is the first. */
export const tabOf = (segment: string | undefined): ReportTab =>
  (Object.keys(TAB_SEGMENTS) as readonly ReportTab[]).find((tab) => TAB_SEGMENTS[tab] === segment) ?? 'figures';

/** Record kinds a report and how far it has come are read from. */
export const REPORT_READS = ['reports', 'reportSnapshots', 'documents'] as const;
/** Record kinds names and titles of seats are read from. */
export const SEAT_READS = ['bodies', 'memberships', 'people', 'agencies'] as const;
