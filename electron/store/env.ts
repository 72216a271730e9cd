import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { type Fs, nodeFs } from './fs.ts';

/** Everything the store takes from its surroundings; tests put their own in place of any part. */
export type StoreEnv = {
  readonly fs: Fs;
  readonly now: () => Date;
  /** Milliseconds of a clock that only goes forward. */
  readonly elapsed: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** Lets everything else of the process have its turn. */
  readonly pause: () => Promise<void>;
  /** Calls once after `ms` unless the answer is called first; never keeps the process alive. */
  readonly later: (ms: number, run: () => void) => () => void;
  /** Eight hex digits, different each time. */
  readonly token: () => string;
  readonly pid: number;
  readonly host: string;
  readonly isAlive: (pid: number) => boolean;
  /** When the process was started, as the system counts it; tells a process number used again from the first. '' when unknown. */
  readonly startOf: (pid: number) => string;
  /** LOCK files this very process holds. */
  readonly held: Set<string>;
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Field 22 of /proc/<pid>/stat; the command name before it may hold spaces and brackets. */
const startOf = (pid: number): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
};

const later = (ms: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, ms);
  timer.unref();
  return () => clearTimeout(timer);
};

const held = new Set<string>();

/** The surroundings of the running program. */
export const nodeEnv = (fs: Fs = nodeFs): StoreEnv => ({
  fs,
  now: () => new Date(),
  elapsed: () => performance.now(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  pause: () => new Promise((resolve) => setImmediate(resolve)),
  later,
  token: () => randomBytes(4).toString('hex'),
  pid: process.pid,
  host: hostname(),
  isAlive,
  startOf,
  held,
});
