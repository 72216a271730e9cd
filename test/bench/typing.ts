import type { CDPSession, Page } from '@playwright/test';
import type { CommandLine } from '#electron/run-lines.ts';
import type { Engine } from '#electron/store/types.ts';
import { readFrom } from '#electron/store-definition.ts';
import { buildProgram } from '#test/helpers/built-program.ts';
import { launch, officeIn, PROGRAM } from './office.ts';
import { LONG_DECISION, longDecision } from './paper-records.ts';
import { type Place, p95, type Row } from './table.ts';
import { benchTasks, officeOf } from './tasks.ts';

const TASKS = 50_000;
const FRAME_MS = 16;
const SECOND_MS = 1000;
const DRAFT = 'bench-du-thao';
const SEARCHES = ['ho tich khu pho', 'bao cao hien trang', 'ban do', 'trung tam dot 4999'];

const lines: readonly CommandLine[] = [
  { ...longDecision, at: '2026-11-23T04:00:00.000Z' },
  {
    command: 'documents.draft',
    input: { id: DRAFT, kind: 'decision', subjectId: LONG_DECISION, title: 'Quyết định dài' },
    at: '2026-11-23T04:01:00.000Z',
  },
];

const giveTasks = (engine: Engine): void => {
  const tasks = benchTasks(officeOf(readFrom(engine.read)), { count: TASKS, entries: 1 });
  for (let from = 0; from < tasks.length; from += 2000) {
    const changes = tasks
      .slice(from, from + 2000)
      .map((after) => ({ coll: 'tasks', id: after.id, before: null, after }));
    const entry = { at: '2026-11-23T05:00:00.000Z', actor: 'bench', command: 'bench.fill', title: 'Bench', changes };
    const done = engine.commit(entry);
    if (!done.ok) throw new Error(done.refusal.message);
  }
};

const goTo = (page: Page, path: string) =>
  page.evaluate((to) => {
    window.location.hash = to;
  }, path);

/** Milliseconds of processor the main thread of the page has taken so far, whatever for: script, style, layout, paint. */
const worked = async (cdp: CDPSession): Promise<number> => {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
};

/** Waits until the page has hardly worked for a while. */
const idle = async (page: Page, cdp: CDPSession): Promise<void> => {
  for (let before = await worked(cdp); ; ) {
    await page.waitForTimeout(400);
    const after = await worked(cdp);
    if (after - before < 20) return;
    before = after;
  }
};

/** What the main thread works in 200 ms, from a key on or without one. */
const workedIn200 = async (page: Page, cdp: CDPSession, key?: string): Promise<number> => {
  const before = await worked(cdp);
  if (key !== undefined) await page.keyboard.press(key);
  await page.waitForTimeout(200);
  return (await worked(cdp)) - before;
};

/** The same 200 ms without a key: what the measuring itself takes. It is stated, and not taken off. */
const noKeys = async (page: Page, cdp: CDPSession, times: number): Promise<readonly number[]> => {
  const taken: number[] = [];
  for (let i = 0; i < times; i += 1) taken.push(await workedIn200(page, cdp));
  return taken;
};

/**
 * What the main thread works in the 200 ms from each key on, with everything the key sets off (letter, search, list, frames,
 * collection of garbage that falls into them) and the measuring itself.
 */
const keysInList = async (page: Page, cdp: CDPSession, keys: number): Promise<readonly number[]> => {
  await goTo(page, '/nhiem-vu');
  const box = page.getByRole('textbox', { name: 'Tìm nhiệm vụ' });
  await page.getByText(/^\d+ nhiệm vụ$/).waitFor({ timeout: 60_000 });
  await box.click();
  const taken: number[] = [];
  for (let i = 0; taken.length < keys; i += 1) {
    await box.fill('');
    await idle(page, cdp);
    for (const letter of SEARCHES[i % SEARCHES.length] ?? '')
      taken.push(await workedIn200(page, cdp, letter === ' ' ? 'Space' : letter));
  }
  return taken.slice(0, keys);
};

