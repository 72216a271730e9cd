import { join } from 'node:path';

/** Where things lie on this PC. */
export type Paths = {
  /** The live workspace: under %LOCALAPPDATA%, never in the install folder, never roaming. */
  readonly workspace: string;
  readonly training: string;
  /** Says that a workspace was once here, so that an emptied folder is not taken for a first run. */
  readonly marker: string;
  readonly drafts: string;
  readonly logs: string;
  /** Fonts and the sample workspace, shipped with the program. */
  readonly resources: string;
  readonly renderer: string;
  readonly preload: string;
  readonly paperWorker: URL;
  readonly backupWorker: URL;
  /** A backup that is being looked at lies here, off its stick. */
  readonly restoring: string;
  readonly sheetWorker: URL;
};

type Surroundings = {
  readonly localAppData: string | undefined;
  /** Electron's own folder for this program, used where %LOCALAPPDATA% is not known. */
  readonly userData: string;
  /** Another folder for all data, for tests and for support. */
  readonly override: string | undefined;
  readonly packed: boolean;
  readonly resourcesPath: string;
  readonly here: string;
};

/** A file beside the main bundle as an address a thread starts from, on Windows too. */
const bundled = (here: string, name: string): URL =>
  new URL(
    `file://${join(here, name)
      .replaceAll('\\', '/')
      .replace(/^(?!\/)/, '/')}`,
  );

/** Pure: from what the system says to the paths used. `here` is the folder of the main bundle. */
export const pathsFor = (s: Surroundings): Paths => {
  const data = s.override ?? (s.localAppData ? join(s.localAppData, 'So tay Ban Chi dao') : s.userData);
  return {
    workspace: join(data, 'du-lieu'),
    training: join(data, 'tap-huan'),
    marker: join(data, 'da-su-dung'),
    drafts: join(data, 'nhap-do.json'),
    logs: join(data, 'nhat-ky'),
    resources: s.packed ? join(s.resourcesPath, 'resources') : join(s.here, '..', '..', 'resources'),
    renderer: join(s.here, '..', 'renderer'),
    preload: join(s.here, '..', 'preload', 'preload.cjs'),
    paperWorker: bundled(s.here, 'paper-worker.js'),
    backupWorker: bundled(s.here, 'backup-worker.js'),
    restoring: join(data, 'khoi-phuc-tam'),
    sheetWorker: bundled(s.here, 'sheet-worker.js'),
  };
};
