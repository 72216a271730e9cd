import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { NO_PACE } from '#electron/backup/refused.ts';
import { restoreInto } from '#electron/backup/restore.ts';
import { writeBackup } from '#electron/backup/write-backup.ts';
import { nodeEnv } from '#electron/store/env.ts';
import { type Fs, nodeFs } from '#electron/store/fs.ts';
import { createWorkspace, openWorkspace } from '#electron/store/open-workspace.ts';
import type { Engine, OpenResult, StoreDefinition } from '#electron/store/types.ts';
import { commitNext, laterOffice, smallOffice } from './small-office.ts';

/**
 * One run of the real store in a process of its own: `worker <folder> <task> <kill at call, 0 for never>`.
 * A backup to restore may be named as a fourth. Every acknowledgement goes through the pipe to the parent at once; the parent alone keeps count.
 */
const [folder = '', task = '', killAt = '0', good = ''] = process.argv.slice(2);

const say = (line: string): void => void writeSync(1, `${line}\n`);

const CHANGING = ['write', 'flush', 'flushLater', 'rename', 'remove', 'makeFolder', 'flushFolder'] as const;

/** Kills this very process, without a chance to say goodbye, right before the n-th call that changes the disk. */
const deadly = (fs: Fs, at: number): Fs => {
  let calls = 0;
  const count = (): void => {
    if (++calls === at) process.kill(process.pid, 'SIGKILL');
  };
  const wrapped: Record<string, unknown> = { ...fs };
  for (const name of CHANGING) {
    const call = fs[name] as (...args: unknown[]) => unknown;
    wrapped[name] = (...args: unknown[]) => {
      count();
      return call(...args);
    };
  }
  wrapped.open = (path: string, mode: 'read') => {
    if (mode !== 'read') count();
    return fs.open(path, mode);
  };
  return wrapped as unknown as Fs;
};

const env = nodeEnv(killAt === '0' ? nodeFs : deadly(nodeFs, Number(killAt)));

const engineOf = (result: OpenResult): Engine => {
  if (result.kind === 'ready') return result.engine;
  say(`closed ${result.kind} ${'message' in result ? result.message : ''}`);
  process.exit(3);
};

const open = async (definition: StoreDefinition = smallOffice): Promise<Engine> => {
  const engine = engineOf(await openWorkspace(folder, definition, { env }));
  say(`opened ${engine.state().seq}`);
  return engine;
};

const save = (engine: Engine, times: number): void => {
  for (let i = 0; i < times; i++) {
    const refused = commitNext(engine);
    if (refused !== null) {
      say(`refused ${refused}`);
      process.exit(4);
    }
    say(`saved ${engine.state().seq}`);
  }
};

const openOrCreate = async (): Promise<Engine> => {
  const result = await openWorkspace(folder, smallOffice, { env });
  const engine = engineOf(result.kind === 'firstRun' ? await createWorkspace(folder, smallOffice, { env }) : result);
  say(`opened ${engine.state().seq}`);
  return engine;
};

/** Saves as fast as it can until it is killed; now and then it lets the background have its turn. */
const forever = async (): Promise<void> => {
  const engine = await openOrCreate();
  for (let i = 1; ; i++) {
    save(engine, 1);
    if (i % 20 === 0) void engine.checkpoint();
    if (i % 5 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
};

const TASKS: Readonly<Record<string, () => Promise<void>>> = {
  forever,
  'first run': async () => {
    save(await openOrCreate(), 1);
  },
  save: async () => {
    const engine = await open();
    save(engine, 4);
    await engine.close();
  },
  checkpoint: async () => {
    const engine = await open();
    for (let i = 0; i < 6; i++) {
      save(engine, 2);
      await engine.checkpoint();
    }
  },
  migration: async () => {
    const engine = await open(laterOffice);
    save(engine, 1);
    await engine.close();
  },
  recovery: async () => {
    save(await open(), 1);
  },
  backup: async () => {
    const [workspace, target] = [join(folder, 'du-lieu'), join(folder, 'usb')];
    const rest = { appVersion: '1.0.0', proven: [], pace: NO_PACE };
    await writeBackup({ env, definition: smallOffice, workspace, target, ...rest });
  },
  restore: async () => {
    const source = { kind: 'file', path: good } as const;
    await restoreInto({ env, definition: smallOffice, source, pace: NO_PACE }, join(folder, 'moi'));
  },
};

await TASKS[task]?.();
say('done');
process.exit(0);
