import { type CollectionName, isCollectionName } from '../collections.ts';
import type { AnyRecord } from '../kit/command.ts';
import type { Read } from '../workspace.ts';
import { TASK_ORIGIN_LABELS } from './labels.ts';
import { ORIGIN_COLLECTIONS, type Task, type TaskOriginKind } from './schema.ts';

/** Tasks that come from one record, in the order they were given: of a conclusion, a meeting, a line of the plan. */
export const tasksFrom = (read: Read, kind: TaskOriginKind, id: string): readonly Task[] =>
  [...read.all('tasks').values()].filter(({ origin }) => origin.kind === kind && origin.id === id);

/** The collection an origin lies in; null for a task given by hand and for a kind this workspace does not keep. */
export const originCollection = (kind: TaskOriginKind): CollectionName | null => {
  const name: string | null = ORIGIN_COLLECTIONS[kind];
  return name !== null && isCollectionName(name) ? name : null;
};

/** The record an origin names, whatever its kind; undefined where it names none. */
export const originRecord = (read: Read, { kind, id }: Task['origin']): AnyRecord | undefined => {
  const coll = originCollection(kind);
  return coll === null || id === null ? undefined : read.get(coll, id);
};

/** Where a task comes from, in words, and the record to open: a meeting, or the meeting a conclusion belongs to. */
export type OriginWords = { readonly kind: string; readonly text: string; readonly meetingId: string | null };

const textOf = (record: AnyRecord): string => {
  const words = [record.title, record.text, record.content, record.work, record.name].find(
    (v) => typeof v === 'string' && v !== '',
  );
  return typeof words === 'string' ? words : '';
};

/** The origin of a task in words. A conclusion names its meeting; kinds without a record answer with their label alone. */
export const originWords = (read: Read, task: Task): OriginWords => {
  const { kind, id } = task.origin;
  const record = originRecord(read, task.origin);
  const label = TASK_ORIGIN_LABELS[kind];
  if (record === undefined) return { kind: label, text: '', meetingId: null };
  if (kind === 'meeting') return { kind: label, text: textOf(record), meetingId: id };
  const meetingId = typeof record.meetingId === 'string' ? record.meetingId : null;
  const meeting = meetingId === null ? undefined : read.get('meetings', meetingId);
  const text = [textOf(record), meeting?.title ?? ''].filter((part) => part !== '').join(' – ');
  return { kind: label, text, meetingId };
};
