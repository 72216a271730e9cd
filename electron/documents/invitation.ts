import type { Appendix, Block, Paper } from '#shared/documents/paper.ts';
import { signatureOf } from '#shared/documents/signing.ts';
import { formatDateTimeLong } from '#shared/kit/date.ts';
import { ok, refuse } from '#shared/kit/outcome.ts';
import type { Invitee } from '#shared/meetings/schema.ts';
import { BODY_KIND_LABELS } from '#shared/roster/labels.ts';
import { layoutOf } from '#shared/settings/rules.ts';
import type { Read } from '#shared/workspace.ts';
import { agendaSheet, inviteeList, type MeetingRecords, meetingRecords } from './meeting-papers.ts';
import { inviteeText, inviteeWords, seatOn, seatText } from './people.ts';
import { dateLineOf, letterheadOf, marksOf, numbered, type Template } from './template.ts';

type LetterMode = 'collective' | 'individual';

/** Annexes of the invitation: the list with a letter to all, the agenda where there is one. Each is mentioned in the text. */
export const invitationAppendices = (read: Read, records: MeetingRecords, mode: LetterMode): readonly Appendix[] =>
  numbered([
    ...(mode === 'collective' && records.invitees.length > 0 ? [inviteeList(read, records)] : []),
    ...(records.agenda.length > 0 ? [agendaSheet(read, records)] : []),
  ]);

const stopped = (text: string): string => text.replace(/[\s.;,:]+$/, '');

const greeting = (read: Read, { profile, body, meeting, invitees }: MeetingRecords, invitee: Invitee | null): Block => {
  const whom =
    invitee !== null
      ? inviteeText(inviteeWords(read, invitee, meeting.letterDate))
      : invitees.length > 0
        ? 'Các đồng chí trong thành phần tham dự (danh sách kèm theo)'
        : `Các đồng chí thành viên ${BODY_KIND_LABELS[body.kind]}`;
  return { kind: 'paragraph', content: `${profile.fullName} trân trọng kính mời: ${stopped(whom)}.` };
};

/** Words a purpose may begin with as a sentence of its own; inside the sentence they are small. */
const MEETING_WORD = /^(Cuộc|Phiên|Buổi|Hội|Họp|Lễ)(?=\s)/u;

/** "Tới dự cuộc họp … (chương trình họp kèm theo)." and further paragraphs of the purpose. */
const purpose = ({ meeting, agenda }: MeetingRecords): readonly Block[] => {
  const [first = '', ...rest] = meeting.purpose.split('\n').filter((line) => line.trim() !== '');
  const what = stopped(first.replace(/^(tới|đến)?\s*dự\s+/iu, '')).replace(MEETING_WORD, (word) => word.toLowerCase());
  const enclosed = agenda.length > 0 ? ' (chương trình họp kèm theo)' : '';
  return [`Tới dự ${what}${enclosed}.`, ...rest].map((content) => ({ kind: 'paragraph', content }));
};

const facts = (read: Read, { meeting }: MeetingRecords): readonly Block[] => {
  const chair = seatOn(read, meeting.chairId, meeting.letterDate);
  return [
    { kind: 'field', label: 'Chủ trì', content: chair === undefined ? '' : `${seatText(chair)}.` },
    { kind: 'field', label: 'Thời gian', content: `${formatDateTimeLong(meeting.startsAt)}.` },
    { kind: 'field', label: 'Địa điểm', content: `${stopped(meeting.place)}.` },
  ];
};

const notes = ({ meeting }: MeetingRecords): readonly Block[] =>
  meeting.notes
    .flatMap((note) => note.split('\n'))
    .filter((line) => line.trim() !== '')
    .map((content) => ({ kind: 'paragraph', content }));

const FIRST_RECIPIENT = 'Như thành phần mời';

/** Nơi nhận: the first line, the lines of the meeting, the archive line (Decree 30/2020, Appendix I, II.9). */
const recipients = ({ meeting, profile }: MeetingRecords): readonly string[] => [
  FIRST_RECIPIENT,
  ...meeting.recipients.filter((line) => !/^(-\s*)?(lưu\b|như thành phần mời)/iu.test(line.trim())),
  `Lưu: VT, ${profile.draftingUnit}`,
];

/** One letter by form 1.7 (Decree 30/2020, Appendix III); `invitee: null` writes to all with the list as annex. */
const letter = (read: Read, records: MeetingRecords, invitee: Invitee | null): Paper => {
  const { meeting, body, profile } = records;
  const { signatoryId, signingCapacity: capacity, letterDate: date } = meeting;
  return {
    paperClass: 'invitation',
    name: `Giấy mời - ${meeting.title}`,
    letterhead: letterheadOf(profile),
    number: { serial: null, symbol: `GM-${profile.abbreviation}` },
    placeAndDate: dateLineOf(profile, date),
    documentType: 'GIẤY MỜI',
    subject: meeting.title,
    asOf: null,
    addressees: [],
    body: [greeting(read, records, invitee), ...purpose(records), ...facts(read, records), ...notes(records)],
    closes: true,
    signatures: [signatureOf(read, { body, profile, signatoryId, capacity, date })],
    recipients: recipients(records),
    appendices: invitationAppendices(read, records, invitee === null ? 'collective' : 'individual'),
    orientation: 'portrait',
    marks: marksOf(read),
  };
};

/** D01: the letter to all with the list as annex, or one letter a person in one file; `inviteeId` only that person's. */
export const invitation: Template<'invitation'> = (read, meetingId, options) => {
  const found = meetingRecords(read, meetingId);
  if (!found.ok) return found;
  const records = found.value;
  const { meeting, invitees } = records;
  const mode = options.inviteeId !== null ? 'individual' : (options.letterMode ?? meeting.letterMode);
  const wanted = options.inviteeId === null ? invitees : invitees.filter(({ id }) => id === options.inviteeId);
  if (options.inviteeId !== null && wanted.length === 0)
    return refuse(
      'missing',
      'Không tìm thấy người được mời này trong cuộc họp. Hãy chọn lại.',
      'inviteeId',
      'Người được mời',
    );
  if (mode === 'individual' && wanted.length === 0)
    return refuse('rule', 'Cuộc họp chưa có người được mời. Hãy thêm thành phần mời rồi in lại giấy mời từng người.');
  const papers =
    mode === 'collective' ? [letter(read, records, null)] : wanted.map((invitee) => letter(read, records, invitee));
  const [only] = wanted;
  const suffix =
    options.inviteeId !== null && only !== undefined ? ` - ${inviteeWords(read, only, meeting.letterDate).name}` : '';
  return ok({
    title: `Giấy mời - ${meeting.title}${suffix}`,
    papers,
    layout: layoutOf(read),
    createdOn: meeting.letterDate,
  });
};
