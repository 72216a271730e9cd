import { z } from 'zod';
import { type Change, create, remove, replace } from '../kit/command.ts';
import { idField } from '../kit/id.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { paragraphField } from '../kit/text.ts';
import { command, type Read } from '../workspace.ts';
import { hasBegun } from './attendance-rules.ts';
import { findMeeting } from './checks.ts';
import { noteOf, rewritten } from './minutes-rules.ts';
import { type Meeting, minutesText, PROSE_BLOCKS } from './schema.ts';

/** The meeting, once it has begun: notes and minutes are written while it runs and after it. */
export const findBegunMeeting = (read: Read, id: string, field = 'meetingId'): Outcome<Meeting> => {
  const found = findMeeting(read, id, field);
  if (!found.ok || hasBegun(found.value)) return found;
  const sentence = 'Cuộc họp chưa bắt đầu nên chưa có ghi chép, kết luận. Hãy bấm “Bắt đầu họp” trước.';
  return refuse('rule', sentence, field, 'Cuộc họp');
};

/** An agenda item named must be one of this meeting. */
const itemStop = (read: Read, meetingId: string, itemId: string | null) =>
  itemId === null || read.get('agendaItems', itemId)?.meetingId === meetingId
    ? null
    : refuse('missing', 'Không tìm thấy nội dung này trong chương trình họp.', 'agendaItemId', 'Nội dung họp');

const item = idField('Nội dung họp').nullable().default(null).meta({ title: 'Nội dung họp' });

/** Keeps the note of an agenda item as typed; `id` is for a first note, an empty text takes the note away. */
export const writeNote = command({
  name: 'meetings.writeNote',
  title: 'Ghi chép cuộc họp',
  input: z.strictObject({
    id: idField('Mã ghi chép'),
    meetingId: idField('Cuộc họp'),
    agendaItemId: item,
    text: paragraphField({ label: 'Ghi chép', max: 20_000, min: 0 }),
  }),
  run: (read, { id, meetingId, agendaItemId, text }) => {
    const meeting = findBegunMeeting(read, meetingId);
    if (!meeting.ok) return meeting;
    const stop = itemStop(read, meetingId, agendaItemId);
    if (stop !== null) return stop;
    const kept = noteOf(read, meetingId, agendaItemId);
    if (kept !== undefined) {
      if (kept.text === text) return ok([]);
      return ok([text === '' ? remove('meetingNotes', kept) : replace('meetingNotes', kept, { text })]);
    }
    if (text === '') return ok([]);
    return single(create(read.all('meetingNotes'), 'meetingNotes', { id, meetingId, agendaItemId, text }));
  },
});

const single = (change: Outcome<Change>): Outcome<readonly Change[]> => (change.ok ? ok([change.value]) : change);

/** Rewrites one piece of prose of the minutes or the notice; the words of the data at that moment are kept beside it. */
export const rewriteProse = command({
  name: 'meetings.rewriteProse',
  title: 'Sửa lời văn biên bản, thông báo',
  input: z.strictObject({
    id: idField('Mã đoạn'),
    meetingId: idField('Cuộc họp'),
    block: z.enum(PROSE_BLOCKS, { error: 'Đoạn: chọn một đoạn' }).meta({ title: 'Đoạn' }),
    agendaItemId: item,
    text: minutesText.shape.text,
    draftedFrom: minutesText.shape.draftedFrom.default(''),
  }),
  run: (read, { id, meetingId, block, agendaItemId, text, draftedFrom }) => {
    const meeting = findBegunMeeting(read, meetingId);
    if (!meeting.ok) return meeting;
    if ((block === 'minutesItem') !== (agendaItemId !== null)) {
      const sentence = 'Chỉ đoạn diễn biến từng nội dung gắn với một nội dung họp.';
      return refuse('invalid', sentence, 'agendaItemId', 'Nội dung họp');
    }
    const stop = itemStop(read, meetingId, agendaItemId);
    if (stop !== null) return stop;
    const kept = rewritten(read, meetingId, block, agendaItemId);
    if (kept !== undefined) return ok([replace('minutesTexts', kept, { text, draftedFrom })]);
    return single(
      create(read.all('minutesTexts'), 'minutesTexts', { id, meetingId, block, agendaItemId, text, draftedFrom }),
    );
  },
});

/** Gives a piece of prose back to the data; the rewritten words stay in the bin. */
export const restoreProse = command({
  name: 'meetings.restoreProse',
  title: 'Lấy lại lời văn từ dữ liệu',
  input: z.strictObject({ id: idField('Đoạn') }),
  run: (read, { id }) => {
    const kept = read.get('minutesTexts', id);
    return kept === undefined
      ? refuse('missing', 'Đoạn này đang theo dữ liệu, chưa được sửa.', 'id', 'Đoạn')
      : ok([remove('minutesTexts', kept)]);
  },
});

export const minutesCommands = [writeNote, rewriteProse, restoreProse] as const;
