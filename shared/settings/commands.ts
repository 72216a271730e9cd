import { addHoliday, changeHoliday, fillHolidays, removeHoliday } from './holiday-commands.ts';
import { addProfileVersion, changeProfileVersion, removeProfileVersion } from './profile-commands.ts';
import { changeFollowUp, changeLayout, rename } from './workspace-commands.ts';

/** Every command of the settings. */
export const settingsCommands = [
  rename,
  changeLayout,
  changeFollowUp,
  addProfileVersion,
  changeProfileVersion,
  removeProfileVersion,
  addHoliday,
  changeHoliday,
  removeHoliday,
  fillHolidays,
] as const;
