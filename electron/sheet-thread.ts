import { type Outcome, refuse } from '#shared/kit/outcome.ts';
import type { RosterSheet } from '#shared/roster/sheet-columns.ts';
import { startThread } from './documents/paper-worker.ts';
import type { SheetJob } from './sheets/worker.ts';

/** Time in ms and memory in MB a file may take; an honest list takes a hundredth. */
const PATIENCE = 20_000;
const MEMORY = 512;
const TOO_HARD = refuse(
  'invalid',
  'Tệp quá phức tạp nên không đọc được. Hãy chép riêng danh sách sang tệp mẫu rồi chọn lại. Dữ liệu trong sổ giữ nguyên.',
);

/** Reads a roster in a thread of its own, which ends with the reading, or when it takes too long or too much memory. */
export const readRosterInThread = (entry: URL, job: SheetJob, patience = PATIENCE): Promise<Outcome<RosterSheet>> => {
  const thread = startThread(entry, job, { name: 'sheet', resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
  return new Promise<Outcome<RosterSheet>>((resolve) => {
    const timer = setTimeout(() => resolve(TOO_HARD), patience);
    thread.once('message', (outcome: Outcome<RosterSheet>) => resolve(outcome));
    thread.once('error', () => resolve(TOO_HARD));
    thread.once('exit', () => {
      clearTimeout(timer);
      resolve(TOO_HARD);
    });
  }).finally(() => thread.terminate());
};
