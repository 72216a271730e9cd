import { useCallback, useMemo, useState } from 'react';
import type { RowToImport } from '#shared/roster/import-check.ts';
import type { RosterColumn, RosterSheet } from '#shared/roster/sheet-columns.ts';
import { desk } from '../desk.ts';

/** A list read from a file with what was corrected in it since. The file itself is never written. */
export type ImportList = {
  readonly sheet: RosterSheet | null;
  readonly rows: readonly RowToImport[];
  /** The rows that are not skipped. */
  readonly kept: readonly RowToImport[];
  readonly skipped: ReadonlySet<number>;
  readonly reading: boolean;
  readonly failure: string | null;
  readonly pick: () => Promise<void>;
  readonly write: (row: number, column: RosterColumn, words: string) => void;
  readonly skip: (row: number, skipped: boolean) => void;
  readonly takePerson: (row: number, personId: string) => void;
};

export const useImportList = (): ImportList => {
  const [sheet, setSheet] = useState<RosterSheet | null>(null);
  const [rows, setRows] = useState<readonly RowToImport[]>([]);
  const [skipped, setSkipped] = useState<ReadonlySet<number>>(new Set());
  const [reading, setReading] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const pick = useCallback(async () => {
    setReading(true);
    setFailure(null);
    const outcome = await desk.readRosterSheet({});
    setReading(false);
    if (!outcome.ok) return setFailure(outcome.refusal.message);
    if (outcome.value === null) return;
    setSheet(outcome.value);
    setRows(outcome.value.rows);
    setSkipped(new Set());
  }, []);
  const change = useCallback(
    (number: number, next: (row: RowToImport) => RowToImport) =>
      setRows((all) => all.map((row) => (row.number === number ? next(row) : row))),
    [],
  );
  const write = useCallback(
    (number: number, column: RosterColumn, words: string) =>
      // Another name or agency is another person: a choice made for the old one no longer holds.
      change(number, ({ personId: _chosen, ...row }) => ({ ...row, cells: { ...row.cells, [column]: words } })),
    [change],
  );
  const takePerson = useCallback(
    (number: number, personId: string) => change(number, (row) => ({ ...row, personId })),
    [change],
  );
  const skip = useCallback(
    (number: number, on: boolean) =>
      setSkipped((all) => new Set(on ? [...all, number] : [...all].filter((other) => other !== number))),
    [],
  );
  const kept = useMemo(() => rows.filter((row) => !skipped.has(row.number)), [rows, skipped]);
  return { sheet, rows, kept, skipped, reading, failure, pick, write, skip, takePerson };
};
