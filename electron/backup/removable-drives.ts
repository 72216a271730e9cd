import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A drive that may take a backup. `path` is its root; `name` what people call it. */
export type Drive = { readonly path: string; readonly name: string };

/** What the listing takes from its surroundings, so that both systems can be tried out on any. */
export type DriveSources = {
  readonly windows: boolean;
  readonly systemRoot: string;
  readonly user: string;
  /** Standard output of a program, or null when it fails or takes longer than `ms`. */
  readonly run: (file: string, args: readonly string[], ms: number) => Promise<string | null>;
  /** Names in a folder, or null when it is not there or does not answer within `ms`. */
  readonly list: (folder: string, ms: number) => Promise<readonly string[] | null>;
};

const POWERSHELL_MS = 8000;
const LIST_MS = 2000;

const within = <T>(ms: number, work: Promise<T>): Promise<T | null> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), ms);
    timer.unref();
    work.then(resolve, () => resolve(null)).finally(() => clearTimeout(timer));
  });

const run: DriveSources['run'] = (file, args, ms) =>
  new Promise((resolve) => {
    const options = { timeout: ms, windowsHide: true, maxBuffer: 1 << 20, encoding: 'utf8' as const };
    execFile(file, [...args], options, (error, out) => resolve(error === null ? out : null));
  });

/** The drives of this PC. */
export const driveSources = (): DriveSources => ({
  windows: process.platform === 'win32',
  systemRoot: process.env.SystemRoot ?? 'C:\\Windows',
  user: process.env.USER ?? '',
  run,
  list: (folder, ms) =>
    within(
      ms,
      stat(folder).then((found) => (found.isDirectory() ? readdir(folder) : [])),
    ),
});

/** Only plain cmdlets: they work under the language mode that companies set; the argument list never varies. */
const QUERY =
  'Get-CimInstance Win32_LogicalDisk -Filter "DriveType=2" | Select-Object DeviceID,VolumeName | ConvertTo-Json -Compress';

type Row = { readonly DeviceID?: unknown; readonly VolumeName?: unknown };

const rowsOf = (text: string): readonly Row[] => {
  try {
    const value: unknown = JSON.parse(text.trim() || '[]');
    return (Array.isArray(value) ? value : [value]) as readonly Row[];
  } catch {
    return [];
  }
};

const windowsDrives = async ({ run: start, systemRoot }: DriveSources): Promise<readonly Drive[]> => {
  const shell = `${systemRoot}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`;
  const said = await start(shell, ['-NoProfile', '-NonInteractive', '-Command', QUERY], POWERSHELL_MS);
  return rowsOf(said ?? '').flatMap(({ DeviceID, VolumeName }) => {
    // A: and B: are floppy drives, slow to answer and of no use.
    if (typeof DeviceID !== 'string' || !/^[C-Z]:$/.test(DeviceID)) return [];
    const label = typeof VolumeName === 'string' ? VolumeName.trim().slice(0, 60) : '';
    return [{ path: `${DeviceID}\\`, name: label === '' ? `Ổ ${DeviceID}` : `${label} (${DeviceID})` }];
  });
};

const linuxDrives = async ({ list, user }: DriveSources): Promise<readonly Drive[]> => {
  const drives: Drive[] = [];
  for (const root of [`/media/${user}`, `/run/media/${user}`]) {
    for (const name of (await list(root, LIST_MS)) ?? []) drives.push({ path: join(root, name), name });
  }
  return drives;
};

/**
 * The removable drives that can be found out about. Never rejects, never takes longer than ten seconds, and may find
 * none where the PC forbids asking: choosing a folder oneself always works.
 */
export const listDrives = async (sources: DriveSources = driveSources()): Promise<readonly Drive[]> => {
  try {
    return await (sources.windows ? windowsDrives(sources) : linuxDrives(sources));
  } catch {
    return [];
  }
};
