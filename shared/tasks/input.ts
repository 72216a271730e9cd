import { z } from 'zod';
import { deadline, type Progress } from './schema.ts';

/** A deadline as typed; of a month or a quarter any day in it. */
export const deadlineInput = z
  .strictObject({ kind: deadline.shape.kind, date: deadline.shape.date.default(null) })
  .meta({ title: 'Thời hạn' });

/** Progress in order of its days; what is noted later on one day stands later. */
export const withProgress = (all: readonly Progress[], entry: Progress): Progress[] => {
  const at = all.findIndex((other) => other.on > entry.on);
  return at < 0 ? [...all, entry] : [...all.slice(0, at), entry, ...all.slice(at)];
};

/** Progress takes at most 500 notes a task. */
export const MAX_PROGRESS = 500;
