import { type ReactNode, Suspense, useEffect, useState } from 'react';

/** At the latest after this many milliseconds, however busy the PC is. */
const LATEST_MS = 1500;

/**
 * Draws its children once what stands beside it is drawn and the PC has a moment: what nobody sees at first must not hold
 * up the first screen.
 */
export const Later = ({ children }: { readonly children: ReactNode }) => {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const handle = requestIdleCallback(() => setReady(true), { timeout: LATEST_MS });
    return () => cancelIdleCallback(handle);
  }, []);
  return ready ? <Suspense fallback={null}>{children}</Suspense> : null;
};
