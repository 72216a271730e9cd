import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkspace } from '#electron/store/open-workspace.ts';
import { storeDefinition } from '#electron/store-definition.ts';
import type { AnyRecord } from '#shared/kit/command.ts';

/** Bytes of one record of the bench as JSON, about: a person of the roster with two positions. */
const RECORD_BYTES = 430;

export const benchPerson = (index: number): AnyRecord => ({
  id: `person-${index}`,
  rev: 1,
  name: `Thành viên ${index}`,
  address: 'none',
  workPhone: '0297 3 800 000',
  workEmail: `thanhvien${index}@coquan.gov.vn`,
  positions: [
    { title: 'Phó Trưởng phòng Văn hóa và Thông tin', agencyId: null, from: '2019-01-01', to: '2022-06-30' },
    { title: 'Trưởng phòng Văn hóa - Xã hội đặc khu Phú Quốc', agencyId: null, from: '2022-07-01', to: null },
  ],
});

export const recordsOf = (megabytes: number): number => Math.round((megabytes * 1_000_000) / RECORD_BYTES);

/** A workspace of about that size, checkpointed and closed; made once a run. Answers its folder. */
export const workspaceOf = async (folder: string, megabytes: number): Promise<string> => {
  const at = join(folder, `ws-${megabytes}`);
  if (existsSync(at)) return at;
  const made = await createWorkspace(at, storeDefinition);
  if (made.kind !== 'ready') throw new Error(`bench workspace: ${made.kind}`);
  const count = recordsOf(megabytes);
  for (let from = 0; from < count; from += 2000) {
    const changes = Array.from({ length: Math.min(2000, count - from) }, (_, i) => {
      const after = benchPerson(from + i);
      return { coll: 'people', id: after.id, before: null, after };
    });
    const done = made.engine.commit({
      at: new Date().toISOString(),
      actor: 'bench',
      command: 'bench.fill',
      title: 'Bench',
      changes,
    });
    if (!done.ok) throw new Error(done.refusal.message);
  }
  await made.engine.checkpoint();
  await made.engine.close();
  return at;
};

export const drop = (folder: string): void => rmSync(folder, { recursive: true, force: true });
