import { basename, join } from 'node:path';
import { z } from 'zod';
import { writeDurableFile } from '../store/durable-file.ts';
import type { StoreEnv } from '../store/env.ts';

export const STICK_FILE = '.sotay-stick.json';
/** Backups on a removable drive lie in a folder of their own. */
export const STICK_FOLDER = 'SoTay-SaoLuu';

const shape = z.strictObject({
  magic: z.literal('so-tay-ban-chi-dao-stick'),
  stickId: z.string().regex(/^[0-9a-f]{16}$/),
  storeId: z.string().regex(/^[0-9a-f]{16}$/),
  unit: z.string().max(200),
});
/** Whose stick it is. It tells two sticks under one drive letter apart. */
export type StickIdentity = z.output<typeof shape>;

/** The identity of a backup folder, or null when it has none that can be read. */
export const readStick = (env: StoreEnv, folder: string): StickIdentity | null => {
  const path = join(folder, STICK_FILE);
  try {
    const stat = env.fs.stat(path);
    if (stat === null || stat.size > 4096) return null;
    const parsed = shape.safeParse(JSON.parse(env.fs.readFile(path).toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

/** The identity of a backup folder; made where there is none. Throws what the disk throws. */
export const markStick = async (
  env: StoreEnv,
  folder: string,
  owner: Pick<StickIdentity, 'storeId' | 'unit'>,
): Promise<StickIdentity> => {
  const found = readStick(env, folder);
  if (found !== null) return found;
  const stickId = `${env.token()}${env.token()}`;
  const identity = { magic: 'so-tay-ban-chi-dao-stick', stickId, ...owner } as const;
  const path = join(folder, STICK_FILE);
  if (env.fs.stat(path) !== null) env.fs.remove(path);
  await writeDurableFile(env, path, Buffer.from(`${JSON.stringify(identity, null, 1)}\n`));
  return identity;
};

/** What a folder is called for people: its own name, or its drive's. */
export const folderTitle = (folder: string): string => basename(folder) || folder;
