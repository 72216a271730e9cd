import type { z } from 'zod';
import { nextNumber } from '#shared/documents/numbering.ts';
import type { PlainDate } from '#shared/kit/date.ts';
import type { recordOutgoing } from '#shared/registers/outgoing-commands.ts';
import { USUAL_HOLDER } from '#shared/registers/rules.ts';
import type { OutgoingEntry } from '#shared/registers/schema.ts';
import type { ProfileKind } from '#shared/settings/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { newId } from '../use-command.ts';

type Input = z.input<typeof recordOutgoing.input>;
/** The fields as typed: the number may lack for a while. */
export type EntryValues = Omit<{ -readonly [K in keyof Input]-?: Input[K] }, 'serial'> & { serial: number | null };

/** A new line; the next of a row of papers goes on with symbol, day and signer of the one before. */
export const newEntry = (
  read: Read,
  profile: ProfileKind,
  day: PlainDate,
  before?: Pick<EntryValues, 'symbol' | 'date' | 'signer'>,
): EntryValues => {
  const { symbol = '', date = day, signer = '' } = before ?? {};
  return {
    id: newId('van-ban-di'),
    profile,
    serial: symbol === '' ? null : nextNumber(read, { symbol, date, profile }),
    symbol,
    date,
    content: '',
    signer,
    recipients: '',
    holder: USUAL_HOLDER,
    copies: null,
    note: '',
    sentOn: null,
  };
};

export const entryValues = (entry: OutgoingEntry): EntryValues => ({
  id: entry.id,
  profile: entry.profile,
  serial: entry.serial,
  symbol: entry.symbol,
  date: entry.date,
  content: entry.content,
  signer: entry.signer,
  recipients: entry.recipients,
  holder: entry.holder,
  copies: entry.copies,
  note: entry.note,
  sentOn: entry.sentOn,
});
