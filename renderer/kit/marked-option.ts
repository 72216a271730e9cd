/** The option that is marked in the open list of a field, or null. */
const markedFor = (field: HTMLElement): HTMLElement | null => {
  const list = field.getAttribute('aria-controls');
  return list === null ? null : (document.getElementById(list)?.querySelector('[data-combobox-selected]') ?? null);
};

const take = (event: KeyboardEvent): void => {
  const { key, ctrlKey, altKey, shiftKey, metaKey, isComposing, target } = event;
  if (key !== 'Enter' || ctrlKey || altKey || shiftKey || metaKey || isComposing) return;
  const marked = target instanceof HTMLElement ? markedFor(target) : null;
  if (marked === null) return;
  event.preventDefault();
  event.stopPropagation();
  marked.click();
};

/**
 * From now on Enter takes the option that is seen as marked. A list that opens forgets by a timer which one is marked,
 * though it goes on showing it; on a busy PC that timer comes after the arrow key, and Enter would go on to the next
 * field and leave this one empty.
 */
export const takeMarkedOptions = (): void => document.addEventListener('keydown', take, { capture: true });
