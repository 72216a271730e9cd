import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorkspace, openWorkspace } from '#electron/store/open-workspace.ts';
import type { Engine } from '#electron/store/types.ts';
import { seeded } from '#test/faults/random.ts';
import { afterPowerCut } from '#test/faults/sim-crash.ts';
import { simEnv } from '#test/faults/sim-env.ts';
import { SimFs } from '#test/faults/sim-fs.ts';
import { adding, contents, editing, moment, office, removing } from './office.ts';

/** What an official does, on people numbered 0 to 4. */
type Action = {
  readonly kind: 'add' | 'edit' | 'remove' | 'undo' | 'redo' | 'checkpoint' | 'restart' | 'power cut';
  readonly who: number;
};

const action: fc.Arbitrary<Action> = fc.record({
  kind: fc.constantFrom('add', 'edit', 'edit', 'remove', 'undo', 'redo', 'checkpoint', 'restart', 'power cut'),
  who: fc.nat(4),
});

type Content = Record<string, string>;

/** The same office on paper: what is there, and what could be undone and redone in this session. */
class Paper {
  now: Content = {};
  past: Content[] = [];
  future: Content[] = [];

  change(next: Content): void {
    this.past.push(this.now);
    this.future = [];
    this.now = next;
  }

  forget(): void {
    this.past = [];
    this.future = [];
  }
}

const seen = (engine: Engine): Content =>
  Object.fromEntries([...engine.read('people').values()].map((one) => [one.id, String(one.name)]));

const step = (engine: Engine, paper: Paper, { kind, who }: Action, turn: number): void => {
  const id = `nguoi-${who}`;
  const there = id in paper.now;
  if (kind === 'add') {
    const outcome = engine.commit(adding('people', { id, name: `Tên ${turn}` }));
    expect(outcome.ok).toBe(!there);
    if (outcome.ok) paper.change({ ...paper.now, [id]: `Tên ${turn}` });
  }
  if (kind === 'edit' && there) {
    expect(engine.commit(editing(engine, 'people', id, { name: `Tên ${turn}` })).ok).toBe(true);
    paper.change({ ...paper.now, [id]: `Tên ${turn}` });
  }
  if (kind === 'remove' && there) {
    expect(engine.commit(removing(engine, 'people', id)).ok).toBe(true);
    const { [id]: _, ...rest } = paper.now;
    paper.change(rest);
  }
  if (kind === 'undo') turnBack(engine.undo(moment).ok, paper, paper.past, paper.future);
  if (kind === 'redo') turnBack(engine.redo(moment).ok, paper, paper.future, paper.past);
};

const turnBack = (done: boolean, paper: Paper, from: Content[], to: Content[]): void => {
  const next = from.pop();
  expect(done).toBe(next !== undefined);
  if (next === undefined) return;
  to.push(paper.now);
  paper.now = next;
};

const open = async (disk: SimFs, pid: number): Promise<Engine> => {
  const options = { env: simEnv(disk, seeded(pid), pid), autoCheckpoint: false };
  const result = await openWorkspace('/du-lieu', office, options);
  const made = result.kind === 'firstRun' ? await createWorkspace('/du-lieu', office, options) : result;
  if (made.kind !== 'ready') throw new Error(made.kind);
  return made.engine;
};

describe('any course of work', () => {
  it('comes out as it would on paper, whatever is done in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(action, { maxLength: 40 }),
        fc.constantFrom('ext4', 'ntfs', 'fat'),
        async (actions, profile) => {
          let disk = new SimFs(profile);
          let engine = await open(disk, 1);
          const paper = new Paper();
          for (const [turn, one] of actions.entries()) {
            step(engine, paper, one, turn);
            if (one.kind === 'checkpoint') expect((await engine.checkpoint()).ok).toBe(true);
            if (one.kind === 'restart') await engine.close();
            if (one.kind === 'power cut') disk = afterPowerCut(disk, seeded(turn), turn % 2 === 0 ? 'least' : 'mixed');
            if (one.kind === 'restart' || one.kind === 'power cut') {
              engine = await open(disk, turn + 2);
              paper.forget();
            }
            expect(seen(engine)).toEqual(paper.now);
          }
          expect((await engine.verify()).findings).toEqual([]);
          expect(contents(await open(afterPowerCut(disk, seeded(7), 'least'), 99))).toEqual(contents(engine));
        },
      ),
      { numRuns: 3000 },
    );
  });
});
