import { useRef, useState } from 'react';

type Moves = {
  /** The rows in the order asked for. */
  readonly order: readonly string[];
  /** A row goes to a place, counted from 1; answers false for a place that is none, or its own. */
  readonly move: (id: string, place: number) => boolean;
  /** A row goes so many places down, or up. */
  readonly moveBy: (id: string, step: number) => boolean;
};

/**
 * Rows that change places. Keys come faster than moves are saved: each is reckoned from the order asked for last, which is
 * shown at once, and the moves are saved one after another. `save` answers whether it was done; where it was not, what was
 * asked on top of it is dropped, and the rows stand as they are saved.
 */
export const useMoves = (saved: readonly string[], save: (id: string, place: number) => Promise<boolean>): Moves => {
  const [, setShown] = useState<readonly string[] | null>(null);
  const asked = useRef<readonly string[] | null>(null);
  const batch = useRef({ stopped: false });
  const before = useRef<Promise<unknown>>(Promise.resolve());

  const ask = (order: readonly string[] | null) => {
    asked.current = order;
    setShown(order);
  };
  // Rows that came or went meanwhile are shown as they are saved.
  const isOf = (order: readonly string[]) => order.length === saved.length && saved.every((id) => order.includes(id));
  const current = () => (asked.current !== null && isOf(asked.current) ? asked.current : saved);

  const move = (id: string, place: number): boolean => {
    const order = current();
    const from = order.indexOf(id);
    if (from < 0 || place < 1 || place > order.length || from === place - 1) return false;
    if (asked.current === null) batch.current = { stopped: false };
    const mine = batch.current;
    const next = order.filter((other) => other !== id).toSpliced(place - 1, 0, id);
    ask(next);
    before.current = before.current.then(async () => {
      if (mine.stopped) return;
      mine.stopped = !(await save(id, place));
      if (mine.stopped || asked.current === next) ask(null);
    });
    return true;
  };
  const moveBy = (id: string, step: number) => move(id, current().indexOf(id) + 1 + step);
  return { order: current(), move, moveBy };
};
