/** Puts the cursor into a field of the open form once it has been drawn anew. */
export const focusField = (name: string): void => {
  setTimeout(() => document.querySelector<HTMLElement>(`form [name="${name}"]`)?.focus(), 0);
};
