import { collections } from '#shared/collections.ts';
import { tampering } from '#shared/documents/life-cycle.ts';
import { migrations } from '#shared/migrations/index.ts';
import { brokenReference, firstBrokenReference, type Read } from '#shared/workspace.ts';
import { recordsShape } from './shape.ts';
import type { ReadAny, StoreDefinition } from './store/types.ts';

/** What `recordsShape` answers, written into the built program: finding it out takes as long as reading a small office. */
declare const BUILT_SHAPE: string | undefined;

let shape = typeof BUILT_SHAPE === 'string' ? BUILT_SHAPE : undefined;

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
    shape ??= recordsShape();
    return shape;
  },
};

/** The workspace as rules and documents read it, over whatever holds the records. */
export const readFrom = (read: ReadAny): Read =>
  ({
    get: (coll: string, id: string) => read(coll).get(id),
    all: (coll: string) => read(coll),
  }) as unknown as Read;
