import { adjust } from './commands-adjust.ts';
import {
  addIndexItem,
  addNorm,
  addSource,
  changeIndexItem,
  changeNorm,
  changeSource,
  fillCatalogue,
  removeIndexItem,
  removeNorm,
  removeSource,
} from './commands-catalogue.ts';
import { addLine, changeLine, copyLines, moveLine, removeLine } from './commands-lines.ts';
import { addPayment, changePayment, removePayment } from './commands-payments.ts';
import { assign, propose, removeVersion } from './commands-versions.ts';
import { addYear, changeYear, closeYear, removeYear, reopenYear } from './commands-years.ts';

/** Every command of the budget. */
export const budgetCommands = [
  addYear,
  changeYear,
  removeYear,
  closeYear,
  reopenYear,
  addLine,
  changeLine,
  removeLine,
  moveLine,
  copyLines,
  propose,
  assign,
  adjust,
  removeVersion,
  addPayment,
  changePayment,
  removePayment,
  addIndexItem,
  changeIndexItem,
  removeIndexItem,
  addSource,
  changeSource,
  removeSource,
  addNorm,
  changeNorm,
  removeNorm,
  fillCatalogue,
] as const;
