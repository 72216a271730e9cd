import { userInfo } from 'node:os';
import type { Moment } from '#shared/kit/command.ts';
import { isPlainDate, type PlainDate, todayIn } from '#shared/kit/date.ts';

/** The name Windows knows the person at the keyboard by; it stands in the history. */
export const actorName = (): string => {
  try {
    return userInfo().username;
  } catch {
    return 'không rõ';
  }
};

/** The instant at which a command runs. `today` may be another day than the clock's, in the headless desk. */
export const momentNow = (today?: PlainDate): Moment => {
  const now = new Date().toISOString();
  return { now, today: today ?? todayIn(now), actor: actorName() };
};

/** The instant of a command that says when it runs: a plain day, or an instant (UTC); else now, on `today`. */
export const momentOf = (at: string | undefined, today?: PlainDate): Moment => {
  if (at === undefined || isPlainDate(at)) return momentNow(at ?? today);
  const now = new Date(at).toISOString();
  return { ...momentNow(), now, today: todayIn(now) };
};
