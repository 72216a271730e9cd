import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: '../out/e2e',
  // Every test has its own data, profile and desk: two run side by side, from any file.
  workers: 2,
  fullyParallel: true,
  // A real window on a busy machine may miss a key; a test that needed its second try is named as flaky in the report.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  globalSetup: './e2e/global-setup.ts',
  reporter: [['list'], ['json', { outputFile: '../out/e2e-report.json' }]],
});
