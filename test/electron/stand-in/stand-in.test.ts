import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STAND_IN } from '#electron/stand-in/executable.ts';
import type { StandInRecord } from '#electron/stand-in/record.ts';

const FIXTURE = join(import.meta.dirname, 'fixture');

type Listen = (listener: (news: string) => void) => () => void;
type Sender = { url: string; origin: string; isMain: boolean };
type Seen = {
  starts: { argv: string[] }[];
  navigations: string[];
  opened: string[];
  senders: Sender[];
  menu: string[];
};
type Desk = {
  refused: string;
  echo(value: unknown): Promise<unknown>;
  double(bytes: Uint8Array): Promise<Uint8Array>;
  fail(): Promise<void>;
  unheard(): Promise<void>;
  save(): Promise<string>;
  reveal(path: string): Promise<void>;
  throwNow(): void;
  listen: Listen;
};
type State = { firstSight: string; word: string; frozen: boolean; worker?: string; news: string[]; stop(): void };

declare global {
  var desk: Desk;
  var state: State;
  var seen: Seen;
  var __standIn: StandInRecord;
}

let data: string;
let app: ElectronApplication;
let page: Page;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'so-tay-thu-'));
  const env = { ...process.env, FIXTURE_DATA: data } as Record<string, string>;
  app = await _electron.launch({ executablePath: STAND_IN, args: [FIXTURE], env });
  page = await app.firstWindow();
  await page.waitForFunction(() => globalThis.state?.worker !== undefined);
});

afterAll(async () => {
  await app.close();
  rmSync(data, { recursive: true, force: true });
});

describe('a program starts as in Electron', () => {
  test('it has its name, its version and one window of the size it asked for', async () => {
    const about = await app.evaluate(({ app }) => [
      app.getName(),
      app.getVersion(),
      app.isPackaged,
      app.getPath('userData'),
    ]);
    expect(about).toEqual(['Sổ tay thử', '1.2.3', false, data]);
    expect(await page.title()).toBe('Sổ tay thử');
    expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([1000, 700]);
    const window = await app.browserWindow(page);
    expect(await window.evaluate((own) => [own.getTitle(), own.isVisible(), own.webContents.getURL()])).toEqual([
      'Sổ tay thử',
      true,
      'app://main/index.html',
    ]);
  });

  test('the page’s first script sees the bridge, frozen, and nothing of Electron or Node', async () => {
    const { firstSight, frozen, word } = await page.evaluate(() => globalThis.state);
    expect([firstSight, frozen, word]).toEqual(['object', true, 'phần']);
    const foreign = await page.evaluate(() =>
      ['require', 'process', 'module', 'ipcRenderer'].filter((name) => name in globalThis),
    );
    expect(foreign).toEqual([]);
    expect(await page.evaluate(() => globalThis.desk.refused)).toBe('module not found: node:fs');
  });

  test('a module worker of the page runs its imports', async () => {
    expect(await page.evaluate(() => globalThis.state.worker)).toBe('phần: bị từ chối');
  });

  test('a second start wakes the first and goes away', async () => {
    const second = spawn(STAND_IN, [FIXTURE, '--mo-so'], {
      env: { ...process.env, FIXTURE_DATA: data },
      stdio: 'ignore',
    });
    const [code] = await once(second, 'exit');
    expect(code).toBe(0);
    await expect
      .poll(() => app.evaluate(() => globalThis.seen.starts.map(({ argv }) => argv.at(-1))))
      .toEqual(['--mo-so']);
  });
});

