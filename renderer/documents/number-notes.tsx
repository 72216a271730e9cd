import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useWatch } from 'react-hook-form';
import { nextNumber, numberWarnings } from '#shared/documents/numbering.ts';
import { isPlainDate, type PlainDate } from '#shared/kit/date.ts';
import { useDerived } from '../use-workspace.ts';

const READS = ['documents', 'outgoingEntries', 'numberSeries', 'profileVersions'] as const;

/** The number the office would give next to that symbol on that day; null where another office counts. */
export const useNextNumber = (symbol: string, date: PlainDate): number | null =>
  useDerived(READS, (read) => (symbol === '' ? null : nextNumber(read, { symbol, date })), [symbol, date]);

/** What is odd about the number while it is typed: a gap, an order against time. It hinders nothing. */
export const NumberNotes = ({ id }: { readonly id: string }) => {
  const [serial, symbol, date] = useWatch({ name: ['serial', 'symbol', 'issuedOn'] });
  const notes = useDerived(
    READS,
    (read) =>
      typeof serial === 'number' && typeof symbol === 'string' && typeof date === 'string' && isPlainDate(date)
        ? numberWarnings(read, { serial, symbol, date }, id)
        : [],
    [serial, symbol, date, id],
  );
  if (notes.length === 0) return null;
  return (
    <Alert color="orange" icon={<IconInfoCircle size={18} />} title="Xem lại số" role="status">
      {notes.join(' ')}
    </Alert>
  );
};
