import { addAgency, changeAgency, removeAgency } from './commands-agencies.ts';
import { removeStandingAgency, renameBody, setStandingAgency } from './commands-bodies.ts';
import {
  addWorkField,
  assignField,
  changeWorkField,
  endFieldAssignment,
  removeFieldAssignment,
  removeWorkField,
} from './commands-fields.ts';
import { importMembers } from './commands-import.ts';
import { moveMember, reorderMembers } from './commands-order.ts';
import { addPerson, changePerson, removePerson } from './commands-people.ts';
import { addPosition, changePosition, endPosition, removePosition } from './commands-positions.ts';
import { addMembership, changeMembership, endMembership, removeMembership } from './commands-seats.ts';
import { enrolMember, replaceMembership } from './commands-succession.ts';

/** Every command of the roster. */
export const rosterCommands = [
  addAgency,
  changeAgency,
  removeAgency,
  addPerson,
  changePerson,
  removePerson,
  addPosition,
  changePosition,
  endPosition,
  removePosition,
  addMembership,
  enrolMember,
  importMembers,
  changeMembership,
  endMembership,
  replaceMembership,
  removeMembership,
  reorderMembers,
  moveMember,
  addWorkField,
  changeWorkField,
  removeWorkField,
  assignField,
  endFieldAssignment,
  removeFieldAssignment,
  setStandingAgency,
  removeStandingAgency,
  renameBody,
] as const;
