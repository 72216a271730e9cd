import { z } from 'zod';
import { type Change, replace } from '../kit/command.ts';
import { formatDate, plainDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { ok, refuse } from '../kit/outcome.ts';
import { command, type Read } from '../workspace.ts';
import { notFound } from './checks.ts';
import { memberName, membershipsOfBody, membersOn } from './rules.ts';
import type { Membership } from './schema.ts';

const onDate = plainDate('Danh sách ngày').optional();

/**
 * Moves places, not only people: a seat held earlier in the same place goes with it, so that on no day, past ones
 * included, two members stand in one place.
 */
const permute = (read: Read, bodyId: string, now: readonly Membership[], wanted: readonly Membership[]): Change[] => {
  const places = now.map((seat) => seat.order);
  const newPlace = new Map(wanted.map((seat, index) => [seat.order, places[index] ?? seat.order]));
  return membershipsOfBody(read, bodyId).flatMap((seat) => {
    const order = newPlace.get(seat.order) ?? seat.order;
    return order === seat.order ? [] : [replace('memberships', seat, { order })];
  });
};

export const reorderMembers = command({
  name: 'roster.reorderMembers',
  title: 'Sắp xếp thứ tự thành viên',
  input: z.strictObject({
    bodyId: idField('Tổ chức'),
    /** All members of that day, each once, in the order wanted. */
    membershipIds: z
      .array(idField('Thành viên'), { error: 'Thành viên theo thứ tự: cần danh sách thành viên' })
      .max(5000, { error: 'Thành viên theo thứ tự: nhiều nhất 5.000 người' })
      .meta({ title: 'Thành viên theo thứ tự' }),
    /** Whose list is put in order; today when left out. */
    date: onDate,
  }),
  run: (read, { bodyId, membershipIds, date }, { today }) => {
    const body = read.get('bodies', bodyId);
    if (body === undefined) return notFound('bodies', bodyId, 'bodyId', 'Tổ chức');
    const now = membersOn(read, bodyId, date ?? today);
    const byId = new Map(now.map((seat) => [seat.id, seat]));
    const wanted = membershipIds.flatMap((id) => byId.get(id) ?? []);
    const missing = now.find((seat) => !membershipIds.includes(seat.id));
    const why =
      new Set(membershipIds).size !== membershipIds.length
        ? 'có người được nêu hai lần'
        : wanted.length !== membershipIds.length
          ? 'có người không phải là thành viên'
          : missing !== undefined
            ? `thiếu ${memberName(read, missing, date ?? today)}`
            : null;
    if (why === null) return ok(permute(read, bodyId, now, wanted));
    const sentence = `Thứ tự chưa đổi vì ${why} (${body.name}, ngày ${formatDate(date ?? today)}).`;
    const advice = 'Danh sách phải có đủ các thành viên, mỗi người một lần.';
    return refuse('invalid', `${sentence} ${advice}`, 'membershipIds', 'Thành viên theo thứ tự');
  },
});

export const moveMember = command({
  name: 'roster.moveMember',
  title: 'Chuyển thứ tự thành viên',
  input: z.strictObject({
    id: idField('Thành viên'),
    /** 1 is the first among the members of that day; the others move up or down by one. */
    position: z
      .int({ error: 'Vị trí mới: nhập số nguyên' })
      .min(1, { error: 'Vị trí mới: từ 1 trở lên' })
      .meta({ title: 'Vị trí mới' }),
    date: onDate,
  }),
  run: (read, { id, position, date }, { today }) => {
    const seat = read.get('memberships', id);
    if (seat === undefined) return notFound('memberships', id, 'id', 'Thành viên');
    const day = date ?? today;
    const now = membersOn(read, seat.bodyId, day);
    if (!now.some((member) => member.id === id)) {
      const sentence = `${memberName(read, seat, seat.from)} không phải là thành viên ngày ${formatDate(day)}.`;
      return refuse('rule', `${sentence} Chỉ sắp xếp được người đang là thành viên.`, 'id', 'Thành viên');
    }
    if (position > now.length) {
      const sentence = `Danh sách có ${now.length} thành viên, không có vị trí thứ ${position}.`;
      return refuse('invalid', `${sentence} Hãy chọn từ 1 đến ${now.length}.`, 'position', 'Vị trí mới');
    }
    const wanted = now.filter((member) => member.id !== id).toSpliced(position - 1, 0, seat);
    return ok(permute(read, seat.bodyId, now, wanted));
  },
});
