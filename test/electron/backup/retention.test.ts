import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Copy, copiesToRemove } from '#electron/backup/retention.ts';
import { addDays } from '#shared/kit/date.ts';

const copy = (day: string, seq: number, verified = true): Copy => ({ name: `${day}-${seq}`, day, seq, verified });
const daily = (days: number): Copy[] => Array.from({ length: days }, (_, i) => copy(addDays('2026-01-01', i), i));
const kept = (copies: readonly Copy[]): readonly string[] => {
  const gone = new Set(copiesToRemove(copies));
  return copies.map(({ name }) => name).filter((name) => !gone.has(name));
};

describe('Which copies stay on a stick', () => {
  it('the last seven days, four weeks and twelve months, once there are two years of them', () => {
    const names = kept(daily(730));
    expect(names.slice(-7)).toEqual(
      daily(730)
        .slice(-7)
        .map(({ name }) => name),
    );
    expect(names.length).toBeGreaterThanOrEqual(7 + 2 + 10);
    expect(names.length).toBeLessThanOrEqual(7 + 4 + 12);
  });

  it('the newest of a day that has several, and at least three verified ones', () => {
    const day = [1, 2, 3, 4, 5].map((seq) => copy('2026-11-23', seq));
    expect(kept(day)).toEqual(['2026-11-23-3', '2026-11-23-4', '2026-11-23-5']);
    const mixed = [copy('2026-11-23', 1), copy('2026-11-23', 2, false), copy('2026-11-23', 3, false)];
    expect(kept(mixed)).toEqual(['2026-11-23-1']);
  });

  it('never fewer than three verified ones, never the newest, whatever the clock said (property)', () => {
    const one = fc.record({ back: fc.integer({ min: -4000, max: 4000 }), seq: fc.nat(500), verified: fc.boolean() });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 60 }), (raw) => {
        const copies = raw.map(({ back, seq, verified }, i) => ({
          ...copy(addDays('2026-11-23', back), seq, verified),
          name: `${i}`,
        }));
        const names = new Set(kept(copies));
        const sound = copies.filter((c) => c.verified);
        expect(sound.filter((c) => names.has(c.name)).length).toBeGreaterThanOrEqual(Math.min(3, sound.length));
        const newest = Math.max(...sound.map((c) => c.seq));
        if (sound.length > 0) expect(sound.some((c) => c.seq === newest && names.has(c.name))).toBe(true);
        expect(copiesToRemove(copies.filter((c) => names.has(c.name)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
