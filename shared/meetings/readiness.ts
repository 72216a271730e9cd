import { formatDate, type PlainDate } from '../kit/date.ts';
import { calendarOf, profileOn } from '../settings/rules.ts';
import type { Read } from '../workspace.ts';
import { agendaOf, agendaOverrun, meetingDate } from './agenda-rules.ts';
import { inviteeLabel, inviteesOf, inviteesOutOfOffice } from './invitee-rules.ts';
import { sendBy, weekdayTitle } from './lead-time.ts';
import type { Meeting } from './schema.ts';
import { inOffice, leads, seatText } from './seat-rules.ts';

/** Where what is lacking is put right: a part of the meeting's page, or another screen. */
export type ReadinessTarget = 'details' | 'signature' | 'invitees' | 'agenda' | 'settings' | 'holidays';

/** `missing`: the invitation should not go to be signed without it. `warning`: worth a look, hinders nothing. */
export type ReadinessItem = {
  readonly level: 'missing' | 'warning';
  readonly message: string;
  readonly target: ReadinessTarget;
};

const missing = (target: ReadinessTarget, message: string): ReadinessItem => ({ level: 'missing', message, target });
const warning = (target: ReadinessTarget, message: string): ReadinessItem => ({ level: 'warning', message, target });

type Check = (read: Read, meeting: Meeting, today: PlainDate) => readonly ReadinessItem[];

/** Convener and chair hold their seats on the day; why someone else than the leader chairs is said (Article 4.2). */
const persons: Check = (read, meeting) => {
  const day = meetingDate(meeting);
  const chair = read.get('memberships', meeting.chairId);
  const body = read.get('bodies', meeting.bodyId);
  const lacks = (id: string, what: string) =>
    inOffice(read, id, day)
      ? []
      : [missing('details', `${what} ${seatText(read, id)} không còn giữ vai trò vào ngày họp ${formatDate(day)}.`)];
  const basis =
    meeting.chairBasis === '' && chair !== undefined && body !== undefined && !leads(chair, body)
      ? [missing('details', 'Chưa ghi căn cứ chủ trì: người chủ trì không phải là người đứng đầu (Điều 4.2).')]
      : [];
  return [...lacks(meeting.convenerId, 'Người triệu tập'), ...lacks(meeting.chairId, 'Người chủ trì'), ...basis];
};

/** The kinds of meeting only certain seats may call (Articles 9.1–9.3). */
const CONVENERS = {
  committee: ['head', 'standingDeputyHead', 'deputyHead'],
  group: ['head', 'standingDeputyHead', 'deputyHead', 'groupLeader', 'deputyGroupLeader'],
} as const;

const convening: Check = (read, meeting) => {
  const role = read.get('memberships', meeting.convenerId)?.role;
  if (role === undefined || meeting.kind === 'workingSession' || meeting.kind === 'workshop') return [];
  const group = meeting.kind === 'workingGroup';
  const may: readonly string[] = group ? CONVENERS.group : CONVENERS.committee;
  if (may.includes(role)) return [];
  const sentence = group
    ? 'Người triệu tập không thuộc lãnh đạo Tổ công tác (Điều 9.3).'
    : 'Người triệu tập không phải Trưởng ban hoặc Phó Trưởng ban (Điều 9.1, 9.2).';
  return [warning('details', sentence)];
};

const signing: Check = (read, meeting) => {
  const { signatoryId, letterDate, signingCapacity } = meeting;
  if (signatoryId === null) return [missing('signature', 'Chưa chọn người ký giấy mời.')];
  if (!inOffice(read, signatoryId, letterDate)) {
    const who = seatText(read, signatoryId);
    return [
      missing('signature', `Người ký ${who} không giữ vai trò vào ngày soạn giấy mời ${formatDate(letterDate)}.`),
    ];
  }
  const [seat, body] = [read.get('memberships', signatoryId), read.get('bodies', meeting.bodyId)];
  if (seat === undefined || body === undefined) return [];
  const leader = leads(seat, body);
  if (signingCapacity === 'own' && !leader && body.kind !== 'standingAgency') {
    return [
      warning('signature', 'Người ký không phải là người đứng đầu: kiểm tra lại thẩm quyền ký (KT., TL., TUQ.).'),
    ];
  }
  return signingCapacity === 'forHead' && leader
    ? [warning('signature', 'Người đứng đầu không ký thay chính mình: kiểm tra lại thẩm quyền ký.')]
    : [];
};

