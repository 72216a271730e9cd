import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** A long list of parts whose heights are known: where part `index` begins, in px; `topOf(count)` is the height of all. */
export type Heights = { readonly count: number; readonly topOf: (index: number) => number };
/** Parts to draw now, from the first to before the last, and the height in px left empty before and after them. */
export type InSight = { readonly from: number; readonly to: number; readonly before: number; readonly after: number };

/** The last part that begins at or above `y`. */
const partAt = ({ count, topOf }: Heights, y: number): number => {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topOf(middle + 1) <= y) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** What is drawn where `height` px are seen from `top` on, and one part more above. Never below the end of the list. */
export const inSight = (
  heights: Heights,
  { top, height }: { readonly top: number; readonly height: number },
): InSight => {
  const { count, topOf } = heights;
  const all = topOf(count);
  const start = Math.max(0, Math.min(top, all - height));
  const from = Math.max(0, partAt(heights, start) - 1);
  const to = height === 0 ? from : Math.min(count, partAt(heights, start + height) + 1);
  return { from, to, before: topOf(from), after: all - topOf(to) };
};

/** Scrolling within so many px draws nothing anew: as much is drawn below what is seen. */
const STEP = 40;

/**
 * The parts of a long list in sight of its scroller. Nothing is kept a part: any number of them costs the same.
 */
export const useInSight = (viewport: RefObject<HTMLElement | null>, heights: Heights): InSight => {
  const [seen, setSeen] = useState({ top: 0, height: 0 });
  useEffect(() => {
    const element = viewport.current;
    if (element === null) return;
    const look = () => {
      const top = Math.floor(element.scrollTop / STEP) * STEP;
      const height = element.clientHeight;
      setSeen((was) => (was.top === top && was.height === height ? was : { top, height }));
    };
    // Drawn before the next frame, so that fast scrolling shows no gap.
    const scrolled = () => flushSync(look);
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', scrolled);
    };
  }, [viewport]);
  return inSight(heights, { top: seen.top, height: seen.height === 0 ? 0 : seen.height + STEP });
};
