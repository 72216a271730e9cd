import { copyFromYear } from './copy-command.ts';
import { addLine, changeLine, moveLine, removeLine } from './line-commands.ts';
import { changePlan, createPlan, removePlan } from './plan-commands.ts';

/** Plans and programmes of a year and their lines (Articles 3.2, 7.1). */
export const planCommands = [
  createPlan,
  changePlan,
  removePlan,
  addLine,
  changeLine,
  removeLine,
  moveLine,
  copyFromYear,
] as const;
