import { join } from 'node:path';
import { attachmentNames } from './attachments.ts';
import { auditNames, readAudit } from './audit.ts';
import { type Core, readOf } from './core.ts';
import { hashFile } from './durable-file.ts';
import { type GenerationHeader, isSound } from './generation.ts';
import { journalNames, numberOf, readJournal } from './journal.ts';
import { genesisOf, type Line } from './line.ts';
import { listSnapshots } from './snapshots.ts';
import { causeOf } from './storage-words.ts';
import type { Finding, VerifyReport } from './types.ts';

type Check = {
  readonly core: Core;
  readonly findings: Finding[];
  readonly checked: { -readonly [K in keyof VerifyReport['checked']]: number };
  readonly lines: Map<number, Line>;
};

const note = (check: Check, kind: Finding['kind'], file: string, problem: string, seq: number | null = null): void => {
  check.findings.push({ kind, file, problem, writtenAt: null, seq, records: null });
};

const isGone = ({ core }: Check, file: string): boolean => {
  try {
    return file !== '' && core.env.fs.stat(join(core.folder, file)) === null && !NEEDED.test(file);
  } catch {
    return false;
  }
};

/** A copy of a journal does not go alone. */
const NEEDED = /^jr[nm]-/;

/** One file at a time; what the disk refuses is a finding as well. */
const attempt = async (check: Check, kind: Finding['kind'], file: string, act: () => unknown): Promise<void> => {
  try {
    await act();
  } catch (error) {
    // A file that went while this was reading was retired by a checkpoint; its lines are in the audit log by then.
    if (!isGone(check, file)) note(check, kind, file, `${causeOf(error)}.`);
  }
  await check.core.env.pause();
};

const checkGenerations = async (check: Check, names: readonly string[]): Promise<GenerationHeader[]> => {
  const { env, folder } = check.core;
  const sound: GenerationHeader[] = [];
  for (const name of names.filter((one) => one.startsWith('gen-'))) {
    await attempt(check, 'generation', name, async () => {
      check.checked.generations++;
      const header = await isSound(env, join(folder, name));
      if (header === null || header.storeId !== check.core.storeId || header.gen !== numberOf(name)) {
        note(check, 'generation', name, 'Bản dữ liệu này bị hỏng hoặc không thuộc sổ tay này.');
      } else sound.push(header);
    });
  }
  return sound;
};

const takeLines = (check: Check, file: string, kind: 'journal' | 'audit', lines: readonly Line[]): void => {
  for (const line of lines) {
    const other = check.lines.get(line.seq);
    if (other !== undefined && other.sha !== line.sha)
      note(check, kind, file, `Có hai nội dung khác nhau cho thay đổi số ${line.seq}.`, line.seq);
    check.lines.set(line.seq, line);
  }
};

const checkAudit = async (check: Check): Promise<void> => {
  const { env, folder } = check.core;
  let names: string[] = [];
  await attempt(check, 'audit', 'audit', () => {
    names = auditNames(env, folder);
  });
  for (const name of names) {
    await attempt(check, 'audit', `audit/${name}`, () => {
      // A place that cannot be read shows in the chain, unless it is the rest of an appending that was done again.
      takeLines(check, `audit/${name}`, 'audit', readAudit(env, folder, name).lines);
    });
  }
};

const checkJournals = async (check: Check, names: readonly string[]): Promise<void> => {
  const { env, folder } = check.core;
  const numbers = new Set(names.filter((name) => name.startsWith('jr')).map((name) => numberOf(name) ?? 0));
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const [first] = journalNames(number);
    // Both copies in one go: nothing is saved between them.
    await attempt(check, 'journal', first, () => {
      const copies = journalNames(number).map((name) => readJournal(env.fs, folder, name));
      check.checked.journals += copies.length;
      for (const { name, condition, lines } of copies) {
        if (condition === 'damaged') note(check, 'journal', name, 'Bản nhật ký này có chỗ không đọc được.');
        takeLines(check, name, 'journal', lines);
      }
      const [a, b] = copies.map((copy) => copy.lines.map((line) => line.sha).join());
      if (a !== b) note(check, 'journal', first, 'Hai bản của nhật ký này không giống nhau.');
    });
  }
};

