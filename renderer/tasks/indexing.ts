import { createTextIndexer, type TextIndex } from '#shared/kit/text-index.ts';

export type ToIndexing =
  /** The next texts; `anew`: the first ones, all before them are forgotten. */
  | { readonly kind: 'texts'; readonly anew: boolean; readonly texts: readonly string[] }
  /** Asks for the index of texts told, in an order of their numbers from 0. */
  | { readonly kind: 'index'; readonly ask: number; readonly order: Uint32Array };

export type Indexed = { readonly ask: number; readonly index: TextIndex };

/** Takes texts in silence and answers with their index when asked for it. */
export const createIndexing = (): ((message: ToIndexing) => Indexed | null) => {
  let indexer = createTextIndexer();
  return (message) => {
    if (message.kind === 'index') return { ask: message.ask, index: indexer.index(message.order) };
    if (message.anew) indexer = createTextIndexer();
    for (const text of message.texts) indexer.add(text);
    return null;
  };
};
