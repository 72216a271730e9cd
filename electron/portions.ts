import type { Portion } from '#shared/bridge.ts';
import { COLLECTION_NAMES } from '#shared/collections.ts';
import type { Engine } from './store/types.ts';

/** Records of one portion; the page stays responsive and no message grows with the data. */
const PORTION = 2000;

/**
 * The records from a cursor ("collection index:offset") on. Maps keep their order, and a change between two portions
 * reaches the window as an event besides.
 */
export const readPortion = (engine: Engine, cursor: string | null): Portion => {
  const [startColl = 0, startAt = 0] = (cursor ?? '0:0').split(':').map(Number);
  const records: { coll: string; record: Portion['records'][number]['record'] }[] = [];
  for (let c = startColl; c < COLLECTION_NAMES.length; c += 1) {
    const coll = COLLECTION_NAMES[c] as string;
    let at = 0;
    for (const record of engine.read(coll).values()) {
      if (c > startColl || at >= startAt) {
        if (records.length === PORTION) return { seq: engine.state().seq, records, next: `${c}:${at}` };
        records.push({ coll, record });
      }
      at += 1;
    }
  }
  return { seq: engine.state().seq, records, next: null };
};
