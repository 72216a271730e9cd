import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useWatch } from 'react-hook-form';
import { numberWarnings } from '#shared/documents/numbering.ts';
import { isPlainDate } from '#shared/kit/date.ts';
import { arrivalWarnings } from '#shared/registers/rules.ts';
import type { ProfileKind } from '#shared/settings/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { useDerived } from '../use-workspace.ts';
import { INCOMING_READS, OUTGOING_READS } from './reads.ts';

const Notes = ({ notes }: { readonly notes: readonly string[] }) =>
  notes.length === 0 ? null : (
    <Alert color="orange" icon={<IconInfoCircle size={18} />} title="Xem lại số" role="status">
      {notes.join(' ')}
    </Alert>
  );

type Asked = { readonly id: string; readonly profile: ProfileKind };

const outgoingNotes = (read: Read, { id, profile }: Asked, [serial, symbol, date]: readonly unknown[]) =>
  typeof serial === 'number' && typeof symbol === 'string' && typeof date === 'string' && isPlainDate(date)
    ? numberWarnings(read, { serial, symbol: symbol.trim(), date, profile }, id)
    : [];

/** What is odd about the number of an outgoing paper while it is typed: a gap, an order against time. It hinders nothing. */
export const NumberNotes = ({ id, profile }: Asked) => {
  const typed = useWatch({ name: ['serial', 'symbol', 'date'] });
  return (
    <Notes
      notes={useDerived(OUTGOING_READS, (read) => outgoingNotes(read, { id, profile }, typed), [id, profile, ...typed])}
    />
  );
};

const incomingNotes = (read: Read, { id, profile }: Asked, typed: readonly unknown[]) => {
  const [serial, arrivedOn, author, number, date] = typed;
  if (typeof serial !== 'number' || typeof arrivedOn !== 'string' || !isPlainDate(arrivedOn)) return [];
  return arrivalWarnings(
    read,
    { profile, serial, arrivedOn, author: String(author), number: String(number), date: String(date) },
    id,
  );
};

/** The same of an arrival: numbers left out, days against the order, very likely the same paper twice. */
export const ArrivalNotes = ({ id, profile }: Asked) => {
  const typed = useWatch({ name: ['serial', 'arrivedOn', 'author', 'number', 'date'] });
  return (
    <Notes
      notes={useDerived(INCOMING_READS, (read) => incomingNotes(read, { id, profile }, typed), [id, profile, ...typed])}
    />
  );
};
