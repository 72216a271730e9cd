/** A request the page made that left neither the page nor this machine. */
export type RefusedRequest = {
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
  /** True when the application's own guard (`webRequest.onBeforeRequest`) cancelled it before the stand-in refused it. */
  readonly cancelledByApplication: boolean;
};

/** A dialog the application asked for, with the options it gave. */
export type ShownDialog = { readonly kind: string; readonly options: object };

/** What the stand-in notes down, for tests: `app.evaluate(() => globalThis.__standIn.refusedRequests)`. */
export type StandInRecord = {
  /** Answers for the next dialogs, first in first out: `{ filePath }`, `{ filePaths }`, `{ response }` or `{ canceled: true }`. */
  readonly dialogs: object[];
  readonly shownDialogs: ShownDialog[];
  readonly refusedRequests: RefusedRequest[];
  /** How many requests the application's own protocol handler answered. */
  servedRequests: number;
  readonly openedPaths: string[];
  readonly shownItems: string[];
  /** Options of every `webContents.print`, with the PDF a printer would have got. */
  readonly prints: { readonly options: object; readonly pdf: Uint8Array }[];
};

/** The record of this run, also reachable as `globalThis.__standIn`. */
export const record: StandInRecord = {
  dialogs: [],
  shownDialogs: [],
  refusedRequests: [],
  servedRequests: 0,
  openedPaths: [],
  shownItems: [],
  prints: [],
};

Object.assign(globalThis, { __standIn: record });
