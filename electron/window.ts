import { BrowserWindow, screen } from 'electron';
import type { Paths } from './paths.ts';
import { ORIGIN } from './security.ts';
import { closedPreferences } from './web-preferences.ts';

/** Opens the one window, closed to everything but the bridge. Sizes in CSS px; fits a 1366×768 screen. */
export const openWindow = (paths: Paths): BrowserWindow => {
  const area = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    title: 'Sổ tay Ban Chỉ đạo',
    width: Math.min(1366, area.width),
    height: Math.min(768, area.height),
    minWidth: 900,
    minHeight: 560,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: closedPreferences(paths.preload),
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${ORIGIN}/index.html`);
  return window;
};

/** Brings the window forward: a second start of the program ends here. */
export const focusWindow = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
};
