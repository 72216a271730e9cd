import {
  addDays,
  addMinutes,
  dateOf,
  minutesBetween,
  type PlainDate,
  type PlainDateTime,
  timeOf,
} from '../kit/date.ts';
import type { Read } from '../workspace.ts';
import type { AgendaItem, Meeting } from './schema.ts';
import { seatName } from './seat-rules.ts';

const byOrder = (a: { readonly order: number }, b: { readonly order: number }): number => a.order - b.order;

/** The agenda of a meeting, in order. */
export const agendaOf = (read: Read, meetingId: string): readonly AgendaItem[] =>
  [...read.all('agendaItems').values()].filter((item) => item.meetingId === meetingId).sort(byOrder);

/** Minutes all items of the agenda need together. */
export const agendaMinutes = (read: Read, meetingId: string): number =>
  agendaOf(read, meetingId).reduce((sum, item) => sum + item.minutes, 0);

/** First day of the meeting: the day the roster, the agencies and the chair are read for. */
export const meetingDate = (meeting: Pick<Meeting, 'startsAt'>): PlainDate => dateOf(meeting.startsAt);

/** Whether the meeting goes on over more than one day. */
export const isMultiDay = (meeting: Pick<Meeting, 'startsAt' | 'endsAt'>): boolean =>
  dateOf(meeting.startsAt) !== dateOf(meeting.endsAt);

/** When an item begins and ends. */
export type AgendaTime = {
  readonly item: AgendaItem;
  readonly startsAt: PlainDateTime;
  readonly endsAt: PlainDateTime;
};

type Sitting = Pick<Meeting, 'startsAt' | 'endsAt'>;

/**
 * Where an item may begin: a meeting of several days sits every day between the hour it begins and the hour it ends,
 * so that what no longer fits a day begins the next morning. The last day, and a sitting through the night, run on.
 */
const beginOf = (sitting: Sitting, at: PlainDateTime, minutes: number): PlainDateTime => {
  const [opens, closes] = [timeOf(sitting.startsAt), timeOf(sitting.endsAt)];
  const day = dateOf(at);
  if (closes <= opens || day >= dateOf(sitting.endsAt)) return at;
  const fits = addMinutes(at, minutes) <= `${day}T${closes}`;
  return fits || at === `${day}T${opens}` ? at : `${addDays(day, 1)}T${opens}`;
};

/** When every item of the agenda begins and ends, reckoned from the start of the meeting. */
export const agendaTimes = (read: Read, meeting: Meeting): readonly AgendaTime[] => {
  let at = meeting.startsAt;
  return agendaOf(read, meeting.id).map((item) => {
    const startsAt = beginOf(meeting, at, item.minutes);
    at = addMinutes(startsAt, item.minutes);
    return { item, startsAt, endsAt: at };
  });
};

/** Minutes the agenda runs over the end of the meeting; 0 where it fits. */
export const agendaOverrun = (read: Read, meeting: Meeting): number => {
  const last = agendaTimes(read, meeting).at(-1);
  return last === undefined ? 0 : Math.max(0, minutesBetween(meeting.endsAt, last.endsAt));
};

/** Who presents an item: the name in the roster, or the words typed; empty where nobody was named. */
export const presenterName = (read: Read, item: AgendaItem): string =>
  item.presenterId === null ? item.presenterText : seatName(read, item.presenterId);
