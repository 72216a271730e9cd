import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';

const MEGABYTE = 1024 * 1024;
/** What a sheet may weigh: the file itself, all it unpacks to, one part against its packed size, the number of parts. */
export const SHEET_LIMITS = {
  fileBytes: 20 * MEGABYTE,
  unpackedBytes: 50 * MEGABYTE,
  ratio: 200,
  parts: 1_000,
} as const;

const KEPT = 'Dữ liệu trong sổ giữ nguyên.';
const refused = (sentence: string) => refuse('invalid', `${sentence} ${KEPT}`);

export const NOT_A_SHEET = refused(
  'Tệp này không phải bảng tính .xlsx. Hãy mở tệp bằng Excel, lưu lại theo dạng “Excel Workbook (*.xlsx)” rồi chọn lại.',
);
const OLD_OR_LOCKED = refused(
  'Tệp này là dạng .xls cũ hoặc có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu, lưu lại theo dạng .xlsx rồi chọn lại.',
);
const MACROS = refused('Đây là tệp có macro: hãy lưu lại dạng .xlsx rồi chọn lại.');
const TOO_BIG = refused(
  'Tệp quá lớn để là một danh sách thành viên. Hãy chép riêng danh sách sang tệp mẫu rồi chọn lại.',
);
const UNSOUND = refused(
  'Tệp bị hỏng hoặc đóng gói bất thường nên không mở. Hãy chép danh sách sang tệp mẫu rồi chọn lại.',
);

type Parts = ReadonlyMap<string, string>;

/** Begins like an old .xls or an encrypted workbook (OLE compound file). */
const isCompound = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));

const entryProblem = (entry: yauzl.Entry): Outcome<never> | null => {
  if (/vbaproject/i.test(entry.fileName)) return MACROS;
  if (entry.isEncrypted()) return OLD_OR_LOCKED;
  const packed = Math.max(entry.compressedSize, 1);
  return entry.uncompressedSize / packed > SHEET_LIMITS.ratio ? UNSOUND : null;
};

const textOf = async (stream: Readable, limit: number): Promise<string | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += (chunk as Buffer).length;
    if (size > limit) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
};

/** The list of what is inside, judged before anything is unpacked. */
const listed = async (zip: yauzl.ZipFile): Promise<Outcome<readonly yauzl.Entry[]>> => {
  if (zip.entryCount > SHEET_LIMITS.parts) return UNSOUND;
  const entries: yauzl.Entry[] = [];
  const names = new Set<string>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const problem = entryProblem(entry);
    if (problem !== null) return problem;
    if (names.has(entry.fileName)) return UNSOUND;
    names.add(entry.fileName);
    unpacked += entry.uncompressedSize;
    if (unpacked > SHEET_LIMITS.unpackedBytes) return TOO_BIG;
    entries.push(entry);
  }
  return names.has('[Content_Types].xml') && names.has('xl/workbook.xml') ? ok(entries) : NOT_A_SHEET;
};

const unpack = async (zip: yauzl.ZipFile, entries: readonly yauzl.Entry[]): Promise<Outcome<Parts>> => {
  const parts = new Map<string, string>();
  for (const entry of entries) {
    if (!/\.(xml|rels)$/i.test(entry.fileName)) continue;
    // yauzl ends the stream with an error where a part is longer than its list says.
    const text = await textOf(await zip.openReadStreamPromise(entry), SHEET_LIMITS.unpackedBytes);
    if (text === null) return TOO_BIG;
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) return UNSOUND;
    parts.set(entry.fileName, text);
  }
  return /macroEnabled/i.test(parts.get('[Content_Types].xml') ?? '') ? MACROS : ok(parts);
};

/**
 * Judges a workbook by its content before a library reads it: really an .xlsx, no macros, no password, no bomb. Answers
 * the text of its XML parts by path, or one sentence that says what to do.
 */
export const openXlsx = async (bytes: Buffer): Promise<Outcome<Parts>> => {
  if (bytes.length > SHEET_LIMITS.fileBytes) return TOO_BIG;
  if (isCompound(bytes)) return OLD_OR_LOCKED;
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return NOT_A_SHEET;
  try {
    const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
    const entries = await listed(zip);
    return entries.ok ? await unpack(zip, entries.value) : entries;
  } catch {
    return UNSOUND;
  }
};
