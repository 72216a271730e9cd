import { isDeepStrictEqual } from 'node:util';
import type { AnyRecord, Change } from '#shared/kit/command.ts';
import { ID_PATTERN } from '#shared/kit/id.ts';
import type { Refusal } from '#shared/kit/outcome.ts';
import { plainProblem } from './plain-text.ts';
import type { ReadAny, StoreDefinition } from './types.ts';

const invalid = (message: string, field?: string, label?: string): Refusal => ({
  code: 'invalid',
  message,
  ...(field === undefined || field === '' ? {} : { field }),
  ...(label === undefined ? {} : { label }),
});

const conflict = (label: string): Refusal => ({
  code: 'conflict',
  message: `${label} này vừa được thay đổi ở chỗ khác nên chưa lưu; hãy xem lại nội dung mới rồi sửa tiếp.`,
});

const sameRecord = (a: AnyRecord | null, b: AnyRecord | null): boolean => a === b || isDeepStrictEqual(a, b);

const idProblem = (change: Change, label: string): Refusal | null => {
  const ids = [change.before?.id ?? change.id, change.after?.id ?? change.id];
  return ID_PATTERN.test(change.id) && ids.every((id) => id === change.id)
    ? null
    : invalid(`Mã của ${label.toLowerCase()} không hợp lệ nên chưa lưu.`, 'id', 'Mã');
};

/** `free`: the store itself brings a record back and counts on from where it was. */
const revProblem = (change: Change, label: string, free: boolean): Refusal | null => {
  if (change.after === null) return null;
  const next = (change.before?.rev ?? 0) + 1;
  const right =
    change.after.rev === next || (free && Number.isSafeInteger(change.after.rev) && change.after.rev > next);
  return right ? null : conflict(label);
};

const shapeProblem = (definition: StoreDefinition, change: Change, label: string): Refusal | null => {
  if (change.after === null) return null;
  const plain = plainProblem(change.after);
  if (plain !== null) return invalid(`${label}: ${plain.message}`, plain.field);
  const parsed = definition.collections[change.coll]?.record.safeParse(change.after);
  if (parsed?.success === true) return null;
  const field = parsed?.error.issues[0]?.path.map(String).join('.');
  return invalid(`${label} có nội dung chưa hợp lệ nên chưa lưu; hãy xem lại các ô đã nhập.`, field);
};

/** Why the changes of one command cannot be kept, or null. Nothing is changed; a record may be changed twice in one command. */
export const changesProblem = (
  definition: StoreDefinition,
  read: ReadAny,
  changes: readonly Change[],
  command: string,
  free = false,
): Refusal | null => {
  if (changes.length === 0) return invalid('Không có gì thay đổi để lưu.');
  const pending = new Map<string, AnyRecord | null>();
  for (const change of changes) {
    const known = Object.hasOwn(definition.collections, change.coll) ? definition.collections[change.coll] : undefined;
    if (known === undefined) return invalid('Phần mềm không biết loại hồ sơ này nên chưa lưu.');
    if (change.before === null && change.after === null) return invalid('Không có gì thay đổi để lưu.');
    const { label } = known;
    const key = `${change.coll}/${change.id}`;
    const current = pending.has(key) ? pending.get(key) : read(change.coll).get(change.id);
    if (!sameRecord(change.before, current ?? null)) return conflict(label);
    const found =
      idProblem(change, label) ?? revProblem(change, label, free) ?? shapeProblem(definition, change, label);
    if (found !== null) return found;
    pending.set(key, change.after);
  }
  return definition.checkChanges?.(read, changes, command) ?? null;
};
