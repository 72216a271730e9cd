import { createHash } from 'node:crypto';
import { z } from 'zod';
import { collections } from '#shared/collections.ts';
import { tampering } from '#shared/documents/life-cycle.ts';
import { migrations } from '#shared/migrations/index.ts';
import { brokenReference, firstBrokenReference, type Read } from '#shared/workspace.ts';
import packageJson from '../package.json' with { type: 'json' };
import type { ReadAny, StoreDefinition } from './store/types.ts';

/** Changes with every release and with every field of a record. */
const shapeOf = (release: string): string => {
  const hash = createHash('sha256').update(release);
  for (const [name, { record }] of Object.entries(collections)) {
    hash.update(name).update(JSON.stringify(z.toJSONSchema(record, { io: 'input', unrepresentable: 'any' })));
  }
  return hash.digest('hex');
};

let shape: string | undefined;

/** What the store is told of this program's records. The shape's number is that of its migrations. */
export const storeDefinition: StoreDefinition = {
  schema: migrations.length + 1,
  minReader: 1,
  collections,
  checkChanges: (read, changes, command) => tampering(changes, command) ?? brokenReference(read, changes),
  checkAll: firstBrokenReference,
  migrations,
  // Asked for when a workspace is opened; until then the window does not wait for it.
  get shape() {
    shape ??= shapeOf(packageJson.version);
    return shape;
  },
};

/** The workspace as rules and documents read it, over whatever holds the records. */
export const readFrom = (read: ReadAny): Read =>
  ({
    get: (coll: string, id: string) => read(coll).get(id),
    all: (coll: string) => read(coll),
  }) as unknown as Read;
