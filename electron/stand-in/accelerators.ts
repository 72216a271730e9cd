import type { Keys } from './worlds/preload-world.ts';

const NAMES: Record<string, string> = {
  plus: '+',
  space: ' ',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
  esc: 'escape',
  return: 'enter',
  del: 'delete',
};

/** The keys of an accelerator in Electron's writing ("CmdOrCtrl+Shift+P"), or undefined where it names no key. */
export function keysOf(accelerator: string, platform: string): Keys | undefined {
  const parts = accelerator.toLowerCase().replace(/\+\+$/, '+plus').split('+');
  const name = parts.pop();
  if (name === undefined || name === '') return undefined;
  const isMac = platform === 'darwin';
  const has = (...modifiers: string[]): boolean => parts.some((part) => modifiers.includes(part));
  const either = has('cmdorctrl', 'commandorcontrol');
  return {
    key: NAMES[name] ?? name,
    ctrl: has('ctrl', 'control') || (either && !isMac),
    meta: has('cmd', 'command', 'super', 'meta') || (either && isMac),
    alt: has('alt', 'option', 'altgr'),
    shift: has('shift'),
  };
}
