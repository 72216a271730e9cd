import { createFinder, type ToFinder } from './finder.ts';

/** The thread that looks for tasks: a finder, and nothing else. */
const take = createFinder();
self.onmessage = ({ data }: MessageEvent<ToFinder>) => {
  const listed = take(data);
  if (listed !== null) self.postMessage(listed, { transfer: [listed.positions.buffer] });
};
