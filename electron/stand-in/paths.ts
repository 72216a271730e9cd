import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** Electron's names for folders. */
export const PATH_NAMES = [
  'home',
  'appData',
  'userData',
  'sessionData',
  'temp',
  'exe',
  'module',
  'desktop',
  'documents',
  'downloads',
  'music',
  'pictures',
  'videos',
  'recent',
  'logs',
  'crashDumps',
] as const;
export type PathName = (typeof PATH_NAMES)[number];

const HOME_FOLDERS: Partial<Record<PathName, string>> = {
  desktop: 'Desktop',
  documents: 'Documents',
  downloads: 'Downloads',
  music: 'Music',
  pictures: 'Pictures',
  videos: 'Videos',
  recent: 'Recent',
};

function appData(): string {
  const home = homedir();
  if (process.platform === 'win32') return process.env.APPDATA ?? join(home, 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support');
  return process.env.XDG_CONFIG_HOME ?? join(home, '.config');
}

/** The folder Electron means by `name` for a program called `program`, before anybody set another. */
export function defaultPath(name: PathName, program: string, executable: string): string {
  const userData = join(appData(), program);
  const fixed: Partial<Record<PathName, string>> = {
    home: homedir(),
    appData: appData(),
    userData,
    sessionData: userData,
    temp: tmpdir(),
    exe: executable,
    module: executable,
    logs: join(userData, 'logs'),
    crashDumps: join(userData, 'Crashpad'),
  };
  return fixed[name] ?? join(homedir(), HOME_FOLDERS[name] ?? '');
}
