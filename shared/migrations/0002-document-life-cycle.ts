import type { Migration, StoredRecord } from './index.ts';

/** What a document carries from its draft to the filed scan, beside what shape 1 knew. */
const withLifeCycle = (document: StoredRecord): StoredRecord => ({
  submission: null,
  withdrawals: [],
  // Shape 1 gave number, date and issue in one step.
  numberedOn: document.issuedOn ?? null,
  sentOn: document.issuedOn ?? null,
  filedOn: null,
  scan: null,
  replacesId: null,
  ...document,
});

/** Documents get the steps of paper: submitted, signed, numbered, issued, filed. */
export const documentLifeCycle: Migration = {
  to: 2,
  name: '0002-document-life-cycle',
  up: (body) => {
    const { documents } = body;
    return documents === undefined ? body : { ...body, documents: documents.map(withLifeCycle) };
  },
  check: (before, after) =>
    (before.documents?.length ?? 0) === (after.documents?.length ?? 0) ? null : 'the number of documents changed',
};
