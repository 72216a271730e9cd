import { z } from 'zod';
import { create, remove, replace } from '../kit/command.ts';
import { idField } from '../kit/id.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { command, type Read } from '../workspace.ts';
import { agendaOf, meetingDate } from './agenda-rules.ts';
import { findOpenMeeting, given, mustBeInOffice, nothingGiven, type Stop } from './checks.ts';
import { inOrderOf, movedTo, orderStop, renumber } from './ordering.ts';
import { type AgendaItem, agendaItemFields, type Meeting } from './schema.ts';

/** Minutes an item gets where none are said. */
const DEFAULT_MINUTES = 15;
/** Items one meeting may hold. */
const MOST_ITEMS = 200;

const place = z
  .int({ error: 'Vị trí: nhập số thứ tự' })
  .min(1, { error: 'Vị trí: đếm từ 1' })
  .max(1000, { error: 'Vị trí: nhiều nhất 1000' })
  .meta({ title: 'Vị trí' });
const idList = z
  .array(idField('Nội dung họp'))
  .max(MOST_ITEMS, { error: `Chương trình: nhiều nhất ${MOST_ITEMS} nội dung` })
  .meta({ title: 'Thứ tự' });

const { title, ...others } = agendaItemFields;
const optional = z.object(others).partial().shape;

type Presenter = { readonly presenterId?: string | null | undefined; readonly presenterText?: string | undefined };

/** A presenter is a seat or typed words, never both; naming one clears the other. */
const presenterOf = (input: Presenter): Presenter => {
  if (typeof input.presenterId === 'string') return { presenterId: input.presenterId, presenterText: '' };
  return input.presenterText ? { presenterId: null, presenterText: input.presenterText } : given(input);
};

const presenterStop = (read: Read, meeting: Meeting, { presenterId, presenterText }: Presenter): Stop => {
  if (typeof presenterId !== 'string') return null;
  if (presenterText) {
    const sentence = 'Người trình bày: chọn trong danh sách hoặc tự ghi, không dùng cả hai. Hãy bỏ bớt một.';
    return refuse('rule', sentence, 'presenterText', 'Người trình bày');
  }
  return mustBeInOffice(read, presenterId, meetingDate(meeting), 'presenterId', 'Người trình bày');
};

const findItem = (read: Read, id: string): Outcome<{ readonly item: AgendaItem; readonly meeting: Meeting }> => {
  const item = read.get('agendaItems', id);
  if (item === undefined) {
    return refuse('missing', `Không tìm thấy nội dung họp có mã “${id}”. Hãy chọn lại.`, 'id', 'Nội dung họp');
  }
  const meeting = findOpenMeeting(read, item.meetingId, 'id');
  return meeting.ok ? ok({ item, meeting: meeting.value }) : meeting;
};

/** Adds an item at the end of the agenda, or at a place. */
export const addAgendaItem = command({
  name: 'meetings.addAgendaItem',
  title: 'Thêm nội dung họp',
  input: z.strictObject({
    id: idField('Mã nội dung'),
    meetingId: idField('Cuộc họp'),
    title,
    ...optional,
    place: place.optional().meta({ title: 'Vị trí' }),
  }),
  run: (read, { place: wanted, ...input }) => {
    const meeting = findOpenMeeting(read, input.meetingId);
    if (!meeting.ok) return meeting;
    const stop = presenterStop(read, meeting.value, input);
    if (stop !== null) return stop;
    const items = agendaOf(read, input.meetingId);
    if (items.length >= MOST_ITEMS) {
      return refuse('rule', `Chương trình đã có ${MOST_ITEMS} nội dung, không thêm được nữa.`, 'meetingId', 'Cuộc họp');
    }
    const order = Math.min(wanted ?? items.length + 1, items.length + 1);
    const { id, meetingId, minutes = DEFAULT_MINUTES } = input;
    const { presenterId = null, presenterText = '' } = presenterOf(input);
    const item: AgendaItem = { id, rev: 1, meetingId, order, title: input.title, presenterId, presenterText, minutes };
    const created = create(read.all('agendaItems'), 'agendaItems', item);
    if (!created.ok) return created;
    const moved = renumber('agendaItems', items.toSpliced(order - 1, 0, item)).filter((change) => change.id !== id);
    return ok([created.value, ...moved]);
  },
});

export const changeAgendaItem = command({
  name: 'meetings.changeAgendaItem',
  title: 'Sửa nội dung họp',
  input: z.strictObject({ id: idField('Nội dung họp'), ...z.object(agendaItemFields).partial().shape }),
  run: (read, { id, ...patch }) => {
    const found = findItem(read, id);
    if (!found.ok) return found;
    const { item, meeting } = found.value;
    return (
      nothingGiven(patch) ??
      presenterStop(read, meeting, patch) ??
      ok([replace('agendaItems', item, { ...given(patch), ...presenterOf(patch) })])
    );
  },
});

export const removeAgendaItem = command({
  name: 'meetings.removeAgendaItem',
  title: 'Xóa nội dung họp',
  input: z.strictObject({ id: idField('Nội dung họp') }),
  run: (read, { id }) => {
    const found = findItem(read, id);
    if (!found.ok) return found;
    const rest = agendaOf(read, found.value.item.meetingId).filter((item) => item.id !== id);
    return ok([remove('agendaItems', found.value.item), ...renumber('agendaItems', rest)]);
  },
});

/** Puts one item at a place, counted from 1; beyond the end is the end. */
export const moveAgendaItem = command({
  name: 'meetings.moveAgendaItem',
  title: 'Chuyển nội dung họp',
  input: z.strictObject({ id: idField('Nội dung họp'), place }),
  run: (read, { id, place: to }) => {
    const found = findItem(read, id);
    if (!found.ok) return found;
    return ok(renumber('agendaItems', movedTo(agendaOf(read, found.value.item.meetingId), id, to)));
  },
});

/** Puts the whole agenda in the order named. */
export const reorderAgenda = command({
  name: 'meetings.reorderAgenda',
  title: 'Sắp xếp chương trình họp',
  input: z.strictObject({ meetingId: idField('Cuộc họp'), ids: idList }),
  run: (read, { meetingId, ids }) => {
    const meeting = findOpenMeeting(read, meetingId);
    if (!meeting.ok) return meeting;
    const items = agendaOf(read, meetingId);
    return orderStop(items, ids, 'nội dung') ?? ok(renumber('agendaItems', inOrderOf(items, ids)));
  },
});
