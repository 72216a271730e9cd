import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { StoreDefinition } from '#electron/store/types.ts';
import { add, create, freshFolder, office, open } from './office.ts';

const of = (shape: string | undefined, longest: number): StoreDefinition => ({
  ...office,
  ...(shape === undefined ? {} : { shape }),
  collections: {
    ...office.collections,
    people: {
      label: 'Thành viên',
      record: z.looseObject({ id: z.string(), rev: z.int(), name: z.string().max(longest) }),
    },
  },
});

/** A generation with a long name in it, and a line after it with a short one. */
const written = async (definition: StoreDefinition, later = 'An'): Promise<string> => {
  const folder = freshFolder();
  const engine = await create(folder, definition);
  add(engine, 'an-01', 'Một cái tên rất dài');
  await engine.checkpoint();
  add(engine, 'binh-02', later);
  return engine.folder;
};

describe('records that were checked by the very same shape before they were written', () => {
  it('are not checked a second time where their hash is right', async () => {
    const folder = await written(of('a', 100));
    expect((await open(folder, of('a', 5), { readOnly: true })).state().reason).toMatch(/chỉ xem/);
  });

  it('are checked by another shape, and by a program that names none', async () => {
    const folder = await written(of('a', 100));
    for (const shape of ['b', undefined]) {
      const engine = await open(folder, of(shape, 5), { readOnly: true });
      expect(engine.state().reason).toContain('an-01');
    }
  });

  it('are checked all the same where a later line touched them', async () => {
    const folder = await written(of('a', 100), 'Cũng là một cái tên rất dài');
    const engine = await open(folder, of('a', 25), { readOnly: true });
    expect(engine.state().reason).toContain('binh-02');
  });
});
