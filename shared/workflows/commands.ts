import { closeMeeting } from './close-meeting.ts';
import { conclusionWorkflows } from './conclusions.ts';
import { assignLine } from './plan-lines.ts';
import { setUp } from './set-up.ts';

/** Commands that touch more than one feature. */
export const workflowCommands = [setUp, closeMeeting, ...conclusionWorkflows, assignLine] as const;
