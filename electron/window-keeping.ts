import type { BrowserWindow } from 'electron';

/** How long a page may take to keep what is typed; one that hangs must not hold the program, ms. */
const LONGEST_MS = 2000;

/** Whether there is a page that can hold something typed, and answer. */
const canBeAsked = (window: BrowserWindow): boolean =>
  !window.isDestroyed() && !window.webContents.isCrashed() && !window.webContents.isLoading();

/**
 * Lets a window go only when its page has kept what is typed in it: some fields are saved after a pause, and the pause may
 * not be over. `tell` asks the page; `letGo` is its answer.
 */
export const windowKeeping = (tell: () => void) => {
  let asked: Promise<void> | null = null;
  let free = false;
  let answer = () => {};

  const ask = async (window: BrowserWindow): Promise<void> => {
    const inTime = await new Promise<boolean>((resolve) => {
      answer = () => resolve(true);
      setTimeout(() => resolve(false), LONGEST_MS).unref();
      tell();
    });
    free = true;
    // A page that hangs would not let itself be closed either.
    if (!inTime && !window.isDestroyed()) window.destroy();
  };
  /** Resolves when the page of `window` has kept everything, cannot be asked, or takes too long. */
  const kept = async (window: BrowserWindow | null): Promise<void> => {
    if (window === null || !canBeAsked(window)) return;
    asked ??= ask(window);
    await asked;
  };
  /** Has a new window wait for its page before it closes. */
  const guard = (window: BrowserWindow): void => {
    asked = null;
    free = false;
    window.on('close', (event) => {
      if (free || !canBeAsked(window)) return;
      event.preventDefault();
      void kept(window).then(() => {
        if (!window.isDestroyed()) window.close();
      });
    });
  };
  return { kept, guard, letGo: () => answer() };
};
