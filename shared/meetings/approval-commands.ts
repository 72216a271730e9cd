import { z } from 'zod';
import { type Change, replace } from '../kit/command.ts';
import { formatDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { ok, refuse } from '../kit/outcome.ts';
import { command } from '../workspace.ts';
import { meetingDate } from './agenda-rules.ts';
import { findOpenMeeting, mustBeInOffice } from './checks.ts';
import { inviteesOf } from './invitee-rules.ts';
import { inviteeApproval, type Meeting } from './schema.ts';

/** What a change of the list does to the approval: it falls, and the day it had been given stays to be told. */
export const listChanged = (meeting: Meeting): readonly Change[] =>
  meeting.inviteeApproval === null
    ? []
    : [
        replace('meetings', meeting, {
          inviteeApproval: null,
          withdrawnApprovalOn: meeting.inviteeApproval.approvedOn,
        }),
      ];

/** Keeps who approved the list, and when; by rule the chair (Article 9.1). */
export const approveInvitees = command({
  name: 'meetings.approveInvitees',
  title: 'Ghi nhận duyệt thành phần',
  input: z.strictObject({ meetingId: idField('Cuộc họp'), ...inviteeApproval.shape }),
  run: (read, { meetingId, approverId, approvedOn }) => {
    const meeting = findOpenMeeting(read, meetingId);
    if (!meeting.ok) return meeting;
    if (inviteesOf(read, meetingId).length === 0) {
      return refuse('rule', 'Chưa có người được mời nên chưa có danh sách để duyệt.', 'meetingId', 'Cuộc họp');
    }
    const day = meetingDate(meeting.value);
    if (approvedOn > day) {
      const sentence = `Ngày duyệt thành phần: ngày ${formatDate(approvedOn)} sau ngày họp ${formatDate(day)}. Hãy nhập lại ngày.`;
      return refuse('rule', sentence, 'approvedOn', 'Ngày duyệt thành phần');
    }
    return (
      mustBeInOffice(read, approverId, approvedOn, 'approverId', 'Người duyệt thành phần') ??
      ok([
        replace('meetings', meeting.value, {
          inviteeApproval: { approverId, approvedOn },
          withdrawnApprovalOn: null,
        }),
      ])
    );
  },
});

export const withdrawApproval = command({
  name: 'meetings.withdrawApproval',
  title: 'Rút duyệt thành phần',
  input: z.strictObject({ meetingId: idField('Cuộc họp') }),
  run: (read, { meetingId }) => {
    const meeting = findOpenMeeting(read, meetingId);
    if (!meeting.ok) return meeting;
    return meeting.value.inviteeApproval === null
      ? refuse('rule', 'Thành phần dự họp chưa được duyệt nên không có gì để rút.', 'meetingId', 'Cuộc họp')
      : ok(listChanged(meeting.value));
  },
});