const letter: Check = (read, meeting) => {
  const kind = read.get('bodies', meeting.bodyId)?.kind;
  const day = meetingDate(meeting);
  const late =
    meeting.letterDate > day
      ? [warning('details', `Ngày soạn giấy mời ${formatDate(meeting.letterDate)} sau ngày họp ${formatDate(day)}.`)]
      : [];
  return kind !== undefined && profileOn(read, kind, meeting.letterDate) === undefined
    ? [missing('settings', `Chưa có tên cơ quan ban hành áp dụng vào ngày ${formatDate(meeting.letterDate)}.`), ...late]
    : late;
};

/** The list is decided by the chair (Article 9.1). */
const list: Check = (read, meeting) => {
  if (inviteesOf(read, meeting.id).length === 0) return [missing('invitees', 'Chưa có người được mời.')];
  const day = meetingDate(meeting);
  const gone = inviteesOutOfOffice(read, meeting.id, day).map((invitee) =>
    warning('invitees', `${inviteeLabel(read, invitee, day)} không còn là thành viên vào ngày họp.`),
  );
  return [...approval(meeting), ...gone];
};

const approval = ({ inviteeApproval, withdrawnApprovalOn, chairId }: Meeting): readonly ReadinessItem[] => {
  if (inviteeApproval !== null) {
    return inviteeApproval.approverId === chairId
      ? []
      : [warning('invitees', 'Người duyệt thành phần không phải là người chủ trì cuộc họp (Điều 9.1).')];
  }
  return withdrawnApprovalOn
    ? [
        missing(
          'invitees',
          `Danh sách đã thay đổi sau khi được duyệt ngày ${formatDate(withdrawnApprovalOn)}; cần người chủ trì duyệt lại (Điều 9.1).`,
        ),
      ]
    : [missing('invitees', 'Thành phần dự họp chưa được người chủ trì duyệt (Điều 9.1).')];
};

const agenda: Check = (read, meeting) => {
  if (agendaOf(read, meeting.id).length === 0) return [warning('agenda', 'Chưa có chương trình họp.')];
  const over = agendaOverrun(read, meeting);
  return over > 0 ? [warning('agenda', overrunText(over))] : [];
};

/** "Chương trình dài hơn thời gian họp 15 phút". */
export const overrunText = (minutes: number): string => `Chương trình dài hơn thời gian họp ${minutes} phút.`;

const day: Check = (read, meeting) => {
  const date = meetingDate(meeting);
  return calendarOf(read).isWorkingDay(date)
    ? []
    : [warning('holidays', `Ngày họp (${weekdayTitle(date)} ${formatDate(date)}) là ngày nghỉ.`)];
};

const sending: Check = (read, meeting, today) => {
  const { date, waived } = sendBy(read, meeting);
  return meeting.state === 'draft' && !waived && today > date && today <= meetingDate(meeting)
    ? [
        warning(
          'details',
          `Đã quá ngày gửi giấy mời (${formatDate(date)}); trường hợp gấp nên ghi rõ lý do khi trình ký.`,
        ),
      ]
    : [];
};

const CHECKS: readonly Check[] = [persons, letter, list, signing, agenda, convening, sending, day];

/** What still lacks before the invitation can go to be signed: gaps first, then warnings. Empty: all is there. */
export const readiness = (read: Read, meeting: Meeting, today: PlainDate): readonly ReadinessItem[] => {
  const items = CHECKS.flatMap((check) => check(read, meeting, today));
  return [...items.filter((item) => item.level === 'missing'), ...items.filter((item) => item.level === 'warning')];
};
