import { reportDone, resumeTask, returnReport, stopTask, verifyDone } from './completion-commands.ts';
import { extendTask, withdrawExtension } from './extension-commands.ts';
import { addProgress, changeProgress, removeProgress } from './progress-commands.ts';
import { addTask, changeTask, moveToAgency, removeTask } from './task-commands.ts';

/** Everything that can be done to tasks. */
export const taskCommands = [
  addTask,
  changeTask,
  removeTask,
  moveToAgency,
  addProgress,
  changeProgress,
  removeProgress,
  extendTask,
  withdrawExtension,
  reportDone,
  verifyDone,
  returnReport,
  stopTask,
  resumeTask,
] as const;