/** Every line follows the one before; where lines are missing, the history before them is not whole. */
const checkChain = (check: Check, generations: readonly GenerationHeader[]): void => {
  const { storeId, low } = check.core;
  const { seq: last, head } = low.data;
  for (const line of check.core.recent) check.lines.set(line.seq, line);
  let prev = genesisOf(storeId);
  for (let seq = 1; seq <= last; seq++) {
    const line = check.lines.get(seq);
    if (line === undefined || line.prev !== prev) {
      note(check, 'journal', '', `Lịch sử bị đứt ở thay đổi số ${seq}.`, seq);
      return;
    }
    check.checked.changes++;
    prev = line.sha;
  }
  if (prev !== head) note(check, 'journal', '', 'Thay đổi cuối cùng trên ổ đĩa khác với bản đang mở.', last);
  for (const { gen, seq, head: at } of generations) {
    const expected = seq === 0 ? genesisOf(storeId) : check.lines.get(seq)?.sha;
    if (expected !== at)
      note(
        check,
        'generation',
        `gen-${String(gen).padStart(8, '0')}.json`,
        'Bản dữ liệu này không khớp với nhật ký.',
        seq,
      );
  }
};

const checkSnapshots = async (check: Check): Promise<void> => {
  const { env, folder } = check.core;
  for (const { name } of listSnapshots(env, folder)) {
    await attempt(check, 'snapshot', `snap/${name}`, async () => {
      check.checked.snapshots++;
      if ((await isSound(env, join(folder, 'snap', name))) === null)
        note(check, 'snapshot', `snap/${name}`, 'Bản lưu này bị hỏng.');
    });
  }
};

/** One that no change ever named is the rest of a filing that was never confirmed. */
const isNamed = (check: Check, sha256: string): boolean =>
  [...check.lines.values()].some((line) => line.body.includes(sha256)) ||
  [...check.core.low.data.collections.values()].some((records) =>
    JSON.stringify([...records.values()]).includes(sha256),
  );

const checkAttachments = async (check: Check): Promise<void> => {
  const { env, folder } = check.core;
  for (const name of attachmentNames(env, folder)) {
    const file = `attachments/${name.slice(0, 2)}/${name}`;
    await attempt(check, 'attachment', file, async () => {
      check.checked.attachments++;
      if ((await hashFile(env, join(folder, file))).sha256 === name || !isNamed(check, name)) return;
      note(check, 'attachment', file, 'Tệp đính kèm này bị hỏng.');
    });
  }
};

const checkRecords = async (check: Check): Promise<void> => {
  const { core } = check;
  const read = readOf(core);
  for (const [coll, { record, label }] of Object.entries(core.definition.collections)) {
    for (const value of [...read(coll).values()]) {
      if (++check.checked.records % 1000 === 0) await core.env.pause();
      if (!record.safeParse(value).success)
        note(check, 'record', `${coll}/${value.id}`, `${label} này không đúng mẫu hồ sơ.`);
    }
  }
  const problem = core.definition.checkAll?.(read) ?? null;
  if (problem !== null) note(check, 'record', '', problem);
};

/** Reads everything back, a little at a time: hashes, mirrors, chain, pinned copies, attachments, records. Changes nothing. */
export const verify = async (core: Core): Promise<VerifyReport> => {
  const checked = { generations: 0, journals: 0, changes: 0, snapshots: 0, attachments: 0, records: 0 };
  const check: Check = { core, findings: [], checked, lines: new Map() };
  let names: readonly string[] = [];
  await attempt(check, 'folder', '', () => {
    names = core.env.fs.list(core.folder).filter((name) => numberOf(name) !== null);
  });
  const generations = await checkGenerations(check, names);
  await checkAudit(check);
  await checkJournals(check, names);
  checkChain(check, generations);
  await attempt(check, 'snapshot', 'snap', () => checkSnapshots(check));
  await attempt(check, 'attachment', 'attachments', () => checkAttachments(check));
  await checkRecords(check);
  return { ok: check.findings.length === 0, checked, findings: check.findings };
};
