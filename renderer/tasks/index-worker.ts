import { memoryOf } from '#shared/kit/text-index.ts';
import { createIndexing, type ToIndexing } from './indexing.ts';

/** The thread that reads the words of all tasks, and nothing else. */
const take = createIndexing();
self.onmessage = ({ data }: MessageEvent<ToIndexing>) => {
  const indexed = take(data);
  if (indexed !== null) self.postMessage(indexed, { transfer: memoryOf(indexed.index) });
};
