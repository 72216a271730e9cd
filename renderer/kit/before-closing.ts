import { useEffect, useRef } from 'react';

/** Who holds something typed that is kept only after a while. */
const keepers = new Set<() => void>();

/** Has `keep` called before the window closes, as long as the component stands. */
export const useBeforeClosing = (keep: () => void): void => {
  const latest = useRef(keep);
  latest.current = keep;
  useEffect(() => {
    const call = () => latest.current();
    keepers.add(call);
    return () => void keepers.delete(call);
  }, []);
};

/** Sends everything typed on its way: what is saved when a field is left, and what waits for a pause. */
export const keepTyped = (): void => {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement) activeElement.blur();
  for (const keep of keepers) keep();
};
