import { checkJob, isError } from '#shared/documents/checker/check.ts';
import type { Finding } from '#shared/documents/checker/rule.ts';
import { findDocumentKind } from '#shared/documents/kinds.ts';
import { jobAsKept } from '../freezing.ts';
import { momentNow } from '../moment.ts';
import { jobFor, jobOfDraft } from '../printing.ts';
import { readFrom } from '../store-definition.ts';
import { give, needed, plain, readArguments, Stop } from './speak.ts';
import { openForReading } from './workspace.ts';

const USAGE = 'check <thư mục dữ liệu> <mã văn bản> | <loại> [đối tượng] [--options <JSON>] [--at yyyy-mm-dd]';

const lineOf = ({ severity, rule, where, excerpt, message, mend, article }: Finding): string =>
  [severity === 'error' ? 'LỖI' : 'LƯU Ý', rule, where, excerpt, message, mend, article].join('\t');

/** Checks a kept document, or a paper that is only looked at: one line a finding; exit code 1 where there are errors. */
export const check = async (args: readonly string[]): Promise<void> => {
  const options = readArguments(args, USAGE);
  const engine = await openForReading(needed(options, 0, 'thư mục dữ liệu', USAGE));
  try {
    const read = readFrom(engine.read);
    const moment = momentNow(options.at);
    const name = needed(options, 1, 'mã văn bản hoặc loại văn bản', USAGE);
    const record = read.get('documents', name) ?? null;
    const kind = findDocumentKind(name);
    if (record === null && kind === null) throw new Stop(`Không có văn bản hoặc loại văn bản “${name}”.`);
    const subject = () => needed(options, 2, 'đối tượng', USAGE);
    const job =
      record === null
        ? jobFor(read, { kind: kind ?? '', subject: subject(), options: options.options }, moment)
        : record.state === 'draft'
          ? jobOfDraft(read, record, moment)
          : jobAsKept(engine, record);
    if (!job.ok) throw new Stop(plain(job.refusal));
    const findings = checkJob(read, job.value, record, moment);
    for (const finding of findings) give(lineOf(finding));
    const errors = findings.filter(isError).length;
    give(`${errors} lỗi, ${findings.length - errors} lưu ý.`);
    if (errors > 0) process.exitCode = 1;
  } finally {
    await engine.close();
  }
};
