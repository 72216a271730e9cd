import type { Appendix, Row } from '#shared/documents/paper.ts';
import { addMinutes, dateOf, formatDate, type PlainDate, type PlainDateTime, timeOf } from '#shared/kit/date.ts';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import type { AgendaItem, Invitee, Meeting } from '#shared/meetings/schema.ts';
import type { Body } from '#shared/roster/schema.ts';
import type { ProfileVersion } from '#shared/settings/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { inviteeWords, seatOn } from './people.ts';
import { issuerOn } from './template.ts';

/** A meeting with all its papers need. */
export type MeetingRecords = {
  readonly meeting: Meeting;
  readonly body: Body;
  readonly profile: ProfileVersion;
  readonly agenda: readonly AgendaItem[];
  readonly invitees: readonly Invitee[];
};

const byOrder = (a: { readonly order: number; readonly id: string }, b: typeof a): number =>
  a.order - b.order || (a.id < b.id ? -1 : 1);

/** The records behind a meeting's papers, names as of the day of the letter. Refuses where one is missing. */
export const meetingRecords = (read: Read, meetingId: string): Outcome<MeetingRecords> => {
  const meeting = read.get('meetings', meetingId);
  if (meeting === undefined) return refuse('missing', `Không tìm thấy cuộc họp có mã “${meetingId}”. Hãy chọn lại.`);
  const body = read.get('bodies', meeting.bodyId);
  if (body === undefined)
    return refuse('missing', 'Không tìm thấy tổ chức họp của cuộc họp này. Hãy chọn lại.', 'bodyId');
  const profile = issuerOn(read, body.kind, meeting.letterDate);
  if (!profile.ok) return profile;
  const ofMeeting = (record: { readonly meetingId: string }) => record.meetingId === meetingId;
  return ok({
    meeting,
    body,
    profile: profile.value,
    agenda: [...read.all('agendaItems').values()].filter(ofMeeting).sort(byOrder),
    invitees: [...read.all('invitees').values()].filter(ofMeeting).sort(byOrder),
  });
};

type AppendixParts = Omit<Appendix, 'number'>;

const enclosedWith = ({ profile }: MeetingRecords) => ({ documentType: 'Giấy mời', issuer: profile.fullName });

const inviteeRows = (read: Read, invitees: readonly Invitee[], date: PlainDate, withNotes: boolean): readonly Row[] =>
  invitees.map((invitee, i) => {
    const words = inviteeWords(read, invitee, date);
    const post = [words.position, words.role].filter((part) => part !== '').join(', ');
    return { kind: 'cells', cells: [String(i + 1), words.name, post, ...(withNotes ? [invitee.note] : [])] };
  });

/** The list that goes with a letter to all. */
export const inviteeList = (read: Read, records: MeetingRecords): AppendixParts => {
  const withNotes = records.invitees.some((invitee) => invitee.note !== '');
  return {
    title: 'DANH SÁCH THÀNH PHẦN THAM DỰ',
    enclosedWith: enclosedWith(records),
    orientation: 'portrait',
    body: [
      {
        kind: 'table',
        columns: [
          { header: 'STT', width: { mm: 12 }, align: 'center' },
          { header: 'Họ và tên', width: { share: 4 }, align: 'left' },
          { header: 'Chức vụ, cơ quan', width: { share: withNotes ? 5 : 7 }, align: 'left' },
          ...(withNotes ? [{ header: 'Ghi chú', width: { share: 3 }, align: 'left' } as const] : []),
        ],
        rows: inviteeRows(read, records.invitees, records.meeting.letterDate, withNotes),
      },
    ],
  };
};

const presenterOf = (read: Read, item: AgendaItem, date: PlainDate): string => {
  const seat = item.presenterId === null ? undefined : seatOn(read, item.presenterId, date);
  if (seat === undefined) return item.presenterText;
  return [seat.person.name, seat.role].join(', ');
};

/** "08:00 - 08:15"; with the date as a heading where the meeting goes on over a day. */
const agendaRows = (read: Read, { meeting, agenda }: MeetingRecords): readonly Row[] => {
  const rows: Row[] = [];
  const several = dateOf(meeting.startsAt) !== dateOf(meeting.endsAt);
  let at: PlainDateTime = meeting.startsAt;
  let day = '';
  for (const item of agenda) {
    const until = addMinutes(at, item.minutes);
    if (several && dateOf(at) !== day) rows.push({ kind: 'group', text: `Ngày ${formatDate(dateOf(at))}` });
    day = dateOf(at);
    const cells = [`${timeOf(at)} - ${timeOf(until)}`, item.title, presenterOf(read, item, meeting.letterDate)];
    rows.push({ kind: 'cells', cells });
    at = until;
  }
  return rows;
};

/** The agenda as an annex of the invitation; times follow from the start and the minutes of each item. */
export const agendaSheet = (read: Read, records: MeetingRecords): AppendixParts => ({
  title: 'CHƯƠNG TRÌNH HỌP',
  enclosedWith: enclosedWith(records),
  orientation: 'portrait',
  body: [
    {
      kind: 'table',
      columns: [
        { header: 'Thời gian', width: { mm: 30 }, align: 'center' },
        { header: 'Nội dung', width: { share: 6 }, align: 'left' },
        { header: 'Người thực hiện', width: { share: 4 }, align: 'left' },
      ],
      rows: agendaRows(read, records),
    },
  ],
});
