import { formatDate } from '../kit/date.ts';
import { refuse } from '../kit/outcome.ts';
import { mustRunForward, type Stop } from '../roster/checks.ts';
import { BODY_KIND_LABELS } from '../roster/labels.ts';
import type { Body } from '../roster/schema.ts';
import { overlaps } from '../roster/spans.ts';
import type { Read } from '../workspace.ts';
import { DELEGATION_CAPACITY_LABELS } from './delegation-labels.ts';
import type { Delegation } from './delegation-schema.ts';
import {
  coversKind,
  delegationSpan,
  delegationStateOn,
  delegationsInOrder,
  delegationsTo,
  documentsUnder,
  isTwin,
} from './delegations.ts';
import { isDocumentKind } from './kinds.ts';
import { type Office, officeOn, officeText } from './offices.ts';

const stop = (sentence: string, field: string, label: string) => refuse('rule', sentence, field, label);
const seatMissing = (id: string, field: string, label: string) =>
  refuse('missing', `Không tìm thấy thành viên có mã “${id}”. Hãy chọn lại trong danh sách.`, field, label);

const datesProblem = (one: Delegation): Stop =>
  mustRunForward(one, 'to', 'Có hiệu lực đến hết ngày') ??
  (one.paper.date > one.from
    ? stop(
        `Văn bản ngày ${formatDate(one.paper.date)} không giao ký được từ ngày ${formatDate(one.from)} trước đó. Hãy kiểm tra lại hai ngày.`,
        'from',
        'Có hiệu lực từ ngày',
      )
    : null);

const kindsProblem = ({ kinds }: Delegation): Stop => {
  const at = kinds?.findIndex((kind, i) => !isDocumentKind(kind) || kinds.indexOf(kind) !== i) ?? -1;
  if (kinds === null || at < 0) return null;
  const kind = kinds[at] ?? '';
  const sentence = isDocumentKind(kind) ? 'Một loại văn bản được chọn hai lần.' : `Không có loại văn bản “${kind}”.`;
  return refuse('invalid', `${sentence} Hãy chọn lại loại văn bản.`, `kinds.${at}`, 'Loại văn bản');
};

/** TUQ. must be limited in time and in content (Decree 30/2020, Article 13.3). */
const limitsProblem = ({ capacity, to, kinds, content }: Delegation): Stop => {
  if (capacity !== 'underDelegation') return null;
  if (to === null) {
    return stop(
      'Ủy quyền ký phải giới hạn thời gian (khoản 3 Điều 13 Nghị định 30/2020/NĐ-CP). Hãy nhập ngày hết hiệu lực.',
      'to',
      'Có hiệu lực đến hết ngày',
    );
  }
  return kinds === null && content === ''
    ? stop(
        'Ủy quyền ký phải giới hạn nội dung (khoản 3 Điều 13 Nghị định 30/2020/NĐ-CP). Hãy chọn loại văn bản hoặc ghi nội dung được giao.',
        'content',
        'Nội dung được giao',
      )
    : null;
};

const DELEGATOR = ['delegatorId', 'Người giao'] as const;
const DELEGATEE = ['delegateeId', 'Người được giao'] as const;

const again = (read: Read, one: Delegation, giver: Office): Stop => {
  const asked = { bodyId: one.bodyId, delegateeId: giver.membership.id };
  const holds = (capacity: Delegation['capacity']) =>
    delegationsTo(read, { ...asked, capacity }).some(
      (other) => other.id !== one.id && delegationStateOn(other, one.paper.date) === 'inForce',
    );
  if (holds('acting')) return null;
  const why = holds('underDelegation')
    ? 'là người được ủy quyền nên không được ủy quyền lại (khoản 3 Điều 13 Nghị định 30/2020/NĐ-CP)'
    : `không phải ${giver.headTitle} hoặc cấp phó được giao phụ trách nên không giao ký được`;
  return stop(`${officeText(giver)} ${why}. Hãy chọn ${giver.headTitle}.`, ...DELEGATOR);
};

/** The head gives, or a deputy in charge, or the acting head; an acting head is named by a superior's decision instead. */
const delegatorProblem = (read: Read, one: Delegation, body: Body): Stop => {
  if (one.capacity === 'acting') {
    return one.delegatorId === null
      ? null
      : stop('Quyền người đứng đầu do cấp trên quyết định. Hãy để trống người giao.', ...DELEGATOR);
  }
  if (one.delegatorId === null) {
    return refuse('invalid', 'Người giao: hãy chọn người đã ký văn bản giao.', ...DELEGATOR);
  }
  const giver = officeOn(read, body, one.delegatorId, one.paper.date);
  if (giver === undefined) return seatMissing(one.delegatorId, ...DELEGATOR);
  if (giver.lost !== null) {
    return stop(
      `${giver.person.name} ${giver.lost} nên không giao ký được ngày ${formatDate(one.paper.date)}. Hãy chọn lại người giao.`,
      ...DELEGATOR,
    );
  }
  return giver.standing === 'other' ? again(read, one, giver) : null;
};

