import { missingNumbers, numberList, seriesOf, twoDigits, usedNumbers } from '../documents/numbering.ts';
import { hasReached, numberText } from '../documents/rules.ts';
import type { DocumentRecord } from '../documents/schema.ts';
import { dateParts, formatDate, type PlainDate } from '../kit/date.ts';
import { searchKey } from '../kit/text.ts';
import { agencyNameOn } from '../roster/rules.ts';
import type { ProfileKind } from '../settings/schema.ts';
import type { Read } from '../workspace.ts';
import type { IncomingDocument, OutgoingEntry } from './schema.ts';

/** Which part of a register: of one body, first and last day included. */
export type Period = { readonly profile: ProfileKind; readonly from: PlainDate; readonly to: PlainDate };

/** The year of a day, from 01/01 to 31/12. */
export const yearOf = (date: PlainDate): { readonly from: PlainDate; readonly to: PlainDate } => {
  const { year } = dateParts(date);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
};

/** One line of the register of outgoing documents. `source` tells where it comes from. */
export type OutgoingRow = {
  readonly id: string;
  readonly source: 'document' | 'entry';
  readonly serial: number;
  readonly symbol: string;
  readonly date: PlainDate;
  readonly content: string;
  readonly signer: string;
  readonly recipients: string;
  readonly holder: string;
  readonly copies: number | null;
  readonly sentOn: PlainDate | null;
  readonly note: string;
  readonly cancelled: boolean;
};

/** The original stays with the clerk (Decree 30/2020, Article 19.1). */
export const USUAL_HOLDER = 'Văn thư';

/** Who signed. Minutes are signed by secretary and chair (Decree 30/2020, Form 1.9); the chair answers for them. */
const signerOf = (read: Read, { kind, subjectId, signatoryId }: DocumentRecord): string => {
  const chair = kind === 'minutes' ? read.get('meetings', subjectId)?.chairId : null;
  const seat = read.get('memberships', signatoryId ?? chair ?? '');
  return seat === undefined ? '' : (read.get('people', seat.personId)?.name ?? '');
};

const documentRow = (read: Read, document: DocumentRecord): readonly OutgoingRow[] => {
  const { id, serial, symbol, issuedOn, title, sentOn } = document;
  if (serial === null || issuedOn === null || !hasReached(document, 'numbered')) return [];
  const detail = read.get('outgoingDetails', id);
  return [
    {
      ...{ id, serial, symbol, sentOn },
      source: 'document',
      date: issuedOn,
      content: title,
      signer: signerOf(read, document),
      recipients: detail?.recipients ?? '',
      holder: detail?.holder ?? USUAL_HOLDER,
      copies: detail?.copies ?? null,
      note: detail?.note ?? '',
      cancelled: false,
    },
  ];
};

const struckNote = (note: string, cancelled: OutgoingEntry['cancelled']): string =>
  cancelled === null ? note : `Đã hủy: ${cancelled.reason}`;

const profileOf = (read: Read, row: OutgoingRow): ProfileKind =>
  read.get('outgoingEntries', row.id)?.profile ?? seriesOf(read, row).profile;

const entryRow = (entry: OutgoingEntry): OutgoingRow => ({
  ...entry,
  source: 'entry',
  note: struckNote(entry.note, entry.cancelled),
  cancelled: entry.cancelled !== null,
});

/** Sổ đăng ký văn bản đi: what was numbered here and what was entered by hand, by date and number. */
export const outgoingRows = (read: Read, { profile, from, to }: Period): readonly OutgoingRow[] =>
  [
    ...[...read.all('documents').values()].flatMap((document) => documentRow(read, document)),
    ...[...read.all('outgoingEntries').values()].map(entryRow),
  ]
    .filter((row) => row.date >= from && row.date <= to && profileOf(read, row) === profile)
    .sort((a, b) =>
      a.date === b.date ? a.serial - b.serial || (a.symbol < b.symbol ? -1 : 1) : a.date < b.date ? -1 : 1,
    );

/** "Thiếu số 07, 09" a sequence of the profile and year; nothing where the host office counts. */
export const outgoingGaps = (read: Read, profile: ProfileKind, year: number): readonly string[] => {
  const groups = new Map<string, number[]>();
  for (const used of usedNumbers(read)) {
    const series = seriesOf(read, used);
    if (series.profile !== profile || series.year !== year || series.source === 'hostOffice') continue;
    groups.set(series.group, [...(groups.get(series.group) ?? []), used.serial]);
  }
  return [...groups].flatMap(([group, serials]) => {
    const missing = missingNumbers(serials);
    if (missing.length === 0) return [];
    return [group === '' ? `Thiếu số ${numberList(missing)}.` : `${group}: thiếu số ${numberList(missing)}.`];
  });
};

const incomingAll = (read: Read): readonly IncomingDocument[] => [...read.all('incomingDocuments').values()];

/** Sổ đăng ký văn bản đến: by number within a year, the years one after another. */
export const incomingRows = (read: Read, { profile, from, to }: Period): readonly IncomingDocument[] =>
  incomingAll(read)
    .filter((one) => one.profile === profile && one.arrivedOn >= from && one.arrivedOn <= to)
    .sort((a, b) => dateParts(a.arrivedOn).year - dateParts(b.arrivedOn).year || a.serial - b.serial);

