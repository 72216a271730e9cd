import { userInfo } from 'node:os';
import type { Moment } from '#shared/kit/command.ts';
import { type PlainDate, todayIn } from '#shared/kit/date.ts';

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
