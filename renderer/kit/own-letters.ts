import { isLetter } from './typed-ahead.ts';

const TYPED = ['keydown', 'keypress', 'textInput', 'keyup'] as const;

/**
 * Letters typed into the field go past the rest of the window, which would be asked about each of them a dozen times and
 * wants none; that the words changed (`input`) is still told, and who listens at the window itself is asked. Gives what ends it.
 */
export const keepLetters = (field: HTMLElement): (() => void) => {
  const keep = (event: Event) => {
    if (event.target !== field) return;
    if (!(event instanceof KeyboardEvent) || isLetter(event)) event.stopPropagation();
  };
  for (const type of TYPED) window.addEventListener(type, keep, { capture: true });
  return () => {
    for (const type of TYPED) window.removeEventListener(type, keep, { capture: true });
  };
};
