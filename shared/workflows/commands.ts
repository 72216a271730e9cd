import { setUp } from './set-up.ts';

/** Commands that touch more than one feature. */
export const workflowCommands = [setUp] as const;
