import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ScanType } from '#shared/documents/schema.ts';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import { tidyLine } from '#shared/kit/text.ts';
import { causeOf } from './store/storage-words.ts';

/** Largest scan taken, bytes: a signed paper of a hundred colour pages at 200 dpi stays below. */
export const LARGEST_SCAN = 50 * 1024 * 1024;

export type ReadScan = { readonly name: string; readonly type: ScanType; readonly bytes: Uint8Array };

const starts = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);
const holds = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes).includes(text, 0, 'latin1');

/** What a file is by its content, or null. A file cut short lacks its end and is none. */
export const scanTypeOf = (bytes: Uint8Array): ScanType | null => {
  if (holds(bytes.subarray(0, 1024), '%PDF-')) return holds(bytes.subarray(-2048), '%%EOF') ? 'application/pdf' : null;
  if (starts(bytes, [0xff, 0xd8, 0xff])) {
    return Buffer.from(bytes).lastIndexOf(Buffer.from([0xff, 0xd9])) > 2 ? 'image/jpeg' : null;
  }
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) {
    return holds(bytes.subarray(-64), 'IEND') ? 'image/png' : null;
  }
  return null;
};

const wrong = (message: string) => refuse('invalid', message, 'scan', 'Bản scan');

/** Reads a scan once and judges it by its content. A file that vanishes while it is read is a sentence, never half a scan. */
export const readScan = (path: string): Outcome<ReadScan> => {
  const name = basename(path);
  try {
    const { size } = statSync(path);
    if (size === 0) return wrong(`“${name}” là tệp rỗng. Hãy quét lại rồi chọn tệp khác.`);
    if (size > LARGEST_SCAN) {
      return wrong(`“${name}” lớn hơn 50 MB. Hãy quét lại ở 200–300 dpi hoặc tách tệp rồi chọn lại.`);
    }
    const bytes = readFileSync(path);
    if (bytes.length !== size) return wrong(`“${name}” thay đổi trong lúc đọc. Hãy chờ chép xong rồi chọn lại.`);
    const type = scanTypeOf(bytes);
    return type === null
      ? wrong(`“${name}” không phải tệp PDF, JPEG hoặc PNG còn nguyên vẹn, dù tên tệp ghi thế nào. Hãy quét lại.`)
      : ok({ name: tidyLine(name).slice(0, 200) || 'ban-scan', type, bytes });
  } catch (error) {
    return wrong(`Không đọc được “${name}”: ${causeOf(error)}. Văn bản giữ nguyên; hãy cắm lại USB hoặc chọn lại tệp.`);
  }
};

/** Where the scan named in a command comes from: a file picked in the window, or a path where paths may be given. */
export type ScanSource = {
  readonly find: (scan: { readonly token?: string; readonly path?: string }) => Outcome<ReadScan>;
};

/** The headless desk names files by path. */
export const scansByPath: ScanSource = {
  find: ({ path }) => (path === undefined ? wrong('Bản scan: nêu đường dẫn tệp (path).') : readScan(path)),
};

/** The window never names a path: a picked file waits under a token. The last few are kept. */
export const openScanShelf = (): ScanSource & { readonly put: (scan: ReadScan) => string } => {
  const held = new Map<string, ReadScan>();
  return {
    put: (scan) => {
      const token = randomUUID();
      held.set(token, scan);
      for (const old of [...held.keys()].slice(0, -3)) held.delete(old);
      return token;
    },
    find: ({ token }) => {
      const scan = token === undefined ? undefined : held.get(token);
      return scan === undefined ? wrong('Tệp scan đã chọn không còn ở đây. Hãy chọn lại tệp.') : ok(scan);
    },
  };
};
