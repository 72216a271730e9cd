/** Everything other features, documents and screens read of a meeting. */
export {
  type AgendaTime,
  agendaMinutes,
  agendaOf,
  agendaOverrun,
  agendaTimes,
  isMultiDay,
  meetingDate,
  presenterName,
} from './agenda-rules.ts';
export {
  type AttendanceClass,
  type AttendanceCounts,
  attendanceClass,
  attendanceCounts,
  beginOfMeeting,
  endOfMeeting,
  hasBegun,
  identityText,
  isGuest,
  lastDay,
  missingOpinions,
  namesText,
  owesOpinion,
  peopleInRoom,
  unclassifiedOf,
} from './attendance-rules.ts';
export { BODY_OF_MEETING, defaultBody, defaultPurpose, defaultTitle, leaderOn, proposalStart } from './defaults.ts';
export {
  inviteeAgency,
  inviteeCounts,
  inviteeLabel,
  inviteeName,
  inviteePerson,
  inviteePosition,
  inviteeRole,
  inviteesOf,
  inviteesOutOfOffice,
  inviteeTitle,
} from './invitee-rules.ts';
export { INVITATION_LEAD, type SendBy, sendBy, sendByText, weekdayTitle } from './lead-time.ts';
export { allowedTransitions, isOpenForChange, type Transition } from './life-cycle.ts';
export {
  conclusionsOf,
  minutesGaps,
  NOTICE_PERIOD,
  noteOf,
  noticeCountdown,
  noticeDue,
  noticeSigningOf,
  rewritten,
} from './minutes-rules.ts';
export {
  chairTitle,
  minutesParts,
  NOTICE_PARTS,
  type ProsePart,
  proseDraft,
  proseText,
  titleInSentence,
} from './prose-drafts.ts';
export { overrunText, type ReadinessItem, type ReadinessTarget, readiness } from './readiness.ts';
export { inOffice, leads, personInSeat, seatName, seatPosition, seatText, seatTitle } from './seat-rules.ts';
