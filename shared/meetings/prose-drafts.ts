import { formatDateLong } from '../kit/date.ts';
import { BODY_KIND_LABELS, FORM_OF_ADDRESS_LABELS } from '../roster/labels.ts';
import { positionText } from '../roster/rules.ts';
import { profileOn } from '../settings/rules.ts';
import type { Read } from '../workspace.ts';
import { agendaOf, meetingDate } from './agenda-rules.ts';
import { attendanceCounts, lastDay } from './attendance-rules.ts';
import { MEETING_NOUNS, PROSE_BLOCK_LABELS } from './labels.ts';
import { noteOf, rewritten } from './minutes-rules.ts';
import type { Meeting, ProseBlock } from './schema.ts';
import { personInSeat, seatTitle } from './seat-rules.ts';

/** Words a title may begin with as a meeting's own word. */
const OWN_WORD = /^(Cuộc|Phiên|Buổi|Hội nghị|Hội thảo|Lễ)(?=\s)/u;

/** A meeting's title inside a sentence: "cuộc họp Ban Chỉ đạo 6 tháng cuối năm 2026". */
export const titleInSentence = ({ title, kind }: Pick<Meeting, 'title' | 'kind'>): string => {
  if (/^Họp\s/u.test(title)) return `cuộc họp ${title.slice(4)}`;
  return OWN_WORD.test(title)
    ? `${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}`
    : `${MEETING_NOUNS[kind]} “${title}”`;
};

/** The chair's title with the body: "Trưởng ban Ban Chỉ đạo". */
export const chairTitle = (read: Read, meeting: Meeting): string => {
  const seat = read.get('memberships', meeting.chairId);
  const body = seat === undefined ? undefined : read.get('bodies', seat.bodyId);
  return body === undefined ? '' : `${seatTitle(read, meeting.chairId)} ${BODY_KIND_LABELS[body.kind]}`;
};

const phrases = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

/** "Ông Trần Quốc Hùng, Chủ tịch UBND đặc khu, Trưởng ban Ban Chỉ đạo". */
const chairText = (read: Read, meeting: Meeting): string => {
  const person = personInSeat(read, meeting.chairId);
  if (person === undefined) return '';
  const address = person.address === 'none' ? '' : `${FORM_OF_ADDRESS_LABELS[person.address]} `;
  const position = positionText(read, person, meetingDate(meeting));
  return phrases([`${address}${person.name}`, position, chairTitle(read, meeting)]);
};

const many = (count: number, what: string): readonly string[] => (count === 0 ? [] : [`${count} ${what}`]);
const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}`;

const attended = (read: Read, { id, kind }: Meeting): readonly string[] => {
  const { members, guests } = attendanceCounts(read, id);
  const parts = [
    ...many(members.present, 'thành viên'),
    ...many(members.substituted, 'người dự thay thành viên'),
    ...many(guests.present + guests.substituted, 'khách'),
  ];
  return parts.length === 0 ? [] : [`Tham dự ${MEETING_NOUNS[kind]} có ${listed(parts)}.`];
};

const stopped = (text: string): string => text.replace(/[\s.;,:]+$/, '');
/** The first letter small, a name or an abbreviation as it is. */
const small = (text: string): string =>
  /^\p{Lu}\p{Ll}*\s\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1) : text;

const noticeOpening = (read: Read, meeting: Meeting): string => {
  const basis = meeting.chairBasis === '' ? '' : ` (${small(stopped(meeting.chairBasis))})`;
  const when = formatDateLong(lastDay(meeting));
  const chaired = `${when.charAt(0).toUpperCase()}${when.slice(1)}, tại ${stopped(meeting.place)}, ${chairText(read, meeting)}${basis} chủ trì ${titleInSentence(meeting)}.`;
  const items = agendaOf(read, meeting.id).map(({ title }) => small(stopped(title)));
  return [
    [chaired, ...attended(read, meeting)].join(' '),
    ...(items.length === 0 ? [] : [`Chương trình ${MEETING_NOUNS[meeting.kind]} gồm: ${items.join('; ')}.`]),
    `${chairTitle(read, meeting)} kết luận như sau:`,
  ].join('\n');
};

const noticeFinal = (read: Read, meeting: Meeting): string => {
  const body = read.get('bodies', meeting.bodyId);
  const issuer = body === undefined ? undefined : profileOn(read, body.kind, lastDay(meeting));
  return `${issuer?.fullName ?? body?.name ?? ''} thông báo để các cơ quan, đơn vị, cá nhân liên quan biết, thực hiện.`;
};

/** What the data say of a piece of prose. Nothing is invented: without data the piece is empty and not printed. */
export const proseDraft = (
  read: Read,
  meeting: Meeting,
  block: ProseBlock,
  agendaItemId: string | null = null,
): string => {
  switch (block) {
    case 'minutesItem':
      return noteOf(read, meeting.id, agendaItemId)?.text ?? '';
    case 'minutesOther':
      return noteOf(read, meeting.id, null)?.text ?? '';
    case 'noticeOpening':
      return noticeOpening(read, meeting);
    case 'noticeFinal':
      return noticeFinal(read, meeting);
    case 'minutesOpening':
    case 'minutesClosing':
    case 'noticeAssessment':
      return '';
  }
};

/** A piece of prose as it prints: rewritten, else from the data. */
export const proseText = (
  read: Read,
  meeting: Meeting,
  block: ProseBlock,
  agendaItemId: string | null = null,
): string => rewritten(read, meeting.id, block, agendaItemId)?.text ?? proseDraft(read, meeting, block, agendaItemId);

/** A piece of prose the editor offers, named as on the page. */
export type ProsePart = { readonly block: ProseBlock; readonly agendaItemId: string | null; readonly label: string };

const part = (block: ProseBlock): ProsePart => ({ block, agendaItemId: null, label: PROSE_BLOCK_LABELS[block] });

/** The prose of the minutes, in the order of the page: one piece an agenda item between opening and end. */
export const minutesParts = (read: Read, meetingId: string): readonly ProsePart[] => [
  part('minutesOpening'),
  ...agendaOf(read, meetingId).map(
    ({ id, title }, i): ProsePart => ({ block: 'minutesItem', agendaItemId: id, label: `${i + 1}. ${title}` }),
  ),
  part('minutesOther'),
  part('minutesClosing'),
];
export const NOTICE_PARTS: readonly ProsePart[] = [
  part('noticeOpening'),
  part('noticeAssessment'),
  part('noticeFinal'),
];
