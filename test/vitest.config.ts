import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const RULES = 'test/shared/**/*.test.ts';

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    globalSetup: ['test/helpers/built-desk.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      // The rules keep no state: their tests share what they import, and half their time.
      { extends: true, test: { name: 'rules', include: [RULES], isolate: false } },
      {
        extends: true,
        test: { name: 'office', include: ['test/**/*.test.ts'], exclude: [RULES, 'test/e2e/**', 'node_modules/**'] },
      },
    ],
  },
});