describe('calls cross whole', () => {
  test('dates, maps, big numbers, empty places and shared parts arrive as they left', async () => {
    const kinds = await page.evaluate(async () => {
      const shared = { day: new Date(0) };
      const map = new Map<unknown, unknown>([['khoá', new Set([1n])]]);
      const sent = {
        shared,
        again: shared,
        map,
        nothing: undefined,
        nan: Number.NaN,
        text: 'Sổ',
        list: [1, undefined, null],
      };
      const back = (await globalThis.desk.echo(sent)) as typeof sent;
      return {
        day: back.shared.day instanceof Date && back.shared.day.getTime(),
        shared: back.again === back.shared,
        set: [...(back.map.get('khoá') as Set<bigint>)].map(String),
        keys: Object.keys(back),
        nan: Number.isNaN(back.nan),
        list: back.list,
      };
    });
    expect(kinds).toEqual({
      day: 0,
      shared: true,
      set: ['1'],
      keys: ['shared', 'again', 'map', 'nothing', 'nan', 'text', 'list'],
      nan: true,
      list: [1, undefined, null],
    });
  });

  test('text that looks like code arrives letter by letter', async () => {
    const results = await page.evaluate(async () => {
      const texts = ['*/ throw 1 /*', '*\\/', '//', '"\\"', '\u2028\u2029', '\ud800', '\0', '</script>', 'Sổ'];
      const plain = (await globalThis.desk.echo(texts)) as string[];
      const [mixed] = (await globalThis.desk.echo([texts, new Date(0)])) as [string[]];
      return [plain, mixed].map(
        (back) => texts.filter((text, i) => back[i] !== text).length + back.length - texts.length,
      );
    });
    expect(results).toEqual([0, 0]);
  });

  test('a million bytes go over and come back changed', async () => {
    const sum = await page.evaluate(async () => {
      const bytes = new Uint8Array(1_000_000).fill(3);
      const back = await globalThis.desk.double(bytes);
      return back instanceof Uint8Array ? back.reduce((total, byte) => total + byte, 0) : -1;
    });
    expect(sum).toBe(6_000_000);
  });

  test('a failure crosses as a sentence, in Electron’s words', async () => {
    const messages = await page.evaluate(async () => {
      const { desk } = globalThis;
      const now = new Promise((resolve) => resolve(desk.throwNow()));
      const uncloneable = new Promise((resolve) => resolve(desk.echo({ symbol: Symbol('x') })));
      const all = await Promise.allSettled([desk.fail(), desk.unheard(), now, uncloneable]);
      return all.map((result) => (result.status === 'rejected' ? (result.reason as Error).message : 'kept'));
    });
    expect(messages).toEqual([
      "Error invoking remote method 'fail': Error: Sổ đã khóa",
      "Error invoking remote method 'unheard': Error: No handler registered for 'unheard'",
      'ngay',
      'An object could not be cloned.',
    ]);
  });

  test('main is told which frame asks, under the program’s own address', async () => {
    const senders = await app.evaluate(() => globalThis.seen.senders);
    expect(senders[0]).toEqual({ url: 'app://main/index.html', origin: 'app://main', isMain: true });
  });

  test('news from main reach a listener until it stops listening', async () => {
    const send = (text: string) =>
      app.evaluate(({ BrowserWindow }, news) => BrowserWindow.getAllWindows()[0]?.webContents.send('news', news), text);
    await send('một');
    await page.waitForFunction(() => globalThis.state.news.length === 1);
    await page.evaluate(() => globalThis.state.stop());
    await send('hai');
    await page.evaluate(() => globalThis.desk.echo(1));
    expect(await page.evaluate(() => globalThis.state.news)).toEqual(['một']);
  });
});

describe('nothing leaves', () => {
  test('requests of the page and of its worker to other places are refused and noted', async () => {
    const outcome = await page.evaluate(() => fetch('https://example.com/tu-trang').then(String, () => 'bị từ chối'));
    expect(outcome).toBe('bị từ chối');
    const urls = await app.evaluate(() => globalThis.__standIn.refusedRequests.map(({ url }) => url));
    expect(urls).toEqual(['https://example.com/tu-worker', 'https://example.com/tu-trang']);
    expect(
      await app.evaluate(() => globalThis.__standIn.refusedRequests.every((one) => one.cancelledByApplication)),
    ).toBe(true);
  });

  test('the page’s policy holds: an inline script never ran and eval is refused', async () => {
    expect(await page.title()).toBe('Sổ tay thử');
    expect(await page.evaluate(() => document.head.innerHTML.includes('CSP bị bỏ qua'))).toBe(true);
  });

  test('a link to elsewhere and a new window are put to main, which refuses', async () => {
    await page.click('#foreign');
    await page.click('#window');
    await page.evaluate(() => window.open('https://example.com/mo-ra'));
    await expect.poll(() => app.evaluate(() => globalThis.seen.navigations)).toEqual(['https://example.com/ra-ngoai']);
    await expect
      .poll(() => app.evaluate(() => globalThis.seen.opened))
      .toEqual(['https://example.com/cua-so', 'https://example.com/mo-ra']);
    expect(app.windows()).toHaveLength(1);
    expect(page.url()).toContain('/index.html');
  });

  test('a permission that main does not give is denied', async () => {
    const state = await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state);
    expect(state).toBe('denied');
  });
});

