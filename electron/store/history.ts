import { refuse } from '#shared/kit/outcome.ts';
import { MigrationError } from '#shared/migrations/index.ts';
import { auditNames, readAudit } from './audit.ts';
import { announce, type Core, commit, readOf } from './core.ts';
import { numberOf, readJournal } from './journal.ts';
import { entryOf, type JournalEntry, type Line } from './line.ts';
import { migrateRecord } from './replay.ts';
import type { CommitEntry, HistoryEntry, HistoryMoment } from './types.ts';

/** Every line there is, oldest first: audit logs, journals, and what this session remembers. What cannot be read is told. */
export const allLines = (core: Core): Line[] => {
  const { env, folder } = core;
  const bySha = new Map<string, Line>();
  let failed = false;
  const take = (read: () => readonly Line[]): void => {
    try {
      for (const line of read()) bySha.set(line.sha, line);
    } catch {
      failed = true;
    }
  };
  take(() => auditNames(env, folder).flatMap((name) => readAudit(env, folder, name).lines));
  take(() => {
    const names = env.fs.list(folder).filter((name) => numberOf(name) !== null && !name.startsWith('gen-'));
    for (const name of names) take(() => readJournal(env.fs, folder, name).lines);
    return core.recent;
  });
  if (failed) announce(core, { kind: 'notice', sentence: 'Một phần lịch sử chưa đọc được từ ổ đĩa; hãy thử lại sau.' });
  // A line after the last generation that is not remembered was never acknowledged.
  const from = core.base?.header.seq ?? 0;
  const known = new Set(core.recent.map((line) => line.sha));
  return [...bySha.values()].filter((line) => line.seq <= from || known.has(line.sha)).sort((a, b) => a.seq - b.seq);
};

const pick = (entry: JournalEntry, index: number): HistoryEntry[] => {
  const change = entry.changes[index];
  if (change === undefined) return [];
  const { seq, at, actor, command, title, schema } = entry;
  return [{ seq, at, actor, command, title, schema, ...change }];
};

/** Every change of one record, newest first. */
export const historyOf = (core: Core, coll: string, id: string): HistoryEntry[] => {
  const mark = `"id":${JSON.stringify(id)}`;
  const entries = allLines(core)
    .filter((line) => line.body.includes(mark))
    .flatMap((line) => {
      const entry = entryOf(line);
      return entry.changes.flatMap((change, i) => (change.coll === coll && change.id === id ? pick(entry, i) : []));
    });
  return entries.reverse();
};

/** For every record that is gone, the change that removed it last; newest first. */
export const removedOf = (core: Core): HistoryEntry[] => {
  const read = readOf(core);
  const last = new Map<string, HistoryEntry>();
  for (const line of allLines(core)) {
    if (!line.body.includes('"after":null')) continue;
    const entry = entryOf(line);
    entry.changes.forEach((change, i) => {
      if (change.after !== null || read(change.coll).has(change.id)) return;
      const [found] = pick(entry, i);
      if (found !== undefined) last.set(`${change.coll}/${change.id}`, found);
    });
  }
  return [...last.values()].sort((a, b) => b.seq - a.seq);
};

/** Every command after `afterSeq`, oldest first. */
export const entriesAfter = (
  core: Core,
  afterSeq: number,
): (CommitEntry & { readonly seq: number; readonly schema: number })[] =>
  allLines(core)
    .filter((line) => line.seq > afterSeq)
    .map(entryOf);

/** Gives a record back the contents it had after entry `seq`, or before it when that entry removed it. */
export const restoreRecord = (core: Core, coll: string, id: string, seq: number, moment: HistoryMoment) => {
  const entry = historyOf(core, coll, id).find((one) => one.seq === seq);
  const found = entry === undefined ? null : versionOf(core, entry);
  if (entry === undefined || found === null) {
    return refuse('missing', 'Không còn thấy nội dung cũ này trong lịch sử; hồ sơ vẫn giữ nguyên như hiện nay.');
  }
  const current = readOf(core)(coll).get(id) ?? null;
  const after = { ...found, rev: (current?.rev ?? found.rev) + 1 };
  const label = core.definition.collections[coll]?.label ?? '';
  const title = `Khôi phục nội dung cũ: ${label}`;
  const changes = [{ coll, id, before: current, after }];
  return commit(core, { at: moment.at, actor: moment.actor, command: 'history.restore', title, changes }, true);
};

const versionOf = (core: Core, entry: HistoryEntry) => {
  const record = entry.after ?? entry.before;
  if (record === null) return null;
  try {
    return migrateRecord(core.definition.migrations, entry.coll, record, entry.schema, core.definition.schema);
  } catch (error) {
    if (error instanceof MigrationError) return null;
    throw error;
  }
};
