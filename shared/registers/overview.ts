import { seriesOf } from '../documents/numbering.ts';
import { dateParts, type PlainDate } from '../kit/date.ts';
import type { ProfileKind } from '../settings/schema.ts';
import type { Read } from '../workspace.ts';
import { INCOMING_STATE_LABELS } from './labels.ts';
import { type IncomingState, incomingState, type OutgoingRow, type Period } from './rules.ts';
import type { IncomingDocument } from './schema.ts';

/** Which volume of a register: one body, one year. */
export type Volume = { readonly profile: ProfileKind; readonly year: number };

/** The days of a volume, from 01/01 to 31/12. */
export const periodOf = ({ profile, year }: Volume): Period => ({
  profile,
  from: `${year}-01-01`,
  to: `${year}-12-31`,
});

const yearIn = (date: PlainDate): number => dateParts(date).year;

/** The years anything was registered in, and the present one, the latest first. */
export const registerYears = (read: Read, today: PlainDate): readonly number[] => {
  const dates = [
    today,
    ...[...read.all('documents').values()].flatMap(({ issuedOn }) => (issuedOn === null ? [] : [issuedOn])),
    ...[...read.all('outgoingEntries').values()].map(({ date }) => date),
    ...[...read.all('incomingDocuments').values()].map(({ arrivedOn }) => arrivedOn),
  ];
  return [...new Set(dates.map(yearIn))].sort((a, b) => b - a);
};

/** The volume a line of the register of outgoing documents stands in; null where there is no such line. */
export const volumeOfOutgoing = (read: Read, id: string): Volume | null => {
  const entry = read.get('outgoingEntries', id);
  if (entry !== undefined) return { profile: entry.profile, year: yearIn(entry.date) };
  const document = read.get('documents', id);
  if (document === undefined || document.issuedOn === null) return null;
  const { symbol, issuedOn } = document;
  return { profile: seriesOf(read, { symbol, date: issuedOn }).profile, year: yearIn(issuedOn) };
};

export const volumeOfIncoming = (read: Read, id: string): Volume | null => {
  const one = read.get('incomingDocuments', id);
  return one === undefined ? null : { profile: one.profile, year: yearIn(one.arrivedOn) };
};

/** "12 văn bản đi, 1 dòng đã hủy." */
export const outgoingSentence = (rows: readonly OutgoingRow[]): string => {
  const struck = rows.filter(({ cancelled }) => cancelled).length;
  if (rows.length === 0) return 'Chưa có văn bản đi nào.';
  return `${rows.length - struck} văn bản đi${struck === 0 ? '' : `, ${struck} dòng đã hủy`}.`;
};

const TOLD = ['overdue', 'new', 'assigned', 'resolved'] as const satisfies readonly IncomingState[];

/** "8 văn bản đến: 1 quá hạn, 2 chưa chuyển, 3 đang giải quyết, 2 đã giải quyết." */
export const incomingSentence = (rows: readonly IncomingDocument[], today: PlainDate): string => {
  const states = rows.map((one) => incomingState(one, today)).filter((state) => state !== 'cancelled');
  if (states.length === 0) return 'Chưa có văn bản đến nào.';
  const parts = TOLD.flatMap((state) => {
    const count = states.filter((other) => other === state).length;
    return count === 0 ? [] : [`${count} ${INCOMING_STATE_LABELS[state].toLocaleLowerCase('vi')}`];
  });
  return `${states.length} văn bản đến: ${parts.join(', ')}.`;
};
