import { type AnyRecord, type Change, replace } from '../kit/command.ts';
import { refuse } from '../kit/outcome.ts';
import type { Stop } from './checks.ts';

type Ordered = AnyRecord & { readonly order: number };

/** Changes that number the records 1…n in the sequence given; only those whose number differs change. */
export const renumber = (coll: 'agendaItems' | 'invitees', sequence: readonly Ordered[]): readonly Change[] =>
  sequence.flatMap((record, index) =>
    record.order === index + 1 ? [] : [replace(coll, record, { order: index + 1 })],
  );

/** The sequence with one record taken out and put at place `to`, counted from 1; a place beyond the end is the end. */
export const movedTo = <R extends Ordered>(sequence: readonly R[], id: string, to: number): readonly R[] => {
  const moved = sequence.find((record) => record.id === id);
  if (moved === undefined) return sequence;
  return sequence.filter((record) => record.id !== id).toSpliced(to - 1, 0, moved);
};

/** The records in the order their ids are named in. */
export const inOrderOf = <R extends Ordered>(sequence: readonly R[], ids: readonly string[]): readonly R[] => {
  const byId = new Map(sequence.map((record) => [record.id, record]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};

/** Stops an order that does not name every record exactly once. */
export const orderStop = (sequence: readonly Ordered[], ids: readonly string[], what: string): Stop => {
  const named = new Set(ids);
  const whole = named.size === ids.length && ids.length === sequence.length && sequence.every((r) => named.has(r.id));
  return whole
    ? null
    : refuse(
        'invalid',
        `Thứ tự mới phải nêu đủ ${sequence.length} ${what}, mỗi mục đúng một lần. Danh sách giữ nguyên; hãy sắp xếp lại.`,
        'ids',
        'Thứ tự',
      );
};
