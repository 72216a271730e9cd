import { collections } from '#shared/collections.ts';
import { DOCUMENT_KINDS, documentKinds } from '#shared/documents/kinds.ts';
import { momentNow } from '../moment.ts';
import { jobFor } from '../printing.ts';
import { readFrom } from '../store-definition.ts';
import { give, needed, readArguments } from './speak.ts';
import { openForReading } from './workspace.ts';

const USAGE = 'list <thư mục dữ liệu> [--at yyyy-mm-dd]';

/** One line a kind and subject: number, kind, id, what the subject calls itself, and why it cannot be printed yet. */
export const list = async (args: readonly string[]): Promise<void> => {
  const options = readArguments(args, USAGE);
  const engine = await openForReading(needed(options, 0, 'thư mục dữ liệu', USAGE));
  const read = readFrom(engine.read);
  for (const kind of DOCUMENT_KINDS) {
    const { code, label, subject } = documentKinds[kind];
    const nameOf = collections[subject].describe as (record: unknown) => string;
    const rows = [...read.all(subject).values()];
    if (rows.length === 0) give([code, kind, '-', label, 'chưa có đối tượng nào'].join('\t'));
    for (const record of rows) {
      const job = jobFor(read, { kind, subject: record.id, options: {} }, momentNow(options.at));
      give([code, kind, record.id, `${label}: ${nameOf(record)}`, job.ok ? 'in được' : job.refusal.message].join('\t'));
    }
  }
  await engine.close();
};
