/** One line of the result: ours against a peer measured in the same run, and the ratio to reach where there is one. */
export type Row = {
  readonly what: string;
  /** Milliseconds, medians where `what` says nothing else. */
  readonly ours: number;
  readonly peer: string;
  readonly theirs: number;
  /** Ours ÷ theirs should not exceed it. */
  readonly reach?: number;
};
export type Place = { readonly folder: string; readonly quick: boolean };

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/** The value 95 of 100 do not exceed. */
export const p95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? 0;

/** Milliseconds of one run. */
export const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const number = (ms: number) => (ms < 10 ? ms.toFixed(2) : ms.toFixed(0));

/** The table, and below it a plain list of what was not reached. */
export const table = (rows: readonly Row[]): string => {
  const cells = rows.map((row) => {
    const ratio = row.ours / row.theirs;
    const verdict = row.reach === undefined ? '' : ratio <= row.reach ? 'reached' : 'NOT reached';
    return [
      row.what,
      number(row.ours),
      row.peer,
      number(row.theirs),
      ratio.toFixed(2),
      row.reach?.toFixed(1) ?? '',
      verdict,
    ];
  });
  const all = [['what', 'ours ms', 'against', 'its ms', 'ratio', 'to reach', ''], ...cells];
  const widths = all[0]?.map((_, i) => Math.max(...all.map((line) => line[i]?.length ?? 0))) ?? [];
  const right = new Set([1, 3, 4, 5]);
  return `${all
    .map((line) =>
      line
        .map((c, i) => (right.has(i) ? c.padStart(widths[i] ?? 0) : c.padEnd(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')}\n`;
};
