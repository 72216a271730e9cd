import { collections } from '#shared/collections.ts';
import { migrations } from '#shared/migrations/index.ts';
import { brokenReference, firstBrokenReference, type Read } from '#shared/workspace.ts';
import type { ReadAny, StoreDefinition } from './store/types.ts';

/** What the store is told of this program's records. The shape's number is that of its migrations. */
export const storeDefinition: StoreDefinition = {
  schema: migrations.length + 1,
  minReader: 1,
  collections,
  checkChanges: brokenReference,
  checkAll: firstBrokenReference,
  migrations,
};

/** The workspace as rules and documents read it, over whatever holds the records. */
export const readFrom = (read: ReadAny): Read =>
  ({
    get: (coll: string, id: string) => read(coll).get(id),
    all: (coll: string) => read(coll),
  }) as unknown as Read;
