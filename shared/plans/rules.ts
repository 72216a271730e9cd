export { COPY_SCOPES, type CopyScope, linesToCopy } from './copying.ts';
export {
  dueDayOf,
  groupsOf,
  type LineGroup,
  linesInMonth,
  linesOf,
  MONTHS,
  periodText,
  plansByYear,
  QUARTERS,
  quarterName,
  quarterOf,
  tetWarning,
} from './lines.ts';
export {
  figuresOf,
  LINE_STATES,
  type LineProgress,
  type LineState,
  type PlanFigures,
  planSentence,
  progressOf,
  type QuarterFigures,
  quarterFigures,
  tasksOfLine,
  unfinishedLines,
} from './progress.ts';
