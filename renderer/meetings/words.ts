import { dateOf, formatDate, timeOf } from '#shared/kit/date.ts';
import { isMultiDay, weekdayTitle } from '#shared/meetings/rules.ts';
import type { Meeting } from '#shared/meetings/schema.ts';

/** "Thứ Ba 15/12/2026, 14:00–16:30"; over several days with both days. */
export const whenText = ({ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>): string => {
  const day = (at: string) => `${weekdayTitle(dateOf(at))} ${formatDate(dateOf(at))}`;
  return isMultiDay({ startsAt, endsAt })
    ? `${timeOf(startsAt)} ${day(startsAt)} – ${timeOf(endsAt)} ${day(endsAt)}`
    : `${day(startsAt)}, ${timeOf(startsAt)}–${timeOf(endsAt)}`;
};

/** Addresses of a meeting's pages. */
export const LIST_PATH = '/cuoc-hop';
export const NEW_PATH = '/cuoc-hop/moi';
export const TAB_SEGMENTS = {
  prepare: 'chuan-bi',
  invitees: 'thanh-phan',
  agenda: 'chuong-trinh',
  attendance: 'diem-danh',
  minutes: 'bien-ban',
  conclusions: 'ket-luan',
  documents: 'van-ban',
} as const;
export type MeetingTab = keyof typeof TAB_SEGMENTS;

export const meetingPath = (id: string, tab: MeetingTab = 'prepare'): string =>
  tab === 'prepare' ? `${LIST_PATH}/${id}` : `${LIST_PATH}/${id}/${TAB_SEGMENTS[tab]}`;
export const editPath = (id: string): string => `${LIST_PATH}/${id}/sua`;

/** The tab an address names; an unknown one is the first. */
export const tabOf = (segment: string | undefined): MeetingTab =>
  (Object.keys(TAB_SEGMENTS) as readonly MeetingTab[]).find((tab) => TAB_SEGMENTS[tab] === segment) ?? 'prepare';
