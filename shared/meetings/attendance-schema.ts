import { z } from 'zod';
import { plainDate, plainDateTime } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { lineField } from '../kit/text.ts';

/** In what way an invitee was at the meeting or not (Article 6.5): each ends in exactly one. */
export const ATTENDANCE_STATES = ['present', 'substituted', 'absentWithConsent', 'absentWithoutConsent'] as const;
export type AttendanceState = (typeof ATTENDANCE_STATES)[number];

/** The written opinion of a member who sends somebody else: its number or name, and the day it came. */
export const writtenOpinion = z.looseObject({
  reference: lineField({ label: 'Văn bản góp ý', max: 200 }),
  receivedOn: plainDate('Ngày nhận ý kiến'),
});
export type WrittenOpinion = z.output<typeof writtenOpinion>;

/** Who comes instead. `confirmed`: seen in the room; a nomination alone is a promise and counts for nobody. */
export const substitute = z.looseObject({
  name: lineField({ label: 'Người dự thay', max: 120 }),
  position: lineField({ label: 'Chức vụ người dự thay', max: 200, min: 0 }),
  confirmed: z.boolean(),
});
export type Substitute = z.output<typeof substitute>;

/** Who agreed to an absence, and when; by rule the chair (Article 6.5). */
export const consent = z.looseObject({
  byId: idField('Người đồng ý cho vắng'),
  on: plainDate('Ngày đồng ý'),
});

/** What became of an invitation. Parts that do not belong to the state are null or empty. */
export const attendance = z.looseObject({
  state: z.enum(ATTENDANCE_STATES),
  /** Why absent; needed with consent, given where known without. */
  reason: lineField({ label: 'Lý do vắng', max: 300, min: 0 }),
  consent: consent.nullable(),
  substitute: substitute.nullable(),
  /** Null: still missing (a member's substitute) or not asked for. */
  opinion: writtenOpinion.nullable(),
  /** Null: from the beginning. */
  arrivedAt: plainDateTime('Đến lúc').nullable(),
  /** Null: to the end. */
  leftAt: plainDateTime('Về lúc').nullable(),
});
export type Attendance = z.output<typeof attendance>;
