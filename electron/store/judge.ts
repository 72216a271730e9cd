import type { GenerationHeader, StoreData } from './generation.ts';
import { type JournalFile, journalNames } from './journal.ts';
import { bytesOf, entryOf, type JournalHeader, type Line, sealHeader } from './line.ts';
import type { Union } from './replay.ts';
import type { Survey } from './survey.ts';
import type { StoreDefinition } from './types.ts';

/** A file to be moved to quarantine once the workspace is open, and what takes its place (null: nothing). */
export type SetAside = { readonly name: string; readonly replacement: Uint8Array | null };

export type Judgement = {
  readonly setAside: readonly SetAside[];
  /** Vietnamese, one sentence for each kind of finding. */
  readonly notices: readonly string[];
  /** The newest pair, when it can simply be continued. */
  readonly resume: { readonly number: number; readonly size: number } | null;
};

type Case = {
  readonly found: Survey;
  /** Journals of this store. */
  readonly journals: readonly JournalFile[];
  readonly storeId: string;
  readonly union: Union;
  readonly tail: readonly Line[];
  readonly base: { readonly name: string; readonly placed: boolean; readonly header: GenerationHeader } | null;
  readonly data: StoreData;
  /** The line the tail follows; what lies before it is settled. */
  readonly from: number;
  /** Generations whose body is not what was written. */
  readonly damaged: ReadonlySet<string>;
  /** Highest change number any file speaks of. */
  readonly newest: number;
  readonly definition: StoreDefinition;
};

/** Lines that belong to this workspace's past; anything else is from a save that never came true, or cannot be linked any more. */
const keptOf = (one: Case): ReadonlySet<string> => {
  const kept = new Set(one.tail.map((line) => line.sha));
  for (const line of one.union.bySha.values()) if (line.seq <= one.from) kept.add(line.sha);
  return kept;
};

/** `half`: the last change, when this copy alone lacks it: the program stopped in the middle of that save. */
type Copy = { readonly aside: SetAside; readonly loud: boolean; readonly half: Line | null };

const headerFor = (one: Case, number: number, lines: readonly Line[]): JournalHeader => {
  const first = lines[0];
  const after = first === undefined ? one.data.seq : first.seq - 1;
  const head = first === undefined ? one.data.head : first.prev;
  return { journal: 1, storeId: one.storeId, number, schema: one.definition.schema, after, head };
};

/** What is wrong with one copy of a pair, or null. Loud when more is missing than a crash in mid-save explains. */
const copyProblem = (one: Case, name: string, number: number, kept: ReadonlySet<string>): Copy | null => {
  const names = journalNames(number);
  const pair = one.journals.filter((journal) => names.includes(journal.name));
  const file = pair.find((journal) => journal.name === name);
  const all = new Map(pair.flatMap((journal) => journal.lines).map((line) => [line.sha, line] as const));
  const lines = [...all.values()].filter((line) => kept.has(line.sha)).sort((a, b) => a.seq - b.seq);
  const has = new Set(file?.lines.map((line) => line.sha));
  const lacking = lines.filter((line) => !has.has(line.sha));
  const strays = file?.lines.some((line) => !kept.has(line.sha)) ?? false;
  const unfinished = file === undefined || file.header === null;
  const damaged = file?.condition === 'damaged';
  if (lacking.length === 0 && !strays && !unfinished && !damaged) return null;
  const header = pair.find((journal) => journal.header !== null)?.header ?? headerFor(one, number, lines);
  const replacement = Buffer.concat([sealHeader(header), ...lines.map(bytesOf)]);
  const alone = standingAlone(one, number, lacking);
  const loud = damaged || isLoud(one, number, alone, lines.at(-1));
  return { aside: { name, replacement }, loud, half: loud ? null : (alone[0] ?? null) };
};

/** Lines this copy lacks that stand in its twin only. */
const standingAlone = (one: Case, number: number, lacking: readonly Line[]): readonly Line[] => {
  const names = journalNames(number);
  const others = one.journals.filter((journal) => !names.includes(journal.name));
  const elsewhere = new Set(others.flatMap((journal) => journal.lines.map((line) => line.sha)));
  return lacking.filter((line) => !elsewhere.has(line.sha));
};

