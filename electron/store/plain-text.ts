/** Longest text of one field and deepest nesting a record may have. */
export const MAX_TEXT_BYTES = 64 * 1024;
export const MAX_DEPTH = 32;

/** Keys that change an object's prototype in careless hands. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** What cannot be kept, and where: `field` is the path from the record ("items.2.title"). */
export type PlainProblem = { readonly field: string; readonly message: string };

const problem = (path: readonly string[], message: string): PlainProblem => ({ field: path.join('.'), message });

/** Half of a character: writing it would change it silently. */
const LONE_SURROGATE = /\p{Surrogate}/u;

const textProblem = (text: string, path: readonly string[]): PlainProblem | null => {
  if (LONE_SURROGATE.test(text)) return problem(path, 'Có ký tự hỏng trong nội dung; hãy gõ lại chỗ đó.');
  // Half a code unit per byte at best: only long texts need counting.
  if (text.length > MAX_TEXT_BYTES / 4 && Buffer.byteLength(text) > MAX_TEXT_BYTES) {
    return problem(path, 'Nội dung một ô quá dài; hãy rút gọn hoặc chuyển thành tệp đính kèm.');
  }
  return text.normalize('NFC') === text
    ? null
    : problem(path, 'Dấu tiếng Việt đang gõ theo kiểu tách rời; hãy gõ lại chỗ đó.');
};

const UNKEEPABLE = 'Nội dung này không lưu được; hãy nhập lại.';

/** Checks that a value survives JSON unchanged: plain data, finite numbers, sound NFC text, bounded depth. Null when it does. */
export const plainProblem = (value: unknown, path: readonly string[] = []): PlainProblem | null => {
  if (value === null || typeof value === 'boolean') return null;
  if (typeof value === 'string') return textProblem(value, path);
  if (typeof value === 'number') return Number.isFinite(value) ? null : problem(path, UNKEEPABLE);
  if (typeof value !== 'object' || path.length >= MAX_DEPTH) return problem(path, UNKEEPABLE);
  if (Array.isArray(value)) return firstProblem(value.entries(), path, false);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return problem(path, UNKEEPABLE);
  return firstProblem(Object.entries(value), path, true);
};

const firstProblem = (
  parts: Iterable<readonly [string | number, unknown]>,
  path: readonly string[],
  isObject: boolean,
): PlainProblem | null => {
  for (const [key, part] of parts) {
    if (isObject && part === undefined) continue;
    const here = [...path, String(key)];
    if (isObject && FORBIDDEN.has(String(key))) return problem(here, UNKEEPABLE);
    const found = (isObject ? textProblem(String(key), here) : null) ?? plainProblem(part, here);
    if (found !== null) return found;
  }
  return null;
};
