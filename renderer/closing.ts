import { desk, saved } from './desk.ts';
import { keepTyped } from './kit/before-closing.ts';

/** A field that is left checks what was typed before it is saved, ms. */
const CHECKED_MS = 50;

const keepAndClose = async (): Promise<void> => {
  keepTyped();
  await new Promise((resolve) => setTimeout(resolve, CHECKED_MS));
  await saved();
  await desk.closeWindow({}).catch(() => undefined);
};

/** From now on the window closes only when everything typed is kept; main waits for it a while. */
export const keepBeforeClosing = (): void => {
  desk.listen((event) => {
    if (event.kind === 'closing') void keepAndClose();
  });
};
