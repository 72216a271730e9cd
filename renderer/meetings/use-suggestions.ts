import { useEffect, useRef } from 'react';
import type { CommandForm } from '../kit/form.tsx';
import { currentRead, today } from '../use-workspace.ts';
import { endFollowing, type MeetingValues, type Suggested, suggest } from './meeting-values.ts';

const FIELDS = [
  'bodyId',
  'title',
  'purpose',
  'convenerId',
  'chairId',
  'signatoryId',
  'signingCapacity',
  'place',
  'recipients',
] as const satisfies readonly (keyof Suggested)[];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Keeps the suggested fields in step with kind, body and day as long as they still hold what was suggested before:
 * what somebody typed or picked is never overwritten. `active` is false where an existing meeting is edited;
 * then only the end follows the day of the start.
 */
export const useSuggestions = (form: CommandForm<MeetingValues>, active: boolean): void => {
  const [kind, bodyId, startsAt] = form.watch(['kind', 'bodyId', 'startsAt']);
  const start = useRef(startsAt);
  const last = useRef<Suggested | null>(null);

  useEffect(() => {
    const endsAt = form.getValues('endsAt');
    const followed = endFollowing(start.current, startsAt, endsAt);
    if (followed !== endsAt) form.setValue('endsAt', followed, { shouldDirty: true });
    start.current = startsAt;
  }, [form, startsAt]);

  useEffect(() => {
    if (!active) return;
    const next = suggest(currentRead(), kind, bodyId, startsAt, today());
    const before = last.current;
    last.current = next;
    if (before === null) return;
    for (const field of FIELDS) {
      if (same(form.getValues(field), before[field]) && !same(before[field], next[field])) {
        form.setValue(field, next[field] as never, { shouldValidate: form.getFieldState(field).invalid });
      }
    }
  }, [form, active, kind, bodyId, startsAt]);
};
