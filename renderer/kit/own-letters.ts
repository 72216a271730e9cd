import { isLetter } from './typed-ahead.ts';

const KEYS = ['keydown', 'keypress', 'textInput', 'keyup'] as const;

/**
 * Letters typed into the field go past the rest of the window, which would be asked about each of them a dozen times and
 * wants none; who listens at the window itself is asked. What then stands in the field, typed or pasted, is told to `typed`
 * alone. Gives what ends it.
 */
export const ownLetters = (field: HTMLInputElement, typed: (words: string) => void): (() => void) => {
  const keep = (event: Event) => {
    if (event.target !== field) return;
    if (!(event instanceof KeyboardEvent) || isLetter(event)) event.stopPropagation();
  };
  const tell = (event: Event) => {
    if (event.target !== field) return;
    event.stopPropagation();
    typed(field.value);
  };
  for (const type of KEYS) window.addEventListener(type, keep, { capture: true });
  window.addEventListener('input', tell, { capture: true });
  return () => {
    for (const type of KEYS) window.removeEventListener(type, keep, { capture: true });
    window.removeEventListener('input', tell, { capture: true });
  };
};
