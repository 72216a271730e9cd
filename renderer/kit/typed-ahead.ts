/**
 * Letters typed between the key that opens a field and the moment the field has the cursor: on an old PC that takes
 * long enough to lose the first word. They are held, and put into the field when it takes the cursor.
 */
let letters = '';
/** Enter after the letters: what they find is to be opened at once. */
let entered = false;
let stop: (() => void) | null = null;
/** The field of the search by Ctrl K. */
export const SEARCH_FIELD = 'tim-nhanh';
/** Milliseconds after which a field that never came gives the keyboard back. */
const PATIENCE = 5_000;

/** A letter as it is typed: not a shortcut, not a key that moves or sends. */
export const isLetter = (event: KeyboardEvent): boolean =>
  [...event.key].length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;

const hold = (event: KeyboardEvent): void => {
  if (event.key === 'Escape') stop?.();
  if (event.key === 'Backspace') letters = letters.slice(0, -1);
  else if (event.key === 'Enter' && letters !== '') entered = true;
  else if (isLetter(event)) letters += event.key;
  else return;
  event.preventDefault();
  event.stopPropagation();
};

/** From now on letters are held for the field of this id that is about to open; nothing to do where it has the cursor. */
export const holdTyped = (fieldId: string): void => {
  if (document.activeElement?.id === fieldId) return;
  stop?.();
  const timer = setTimeout(() => stop?.(), PATIENCE);
  // At the window: whatever keeps its letters to itself (own-letters.ts) keeps them there too.
  window.addEventListener('keydown', hold, { capture: true });
  stop = () => {
    clearTimeout(timer);
    window.removeEventListener('keydown', hold, { capture: true });
    letters = '';
    entered = false;
    stop = null;
  };
};

/** What was held until now, once: for the field that has just taken the cursor. */
export const takeTyped = (): { readonly typed: string; readonly entered: boolean } => {
  const held = { typed: letters, entered };
  stop?.();
  return held;
};
