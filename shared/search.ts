import type { CollectionName, Records } from './collections.ts';
import { compositionTitle } from './compositions/rules.ts';
import { twoDigits } from './documents/numbering.ts';
import { numberText } from './documents/rules.ts';
import { formatDate, type PlainDate } from './kit/date.ts';
import { type SearchText, searchText } from './kit/text.ts';
import { quarterShort } from './reports/rules.ts';
import { positionText, roleTitle } from './roster/rules.ts';
import type { Read } from './workspace.ts';

/** One thing that can be found: what it is called, what tells it from others of that name, where it opens. */
export type Findable = {
  readonly coll: CollectionName;
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  /** Address of its page in the window. */
  readonly address: string;
};

type Words<C extends CollectionName> = (record: Records[C], read: Read, date: PlainDate) => string;
type Kind<C extends CollectionName> = {
  readonly coll: C;
  readonly title: Words<C>;
  readonly hint: Words<C>;
  readonly address: (record: Records[C]) => string;
};
type AnyKind = Kind<CollectionName>;
const kind = <C extends CollectionName>(value: Kind<C>): AnyKind => value as unknown as AnyKind;

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ');

/** Seats of a person in words: "Thư ký, Ban Chỉ đạo". */
const seatWords = (read: Read): ReadonlyMap<string, string> => {
  const words = new Map<string, string>();
  for (const seat of read.all('memberships').values()) {
    const body = read.get('bodies', seat.bodyId);
    if (seat.to !== null || body === undefined) continue;
    const own = `${roleTitle(body.kind, seat.role)}, ${body.shortName}`;
    words.set(seat.personId, joined(words.get(seat.personId), own));
  }
  return words;
};

/** Every record kind with a page: one line a kind, those met oftenest first. An address whose screen is not there is not offered. */
const kinds: readonly AnyKind[] = [
  kind({
    coll: 'people',
    title: (r) => r.name,
    hint: (r, read, date) => positionText(read, r, date),
    address: (r) => `/thanh-vien/nguoi/${r.id}`,
  }),
  kind({
    coll: 'meetings',
    title: (r) => r.title,
    hint: (r) => joined('Cuộc họp', formatDate(r.startsAt.slice(0, 10)), r.place),
    address: (r) => `/cuoc-hop/${r.id}`,
  }),
  kind({
    coll: 'tasks',
    title: (r) => r.content,
    hint: (r, read) => joined('Nhiệm vụ', read.get('agencies', r.leadAgencyId)?.name),
    address: (r) => `/nhiem-vu/${r.id}`,
  }),
  kind({ coll: 'documents', title: (r) => r.title, hint: () => 'Văn bản', address: (r) => `/van-ban/${r.id}` }),
  kind({
    coll: 'compositions',
    title: compositionTitle,
    hint: (r) => joined('Văn bản tự soạn', formatDate(r.begunOn)),
    address: (r) => `/van-ban/soan/${r.id}`,
  }),
  kind({
    coll: 'incomingDocuments',
    title: (r) => r.content,
    hint: (r) => joined('Văn bản đến', `số đến ${twoDigits(r.serial)}`, r.author, r.number, formatDate(r.date)),
    address: (r) => `/van-ban/so/den/${r.id}`,
  }),
  kind({
    coll: 'outgoingEntries',
    title: (r) => r.content,
    hint: (r) => joined('Sổ văn bản đi', numberText(r), r.signer, formatDate(r.date)),
    address: (r) => `/van-ban/so/di/${r.id}`,
  }),
  kind({
    coll: 'reports',
    title: (r) => r.title,
    hint: (r) => joined('Báo cáo', quarterShort(r)),
    address: (r) => `/bao-cao/${r.id}`,
  }),
  kind({
    coll: 'agendaItems',
    title: (r) => r.title,
    hint: (r, read) => joined('Nội dung họp', read.get('meetings', r.meetingId)?.title),
    address: (r) => `/cuoc-hop/${r.meetingId}/chuong-trinh`,
  }),
  kind({
    coll: 'conclusions',
    title: (r) => r.text,
    hint: (r, read) => joined('Kết luận', read.get('meetings', r.meetingId)?.title),
    address: (r) => `/cuoc-hop/${r.meetingId}/ket-luan`,
  }),
  kind({
    coll: 'planLines',
    title: (r) => r.work,
    hint: (r, read) => joined('Kế hoạch', read.get('plans', r.planId)?.title),
    address: (r) => `/ke-hoach/${r.planId}`,
  }),
  kind({
    coll: 'budgetLines',
    title: (r) => r.content,
    hint: (r, read) => joined('Dòng dự toán', String(read.get('budgetYears', r.yearId)?.year ?? '')),
    address: () => '/kinh-phi',
  }),
  kind({
    coll: 'agencies',
    title: (r) => r.name,
    hint: (r) => joined('Cơ quan', r.shortName, r.abbreviation),
    address: (r) => `/thanh-vien/co-quan/${r.id}`,
  }),
  kind({ coll: 'workFields', title: (r) => r.name, hint: () => 'Lĩnh vực', address: () => '/thanh-vien/linh-vuc' }),
];

