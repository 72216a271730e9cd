import { formatDate } from '../kit/date.ts';
import { refuse } from '../kit/outcome.ts';
import type { Read } from '../workspace.ts';
import { mustExist, mustRunForward, notFound, type Stop, spanText } from './checks.ts';
import { BODY_KIND_LABELS } from './labels.ts';
import { assignmentsOfMember, isSingleRole, memberName, membershipsOfBody, rolesOf, roleTitle } from './rules.ts';
import type { Body, Membership } from './schema.ts';
import { overlaps } from './spans.ts';

const roleProblem = (body: Body, seat: Membership): Stop => {
  const roles = rolesOf(body.kind);
  if (roles.includes(seat.role)) return null;
  const advice =
    roles.length === 0
      ? 'Cơ quan Thường trực là một cơ quan, không có danh sách thành viên riêng. Hãy chọn cơ quan đảm nhiệm.'
      : `${BODY_KIND_LABELS[body.kind]} có các vai trò: ${roles.map((role) => roleTitle(body.kind, role)).join(', ')}.`;
  return refuse(
    'rule',
    `Vai trò “${roleTitle(body.kind, seat.role)}” không có ở ${body.name}. ${advice}`,
    'role',
    'Vai trò',
  );
};

const personTwice = (read: Read, body: Body, seat: Membership, others: readonly Membership[]): Stop => {
  const other = others.find((held) => held.personId === seat.personId);
  if (other === undefined) return null;
  const sentence = `${memberName(read, other, other.from)} đã là ${roleTitle(body.kind, other.role)} ${spanText(other)}.`;
  return refuse('taken', `${sentence} Một người chỉ giữ một chỗ trong cùng tổ chức.`, 'personId', 'Người');
};

const roleTaken = (read: Read, body: Body, seat: Membership, others: readonly Membership[]): Stop => {
  const holder = isSingleRole(seat.role) ? others.find((held) => held.role === seat.role) : undefined;
  if (holder === undefined) return null;
  const title = roleTitle(body.kind, seat.role);
  const sentence = `${body.name} đã có ${title}: ${memberName(read, holder, holder.from)} (${spanText(holder)}).`;
  return refuse('rule', `${sentence} Hãy ghi thôi tham gia hoặc thay thế người này trước.`, 'role', 'Vai trò');
};

const orderTaken = (read: Read, seat: Membership, others: readonly Membership[]): Stop => {
  const holder = others.find((held) => held.order === seat.order);
  if (holder === undefined) return null;
  const sentence = `Thứ tự ${seat.order} đang là của ${memberName(read, holder, holder.from)} (${spanText(holder)}).`;
  return refuse('taken', `${sentence} Hãy chọn thứ tự khác hoặc để trống để xếp sau cùng.`, 'order', 'Thứ tự');
};

/** Field assignments that would reach outside the seat. */
const assignmentsOutside = (read: Read, seat: Membership): Stop => {
  const outside = assignmentsOfMember(read, seat.id).find(
    (given) => given.from < seat.from || (seat.to !== null && (given.to === null || given.to > seat.to)),
  );
  if (outside === undefined) return null;
  const field = read.get('workFields', outside.fieldId)?.name ?? '';
  const sentence = `Phân công lĩnh vực “${field}” (${spanText(outside)}) sẽ nằm ngoài thời gian tham gia.`;
  const [path, label] = outside.from < seat.from ? ['from', 'Tham gia từ ngày'] : ['to', 'Tham gia đến hết ngày'];
  return refuse('rule', `${sentence} Hãy sửa phân công lĩnh vực trước.`, path, label);
};

/**
 * What stands against a seat as it would be kept: the records it names, its days, its role in this kind of body, and the
 * seats held at the same time (one head, one standing deputy, one group leader; one seat a person; one place a seat).
 */
export const seatProblem = (read: Read, seat: Membership): Stop => {
  const body = read.get('bodies', seat.bodyId);
  if (body === undefined) return notFound('bodies', seat.bodyId, 'bodyId', 'Tổ chức');
  const others = membershipsOfBody(read, body.id).filter((held) => held.id !== seat.id && overlaps(held, seat));
  return (
    mustExist(read, 'people', seat.personId, 'personId', 'Người') ??
    mustRunForward(seat, 'to', 'Tham gia đến hết ngày') ??
    roleProblem(body, seat) ??
    personTwice(read, body, seat, others) ??
    roleTaken(read, body, seat, others) ??
    orderTaken(read, seat, others) ??
    assignmentsOutside(read, seat)
  );
};

/** Stops a last day for a seat that has ended already. */
export const alreadyEnded = (read: Read, seat: Membership): Stop =>
  seat.to === null
    ? null
    : refuse(
        'rule',
        `${memberName(read, seat, seat.from)} đã thôi tham gia từ sau ngày ${formatDate(seat.to)}. Nếu ngày ghi sai, hãy dùng Sửa.`,
        'id',
        'Thành viên',
      );
