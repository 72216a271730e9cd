/** Addresses of the pages of plans. */
export const LIST_PATH = '/ke-hoach';
export const NEW_PATH = '/ke-hoach/moi';
export const TAB_SEGMENTS = { content: 'noi-dung', months: 'theo-thang', documents: 'van-ban' } as const;
export type PlanTab = keyof typeof TAB_SEGMENTS;

export const planPath = (id: string, tab: PlanTab = 'content'): string =>
  tab === 'content' ? `${LIST_PATH}/${id}` : `${LIST_PATH}/${id}/${TAB_SEGMENTS[tab]}`;
export const editPath = (id: string): string => `${LIST_PATH}/${id}/sua`;
/** The page of a task given from a line. */
export const taskPath = (id: string): string => `/nhiem-vu/${id}`;

/** The tab an address names; an unknown one is the first. */
export const tabOf = (segment: string | undefined): PlanTab =>
  (Object.keys(TAB_SEGMENTS) as readonly PlanTab[]).find((tab) => TAB_SEGMENTS[tab] === segment) ?? 'content';