describe('the desk around the window', () => {
  test('a dialog is answered by the test, in either way', async () => {
    await app.evaluate(() => void globalThis.__standIn.dialogs.push({ filePath: '/tam/xep-hang.pdf' }));
    expect(await page.evaluate(() => globalThis.desk.save())).toBe('/tam/xep-hang.pdf');
    await app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: '/tam/thay-the.pdf' });
    });
    expect(await page.evaluate(() => globalThis.desk.save())).toBe('/tam/thay-the.pdf');
  });

  test('showing a file in its folder is noted, not done', async () => {
    await page.evaluate(() => globalThis.desk.reveal('/tam/a.pdf'));
    expect(await app.evaluate(() => globalThis.__standIn.shownItems)).toEqual(['/tam/a.pdf']);
  });

  test('a key of the application menu chooses its line', async () => {
    await page.keyboard.press('Control+P');
    await expect.poll(() => app.evaluate(() => globalThis.seen.menu)).toEqual(['print']);
  });

  test('a page becomes a PDF, and printing it notes what the printer would have got', async () => {
    const window = await app.browserWindow(page);
    const head = await window.evaluate(async ({ webContents }) => {
      await new Promise<void>((resolve) => webContents.print({ silent: true }, () => resolve()));
      const pdf = await webContents.printToPDF({ pageSize: 'A4' });
      return [
        pdf.subarray(0, 5).toString(),
        String.fromCharCode(...(globalThis.__standIn.prints[0]?.pdf.slice(0, 5) ?? [])),
      ];
    });
    expect(head).toEqual(['%PDF-', '%PDF-']);
  });

  test('what the stand-in lacks throws by its name', async () => {
    const message = await app.evaluate(({ app, net }) => {
      const attempts = [() => app.getGPUInfo('basic'), () => net.fetch('app://main/')];
      return attempts.map((attempt) => {
        try {
          return String(attempt());
        } catch (error) {
          return (error as Error).message;
        }
      });
    });
    expect(message).toEqual([
      'electron stand-in: app.getGPUInfo is not provided',
      'electron stand-in: net.fetch is not provided',
    ]);
  });

  test('the page goes on to a page of its own, and comes back after its process has crashed', async () => {
    await page.click('#own');
    await page.waitForURL('**/second.html');
    const window = await app.browserWindow(page);
    await expect.poll(() => window.evaluate((own) => own.getTitle())).toBe('Trang sau');
    const reason = await window.evaluate(
      ({ webContents }) =>
        new Promise<string>((resolve) => {
          webContents.once('render-process-gone', (_event: unknown, details: { reason: string }) =>
            resolve(details.reason),
          );
          webContents.forcefullyCrashRenderer();
        }),
    );
    expect(reason).toBe('crashed');
    await window.evaluate(
      ({ webContents }) =>
        new Promise<void>((resolve) => {
          webContents.once('did-finish-load', () => resolve());
          webContents.reload();
        }),
    );
    expect(await window.evaluate(({ webContents }) => webContents.getURL())).toBe('app://main/second.html');
  });
});

describe('nothing is left behind', () => {
  const folders = (pid: number | undefined) =>
    readdirSync(tmpdir()).filter((name) => name.startsWith(`electron-stand-in-${pid}-`));
  const processes = (pid: number | undefined) =>
    spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
      .stdout.split('\n')
      .filter((line) => line.includes(`electron-stand-in-${pid}-`));

  async function open(folder: string) {
    const env = { ...process.env, FIXTURE_DATA: folder } as Record<string, string>;
    const own = await _electron.launch({ executablePath: STAND_IN, args: [FIXTURE], env });
    await own.firstWindow();
    return own;
  }

  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'so-tay-thu-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('a program that quits takes its browser and the browser’s folder along', async () => {
    const own = await open(folder);
    const { pid } = own.process();
    expect(folders(pid)).toHaveLength(1);
    expect(processes(pid)).not.toEqual([]);
    await own.close();
    expect(folders(pid)).toEqual([]);
    await expect.poll(() => processes(pid)).toEqual([]);
  });

  test('a program ended by force takes its browser along, and the next start clears up after it', async () => {
    const own = await open(folder);
    const { pid } = own.process();
    const closed = new Promise<void>((resolve) => own.once('close', () => resolve()));
    own.process().kill('SIGKILL');
    await closed;
    await expect.poll(() => processes(pid), { timeout: 5000 }).toEqual([]);
    const next = await open(folder);
    expect(folders(pid)).toEqual([]);
    await next.close();
  });

  test('closing the last window ends the program', async () => {
    const own = await open(folder);
    const exit = new Promise((resolve) => own.process().once('exit', resolve));
    await own.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    expect(await exit).toBe(0);
  });
});
