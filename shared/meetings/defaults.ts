import { dateParts, type PlainDate } from '../kit/date.ts';
import { bodyOfKind, holdersOn, standingAgencyOn } from '../roster/rules.ts';
import type { Body, BodyKind, Membership } from '../roster/schema.ts';
import type { Read } from '../workspace.ts';
import type { MeetingKind } from './schema.ts';

/** The body that must meet in a kind of meeting (Articles 9.1–9.3); null where any may (Articles 6.2, 10.2). */
export const BODY_OF_MEETING: Record<MeetingKind, BodyKind | null> = {
  sixMonthly: 'steeringCommittee',
  extraordinary: 'steeringCommittee',
  enlarged: 'steeringCommittee',
  workingGroup: 'workingGroup',
  workingSession: null,
  workshop: null,
};

/** The body a new meeting of that kind is prepared for; undefined before the office has been set up. */
export const defaultBody = (read: Read, kind: MeetingKind): Body | undefined =>
  bodyOfKind(read, BODY_OF_MEETING[kind] ?? 'steeringCommittee');

/** Who leads a body on that day: the head, in the working group its leader; undefined while the seat is empty. */
export const leaderOn = (read: Read, body: Body, date: PlainDate): Membership | undefined => {
  if (body.kind === 'workingGroup') return holdersOn(read, body.id, 'groupLeader', date)[0];
  const committee = bodyOfKind(read, 'steeringCommittee');
  return committee === undefined ? undefined : holdersOn(read, committee.id, 'head', date)[0];
};

const halfYear = (date: PlainDate): string => {
  const { year, month } = dateParts(date);
  return `6 tháng ${month <= 6 ? 'đầu' : 'cuối'} năm ${year}`;
};

/** The name a meeting of that kind usually bears: "Họp Ban Chỉ đạo 6 tháng cuối năm 2026". */
export const defaultTitle = (kind: MeetingKind, body: Body, date: PlainDate): string => {
  const titles: Record<MeetingKind, string> = {
    sixMonthly: `Họp ${body.shortName} ${halfYear(date)}`,
    extraordinary: `Họp đột xuất ${body.shortName}`,
    enlarged: `Họp ${body.shortName} mở rộng`,
    workingGroup: `Họp ${body.shortName}`,
    workingSession: 'Buổi làm việc về tình hình thực hiện nhiệm vụ chuyển đổi số',
    workshop: 'Hội thảo về chuyển đổi số',
  };
  return titles[kind];
};

/** What the invited come to, in the words after "Tới dự" of the invitation. */
export const defaultPurpose = (kind: MeetingKind, body: Body, date: PlainDate): string => {
  const purposes: Record<MeetingKind, string> = {
    sixMonthly: `cuộc họp đánh giá kết quả thực hiện nhiệm vụ ${halfYear(date)} của ${body.name} và triển khai nhiệm vụ thời gian tới.`,
    extraordinary: `cuộc họp đột xuất của ${body.name} xem xét, giải quyết công việc phát sinh.`,
    enlarged: `cuộc họp mở rộng của ${body.name} về thực hiện các chương trình, đề án, dự án chuyển đổi số.`,
    workingGroup: `cuộc họp của ${body.name} về tình hình thực hiện nhiệm vụ và nội dung trình Ban Chỉ đạo.`,
    workingSession: 'buổi làm việc nghe báo cáo tình hình và chỉ đạo việc thực hiện chương trình, kế hoạch công tác.',
    workshop: 'hội thảo góp ý, thu thập thông tin phục vụ công tác tham mưu về chuyển đổi số.',
  };
  return purposes[kind];
};

/** "Theo đề nghị của Phòng Văn hóa - Xã hội": the start of the proposal an extraordinary meeting may rest on (Article 9.1). */
export const proposalStart = (read: Read, date: PlainDate): string =>
  `Theo đề nghị của ${standingAgencyOn(read, date)?.name ?? 'Cơ quan Thường trực'}`;
