import { addIncoming, assignIncoming, changeIncoming, removeIncoming, resolveIncoming } from './incoming-commands.ts';
import { changeOutgoing, completeOutgoing, recordOutgoing, removeOutgoing, setSeries } from './outgoing-commands.ts';

/** Numbers and registers of the clerk (Decree 30/2020, Articles 15, 22–24). */
export const registerCommands = [
  setSeries,
  recordOutgoing,
  changeOutgoing,
  removeOutgoing,
  completeOutgoing,
  addIncoming,
  changeIncoming,
  removeIncoming,
  assignIncoming,
  resolveIncoming,
] as const;
