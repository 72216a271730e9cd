import { describe, expect, it } from 'vitest';
import { pathsFor } from '#electron/paths.ts';

const windows = {
  localAppData: '/Users/vt/AppData/Local',
  userData: '/Users/vt/AppData/Roaming/So tay',
  override: undefined,
  packed: true,
  resourcesPath: '/Program Files/So tay/resources',
  here: '/Program Files/So tay/resources/app.asar/out/main',
};

describe('Where data lies on the PC', () => {
  it('is under LOCALAPPDATA, never roaming and never in the install folder', () => {
    const { workspace, training, drafts, logs, marker } = pathsFor(windows);
    for (const path of [workspace, training, drafts, logs, marker]) {
      expect(path.startsWith('/Users/vt/AppData/Local/')).toBe(true);
    }
  });

  it('keeps the training copy apart from the real workspace, and the marker beside it', () => {
    const { workspace, training, marker } = pathsFor(windows);
    expect(training).not.toBe(workspace);
    expect(marker.startsWith(workspace)).toBe(false);
  });

  it('follows the folder named for support, and the packed resources', () => {
    expect(pathsFor({ ...windows, override: '/tmp/ho-tro' }).workspace).toBe('/tmp/ho-tro/du-lieu');
    expect(pathsFor(windows).resources).toBe('/Program Files/So tay/resources/resources');
  });
});
