import type { z } from 'zod';
import { dateOf, isPlainDate, isPlainDateTime } from '#shared/kit/date.ts';
import type { createMeeting } from '#shared/meetings/meeting-commands.ts';
import { defaultBody, defaultPurpose, defaultTitle, leaderOn, leads } from '#shared/meetings/rules.ts';
import type { Meeting, MeetingKind, SigningCapacity } from '#shared/meetings/schema.ts';
import type { Body } from '#shared/roster/schema.ts';
import type { Read } from '#shared/workspace.ts';

/** What the form of a meeting holds: every field that can be said of it. */
type Input = z.input<typeof createMeeting.input>;
export type MeetingValues = {
  -readonly [K in Exclude<keyof Input, 'signatoryId'>]-?: NonNullable<Input[K]>;
} & { signatoryId: string | null };

/** Fields the form fills by itself while nobody has typed over them. */
export type Suggested = Pick<
  MeetingValues,
  'bodyId' | 'title' | 'purpose' | 'convenerId' | 'chairId' | 'signatoryId' | 'signingCapacity' | 'place' | 'recipients'
>;

const dayOf = (startsAt: string, today: string): string => {
  const [day = ''] = startsAt.split('T');
  return isPlainDate(day) ? day : today;
};

/** Under which capacity a seat usually signs for the body: the head in his own right, a deputy for the head. */
const capacityOf = (read: Read, body: Body, seatId: string): SigningCapacity => {
  const seat = read.get('memberships', seatId);
  return seat === undefined || leads(seat, body) ? 'own' : 'forHead';
};

/** The last meeting of a body: where it met and who got copies is remembered. */
const lastMeeting = (read: Read, bodyId: string): Meeting | undefined =>
  [...read.all('meetings').values()]
    .filter((meeting) => meeting.bodyId === bodyId)
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .at(-1);

/** What the office usually does for a kind of meeting on a day. `bodyId` is kept where it fits the kind. */
export const suggest = (read: Read, kind: MeetingKind, bodyId: string, startsAt: string, today: string): Suggested => {
  const free = kind === 'workingSession' || kind === 'workshop';
  const body = (free ? read.get('bodies', bodyId) : undefined) ?? defaultBody(read, kind);
  if (body === undefined) return EMPTY;
  const day = dayOf(startsAt, today);
  const leader = leaderOn(read, body, day)?.id ?? '';
  const last = lastMeeting(read, body.id);
  return {
    bodyId: body.id,
    title: defaultTitle(kind, body, day),
    purpose: defaultPurpose(kind, body, day),
    convenerId: leader,
    chairId: leader,
    signatoryId: leader === '' ? null : leader,
    signingCapacity: leader === '' ? 'own' : capacityOf(read, body, leader),
    place: last?.place ?? '',
    recipients: [...(last?.recipients ?? [])],
  };
};

const EMPTY: Suggested = {
  bodyId: '',
  title: '',
  purpose: '',
  convenerId: '',
  chairId: '',
  signatoryId: null,
  signingCapacity: 'own',
  place: '',
  recipients: [],
};

/** A new six-monthly meeting: 08:00–11:00 on a day to be typed, place and copies as the last time. */
export const newValues = (read: Read, id: string, today: string): MeetingValues => {
  const startsAt = 'T08:00';
  const suggested = suggest(read, 'sixMonthly', '', startsAt, today);
  return {
    ...suggested,
    id,
    kind: 'sixMonthly',
    startsAt,
    endsAt: 'T11:00',
    proposal: '',
    chairBasis: '',
    notes: [],
    letterMode: lastMeeting(read, suggested.bodyId)?.letterMode ?? 'collective',
    letterDate: today,
  };
};

/** A meeting as its form shows it. */
export const valuesOf = (meeting: Meeting): MeetingValues => ({
  id: meeting.id,
  kind: meeting.kind,
  title: meeting.title,
  bodyId: meeting.bodyId,
  startsAt: meeting.startsAt,
  endsAt: meeting.endsAt,
  place: meeting.place,
  purpose: meeting.purpose,
  convenerId: meeting.convenerId,
  proposal: meeting.proposal,
  chairId: meeting.chairId,
  chairBasis: meeting.chairBasis,
  notes: [...meeting.notes],
  letterMode: meeting.letterMode,
  letterDate: meeting.letterDate,
  signatoryId: meeting.signatoryId,
  signingCapacity: meeting.signingCapacity,
  recipients: [...meeting.recipients],
});

/** Only the fields that differ from the meeting as it was opened. */
export const changedValues = (values: MeetingValues, opened: MeetingValues): Partial<MeetingValues> =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(opened[field as keyof MeetingValues]),
    ),
  );

/** The end moved to the day of the start, where it stood on the old day or on none. */
export const endFollowing = (before: string, startsAt: string, endsAt: string): string => {
  const [oldDay = ''] = before.split('T');
  const [newDay = ''] = startsAt.split('T');
  const [endDay = '', time = ''] = endsAt.split('T');
  return newDay !== oldDay && (endDay === '' || endDay === oldDay) ? `${newDay}T${time}` : endsAt;
};

/** The day seats are offered for: the meeting's once it is typed. */
export const seatDay = (startsAt: string): string => (isPlainDateTime(startsAt) ? dateOf(startsAt) : '');
