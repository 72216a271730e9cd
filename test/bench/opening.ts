import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkspace } from '#electron/store/open-workspace.ts';
import { storeDefinition } from '#electron/store-definition.ts';
import { median, type Place, type Row, timed } from './table.ts';
import { workspaceOf } from './workspace.ts';

/** Opening a workspace, against JSON.parse of the same bytes (both read the file). */
export const measureOpening = async ({ folder, quick }: Place): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const size of quick ? [1, 50] : [1, 10, 50]) {
    const at = await workspaceOf(folder, size);
    const generation = readdirSync(at)
      .filter((name) => /^gen-\d+\.json$/.test(name))
      .sort()
      .at(-1);
    if (generation === undefined) throw new Error('no generation to open');
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let i = 0; i < (size === 50 ? (quick ? 3 : 5) : 7); i += 1) {
      theirs.push(
        await timed(() => {
          const bytes = readFileSync(join(at, generation));
          return JSON.parse(bytes.subarray(bytes.indexOf(10) + 1).toString('utf8'));
        }),
      );
      ours.push(await open(at));
    }
    const reach = { reach: 2.5 };
    rows.push({
      what: `open ${size} MB`,
      ours: median(ours),
      peer: 'JSON.parse of the same bytes',
      theirs: median(theirs),
      ...reach,
    });
  }
  return rows;
};

const open = async (folder: string): Promise<number> => {
  const start = performance.now();
  const opened = await openWorkspace(folder, storeDefinition);
  const taken = performance.now() - start;
  if (opened.kind !== 'ready') throw new Error(opened.kind);
  await opened.engine.close();
  return taken;
};
