import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const RULES = 'test/shared/**/*.test.ts';
const PAPERS = 'test/electron/documents/**/*.test.ts';
/** Compares with pdfmake as it is, before anything of ours is laid over it. */
const UNTOUCHED = 'test/electron/documents/engine.test.ts';

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    globalSetup: ['test/helpers/built-desk.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Many wait for the program they start: three keep two processors busy.
    maxWorkers: 3,
    projects: [
      // Rules keep no state, and the typesetter none but its memory: their tests share what they import, and half their time.
      { extends: true, test: { name: 'rules', include: [RULES], isolate: false } },
      { extends: true, test: { name: 'papers', include: [PAPERS], exclude: [UNTOUCHED], isolate: false } },
      {
        extends: true,
        test: {
          name: 'office',
          include: ['test/**/*.test.ts', UNTOUCHED],
          exclude: [RULES, 'test/electron/documents/!(engine).test.ts', 'test/e2e/**', 'node_modules/**'],
        },
      },
    ],
  },
});
