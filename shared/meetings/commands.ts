import { addAgendaItem, changeAgendaItem, moveAgendaItem, removeAgendaItem, reorderAgenda } from './agenda-commands.ts';
import { approveInvitees, withdrawApproval } from './approval-commands.ts';
import { attendanceCommands } from './attendance-commands.ts';
import { conclusionCommands } from './conclusion-commands.ts';
import {
  changeInvitee,
  inviteBody,
  inviteGuest,
  inviteMembers,
  moveInvitee,
  removeInvitee,
  reorderInvitees,
} from './invitee-commands.ts';
import { cancelMeeting, reopenMeeting, sendInvitation, startMeeting, stepMeetingBack } from './life-commands.ts';
import { changeMeeting, createMeeting, removeMeeting } from './meeting-commands.ts';
import { minutesCommands } from './minutes-commands.ts';
import { sittingCommands } from './sitting-commands.ts';

/** Everything that can be done to a meeting, its agenda and its list. */
export const meetingCommands = [
  createMeeting,
  changeMeeting,
  removeMeeting,
  sendInvitation,
  startMeeting,
  stepMeetingBack,
  cancelMeeting,
  reopenMeeting,
  addAgendaItem,
  changeAgendaItem,
  removeAgendaItem,
  moveAgendaItem,
  reorderAgenda,
  inviteMembers,
  inviteBody,
  inviteGuest,
  changeInvitee,
  removeInvitee,
  moveInvitee,
  reorderInvitees,
  approveInvitees,
  withdrawApproval,
  ...attendanceCommands,
  ...sittingCommands,
  ...minutesCommands,
  ...conclusionCommands,
] as const;
