import { isDeepStrictEqual } from 'node:util';
import type { AnyRecord, Change } from '#shared/kit/command.ts';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import { type Core, commit, readOf } from './core.ts';
import type { HistoryMoment, ReadAny } from './types.ts';

/** A command of this session that can be reverted. */
type Step = { readonly title: string; readonly changes: readonly Change[] };

const DEPTH = 50;

const contentOf = (record: AnyRecord | null): unknown => {
  if (record === null) return null;
  const { rev: _, ...content } = record;
  return content;
};

/** A record changed more than once by one command counts once, from its first state to its last. */
const netChanges = (changes: readonly Change[]): Change[] => {
  const net = new Map<string, Change>();
  for (const change of changes) {
    const key = `${change.coll}/${change.id}`;
    const earlier = net.get(key);
    net.set(key, earlier === undefined ? change : { ...earlier, after: change.after });
  }
  return [...net.values()].filter((change) => change.before !== null || change.after !== null);
};

/** The changes that lead back; null when a record is not any more as the command left it. Revisions count on and never come back. */
const inverse = (read: ReadAny, changes: readonly Change[]): Change[] | null => {
  const back: Change[] = [];
  for (const { coll, id, before, after } of netChanges(changes).reverse()) {
    const current = read(coll).get(id) ?? null;
    if (!isDeepStrictEqual(contentOf(current), contentOf(after))) return null;
    const rev = (current?.rev ?? before?.rev ?? 0) + 1;
    back.push({ coll, id, before: current, after: before === null ? null : { ...before, rev } });
  }
  return back;
};

const CHANGED =
  'Hồ sơ này đã được thay đổi sau đó nên không thể tự động đưa về như cũ; hãy sửa lại trực tiếp hoặc dùng lịch sử của hồ sơ.';

/** The last commands of the session, to be reverted and brought back by new journal entries; nothing is ever erased. */
export const openUndo = (core: Core) => {
  const done: Step[] = [];
  const undone: Step[] = [];

  const turn = (
    from: Step[],
    to: Step[],
    name: string,
    word: string,
    moment: HistoryMoment,
  ): Outcome<{ readonly seq: number; readonly title: string }> => {
    const step = from.at(-1);
    if (step === undefined) return refuse('missing', 'Không còn thao tác nào để đưa về như cũ hoặc làm lại.');
    const changes = inverse(readOf(core), step.changes);
    if (changes === null) return refuse('conflict', CHANGED);
    const { at, actor } = moment;
    const kept = commit(core, { at, actor, command: name, title: `${word}: ${step.title}`, changes }, true);
    if (!kept.ok) return kept;
    from.pop();
    to.push({ title: step.title, changes: kept.value.changes });
    return ok({ seq: kept.value.seq, title: step.title });
  };

  return {
    /** A command was kept: it can be undone, and what had been undone before cannot be redone any more. */
    remember: (step: Step): void => {
      done.push(step);
      if (done.length > DEPTH) done.shift();
      undone.length = 0;
    },
    undo: (moment: HistoryMoment) => turn(done, undone, 'history.undo', 'Hoàn tác', moment),
    redo: (moment: HistoryMoment) => turn(undone, done, 'history.redo', 'Làm lại', moment),
    canUndo: (): string | null => done.at(-1)?.title ?? null,
    canRedo: (): string | null => undone.at(-1)?.title ?? null,
  };
};
