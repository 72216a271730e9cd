import { dateParts, formatDate, type PlainDate } from '../kit/date.ts';
import { profileOn } from '../settings/rules.ts';
import { PROFILE_KINDS, type ProfileKind } from '../settings/schema.ts';
import type { Read } from '../workspace.ts';

/** A number in use: of a document of the program, or of a paper entered in the register by hand. */
export type UsedNumber = {
  readonly id: string;
  readonly title: string;
  readonly serial: number;
  readonly symbol: string;
  readonly date: PlainDate;
  /** Said where the paper was entered by hand; else the symbol tells. */
  readonly profile?: ProfileKind;
};

/** What is asked about: number and symbol on the date of the paper. */
export type AskedNumber = Pick<UsedNumber, 'serial' | 'symbol' | 'date' | 'profile'>;

/** A sequence of numbers of one year. `source` tells who counts it on. */
export type Series = {
  readonly profile: ProfileKind;
  readonly source: 'own' | 'hostOffice';
  /** Papers of one group share their numbers. */
  readonly group: string;
  readonly year: number;
};

/** Stands for all dispatches: their symbol names no type (Decree 30/2020, Appendix I, II.3.b). */
const DISPATCH = 'công văn';

/** Where the office has not chosen: numbers of its own (Appendix I, II.3.a, for a committee), one sequence a type as is usual. */
export const DEFAULT_SERIES = { source: 'own', grouping: 'byType' } as const;

/** Under which id the way of counting of a body is kept: "steering-committee". Ids have no capitals. */
export const seriesId = (profile: ProfileKind): string =>
  profile.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** "05/TB-BCĐ"; a number under 10 has a leading zero (Decree 30/2020, Appendix I, II.3.c). */
export const twoDigits = (serial: number): string => String(serial).padStart(2, '0');

/** Every number given so far, the cancelled ones too: a number is never used twice (Decree 30/2020, Article 15.1). */
export const usedNumbers = (read: Read): readonly UsedNumber[] => [
  ...[...read.all('documents').values()].flatMap(({ id, title, serial, symbol, issuedOn }) =>
    serial === null || issuedOn === null ? [] : [{ id, title, serial, symbol, date: issuedOn }],
  ),
  ...[...read.all('outgoingEntries').values()].map(({ id, content, serial, symbol, date, profile }) => ({
    ...{ id, serial, symbol, date, profile },
    title: content,
  })),
];

/** The issuing profile a symbol belongs to, and its type: "TB" of "TB-BCĐ"; a dispatch is "BCĐ-VHXH". */
const readSymbol = (read: Read, symbol: string, date: PlainDate) => {
  const names = PROFILE_KINDS.flatMap((profile) => {
    const version = profileOn(read, profile, date);
    return version === undefined ? [] : [{ profile, abbreviation: version.abbreviation }];
  });
  const dispatch = names.find(({ abbreviation }) => symbol === abbreviation || symbol.startsWith(`${abbreviation}-`));
  if (dispatch !== undefined) return { profile: dispatch.profile, type: DISPATCH };
  const named = names.find(({ abbreviation }) => symbol.endsWith(`-${abbreviation}`));
  return named === undefined ? null : { profile: named.profile, type: symbol.slice(0, -named.abbreviation.length - 1) };
};

/**
 * The sequence a symbol draws from on that date: as the office has set for the issuing profile, else one sequence a type
 * (Decree 30/2020, Article 15.1.c: the head decides). A symbol that tells no profile is taken for one of the committee, so
 * that no paper is missing from every register.
 */
export const seriesOf = (read: Read, { symbol, date, profile: said }: Omit<AskedNumber, 'serial'>): Series => {
  const known = readSymbol(read, symbol, date);
  const profile = said ?? known?.profile ?? 'steeringCommittee';
  const { source, grouping } = read.get('numberSeries', seriesId(profile)) ?? DEFAULT_SERIES;
  // The host office counts on among papers this program never sees: only the same number with the same symbol is one.
  const group = source === 'hostOffice' ? symbol : grouping === 'single' ? '' : (known?.type ?? symbol);
  return { profile, source, group, year: dateParts(date).year };
};

const sameSeries = (a: Series, b: Series): boolean =>
  a.profile === b.profile && a.group === b.group && a.year === b.year;

/** The numbers of one sequence, ascending. */
export const numbersIn = (read: Read, series: Series): readonly UsedNumber[] =>
  usedNumbers(read)
    .filter((used) => sameSeries(seriesOf(read, used), series))
    .sort((a, b) => a.serial - b.serial);

/** Who has that number already in its sequence and year (Decree 30/2020, Article 15.1), if any. */
export const holderIn = (read: Read, asked: AskedNumber, exceptId = ''): UsedNumber | undefined => {
  const series = seriesOf(read, asked);
  return usedNumbers(read).find(
    (used) => used.serial === asked.serial && used.id !== exceptId && sameSeries(seriesOf(read, used), series),
  );
};

/** One above the highest number used in the sequence and year, 1 on the first of January; null where the host office counts. */
export const nextNumber = (read: Read, asked: Omit<AskedNumber, 'serial'>): number | null => {
  const series = seriesOf(read, asked);
  return series.source === 'hostOffice' ? null : (numbersIn(read, series).at(-1)?.serial ?? 0) + 1;
};

/** Numbers between 1 and the highest that nobody has. */
export const missingNumbers = (serials: readonly number[]): readonly number[] => {
  const used = new Set(serials);
  return Array.from({ length: Math.max(0, ...serials) }, (_, i) => i + 1).filter((serial) => !used.has(serial));
};

const SHOWN = 12;
/** "07, 09"; a long list is cut short: "01, 02, … (40 số)". */
export const numberList = (serials: readonly number[]): string => {
  const shown = serials.slice(0, SHOWN).map(twoDigits).join(', ');
  return serials.length > SHOWN ? `${shown}, … (${serials.length} số)` : shown;
};

/** What is odd about a number to be given, in sentences; it hinders nothing. Nothing is said where the host office counts. */
export const numberWarnings = (read: Read, asked: AskedNumber, exceptId = ''): readonly string[] => {
  const series = seriesOf(read, asked);
  if (series.source === 'hostOffice') return [];
  const others = numbersIn(read, series).filter(({ id }) => id !== exceptId);
  const highest = others.at(-1)?.serial ?? 0;
  const skipped = Array.from({ length: Math.max(0, asked.serial - highest - 1) }, (_, i) => highest + 1 + i);
  const earlier = others.find((used) => used.serial > asked.serial && used.date < asked.date);
  const later = others.find((used) => used.serial < asked.serial && used.date > asked.date);
  const odd = earlier ?? later;
  return [
    ...(skipped.length > 0 ? [`Bỏ trống số ${numberList(skipped)}: số tiếp theo là ${twoDigits(highest + 1)}.`] : []),
    ...(odd === undefined
      ? []
      : [
          `Số ${twoDigits(asked.serial)} ngày ${formatDate(asked.date)} không theo thứ tự thời gian: số ${twoDigits(odd.serial)} đã ghi ngày ${formatDate(odd.date)} (Điều 15 Nghị định 30/2020/NĐ-CP).`,
        ]),
  ];
};
