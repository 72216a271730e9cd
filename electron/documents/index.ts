import type { DocumentKind, DocumentOptions } from '#shared/documents/kinds.ts';
import { inviteeName } from '#shared/meetings/rules.ts';
import type { Read } from '#shared/workspace.ts';
import { agenda } from './agenda.ts';
import { budgetEstimate } from './budget-estimate.ts';
import { budgetUse } from './budget-use.ts';
import { composition } from './composition.ts';
import { conclusionNotice } from './conclusion-notice.ts';
import { correction } from './correction.ts';
import { followUp } from './follow-up.ts';
import { invitation } from './invitation.ts';
import { meetingRecords } from './meeting-papers.ts';
import { memberList } from './member-list.ts';
import { minutes } from './minutes.ts';
import { yearPlan } from './plan.ts';
import { quarterlyReport } from './quarterly-report.ts';
import { incomingFollowUp, incomingRegister } from './register-incoming.ts';
import { outgoingRegister } from './register-outgoing.ts';
import { reminder } from './reminder.ts';
import { routingSlip } from './routing-slip.ts';
import { signInSheet } from './sign-in-sheet.ts';
import type { Template } from './template.ts';

export type { Template } from './template.ts';

/** Every printed document and the template that makes it: one line a document. */
export const templates: { readonly [K in DocumentKind]: Template<K> } = {
  invitation,
  agenda,
  signInSheet,
  minutes,
  conclusionNotice,
  followUp,
  reminder,
  quarterlyReport,
  yearPlan,
  budgetEstimate,
  budgetUse,
  memberList,
  outgoingRegister,
  incomingRegister,
  incomingFollowUp,
  correction,
  routingSlip,
  officialDispatch: composition('officialDispatch'),
  notice: composition('notice'),
  report: composition('report'),
  submission: composition('submission'),
  plan: composition('plan'),
  workProgram: composition('workProgram'),
  decision: composition('decision'),
  introduction: composition('introduction'),
  authorization: composition('authorization'),
};

/** Someone a document is addressed to by itself, and the options that print that one alone. */
export type Addressee = { readonly name: string; readonly options: DocumentOptions<'invitation'> };

/** The people a document goes to one by one, in order; empty where a document is not written to persons. */
export const addresseesOf = (read: Read, kind: DocumentKind, subjectId: string): readonly Addressee[] => {
  if (kind !== 'invitation') return [];
  const found = meetingRecords(read, subjectId);
  if (!found.ok) return [];
  const { invitees } = found.value;
  return invitees.map((invitee) => ({
    name: inviteeName(read, invitee),
    options: { letterMode: 'individual', inviteeId: invitee.id },
  }));
};
