import { join } from 'node:path';
import { NO_PACE } from '#electron/backup/refused.ts';
import type { OpenBackup, SoundBackup } from '#electron/backup/verify.ts';
import { verifyBackup } from '#electron/backup/verify.ts';
import { type BackupDone, type BackupTask, writeBackup } from '#electron/backup/write-backup.ts';
import { nodeEnv, type StoreEnv } from '#electron/store/env.ts';
import type { Engine, StoreDefinition } from '#electron/store/types.ts';
import { add, adding, create, editing, freshFolder, must, office } from '../store/office.ts';

export const env = nodeEnv();

/** A task with everything at its plainest; parts of it may be put in place. */
export const task = (workspace: string, target: string, rest: Partial<BackupTask> = {}): BackupTask => ({
  ...{ env, definition: office, workspace, target, appVersion: '1.0.0', proven: [], pace: NO_PACE },
  ...rest,
});

export const judge = (
  path: string,
  rest: { readonly env?: StoreEnv; readonly definition?: StoreDefinition; readonly target?: string } = {},
): Promise<SoundBackup> => {
  const judging = {
    env: rest.env ?? env,
    definition: rest.definition ?? office,
    pace: NO_PACE,
    target: rest.target ?? null,
  };
  return verifyBackup(judging, path);
};

/** The sentence a promise is refused with; fails when it is kept. */
export const sentenceOf = async (work: Promise<unknown>): Promise<string> => {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Error)) throw new Error('It was accepted');
  return outcome.message;
};

/** An office with people, a meeting and two scans, some of it in the newest journal only. */
export const workingOffice = async (): Promise<Engine> => {
  const engine = await create(freshFolder());
  for (let i = 1; i <= 12; i++) add(engine, `can-bo-${i}`);
  await engine.checkpoint();
  must(engine.commit(adding('meetings', { id: 'hop-01', title: 'Họp Ban Chỉ đạo', chairId: 'can-bo-1' })));
  for (const words of ['Quyết định thành lập', 'Biên bản họp']) {
    const put = must(engine.attachments.put(Buffer.from(words.repeat(2000))));
    must(engine.commit(editing(engine, 'people', 'can-bo-2', { scan: put })));
  }
  return engine;
};

export const backUp = async (
  engine: Engine,
  stick: string,
  rest: Partial<BackupTask> = {},
): Promise<BackupDone & { readonly path: string }> => {
  const done = await writeBackup(task(engine.folder, stick, rest));
  return { ...done, path: join(stick, done.fileName) };
};

export type { OpenBackup };
