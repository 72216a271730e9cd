/** Only what was changed. */
export const changedValues = <T extends object>(typed: T, before: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(typed).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof T])),
  ) as Partial<T>;
