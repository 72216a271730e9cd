import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Migration, MigrationError, migrate, migrations } from '#shared/migrations/index.ts';

const here = import.meta.dirname;
const steps = resolve(here, '../../../shared/migrations');

describe('the chain of migrations', () => {
  it('has a step file, a test and a sample file for every migration, and nothing left over', () => {
    const files = readdirSync(steps).filter((name) => name !== 'index.ts');
    expect(files.sort()).toEqual(migrations.map(({ name }) => `${name}.ts`).sort());
    for (const { name } of migrations) {
      expect(existsSync(join(here, `${name}.test.ts`)), `a test of ${name}`).toBe(true);
      expect(existsSync(join(here, `${name}.sample.json`)), `a sample of ${name}`).toBe(true);
    }
  });

  it('leads from shape 1 on without a gap, each step named by its shape', () => {
    migrations.forEach(({ to, name }, i) => {
      expect(to).toBe(i + 2);
      expect(name).toMatch(new RegExp(`^${String(to).padStart(4, '0')}-[a-z0-9-]+$`));
    });
  });
});

const chain: readonly Migration[] = [
  { to: 2, name: '0002-b', up: (body) => ({ ...body, rooms: [] }) },
  {
    to: 3,
    name: '0003-c',
    up: ({ people = [] }) => ({ people }),
    check: (a, b) => ('rooms' in a && !('rooms' in b) ? null : 'no'),
  },
];

describe('migrating', () => {
  it('takes every step in order', () => {
    const people = [{ id: 'an-01' }];
    expect(migrate(chain, { people }, 1, 2)).toEqual({ people, rooms: [] });
    expect(migrate(chain, { people }, 1, 3)).toEqual({ people });
    expect(migrate(chain, { people }, 3, 3)).toEqual({ people });
  });

  it('stops at a missing step and at a step whose own check fails', () => {
    expect(() => migrate(chain, {}, 1, 4)).toThrow(MigrationError);
    expect(() => migrate(chain, {}, 2, 3)).toThrow('0003-c: no');
  });
});
