import { useState } from 'react';

/**
 * What stands open on a screen, one thing at a time; null for nothing. `close` closes what was open when it was handed
 * out: a form that is saved a moment later does not take the one opened since with it.
 */
export const useOpened = <T>(
  first: T | null = null,
): readonly [opened: T | null, open: (next: T | null) => void, close: () => void] => {
  const [opened, open] = useState<T | null>(first);
  return [opened, open, () => open((now) => (now === opened ? null : now))];
};
