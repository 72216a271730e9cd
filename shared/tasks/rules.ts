export { CLARITIES, type Clarity, missingClarity } from './clarity.ts';
export {
  deadlineOn,
  deadlineText,
  dueDayOn,
  extensionsBy,
  isDated,
  lastDayOf,
  MEASURES,
  type Measure,
} from './deadlines.ts';
export { type Rate, rateText, type TaskFigures, taskFigures, tasksBy } from './figures.ts';
export { movableTasks } from './moving.ts';
export { type OriginWords, originCollection, originRecord, originWords, tasksFrom } from './origins.ts';
export { attentionSentence, figuresSentence, identitySentence, staleSentence } from './sentences.ts';
export {
  DUE_SOON_DAYS,
  daysLateOn,
  daysLeftOn,
  isAssignedOn,
  isAwaitingOn,
  isDoneOn,
  isDueSoonOn,
  isOpenOn,
  isStaleOn,
  isStoppedOn,
  lastProgressOn,
  obstacleOn,
  STALE_DAYS,
  TASK_CLASSES,
  TASK_STATUSES,
  type TaskClass,
  type TaskStatus,
  taskClassOn,
  taskStatusOn,
} from './status.ts';
