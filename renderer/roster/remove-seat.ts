import { membershipsOfPerson } from '#shared/roster/rules.ts';
import type { Membership } from '#shared/roster/schema.ts';
import { confirm } from '../kit/confirm.tsx';
import { execute, showRefusal } from '../use-command.ts';
import { currentRead } from '../use-workspace.ts';

/** Asks, then takes back a seat typed by mistake, and its person where they were entered for it alone. Answers whether done. */
export const removeSeat = async (seat: Membership): Promise<boolean> => {
  const read = currentRead();
  const name = read.get('people', seat.personId)?.name ?? '';
  const withPerson = membershipsOfPerson(read, seat.personId).length === 1;
  const agreed = await confirm({
    title: `Xóa ${name} khỏi danh sách?`,
    message:
      'Chỉ xóa khi ghi nhầm. Nếu người này thôi tham gia, hãy dùng “Ghi thôi tham gia” để giữ lịch sử. Phần đã xóa lấy lại được bằng Hoàn tác.',
    confirmLabel: 'Xóa vì ghi nhầm',
    danger: true,
  });
  if (!agreed) return false;
  const outcome = await execute('roster.removeMembership', { id: seat.id, withPerson }, [
    { coll: 'memberships', id: seat.id, rev: seat.rev },
  ]);
  if (!outcome.ok) showRefusal(outcome.refusal);
  return outcome.ok;
};
