import { resolve } from 'node:path';
import { DOCUMENT_KINDS, documentKinds, findDocumentKind } from '#shared/documents/kinds.ts';
import { ok } from '#shared/kit/outcome.ts';
import type { PaperWorker } from '../documents/paper-worker.ts';
import { KEPT_COPIES, type KeptCopy, keptCopy } from '../freezing.ts';
import { momentNow } from '../moment.ts';
import { type Printed, printDocument, printLarge, type Wanted, wordCopy, writeEach, writeOut } from '../printing.ts';
import { makeSheet } from '../sheets/index.ts';
import { readFrom } from '../store-definition.ts';
import { paperWorker } from './paper.ts';
import { give, needed, plain, readArguments, Stop } from './speak.ts';
import { openForReading } from './workspace.ts';

const USAGE =
  'print <thư mục dữ liệu> <loại> [đối tượng] --out <tệp .pdf, .docx, .xlsx hoặc thư mục> [--each] [--large]';

const isWord = (path: string): boolean => path.toLowerCase().endsWith('.docx');
const EACH_IS_USUAL = '--each ghi giấy mời để gửi; bản chữ to chỉ để đọc, in từng văn bản, không kèm --each.';
const EACH_IS_PDF = '--each ghi mỗi người một tệp PDF vào một thư mục; bản Word lưu từng văn bản, không kèm --each.';

/** Prints one document as PDF, as a Word copy where `--out` ends in .docx, or as a spreadsheet where it ends in .xlsx; `--each` writes one file an addressee into the folder named by `--out`; `--large` gives the reading copy in large letters. */
export const print = async (args: readonly string[]): Promise<void> => {
  const options = readArguments(args, USAGE);
  const folder = needed(options, 0, 'thư mục dữ liệu', USAGE);
  const name = needed(options, 1, 'loại văn bản', USAGE);
  if (isKeptCopy(name)) return reprint(folder, name, options);
  const kind = findDocumentKind(name);
  if (kind === null) {
    const known = DOCUMENT_KINDS.map((k) => `${documentKinds[k].code} (${k})`).join(', ');
    throw new Stop(`Không có loại văn bản “${name}”. Các loại có: ${known}.`);
  }
  if (options.out === undefined) throw new Stop(`Thiếu --out: nơi ghi tệp. Cách dùng: ${USAGE}`);
  if (options.each && isWord(options.out)) throw new Stop(EACH_IS_PDF);
  if (options.each && options.large) throw new Stop(EACH_IS_USUAL);
  const engine = await openForReading(folder);
  const worker = paperWorker();
  try {
    const read = readFrom(engine.read);
    const moment = momentNow(options.at);
    const subject = options.positionals[2] ?? onlySubject([...read.all(documentKinds[kind].subject).keys()], kind);
    const wanted: Wanted = { kind, subject, options: options.options };
    const out = resolve(options.out);
    if (options.each) {
      const written = await writeEach(worker, read, wanted, moment, out);
      if (!written.ok) throw new Stop(plain(written.refusal));
      for (const fileName of written.value) give(fileName);
      return;
    }
    if (out.toLowerCase().endsWith('.xlsx')) {
      if (options.large) throw new Stop('Bảng tính .xlsx không có bản chữ to; hãy dùng --out <tệp .pdf> --large.');
      const sheet = await makeSheet(read, wanted);
      if (!sheet.ok) throw new Stop(plain(sheet.refusal));
      const kept = await writeOut(out, sheet.value.bytes);
      if (!kept.ok) throw new Stop(plain(kept.refusal));
      give(out);
      return;
    }
    const printed = await printDocument(worker, read, wanted, moment);
    if (!printed.ok) throw new Stop(plain(printed.refusal));
    await writeCopy(worker, printed.value, { out, large: options.large });
  } finally {
    await worker.close();
    await engine.close();
  }
};

/** Writes what was printed: the page, or its Word copy where the name asks for one. */
const writeCopy = async (
  worker: PaperWorker,
  asPrinted: Printed,
  { out, large }: { readonly out: string; readonly large: boolean },
): Promise<void> => {
  const sized = large ? await printLarge(worker, asPrinted) : ok(asPrinted);
  if (!sized.ok) throw new Stop(plain(sized.refusal));
  const printed = sized.value;
  const copy = isWord(out) ? await wordCopy(worker, printed.job) : ok(printed.bytes);
  if (!copy.ok) throw new Stop(plain(copy.refusal));
  const written = await writeOut(out, copy.value);
  if (!written.ok) throw new Stop(plain(written.refusal));
  give(isWord(out) ? out : `${out}\t${printed.pages} trang`);
};

const isKeptCopy = (name: string): name is KeptCopy => KEPT_COPIES.some((copy) => copy === name);

/** "print <workspace> submitted|issued|scan <document>": the bytes as they were kept, or the Word copy of their content. */
const reprint = async (folder: string, which: KeptCopy, options: ReturnType<typeof readArguments>): Promise<void> => {
  if (options.out === undefined) throw new Stop(`Thiếu --out: nơi ghi tệp. Cách dùng: ${USAGE}`);
  const engine = await openForReading(folder);
  const worker = paperWorker();
  try {
    const copy = keptCopy(engine, needed(options, 2, 'mã văn bản', USAGE), which);
    if (!copy.ok) throw new Stop(plain(copy.refusal));
    await writeCopy(worker, copy.value, { out: resolve(options.out), large: options.large });
  } finally {
    await worker.close();
    await engine.close();
  }
};

const onlySubject = (ids: readonly string[], kind: string): string => {
  const [only, ...more] = ids;
  if (only === undefined) throw new Stop('Chưa có đối tượng nào để in loại văn bản này.');
  if (more.length > 0) throw new Stop(`Có ${ids.length} đối tượng cho “${kind}”: ${ids.join(', ')}. Hãy nêu một mã.`);
  return only;
};
