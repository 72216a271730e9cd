import { spawn } from 'node:child_process';

/** What the parent heard from one worker. `acked`: the highest change it was told is safe. */
export type Heard = {
  readonly acked: number;
  readonly saves: number;
  readonly opened: boolean;
  readonly finished: boolean;
  readonly killed: boolean;
  readonly complaint: string | null;
};

/** Runs a worker; kills it `killAfterMs` after its first word when asked to. Only this process is ever killed. */
export const runWorker = (script: string, args: readonly string[], killAfterMs: number | null = null): Promise<Heard> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const heard = { acked: 0, saves: 0, opened: false, finished: false, complaint: null as string | null };
    let rest = '';
    let timer: NodeJS.Timeout | null = null;
    let errors = '';
    const take = (line: string): void => {
      const [word = '', value = ''] = line.split(' ');
      if (word === 'saved') heard.saves++;
      if (word === 'saved' || word === 'opened') heard.acked = Math.max(heard.acked, Number(value));
      if (word === 'opened') heard.opened = true;
      if (word === 'opened' && killAfterMs !== null) timer ??= setTimeout(() => child.kill('SIGKILL'), killAfterMs);
      if (word === 'done') heard.finished = true;
      if (word === 'closed' || word === 'refused') heard.complaint = line;
    };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) take(line);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.on('close', (_, signal) => {
      if (timer !== null) clearTimeout(timer);
      const crashed = signal === null && !heard.finished && heard.complaint === null;
      const complaint = crashed ? `crashed: ${errors.slice(0, 300)}` : heard.complaint;
      resolve({ ...heard, complaint, killed: signal === 'SIGKILL' });
    });
  });

/** Runs jobs, a few at a time. */
export const inParallel = async (width: number, jobs: readonly (() => Promise<void>)[]): Promise<void> => {
  const queue = [...jobs];
  const work = async (): Promise<void> => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) await job();
  };
  await Promise.all(Array.from({ length: width }, work));
};
