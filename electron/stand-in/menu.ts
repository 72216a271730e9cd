import { EventEmitter } from 'node:events';
import type { Menu, MenuItem, MenuItemConstructorOptions } from 'electron';
import { refuseUnknown } from './absent.ts';
import { keysOf } from './accelerators.ts';
import { StandInWindow } from './browser-window.ts';
import type { Keys } from './worlds/preload-world.ts';

type ItemOptions = MenuItemConstructorOptions;

// Roles the stand-in acts on; those of editing are the browser's own keys.
const ROLES: Record<string, { accelerator?: string; act(window: StandInWindow): void }> = {
  close: { accelerator: 'CmdOrCtrl+W', act: (window) => window.close() },
  minimize: { accelerator: 'CmdOrCtrl+M', act: (window) => window.minimize() },
  reload: { accelerator: 'CmdOrCtrl+R', act: (window) => window.reload() },
  zoomin: { accelerator: 'CmdOrCtrl+Plus', act: (window) => changeZoom(window, 0.5) },
  zoomout: { accelerator: 'CmdOrCtrl+-', act: (window) => changeZoom(window, -0.5) },
  resetzoom: { accelerator: 'CmdOrCtrl+0', act: ({ webContents }) => webContents.setZoomLevel(0) },
  togglefullscreen: { accelerator: 'F11', act: (window) => window.setFullScreen(!window.isFullScreen()) },
};

function changeZoom({ webContents }: StandInWindow, step: number): void {
  webContents.setZoomLevel(webContents.getZoomLevel() + step);
}

/** One line of a menu. */
export class StandInMenuItem implements Pick<MenuItem, 'id' | 'label' | 'enabled' | 'visible' | 'checked' | 'type'> {
  readonly id: string;
  readonly type: MenuItem['type'];
  readonly role: string | undefined;
  readonly accelerator: string | undefined;
  readonly submenu: StandInMenu | undefined;
  label: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  private readonly onClick: ItemOptions['click'];

  constructor(options: ItemOptions) {
    const { submenu } = options;
    this.id = options.id ?? '';
    this.type = options.type ?? (submenu ? 'submenu' : 'normal');
    this.role = options.role?.toLowerCase();
    this.label = options.label ?? options.role ?? '';
    this.accelerator = options.accelerator ?? ROLES[this.role ?? '']?.accelerator;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.onClick = options.click;
    if (Array.isArray(submenu)) this.submenu = StandInMenu.buildFromTemplate(submenu);
  }

  /** What choosing the line does; tests call it as they would in Electron. */
  click = (event: object = {}, window: StandInWindow | null = StandInWindow.getFocusedWindow()): void => {
    if (!this.enabled) return;
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.onClick) this.onClick(this as unknown as MenuItem, window as never, event);
    else if (this.role === 'quit') process.emit('SIGTERM');
    else if (window) ROLES[this.role ?? '']?.act(window);
  };
}
refuseUnknown('MenuItem', StandInMenuItem.prototype);

let applicationMenu: StandInMenu | null = null;
const menuListeners: (() => void)[] = [];

/** A menu; only the application menu acts, through its keys. */
export class StandInMenu extends EventEmitter implements Pick<Menu, 'popup' | 'closePopup'> {
  readonly items: StandInMenuItem[] = [];

  static buildFromTemplate(template: readonly (ItemOptions | StandInMenuItem)[]): StandInMenu {
    const menu = new StandInMenu();
    for (const item of template) menu.append(item instanceof StandInMenuItem ? item : new StandInMenuItem(item));
    return menu;
  }

  static setApplicationMenu(menu: StandInMenu | null): void {
    applicationMenu = menu;
    for (const listener of menuListeners) listener();
  }

  static getApplicationMenu = (): StandInMenu | null => applicationMenu;

  append(item: StandInMenuItem): void {
    this.items.push(item);
  }

  getMenuItemById(id: string): StandInMenuItem | null {
    return allItems(this).find((item) => item.id === id) ?? null;
  }

  /** A context menu needs a person to choose from it; a test calls `click` of its line. */
  popup(): void {
    this.emit('menu-will-show');
  }

  closePopup(): void {
    this.emit('menu-will-close');
  }
}
refuseUnknown('Menu', StandInMenu.prototype);
refuseUnknown('Menu', StandInMenu);

function allItems(menu: StandInMenu): StandInMenuItem[] {
  return menu.items.flatMap((item) => [item, ...(item.submenu ? allItems(item.submenu) : [])]);
}

function itemsWithKeys(): { item: StandInMenuItem; keys: Keys }[] {
  return (applicationMenu ? allItems(applicationMenu) : []).flatMap((item) => {
    const keys = item.accelerator && item.enabled ? keysOf(item.accelerator, process.platform) : undefined;
    return keys ? [{ item, keys }] : [];
  });
}

/** Gives a window the keys of the application menu, now and whenever the menu changes. */
export function giveMenuKeys(window: StandInWindow): void {
  const { webContents } = window;
  const give = (): void =>
    webContents.isDestroyed() ? undefined : webContents.setAccelerators(itemsWithKeys().map(({ keys }) => keys));
  menuListeners.push(give);
  webContents.on('stand-in-accelerator', (index: number) => itemsWithKeys()[index]?.item.click({}, window));
  give();
}
