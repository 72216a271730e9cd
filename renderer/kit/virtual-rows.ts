import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** The rows of a long list to draw now, and the height in px left empty before and after them. */
export type VirtualRows = {
  readonly indexes: readonly number[];
  readonly before: number;
  readonly after: number;
};

/** Below `from` rows everything is drawn, so that print and find-in-page see it; above it only what is in sight. */
export const useVirtualRows = (
  viewport: RefObject<HTMLDivElement | null>,
  { count, rowHeight, from }: { readonly count: number; readonly rowHeight: number; readonly from: number },
): VirtualRows => {
  const virtual = count > from;
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => viewport.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    enabled: virtual,
  });
  if (!virtual) return { indexes: Array.from({ length: count }, (_, i) => i), before: 0, after: 0 };
  const items = virtualizer.getVirtualItems();
  return {
    indexes: items.map(({ index }) => index),
    before: items[0]?.start ?? 0,
    after: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
  };
};
