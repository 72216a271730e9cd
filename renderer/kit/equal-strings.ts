/**
 * Lets equal strings be one: most strings of the records read say what another one says (ids, days, names of
 * states), and each crossed the bridge as a copy of its own. What is held is changed in place, at any depth; give it plain data only.
 */
export const stringSharer = (): ((held: object) => void) => {
  const known = new Map<string, string>();
  const share = (held: object): void => {
    const fields = held as Record<string, unknown>;
    for (const key of Object.keys(fields)) {
      const value = fields[key];
      if (typeof value === 'string') {
        const first = known.get(value);
        if (first === undefined) known.set(value, value);
        else fields[key] = first;
      } else if (typeof value === 'object' && value !== null) share(value);
    }
  };
  return share;
};
