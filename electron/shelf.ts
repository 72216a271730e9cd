import { randomUUID } from 'node:crypto';
import type { PreparedDocument } from '#shared/bridge.ts';
import type { Printed, Wanted } from './printing.ts';

type Held = Printed & { savedTo: string | null; readonly wanted: Wanted };
/** Documents kept for the window; older ones are made again when asked for. */
const KEPT = 12;

/** Documents made for the window, each under a token, so that no path ever comes from the page. */
export type DocumentShelf = {
  readonly put: (printed: Printed, wanted: Wanted) => PreparedDocument;
  readonly get: (token: string) => Held | undefined;
};

export const openShelf = (): DocumentShelf => {
  const held = new Map<string, Held>();
  return {
    put: (printed, wanted) => {
      const token = randomUUID();
      held.set(token, { ...printed, wanted, savedTo: null });
      for (const old of [...held.keys()].slice(0, -KEPT)) if (held.get(old)?.savedTo === null) held.delete(old);
      const { job: _, ...shown } = printed;
      return { token, ...shown };
    },
    get: (token) => held.get(token),
  };
};
