import type { AttendanceState, LetterMode, MeetingKind, MeetingState, ProseBlock, SigningCapacity } from './schema.ts';

/** Kinds of meeting as the official calls them (Articles 6.2, 9.1–9.3, 10.2). */
export const MEETING_KIND_LABELS: Record<MeetingKind, string> = {
  sixMonthly: 'Họp định kỳ 6 tháng',
  extraordinary: 'Họp đột xuất',
  enlarged: 'Họp mở rộng',
  workingGroup: 'Họp Tổ công tác',
  workingSession: 'Buổi làm việc',
  workshop: 'Hội thảo',
};

export const MEETING_STATE_LABELS: Record<MeetingState, string> = {
  draft: 'Đang chuẩn bị',
  sent: 'Đã gửi giấy mời',
  running: 'Đang họp',
  closed: 'Đã kết thúc',
  cancelled: 'Hoãn, hủy',
};

/** How each way of signing stands before the title (Decree 30/2020, Article 13 and Appendix I, II.7). */
export const SIGNING_CAPACITY_LABELS: Record<SigningCapacity, string> = {
  own: 'Ký trực tiếp',
  onBehalfOf: 'Thay mặt tập thể (TM.)',
  forHead: 'Ký thay người đứng đầu (KT.)',
  byOrder: 'Thừa lệnh (TL.)',
  underDelegation: 'Thừa ủy quyền (TUQ.)',
  acting: 'Quyền người đứng đầu (Q.)',
};

export const LETTER_MODE_LABELS: Record<LetterMode, string> = {
  collective: 'Một giấy mời chung, kèm danh sách',
  individual: 'Mỗi người một giấy mời',
};

/** How an invitee was at the meeting or not (Article 6.5). */
export const ATTENDANCE_STATE_LABELS: Record<AttendanceState, string> = {
  present: 'Có mặt',
  substituted: 'Cử người dự thay',
  absentWithConsent: 'Vắng được đồng ý',
  absentWithoutConsent: 'Vắng không phép',
};

export const PROSE_BLOCK_LABELS: Record<ProseBlock, string> = {
  minutesOpening: 'Mở đầu diễn biến',
  minutesItem: 'Diễn biến từng nội dung',
  minutesOther: 'Nội dung khác',
  minutesClosing: 'Đoạn trước câu kết thúc',
  noticeOpening: 'Đoạn mở đầu thông báo',
  noticeAssessment: 'Đánh giá chung',
  noticeFinal: 'Câu cuối thông báo',
};

/** What a kind of meeting is called inside a sentence; at the head of one with a capital. */
export const MEETING_NOUNS: Record<MeetingKind, string> = {
  sixMonthly: 'cuộc họp',
  extraordinary: 'cuộc họp',
  enlarged: 'cuộc họp',
  workingGroup: 'cuộc họp',
  workingSession: 'buổi làm việc',
  workshop: 'hội thảo',
};
