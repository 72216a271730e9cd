import { createHash } from 'node:crypto';
import { z } from 'zod';
import { collections } from '#shared/collections.ts';
import packageJson from '../package.json' with { type: 'json' };

/** Names the exact shape of this program's records, as 64 hexadecimal digits: it changes with every release and with every field of a record. */
export const recordsShape = (): string => {
  const hash = createHash('sha256').update(packageJson.version);
  for (const [name, { record }] of Object.entries(collections)) {
    hash.update(name).update(JSON.stringify(z.toJSONSchema(record, { io: 'input', unrepresentable: 'any' })));
  }
  return hash.digest('hex');
};