/** Letters into a field of no part of the program, on the same page: what the shell itself takes for a key on this PC. */
const keysInBareField = async (page: Page, cdp: CDPSession, keys: number): Promise<readonly number[]> => {
  await page.getByRole('textbox', { name: 'Tìm nhiệm vụ' }).fill('');
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('input'), { id: 'bare' }));
    document.getElementById('bare')?.focus();
  });
  await idle(page, cdp);
  const taken: number[] = [];
  for (let i = 0; i < keys; i += 1) taken.push(await workedIn200(page, cdp, 'abcdeghiklmn'[i % 12]));
  await page.evaluate(() => document.getElementById('bare')?.remove());
  return taken;
};

type Watched = { __drawnAt?: number; __keyAt?: number };

/** Notes in the page when a key went down and when the first page of the paper was last drawn to. */
const watchFirstPage = (page: Page) =>
  page.evaluate(() => {
    const watched = window as unknown as Watched;
    document.addEventListener(
      'keydown',
      (event) => {
        watched.__keyAt = event.timeStamp;
      },
      true,
    );
    const pen = CanvasRenderingContext2D.prototype as unknown as Record<string, (...given: unknown[]) => unknown>;
    for (const name of ['fill', 'fillText', 'stroke', 'drawImage']) {
      const draw = pen[name];
      if (draw === undefined) continue;
      pen[name] = function (this: CanvasRenderingContext2D, ...given: unknown[]) {
        if (this.canvas.getAttribute('aria-label') === 'Trang 1') watched.__drawnAt = performance.now();
        return draw.apply(this, given);
      };
    }
  });

/** From a key in the first paragraph of a long paper to the last stroke of its first page, drawn anew. */
const keysInEditor = async (page: Page, keys: number): Promise<readonly number[]> => {
  await goTo(page, `/van-ban/${DRAFT}/sua`);
  await page.locator('.pdf-page[data-drawn=true]').first().waitFor({ timeout: 60_000 });
  await watchFirstPage(page);
  const editor = page.getByRole('region', { name: 'Nội dung văn bản' });
  await editor.getByRole('textbox').nth(1).click();
  await page.keyboard.press('Control+End');
  const taken: number[] = [];
  for (let i = 0; i < keys; i += 1) {
    await page.waitForTimeout(500);
    await page.keyboard.press('abcdeghiklmn'[i % 12] ?? 'a');
    const ms = await page.evaluate(async () => {
      const watched = window as unknown as Watched;
      const key = watched.__keyAt ?? 0;
      while ((watched.__drawnAt ?? 0) < key) await new Promise((resolve) => setTimeout(resolve, 10));
      while (performance.now() - (watched.__drawnAt ?? 0) < 400)
        await new Promise((resolve) => setTimeout(resolve, 50));
      return (watched.__drawnAt ?? 0) - key;
    });
    taken.push(ms);
  }
  return taken;
};

/** Typing in the window of a full office: a key into the filter of a list of 50,000, and a key into a paper of thirty pages. */
export const measureTyping = async ({ folder, quick }: Place): Promise<readonly Row[]> => {
  buildProgram();
  const running = await launch(PROGRAM, await officeIn(folder, lines, giveTasks));
  try {
    const page = await running.firstWindow();
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.locator('h1:has-text("Bàn làm việc")').first().waitFor({ timeout: 60_000 });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const list = await keysInList(page, cdp, quick ? 48 : 160);
    const bare = await keysInBareField(page, cdp, quick ? 24 : 80);
    await idle(page, cdp);
    const still = await noKeys(page, cdp, 20);
    const paper = await keysInEditor(page, quick ? 4 : 30);
    return [
      {
        what: 'main thread a key, 50,000 tasks filtered, p95',
        ours: p95(list),
        peer: 'one frame of the screen',
        theirs: FRAME_MS,
        reach: 1,
      },
      {
        what: 'main thread a key, a bare field, p95',
        ours: p95(bare),
        peer: 'one frame of the screen',
        theirs: FRAME_MS,
      },
      {
        what: 'the same without a key (the measuring itself), p95',
        ours: p95(still),
        peer: 'one frame of the screen',
        theirs: FRAME_MS,
      },
      {
        what: 'key to page 1 drawn anew, 30-page paper, p95',
        ours: p95(paper),
        peer: 'a second',
        theirs: SECOND_MS,
        reach: 1,
      },
    ];
  } finally {
    await running.close();
  }
};
