import { dateParts, type PlainDate } from '../kit/date.ts';
import type { Read } from '../workspace.ts';
import type { DocumentKind } from './kinds.ts';
import type { DocumentRecord } from './schema.ts';

/** Documents of a record, newest first; all kinds, or one. */
export const documentsOf = (read: Read, subjectId: string, kind?: DocumentKind): readonly DocumentRecord[] =>
  [...read.all('documents').values()]
    .filter((d) => d.subjectId === subjectId && (kind === undefined || d.kind === kind))
    .sort((a, b) => (a.draftedOn < b.draftedOn ? 1 : -1));

/** Issued documents of a kind, oldest first. */
export const issuedOf = (read: Read, kind: DocumentKind): readonly DocumentRecord[] =>
  [...read.all('documents').values()]
    .filter((d) => d.kind === kind && d.state === 'issued')
    .sort((a, b) => ((a.issuedOn ?? '') < (b.issuedOn ?? '') ? -1 : 1));

/** "05/TB-BCĐ", or empty while no number was given. A number under 10 has a leading zero (Appendix I, II.3.c). */
export const numberText = ({ serial, symbol }: Pick<DocumentRecord, 'serial' | 'symbol'>): string =>
  serial === null ? '' : `${String(serial).padStart(2, '0')}/${symbol}`;

/** The document that has a number already in the year of that date, if any: number and symbol are unique within a year. */
export const holderOfNumber = (
  read: Read,
  { serial, symbol, date }: { readonly serial: number; readonly symbol: string; readonly date: PlainDate },
): DocumentRecord | undefined =>
  [...read.all('documents').values()].find(
    (d) =>
      d.serial === serial &&
      d.symbol === symbol &&
      d.issuedOn !== null &&
      dateParts(d.issuedOn).year === dateParts(date).year,
  );
