import type { StoreEnv } from '#electron/store/env.ts';
import type { Random } from './random.ts';
import type { SimFs } from './sim-fs.ts';

const START = Date.UTC(2026, 10, 23, 2);

/** The surroundings of one run of the program on a simulated disk: nothing waits, everything follows from the seed. */
export const simEnv = (sim: SimFs, random: Random, pid: number): StoreEnv => {
  let ticks = 0;
  return {
    fs: sim.fs(),
    now: () => new Date(START + pid * 86_400_000 + ticks++ * 1000),
    elapsed: () => ticks,
    wait: async () => undefined,
    pause: async () => undefined,
    later: () => () => undefined,
    token: () => random.hex(8),
    pid,
    host: 'may-thu',
    isAlive: (other) => other === pid,
    startOf: () => '',
    held: new Set(),
  };
};
