import { compareDates, type PlainDate } from '../kit/date.ts';
import { type WorkingCalendar, workingCalendar } from '../kit/working-days.ts';
import type { Read } from '../workspace.ts';
import {
  type HolidayRecord,
  type LayoutSettings,
  type ProfileKind,
  type ProfileVersion,
  SETTINGS_ID,
  type WorkspaceSettings,
} from './schema.ts';

export { FOUNDED_ON, RENAMED_ON, SAMPLE_PROFILES } from './sample-profiles.ts';

/**
 * The layout a new workspace begins with, inside the ranges of Decree 30/2020, Appendix I, I.3 and II.6.e: margins of
 * 20 mm, 30 mm at the left for binding, which leaves 160 mm of text; 14 pt and an indent of 1 cm as the decree's own
 * sample has them. Times New Roman of the PC where it is installed: the decree names that face.
 */
export const DEFAULT_LAYOUT: LayoutSettings = {
  marginTop: 20,
  marginBottom: 20,
  marginLeft: 30,
  marginRight: 20,
  bodySize: 14,
  firstLineIndent: 10,
  typeface: 'system',
};

/** The one record of settings; undefined in a workspace that has not been set up. */
export const settingsOf = (read: Read): WorkspaceSettings | undefined => read.get('settings', SETTINGS_ID);

/** The layout choices in force (mm, pt); the default ones before the workspace is set up. */
export const layoutOf = (read: Read): LayoutSettings => {
  const { marginTop, marginBottom, marginLeft, marginRight, bodySize, firstLineIndent, typeface } =
    settingsOf(read) ?? DEFAULT_LAYOUT;
  return { marginTop, marginBottom, marginLeft, marginRight, bodySize, firstLineIndent, typeface };
};

/** Extensions a task may have without a written reason, where the office has not chosen: one. */
const DEFAULT_EXTENSION_LIMIT = 1;

/** How many extensions of one deadline go without a written reason. */
export const extensionLimitOf = (read: Read): number => settingsOf(read)?.extensionLimit ?? DEFAULT_EXTENSION_LIMIT;

/** Whether this workspace is the training copy, whose every page and screen is marked. */
export const isTraining = (read: Read): boolean => settingsOf(read)?.training ?? false;

/** All versions of one issuing profile, the earliest first. */
export const profileVersions = (read: Read, kind: ProfileKind): readonly ProfileVersion[] =>
  [...read.all('profileVersions').values()]
    .filter((version) => version.profile === kind)
    .sort((a, b) => compareDates(a.validFrom, b.validFrom));

/**
 * How an issuing profile called itself on the date of a document: the version with the latest first day not after it,
 * so that a paper of 2022 keeps the name of 2022. Undefined before the first version.
 */
export const profileOn = (read: Read, kind: ProfileKind, date: PlainDate): ProfileVersion | undefined =>
  profileVersions(read, kind).findLast((version) => version.validFrom <= date);

/** All rows of the holiday table in order of date, the ones switched off included. */
export const holidaysInOrder = (read: Read): readonly HolidayRecord[] =>
  [...read.all('holidays').values()].sort((a, b) => compareDates(a.date, b.date));

/** The rows of one year. */
export const holidaysOfYear = (read: Read, year: number): readonly HolidayRecord[] =>
  holidaysInOrder(read).filter((day) => day.date.startsWith(`${year}-`));

/** The working days of the office: Monday to Friday without the enabled days off, with the days worked instead. */
export const calendarOf = (read: Read): WorkingCalendar =>
  workingCalendar(holidaysInOrder(read).filter((day) => day.enabled));
