import type { Change } from '../kit/command.ts';
import { formatDate, minutesBetween, type PlainDate } from '../kit/date.ts';
import { type Outcome, ok, type Refusal, refuse } from '../kit/outcome.ts';
import { BODY_KIND_LABELS } from '../roster/labels.ts';
import type { Read } from '../workspace.ts';
import { meetingDate } from './agenda-rules.ts';
import { BODY_OF_MEETING } from './defaults.ts';
import { MEETING_KIND_LABELS, MEETING_STATE_LABELS } from './labels.ts';
import { isOpenForChange } from './life-cycle.ts';
import type { Meeting } from './schema.ts';
import { inOffice, leads, seatText } from './seat-rules.ts';

/** A refusal ready to be answered by a command; null where nothing stands against it. */
export type Stop = { readonly ok: false; readonly refusal: Refusal } | null;

/** The meeting named in the input, or a refusal at that field. */
export const findMeeting = (read: Read, id: string, field = 'meetingId'): Outcome<Meeting> => {
  const meeting = read.get('meetings', id);
  return meeting === undefined
    ? refuse('missing', `Không tìm thấy cuộc họp có mã “${id}”. Hãy chọn lại.`, field, 'Cuộc họp')
    : ok(meeting);
};

/** The meeting, while words, agenda and list may still change; a closed or called-off one is opened again first. */
export const findOpenMeeting = (read: Read, id: string, field = 'meetingId'): Outcome<Meeting> => {
  const found = findMeeting(read, id, field);
  if (!found.ok || isOpenForChange(found.value.state)) return found;
  const state = MEETING_STATE_LABELS[found.value.state].toLocaleLowerCase('vi');
  return refuse(
    'rule',
    `Cuộc họp ở trạng thái “${state}” nên giữ nguyên. Muốn sửa, hãy mở lại cuộc họp trước.`,
    field,
    'Cuộc họp',
  );
};

/** Stops a seat that does not exist or is not held on that day. */
export const mustBeInOffice = (read: Read, id: string, day: PlainDate, field: string, label: string): Stop => {
  if (read.get('memberships', id) === undefined) {
    return refuse('missing', `Không tìm thấy thành viên có mã “${id}”. Hãy chọn lại trong danh sách.`, field, label);
  }
  return inOffice(read, id, day)
    ? null
    : refuse(
        'rule',
        `${label}: ${seatText(read, id)} không giữ vai trò này vào ngày ${formatDate(day)}. Hãy chọn người đang giữ vai trò vào ngày đó.`,
        field,
        label,
      );
};

/** A meeting that seems to last longer is a slip of the year or the month. */
const LONGEST_MINUTES = 31 * 24 * 60;

const timeStop = ({ startsAt, endsAt }: Meeting): Stop => {
  const minutes = minutesBetween(startsAt, endsAt);
  if (minutes <= 0) {
    return refuse(
      'rule',
      'Kết thúc: phải sau giờ bắt đầu cuộc họp. Hãy kiểm tra lại giờ và ngày.',
      'endsAt',
      'Kết thúc',
    );
  }
  return minutes > LONGEST_MINUTES
    ? refuse('rule', 'Kết thúc: cuộc họp kéo dài hơn 31 ngày. Hãy kiểm tra lại ngày kết thúc.', 'endsAt', 'Kết thúc')
    : null;
};

const bodyStop = (read: Read, { bodyId, kind }: Meeting): Stop => {
  const body = read.get('bodies', bodyId);
  if (body === undefined) {
    return refuse('missing', `Không tìm thấy tổ chức có mã “${bodyId}”. Hãy chọn lại.`, 'bodyId', 'Tổ chức họp');
  }
  const needed = BODY_OF_MEETING[kind];
  return needed === null || needed === body.kind
    ? null
    : refuse(
        'rule',
        `${MEETING_KIND_LABELS[kind]} là cuộc họp của ${BODY_KIND_LABELS[needed]} (Điều 9). Hãy chọn ${BODY_KIND_LABELS[needed]} hoặc đổi loại cuộc họp.`,
        'bodyId',
        'Tổ chức họp',
      );
};

const basisStop = (read: Read, { bodyId, chairId, chairBasis }: Meeting): Stop => {
  const [body, chair] = [read.get('bodies', bodyId), read.get('memberships', chairId)];
  if (chairBasis !== '' || body === undefined || chair === undefined || leads(chair, body)) return null;
  const leader = body.kind === 'workingGroup' ? 'Tổ trưởng' : 'Trưởng ban';
  return refuse(
    'rule',
    `Căn cứ chủ trì: ${seatText(read, chairId)} không phải ${leader}, cần ghi căn cứ được giao chủ trì (Điều 4.2), ví dụ “Trưởng ban giao tại ý kiến ngày …”.`,
    'chairBasis',
    'Căn cứ chủ trì',
  );
};

const changed = (after: Meeting, before: Meeting | null, fields: readonly (keyof Meeting)[]): boolean =>
  before === null || fields.some((field) => after[field] !== before[field]);

/**
 * Stops a meeting that breaks a rule of the office. Seats are asked only where they or their day changed,
 * so that a later change of the roster does not lock the meeting.
 */
export const meetingStop = (read: Read, after: Meeting, before: Meeting | null): Stop => {
  const day = meetingDate(after);
  const moved = before === null || meetingDate(before) !== day;
  return (
    bodyStop(read, after) ??
    timeStop(after) ??
    (moved || changed(after, before, ['convenerId'])
      ? mustBeInOffice(read, after.convenerId, day, 'convenerId', 'Người triệu tập')
      : null) ??
    (moved || changed(after, before, ['chairId'])
      ? mustBeInOffice(read, after.chairId, day, 'chairId', 'Người chủ trì')
      : null) ??
    (changed(after, before, ['chairId', 'chairBasis', 'bodyId']) ? basisStop(read, after) : null) ??
    (after.signatoryId !== null && changed(after, before, ['signatoryId', 'letterDate'])
      ? mustBeInOffice(read, after.signatoryId, after.letterDate, 'signatoryId', 'Người ký')
      : null)
  );
};

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Only what was given: fields left out of a change stay as they are. */
export const given = <T extends object>(patch: T): Given<T> =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Given<T>;

/** Stops a change command that names nothing to change besides the record itself. */
export const nothingGiven = (patch: object): Stop =>
  Object.values(patch).every((value) => value === undefined)
    ? refuse('invalid', 'Chưa có nội dung nào để sửa. Hãy nhập ít nhất một mục cần sửa.', 'id', 'Mã')
    : null;

/** Changes of several steps, or the first refusal among them. */
export const joined = (outcomes: readonly Outcome<Change>[]): Outcome<Change[]> => {
  const changes: Change[] = [];
  for (const outcome of outcomes) {
    if (!outcome.ok) return outcome;
    changes.push(outcome.value);
  }
  return ok(changes);
};