/** Numbers of arrival of one body in the year of a day. */
const arrivals = (read: Read, profile: ProfileKind, date: PlainDate): readonly IncomingDocument[] =>
  incomingRows(read, { profile, ...yearOf(date) });

/** One above the highest number of arrival of the year; 1 from the first of January (Decree 30/2020, Article 22). */
export const nextArrival = (read: Read, profile: ProfileKind, date: PlainDate): number =>
  (arrivals(read, profile, date).at(-1)?.serial ?? 0) + 1;

/** Who has that number of arrival already in the year, if any. */
export const arrivalHolder = (
  read: Read,
  { profile, serial, arrivedOn }: Pick<IncomingDocument, 'profile' | 'serial' | 'arrivedOn'>,
  exceptId = '',
): IncomingDocument | undefined =>
  arrivals(read, profile, arrivedOn).find((one) => one.serial === serial && one.id !== exceptId);

/** The same author, number and date once more: very likely one paper entered twice. */
export const likelyDouble = (
  read: Read,
  asked: Pick<IncomingDocument, 'profile' | 'author' | 'number' | 'date'>,
  exceptId = '',
): IncomingDocument | undefined =>
  asked.number.trim() === ''
    ? undefined
    : incomingAll(read).find(
        (one) =>
          one.id !== exceptId &&
          one.cancelled === null &&
          one.profile === asked.profile &&
          one.date === asked.date &&
          searchKey(one.number) === searchKey(asked.number) &&
          searchKey(one.author) === searchKey(asked.author),
      );

/** What is odd about an arrival to be entered, in sentences; it hinders nothing. */
export const arrivalWarnings = (
  read: Read,
  asked: Pick<IncomingDocument, 'profile' | 'serial' | 'arrivedOn' | 'author' | 'number' | 'date'>,
  exceptId = '',
): readonly string[] => {
  const double = likelyDouble(read, asked, exceptId);
  const others = arrivals(read, asked.profile, asked.arrivedOn).filter(({ id }) => id !== exceptId);
  const highest = others.at(-1)?.serial ?? 0;
  const skipped = Array.from({ length: Math.max(0, asked.serial - highest - 1) }, (_, i) => highest + 1 + i);
  const odd = others.find(
    (one) =>
      (one.serial > asked.serial && one.arrivedOn < asked.arrivedOn) ||
      (one.serial < asked.serial && one.arrivedOn > asked.arrivedOn),
  );
  return [
    ...(double === undefined
      ? []
      : [
          `Có thể ghi trùng: văn bản cùng tác giả, số và ngày đã vào sổ với số đến ${twoDigits(double.serial)} ngày ${formatDate(double.arrivedOn)}.`,
        ]),
    ...(skipped.length > 0 ? [`Bỏ trống số đến ${numberList(skipped)}.`] : []),
    ...(odd === undefined
      ? []
      : [`Số đến không theo thứ tự ngày: số ${twoDigits(odd.serial)} đã ghi ngày ${formatDate(odd.arrivedOn)}.`]),
  ];
};

/** "Thiếu số 07, 09." of the arrivals of a year; empty where none is missing. */
export const incomingGaps = (read: Read, profile: ProfileKind, year: number): string => {
  const missing = missingNumbers(arrivals(read, profile, `${year}-01-01`).map(({ serial }) => serial));
  return missing.length === 0 ? '' : `Thiếu số ${numberList(missing)}.`;
};

export const INCOMING_STATES = ['new', 'assigned', 'overdue', 'resolved', 'cancelled'] as const;
export type IncomingState = (typeof INCOMING_STATES)[number];

/** Where an incoming document stands on a day. */
export const incomingState = (one: IncomingDocument, today: PlainDate): IncomingState => {
  if (one.cancelled !== null) return 'cancelled';
  if (one.resolution !== null) return 'resolved';
  if (one.assignment === null) return 'new';
  const { deadline } = one.assignment;
  return deadline !== null && deadline < today ? 'overdue' : 'assigned';
};

/** Column "Đơn vị hoặc người nhận": the person, the agency, or both. */
export const receiverText = (read: Read, { assignment, arrivedOn }: IncomingDocument): string => {
  if (assignment === null) return '';
  const agency = assignment.agencyId === null ? undefined : read.get('agencies', assignment.agencyId);
  const person = assignment.personId === null ? undefined : read.get('people', assignment.personId);
  const names = [person?.name ?? '', agency === undefined ? '' : agencyNameOn(read, agency.id, arrivedOn)];
  return names.filter((name) => name !== '').join(', ');
};

/** Number of our document that answers, or the answer in words. */
export const answerText = (read: Read, { resolution }: IncomingDocument): string => {
  if (resolution === null) return '';
  const document = resolution.documentId === null ? undefined : read.get('documents', resolution.documentId);
  const number = document === undefined ? '' : numberText(document) || document.title;
  return [number, resolution.answer].filter((part) => part !== '').join('; ');
};

/** Type, number, date and author in one: column 2 of the register of follow-up. */
export const incomingTitle = ({ content, number, date, author }: IncomingDocument): string =>
  `${content}${number === '' ? '' : `, số ${number}`}, ngày ${formatDate(date)} của ${author}`;

/** The note of the register, with the reason where the line was struck out. */
export const incomingNote = ({ note, cancelled }: IncomingDocument): string => struckNote(note, cancelled);
