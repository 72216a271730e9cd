import { assignLine } from './plan-lines.ts';
import { setUp } from './set-up.ts';

/** Commands that touch more than one feature. */
export const workflowCommands = [setUp, assignLine] as const;
