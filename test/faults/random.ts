/** Seeded numbers of good quality in all their bits (sfc32), so that a failure can be run again from its seed. */
export type Random = {
  /** A whole number from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly hex: (digits: number) => string;
};

/** The seed goes through a mixer first, so that neighbouring seeds have nothing in common. */
const mix = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
};

export const seeded = (seed: number): Random => {
  const next = mix(seed);
  let [a, b, c, counter] = [next(), next(), next(), 1];
  const word = (): number => {
    const sum = (a + b + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + sum) >>> 0;
    return sum;
  };
  for (let i = 0; i < 12; i++) word();
  const below = (limit: number): number => Math.floor((word() / 4_294_967_296) * limit);
  return {
    below,
    chance: (probability) => word() / 4_294_967_296 < probability,
    pick: (from) => from[below(from.length)] as (typeof from)[number],
    hex: (digits) => Array.from({ length: digits }, () => below(16).toString(16)).join(''),
  };
};
