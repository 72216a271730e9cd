import { EventEmitter } from 'node:events';
import type { Display, NativeTheme, PowerMonitor, SafeStorage, Screen, Shell } from 'electron';
import { refuseUnknown } from './absent.ts';
import { record } from './record.ts';

/** The module `shell`: nothing is opened, everything is noted. `openExternal` does not exist here: the application is offline. */
export const shell = refuseUnknown('shell', {
  async openPath(path: string): Promise<string> {
    record.openedPaths.push(path);
    return '';
  },
  showItemInFolder(path: string): void {
    record.shownItems.push(path);
  },
}) satisfies Pick<Shell, 'openPath' | 'showItemInFolder'>;

/** The module `safeStorage`: there is no key store of the operating system behind it. */
export const safeStorage = refuseUnknown('safeStorage', {
  isEncryptionAvailable: (): boolean => false,
}) satisfies Pick<SafeStorage, 'isEncryptionAvailable'>;

class StandInTheme
  extends EventEmitter
  implements Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors' | 'shouldUseHighContrastColors'>
{
  themeSource: NativeTheme['themeSource'] = 'system';
  readonly shouldUseDarkColors = false;
  readonly shouldUseHighContrastColors = false;
}
refuseUnknown('nativeTheme', StandInTheme.prototype);

/** The module `nativeTheme`. */
export const nativeTheme = new StandInTheme();

class StandInPowerMonitor
  extends EventEmitter
  implements Pick<PowerMonitor, 'getSystemIdleTime' | 'getSystemIdleState' | 'isOnBatteryPower'>
{
  getSystemIdleTime = (): number => 0;
  getSystemIdleState = () => 'active' as const;
  isOnBatteryPower = (): boolean => false;
}
refuseUnknown('powerMonitor', StandInPowerMonitor.prototype);

/** The module `powerMonitor`; a test emits 'suspend' or 'lock-screen' itself. */
export const powerMonitor = new StandInPowerMonitor();

const SIZE = { width: 1366, height: 768 } as const;
const AREA = { x: 0, y: 0, ...SIZE } as const;

/** The one display: the smallest on which the application has to be readable. */
const DISPLAY: Pick<Display, 'id' | 'bounds' | 'size' | 'workArea' | 'workAreaSize' | 'scaleFactor' | 'rotation'> = {
  id: 1,
  bounds: AREA,
  size: SIZE,
  workArea: AREA,
  workAreaSize: SIZE,
  scaleFactor: 1,
  rotation: 0,
};

class StandInScreen extends EventEmitter implements Pick<Screen, 'getCursorScreenPoint'> {
  getPrimaryDisplay = () => DISPLAY;
  getAllDisplays = () => [DISPLAY];
  getDisplayMatching = () => DISPLAY;
  getDisplayNearestPoint = () => DISPLAY;
  getCursorScreenPoint = () => ({ x: 0, y: 0 });
}
refuseUnknown('screen', StandInScreen.prototype);

/** The module `screen`. */
export const screen = new StandInScreen();