/** The collections a search reads; the index is made anew when one of them changed. */
export const SEARCHED = [...kinds.map(({ coll }) => coll), 'memberships', 'bodies'] as readonly CollectionName[];

type Prepared = { readonly text: string; readonly title: SearchText; readonly whole: SearchText };
type Entry = Findable & { readonly rank: number; readonly prepared: Prepared };
export type SearchIndex = readonly Entry[];

/** Search keys by record: a record that did not change is not prepared again, however often the index is made. */
const cache = new WeakMap<object, Prepared>();
const prepare = (owner: object, title: string, hint: string): Prepared => {
  const text = `${title}\n${hint}`;
  const held = cache.get(owner);
  if (held?.text === text) return held;
  const prepared = { text, title: searchText(title), whole: searchText(`${title} ${hint}`) };
  cache.set(owner, prepared);
  return prepared;
};

/**
 * Everything that can be found, as it is called on that day. `hasScreen` tells of the first part of an address whether
 * the window can open it.
 */
export const searchIndex = (read: Read, date: PlainDate, hasScreen: (path: string) => boolean): SearchIndex => {
  const seats = seatWords(read);
  return kinds.flatMap(({ coll, title, hint, address }, rank) =>
    [...read.all(coll).values()].flatMap((record): Entry[] => {
      const to = address(record);
      if (!hasScreen(`/${to.split('/')[1] ?? ''}`)) return [];
      const words = title(record, read, date);
      const own = hint(record, read, date);
      const told = coll === 'people' ? joined(own, seats.get(record.id)) : own;
      return [
        { coll, id: record.id, title: words, hint: told, address: to, rank, prepared: prepare(record, words, told) },
      ];
    }),
  );
};

const startsWord = (text: string, word: string): boolean => text.startsWith(word) || text.includes(` ${word}`);
const isWord = (text: string, word: string): boolean => ` ${text} `.includes(` ${word} `);

/** 0 best … 5: the whole title, its first words, whole words of it, beginnings of its words, of any words, anywhere. */
const likeness = (title: string, whole: string, query: string, words: readonly string[]): number | null => {
  if (!words.every((word) => whole.includes(word))) return null;
  if (title === query) return 0;
  if (title.startsWith(`${query} `)) return 1;
  if (words.every((word) => isWord(title, word))) return 2;
  if (words.every((word) => startsWord(title, word))) return 3;
  return words.every((word) => startsWord(whole, word)) ? 4 : 5;
};
const LEVELS = 6;

const byKind = (a: Entry, b: Entry): number => a.rank - b.rank || a.title.length - b.title.length;

/**
 * The best `limit` finds for words as typed, without accents too, in any order: what begins with them before what only
 * holds them. An empty query finds nothing.
 */
export const search = (index: SearchIndex, typed: string, limit: number): readonly Findable[] => {
  const { key, other } = searchText(typed);
  if (key === '') return [];
  const words = key.split(' ');
  const others = other.split(' ');
  const levels: Entry[][] = Array.from({ length: LEVELS }, () => []);
  for (const entry of index) {
    const { title, whole } = entry.prepared;
    const level = likeness(title.key, whole.key, key, words) ?? likeness(title.other, whole.other, other, others);
    if (level !== null) levels[level]?.push(entry);
  }
  const found: Entry[] = [];
  for (const level of levels) {
    if (found.length >= limit) break;
    found.push(...level.sort(byKind));
  }
  return found.slice(0, limit);
};