/** TL. and TUQ. go to heads of units, who may let their deputies sign TL. for them (Article 13.3, 13.4). */
const unfit = ({ capacity }: Delegation, taker: Office): Stop => {
  if (taker.standing === 'head') {
    return stop(`${officeText(taker)} tự mình ký được, không cần văn bản giao. Hãy chọn người khác.`, ...DELEGATEE);
  }
  if (capacity === 'acting') return null;
  if (taker.standing === 'deputy') {
    return stop(
      `${officeText(taker)} là cấp phó nên ký thay (KT.), không cần ${DELEGATION_CAPACITY_LABELS[capacity].toLocaleLowerCase('vi')}. Hãy chọn người đứng đầu đơn vị.`,
      ...DELEGATEE,
    );
  }
  return taker.from?.standing === 'deputy'
    ? stop(
        `Thừa lệnh, thừa ủy quyền giao cho người đứng đầu đơn vị (khoản 3, 4 Điều 13 Nghị định 30/2020/NĐ-CP). Hãy chọn ${taker.from.headTitle}.`,
        ...DELEGATEE,
      )
    : null;
};

const delegateeProblem = (read: Read, one: Delegation, body: Body): Stop => {
  const taker = officeOn(read, body, one.delegateeId, one.from);
  if (taker === undefined) return seatMissing(one.delegateeId, ...DELEGATEE);
  if (one.delegateeId === one.delegatorId) {
    return stop('Người giao và người được giao là một. Hãy chọn người khác.', ...DELEGATEE);
  }
  if (taker.lost !== null) {
    return stop(
      `${taker.person.name} ${taker.lost} nên chưa nhận được việc giao ký từ ngày ${formatDate(one.from)}. Hãy chọn người khác hoặc sửa ngày.`,
      ...DELEGATEE,
    );
  }
  if (one.capacity === 'acting' && taker.from !== null) {
    const name = BODY_KIND_LABELS[body.kind];
    return stop(`${officeText(taker)} không thuộc ${name}. Hãy chọn người của ${name}.`, ...DELEGATEE);
  }
  return unfit(one, taker);
};

const others = (read: Read, one: Delegation): readonly Delegation[] =>
  delegationsInOrder(read).filter((other) => other.id !== one.id);

const twinProblem = (read: Read, one: Delegation): Stop => {
  const twin = others(read, one).find((other) => isTwin(one, other));
  if (twin !== undefined) {
    const sentence = `Người này đã được giao cùng nội dung theo văn bản ${twin.paper.number} từ ngày ${formatDate(twin.from)}.`;
    return refuse('taken', `${sentence} Hãy chấm dứt lần giao đó trước, hoặc sửa ngày.`, 'from', 'Có hiệu lực từ ngày');
  }
  const rival =
    one.capacity === 'acting'
      ? others(read, one).find(
          (other) =>
            other.capacity === 'acting' &&
            other.bodyId === one.bodyId &&
            overlaps(delegationSpan(other), delegationSpan(one)),
        )
      : undefined;
  return rival === undefined
    ? null
    : refuse(
        'taken',
        `Trong thời gian này đã có người khác giữ quyền người đứng đầu theo văn bản ${rival.paper.number}. Hãy chấm dứt lần đó trước.`,
        ...DELEGATEE,
      );
};

/** What stands against a delegation as it would be kept: its dates, its limits, who gives, who receives, and others like it. */
export const delegationProblem = (read: Read, one: Delegation): Stop => {
  const body = read.get('bodies', one.bodyId);
  if (body === undefined) {
    return refuse('missing', `Không tìm thấy tổ chức có mã “${one.bodyId}”. Hãy chọn lại.`, 'bodyId', 'Ký văn bản của');
  }
  return (
    datesProblem(one) ??
    kindsProblem(one) ??
    limitsProblem(one) ??
    delegatorProblem(read, one, body) ??
    delegateeProblem(read, one, body) ??
    twinProblem(read, one)
  );
};

/** Documents already signed under a delegation must stay covered by what it becomes. */
export const uncoversDocuments = (read: Read, before: Delegation, after: Delegation): Stop => {
  const kept = documentsUnder(read, after);
  const lost = documentsUnder(read, before).find(
    (document) => !kept.includes(document) || !coversKind(after, document.kind) || after.bodyId !== before.bodyId,
  );
  return lost === undefined
    ? null
    : refuse(
        'inUse',
        `Văn bản “${lost.title}” đã ký theo lần giao này nên không sửa được phần đó. Hãy chấm dứt lần giao và ghi lần mới.`,
        'id',
        'Ủy quyền',
      );
};

/** A delegation papers were signed under stays in the history; it is ended, not removed. */
export const stillNeeded = (read: Read, one: Delegation): Stop => {
  const [used] = documentsUnder(read, one);
  return used === undefined
    ? null
    : refuse(
        'inUse',
        `Chưa xóa được: văn bản “${used.title}” đã ký theo lần giao này. Hãy dùng “Chấm dứt” để giữ lịch sử.`,
        'id',
        'Ủy quyền',
      );
};
