import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { executableForTests } from '../helpers/built-stand-in.ts';

const root = resolve(import.meta.dirname, '../..');
/** The training copy as the program builds it; filled once before the suite, copied for every test. */
export const TRAINING = join(root, 'out/training-office');
export const SHOTS = join(root, 'out/screens');

export type Running = { readonly app: ElectronApplication; readonly page: Page };

/** The page has its bridge and shows its first screen. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => 'desk' in window && document.querySelector('h1, [role=alert]') !== null);
};

/** Starts the built program on a data folder, as a double click would. */
export const startDesk = async (data: string): Promise<Running> => {
  const app = await _electron.launch({
    executablePath: executableForTests(),
    args: [root],
    env: { ...process.env, SO_TAY_DATA: data } as Record<string, string>,
  });
  const page = await app.firstWindow();
  await settled(page);
  return { app, page };
};

type Place = {
  /** Whether the training copy lies ready in the data folder; without it the program builds it when it is asked for. */
  readonly trainingReady: boolean;
  readonly data: string;
  readonly desk: Running;
};

/** Every test has a data folder of its own, without a workspace, and a desk started on it; both go at the end. */
export const test = base.extend<Place>({
  trainingReady: [true, { option: true }],
  data: async ({ trainingReady }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'so-tay-e2e-'));
    if (trainingReady) cpSync(TRAINING, join(folder, 'tap-huan'), { recursive: true });
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  desk: async ({ data }, use) => {
    const running = await startDesk(data);
    await use(running);
    await running.app.close().catch(() => undefined);
  },
});
export { expect } from '@playwright/test';

/** Requests that would have left the PC; the shell refuses and counts every one. */
export const requestsOutside = (app: ElectronApplication): Promise<number> =>
  app.evaluate(() => {
    const standIn = (globalThis as { __standIn?: { refusedRequests?: readonly unknown[] } }).__standIn;
    return standIn?.refusedRequests?.length ?? 0;
  });

/** The training copy by the bridge, for tests that need a full workspace and not the way to it. */
export const openTraining = async (page: Page): Promise<void> => {
  await page.evaluate(() =>
    (window as unknown as { desk: { openTraining: (i: object) => Promise<unknown> } }).desk.openTraining({}),
  );
  await page.getByText('BẢN TẬP HUẤN', { exact: true }).waitFor();
  await page.getByRole('navigation').waitFor();
};