/** A crash leaves at most the last line in one copy only, or a pair unfinished whose lines all stand in another. */
const isLoud = (one: Case, number: number, alone: readonly Line[], last: Line | undefined): boolean =>
  alone.length > 1 || (alone.length === 1 && (alone[0] !== last || number < highestJournal(one)));

const highestJournal = (one: Case): number => one.journals.at(-1)?.number ?? 0;

const pairNumbers = (one: Case): number[] => [
  ...new Set(one.journals.filter((journal) => journal.name.startsWith('jr')).map((journal) => journal.number)),
];

const journalProblems = (one: Case, kept: ReadonlySet<string>): Copy[] =>
  pairNumbers(one).flatMap((number) =>
    journalNames(number)
      .filter((name) => !one.found.unreadable.has(name))
      .flatMap((name) => copyProblem(one, name, number, kept) ?? []),
  );

const badGenerations = (one: Case): string[] =>
  one.found.generations
    .filter((file) => !file.placed || file.header?.storeId !== one.storeId || one.damaged.has(file.name))
    .map((file) => file.name);

const resumeOf = (one: Case, asides: ReadonlyMap<string, SetAside>): Judgement['resume'] => {
  const names = journalNames(one.found.highest);
  const pair = one.journals.filter((journal) => names.includes(journal.name));
  const [a, b] = pair;
  if (one.tail.length > 0 || one.base?.placed !== true || a === undefined || b === undefined) return null;
  const clean = pair.every((journal) => journal.condition === 'orderly' && !asides.has(journal.name));
  return clean && a.size === b.size ? { number: one.found.highest, size: a.size } : null;
};

const SAFE = 'không mất thay đổi nào';

const lossNotice = (from: number, to: number): string =>
  `${from === to ? `Thay đổi số ${from}` : `Các thay đổi từ số ${from} đến số ${to}`} không đọc lại được vì tệp dữ liệu bị hỏng; sổ tay đang ở đúng tình trạng sau thay đổi số ${from - 1}. Các tệp hỏng được giữ lại trong mục “quarantine” của thư mục dữ liệu để nhờ hỗ trợ.`;

const halfNotice = (title: string): string =>
  `Thay đổi cuối cùng (“${title}”) mới kịp ghi một bản khi phần mềm dừng đột ngột; thay đổi này đã được giữ lại và ghi đủ hai bản, ${SAFE}.`;

const noticesOf = (one: Case, generations: readonly string[], copies: readonly Copy[], strays: boolean): string[] => {
  const lost = one.data.seq < one.newest;
  const end = lost ? 'phần chưa đọc lại được nêu dưới đây' : SAFE;
  const notices: string[] = [];
  if (generations.length > 0 || one.base === null) {
    notices.push(`Tệp dữ liệu chính bị hỏng nên sổ tay đã được dựng lại từ bản trước đó và nhật ký; ${end}.`);
  }
  if (copies.some((copy) => copy.loud)) {
    notices.push(`Một bản nhật ký bị hỏng và đã được phục hồi từ bản thứ hai; ${end}.`);
  }
  const half = copies.find((copy) => copy.half !== null)?.half ?? null;
  if (half !== null) notices.push(halfNotice(entryOf(half).title));
  if (strays && !lost)
    notices.push(`Một lần lưu dở dang trước đây được cất riêng để đối chiếu; ${SAFE} đã được xác nhận.`);
  if (lost) notices.push(lossNotice(one.data.seq + 1, one.newest));
  return notices;
};

/** What in the folder is damaged or foreign, what is to be done about it, and how to say so. */
export const judge = (one: Case): Judgement => {
  const kept = keptOf(one);
  const copies = journalProblems(one, kept);
  const generations = badGenerations(one);
  const foreign = one.found.journals.filter((journal) => !one.journals.includes(journal));
  const asides = new Map<string, SetAside>();
  for (const name of [...foreign.map((journal) => journal.name), ...generations])
    asides.set(name, { name, replacement: null });
  for (const { aside } of copies) asides.set(aside.name, aside);
  const strays = one.journals.some((journal) => journal.lines.some((line) => !kept.has(line.sha)));
  const notices = noticesOf(one, [...generations, ...foreign.map((journal) => journal.name)], copies, strays);
  return { setAside: [...asides.values()], notices, resume: resumeOf(one, asides) };
};
