import { join } from 'node:path';

/** Top folder of the project. */
export const PROJECT = join(import.meta.dirname, '..', '..');
