import type { Block, Paper, Signature } from '#shared/documents/paper.ts';
import { dateOf, formatDateLong, formatDateTimeLong, formatTime } from '#shared/kit/date.ts';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import { MEETING_NOUNS } from '#shared/meetings/labels.ts';
import {
  beginOfMeeting,
  conclusionsOf,
  hasBegun,
  meetingDate,
  minutesGaps,
  namesText,
  presenterName,
  proseText,
  unclassifiedOf,
} from '#shared/meetings/rules.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import { layoutOf } from '#shared/settings/rules.ts';
import type { Read } from '#shared/workspace.ts';
import { attendeeBlocks } from './attendees.ts';
import type { MeetingRecords } from './meeting-papers.ts';
import { seatOn, seatText } from './people.ts';
import { linesOf, paragraphs, sittingRecords, stopped } from './sitting-papers.ts';
import { letterheadOf, marksOf, type Template } from './template.ts';

const seatWords = (read: Read, id: string | null | undefined, meeting: Meeting): string => {
  const seat = id == null ? undefined : seatOn(read, id, meetingDate(meeting));
  return seat === undefined ? '' : seatText(seat);
};

const persons = (read: Read, meeting: Meeting): readonly Block[] => {
  const basis = meeting.chairBasis === '' ? '' : `; căn cứ chủ trì: ${stopped(meeting.chairBasis)}`;
  return [
    { kind: 'field', label: 'Chủ trì (chủ tọa)', content: `${seatWords(read, meeting.chairId, meeting)}${basis}.` },
    {
      kind: 'field',
      label: 'Thư ký (người ghi biên bản)',
      content: meeting.secretaryId == null ? '' : `${seatWords(read, meeting.secretaryId, meeting)}.`,
    },
  ];
};

/** One clause an agenda item: its title alone, or the title with what was noted or rewritten under it. */
const courseOf = (read: Read, { meeting, agenda }: MeetingRecords): readonly Block[] => {
  const items = agenda.flatMap((item, i): readonly Block[] => {
    const presenter = presenterName(read, item);
    const by = presenter === '' ? '' : ` (trình bày theo chương trình: ${stopped(presenter)})`;
    const title = `${stopped(item.title)}${by}.`;
    const text = proseText(read, meeting, 'minutesItem', item.id);
    const number = i + 1;
    return text === ''
      ? [{ kind: 'clause', number, content: title }]
      : [{ kind: 'clause', number, title }, ...paragraphs(text)];
  });
  const other = proseText(read, meeting, 'minutesOther');
  return [
    ...paragraphs(proseText(read, meeting, 'minutesOpening')),
    ...items,
    ...(other === ''
      ? []
      : [{ kind: 'clause', number: agenda.length + 1, title: 'Nội dung khác.' } as const, ...paragraphs(other)]),
  ];
};

const decided = (read: Read, meeting: Meeting): readonly Block[] =>
  conclusionsOf(read, meeting.id).flatMap(({ number, text }): readonly Block[] => {
    const [first = '', ...rest] = linesOf(text);
    return [
      { kind: 'clause', number, content: first },
      ...rest.map((content): Block => ({ kind: 'paragraph', content })),
    ];
  });

const content = (read: Read, records: MeetingRecords): readonly Block[] => {
  const noun = MEETING_NOUNS[records.meeting.kind];
  const label: Block = { kind: 'field', label: `Nội dung (theo diễn biến ${noun})`, content: '' };
  const [course, conclusions] = [courseOf(read, records), decided(read, records.meeting)];
  if (conclusions.length === 0) return [label, ...course];
  if (course.length === 0)
    return [label, { kind: 'paragraph', content: 'Kết luận của người chủ trì:' }, ...conclusions];
  return [
    label,
    { kind: 'reportHeading', number: 1, title: `Diễn biến ${noun}` },
    ...course,
    { kind: 'reportHeading', number: 2, title: 'Kết luận của người chủ trì' },
    ...conclusions,
  ];
};

const end = (meeting: Meeting): readonly Block[] => {
  if (meeting.endedAt == null || meeting.state !== 'closed') return [];
  const noun = MEETING_NOUNS[meeting.kind];
  const when = `${formatTime(meeting.endedAt)}, ${formatDateLong(dateOf(meeting.endedAt))}`;
  return [
    { kind: 'paragraph', content: `${noun.charAt(0).toLocaleUpperCase('vi')}${noun.slice(1)} kết thúc vào ${when}.` },
  ];
};

/** Minutes say only what is known: not before the meeting, and closed only with every invitee told (Article 6.5). */
const printable = (read: Read, meeting: Meeting): Outcome<null> => {
  if (!hasBegun(meeting)) {
    return refuse('rule', 'Cuộc họp chưa bắt đầu nên chưa có biên bản. Hãy bấm “Bắt đầu họp” khi họp.');
  }
  if (meeting.state === 'running') return ok(null);
  const open = unclassifiedOf(read, meeting.id);
  if (open.length > 0) {
    const sentence = `Biên bản chưa in được: còn ${open.length} người chưa điểm danh (Điều 6.5): ${namesText(read, meeting, open)}. Hãy mở lại cuộc họp để điểm danh.`;
    return refuse('rule', sentence);
  }
  const gaps = minutesGaps(meeting);
  return gaps.length === 0
    ? ok(null)
    : refuse('rule', `Biên bản chưa in được: chưa ghi ${gaps.join(', ')}. Hãy ghi ở phần Biên bản của cuộc họp.`);
};

const signature = (title: string, name: string): Signature => ({
  capacity: 'own',
  titleLines: [title],
  officeLines: [],
  name,
});

/** D07 by form 1.9 (Decree 30/2020, Appendix III): no place and date; a draft while the meeting runs. */
export const minutes: Template<'minutes'> = (read, meetingId) => {
  const found = sittingRecords(read, meetingId, meetingDate);
  if (!found.ok) return found;
  const { meeting, invitees, profile } = found.value;
  const may = printable(read, meeting);
  if (!may.ok) return may;
  const day = meetingDate(meeting);
  const name = (id: string | null | undefined) => (id == null ? '' : (seatOn(read, id, day)?.person.name ?? ''));
  const running = meeting.state === 'running';
  const paper: Paper = {
    paperClass: 'minutes',
    name: `Biên bản - ${meeting.title}`,
    letterhead: letterheadOf(profile),
    number: { serial: null, symbol: `BB-${profile.abbreviation}` },
    placeAndDate: null,
    documentType: 'BIÊN BẢN',
    subject: meeting.title,
    asOf: null,
    addressees: [],
    body: [
      { kind: 'field', label: 'Thời gian bắt đầu', content: `${formatDateTimeLong(beginOfMeeting(meeting))}.` },
      { kind: 'field', label: 'Địa điểm', content: `${stopped(meeting.place)}.` },
      ...attendeeBlocks(read, meeting, invitees),
      ...persons(read, meeting),
      ...content(read, found.value),
      ...paragraphs(proseText(read, meeting, 'minutesClosing')),
      ...end(meeting),
    ],
    closes: !running,
    signatures: [signature('THƯ KÝ', name(meeting.secretaryId)), signature('CHỦ TỌA', name(meeting.chairId))],
    recipients: ['Như thành phần tham dự', 'Lưu: VT, Hồ sơ'],
    appendices: [],
    orientation: 'portrait',
    marks: { ...marksOf(read), draft: running },
  };
  return ok({ title: paper.name, papers: [paper], layout: layoutOf(read), createdOn: day });
};
