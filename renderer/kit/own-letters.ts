/** A letter as it is typed: not a shortcut, not a key that moves or sends. */
const isLetter = (event: Event): boolean =>
  event.type === 'textInput' ||
  (event instanceof KeyboardEvent && event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey);

const TYPED = ['keydown', 'keypress', 'textInput', 'keyup'] as const;

/**
 * Letters typed into the field go past the rest of the window, which would be asked about each of them a dozen times and
 * wants none; that the words changed (`input`) is still told. Gives what ends it.
 */
export const keepLetters = (field: HTMLElement): (() => void) => {
  const keep = (event: Event) => {
    if (event.target === field && isLetter(event)) event.stopPropagation();
  };
  for (const type of TYPED) window.addEventListener(type, keep, { capture: true });
  return () => {
    for (const type of TYPED) window.removeEventListener(type, keep, { capture: true });
  };
};
