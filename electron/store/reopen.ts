import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import { accept, announceState, CLOSED, type Core } from './core.ts';
import { createPair } from './journal.ts';
import { entryOf, type Line } from './line.ts';
import { takeLock } from './lock.ts';
import { tidyUp } from './quarantine.ts';
import { recover, type Sound } from './recover.ts';
import { causeOf, notSaved, onlyReading } from './storage-words.ts';
import type { ReopenResult } from './types.ts';

const MISSING =
  'Dữ liệu trên ổ đĩa chưa đủ so với những gì đã lưu nên sổ tay vẫn chỉ mở để xem. Hãy cắm lại ổ đĩa hoặc đóng các phần mềm khác rồi bấm “Thử lại”.';
const FOREIGN =
  'Dữ liệu trên ổ đĩa đã được thay đổi từ nơi khác nên sổ tay vẫn chỉ mở để xem. Hãy đóng phần mềm rồi mở lại.';

/** Whether the disk holds all that was acknowledged, and at most the doubtful line beyond it. */
const compare = (core: Core, found: Sound): string | null => {
  const { seq, head } = core.low.data;
  if (found.storeId !== core.storeId) return FOREIGN;
  if (found.data.seq < seq) return MISSING;
  const linked = found.from.seq === seq ? found.from.head : found.tail.find((line) => line.seq === seq)?.sha;
  if (linked !== head) return FOREIGN;
  const extra = beyond(core, found);
  if (extra.length > 1 || extra.some((line) => line.sha !== core.doubtful?.sha)) return FOREIGN;
  return found.data.seq - seq === extra.length ? null : FOREIGN;
};

const beyond = (core: Core, found: Sound): readonly Line[] => found.tail.filter((line) => line.seq > core.low.data.seq);

const lockAgain = async (core: Core): Promise<Outcome<void>> => {
  if (core.release !== null) return ok(undefined);
  const lock = await takeLock(core.env, core.folder);
  if (lock.kind === 'taken') return refuse('busy', lock.by);
  if (lock.kind === 'failed') return refuse('storage', onlyReading(lock.error));
  core.release = lock.release;
  return ok(undefined);
};

/**
 * Every line after the generation goes into a fresh pair first: after a failed flush the system may show bytes that
 * never reached the disk, and nothing new may rest on them.
 */
const startFresh = (core: Core, found: Sound): void => {
  const number = Math.max(found.highest, core.highest) + 1;
  const { from, tail } = found;
  const { schema } = core.definition;
  const { storeId } = core;
  const first = { journal: 1, storeId, number, schema, after: from.seq, head: from.head } as const;
  core.pair = createPair(core.env, core.folder, first, tail);
  core.highest = number;
};

const settle = (core: Core, found: Sound): ReopenResult => {
  const extra = beyond(core, found)[0];
  const had = core.doubtful;
  core.base = found.base;
  core.recent = found.tail.filter((line) => line.seq <= core.low.data.seq);
  core.hindrance = null;
  core.doubtful = null;
  if (extra !== undefined) accept(core, extra);
  announceState(core);
  const { seq } = core.low.data;
  if (extra !== undefined) return { seq, pending: 'kept', sentence: kept(entryOf(extra).title) };
  if (had === null) return { seq, pending: 'none', sentence: 'Sổ tay đã ghi lại được bình thường.' };
  return { seq, pending: 'dropped', sentence: dropped(entryOf(had).title) };
};

const kept = (title: string): string =>
  `Sổ tay đã ghi lại được bình thường. Thay đổi “${title}” vừa báo lỗi thực ra đã nằm trên ổ đĩa và được giữ lại; không cần nhập lại.`;
const dropped = (title: string): string =>
  `Sổ tay đã ghi lại được bình thường. Thay đổi “${title}” vừa báo lỗi chưa có trên ổ đĩa; hãy bấm lưu lại.`;

/** "Thử lại": opens the files anew, compares them with what was acknowledged, and makes the store writable again. */
export const reopen = async (core: Core): Promise<Outcome<ReopenResult>> => {
  if (core.closed) return refuse('readOnly', CLOSED);
  const { hindrance, low } = core;
  if (hindrance === null) {
    return ok({ seq: low.data.seq, pending: 'none', sentence: 'Sổ tay đang ghi được bình thường.' });
  }
  if (!hindrance.curable) return refuse('readOnly', hindrance.sentence);
  try {
    const locked = await lockAgain(core);
    if (!locked.ok) return locked;
    const found = await recover(core.env, core.folder, core.definition, core.recent);
    if (found.kind !== 'sound') return refuse('storage', found.kind === 'empty' ? MISSING : found.message);
    const wrong = found.reason ?? compare(core, found);
    if (wrong !== null) return refuse('storage', wrong);
    startFresh(core, found);
    const result = settle(core, found);
    await tidyUp(core.env, core.folder, found);
    return ok(result);
  } catch (error) {
    return refuse(
      'storage',
      core.doubtful === null
        ? `${causeOf(error)} nên sổ tay vẫn chỉ mở để xem; dữ liệu đã lưu vẫn còn nguyên.`
        : notSaved(error),
    );
  }
};
