import { assignNumber, fileScan, issueDocument, recordReturn } from './clerk-commands.ts';
import { draftDocument, removeDocument } from './draft-commands.ts';
import { discardEdit, editDocument, refreshEdit } from './edit-commands.ts';
import { signDocument, submitDocument, withdrawDocument } from './signature-commands.ts';

/** The way of a paper, in its order. */
export const documentCommands = [
  draftDocument,
  editDocument,
  refreshEdit,
  discardEdit,
  removeDocument,
  submitDocument,
  withdrawDocument,
  signDocument,
  assignNumber,
  issueDocument,
  fileScan,
  recordReturn,
] as const;
