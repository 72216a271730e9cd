import { CALL_NAMES } from '#shared/call-names.ts';
import { expect, openTraining, requestsOutside, startDesk, test } from './app.ts';

test('the page reaches no Node, no Electron, no file and no network', async ({ desk: { page, app } }) => {
  const reach = await page.evaluate(async () => {
    const names = ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname'];
    const tries = ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/passwd', 'ws://127.0.0.1:9/'];
    const failed = await Promise.all(
      tries.map(async (address) => {
        try {
          if (address.startsWith('ws')) {
            await new Promise((resolve, reject) => {
              const socket = new WebSocket(address);
              socket.onopen = resolve;
              socket.onerror = reject;
            });
          } else await fetch(address);
          return `${address} answered`;
        } catch {
          return 'refused';
        }
      }),
    );
    let evaluated = 'refused';
    try {
      // biome-ignore lint/security/noGlobalEval: the policy must refuse it
      evaluated = String(globalThis.eval('1 + 1'));
    } catch {
      evaluated = 'refused';
    }
    const image = await new Promise((resolve) => {
      const element = new Image();
      element.onload = () => resolve('loaded');
      element.onerror = () => resolve('refused');
      element.src = 'https://example.com/a.png';
    });
    return {
      globals: names.filter((name) => name in window),
      failed,
      evaluated,
      image,
      opened: window.open('https://example.com/') === null,
      bridge: Object.keys((window as unknown as { desk: object }).desk).sort(),
      frozen: Object.isFrozen((window as unknown as { desk: object }).desk),
    };
  });
  expect(reach.globals).toEqual([]);
  expect(new Set(reach.failed)).toEqual(new Set(['refused']));
  expect(reach).toMatchObject({ evaluated: 'refused', image: 'refused', opened: true, frozen: true });
  expect(reach.bridge).toEqual([...CALL_NAMES, 'listen'].sort());
  await page.evaluate(() => {
    window.location.href = 'https://example.com/';
  });
  await expect.poll(() => page.url()).toContain('index.html');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('messages of a wrong shape are refused in plain Vietnamese, and nothing happens', async ({ desk: { page } }) => {
  const answers = await page.evaluate(async () => {
    const desk = (window as unknown as { desk: Record<string, (input: unknown) => Promise<unknown>> }).desk;
    return Promise.all([
      desk.execute?.({ command: 'roster.addAgency' }),
      desk.execute?.({ command: 5, input: {}, expect: [] }),
      desk.saveDocument?.({ token: '../../etc/passwd', path: '/tmp/x' }),
      desk.readPortion?.('x'.repeat(2_000_000)),
    ]);
  });
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
});

test('a second start brings the first window forward and opens none of its own', async ({ desk: { app }, data }) => {
  const second = await startDesk(data).then(
    (running) => running.app.close().then(() => 'opened'),
    () => 'went away',
  );
  expect(second).toBe('went away');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the program itself tries nothing that its page’s policy refuses', async ({ desk: { page } }) => {
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener('securitypolicyviolation', (event) => {
      refused.push(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  await openTraining(page);
  for (const screen of ['Bàn làm việc', 'Thành viên', 'Nhiệm vụ', 'Kinh phí', 'Văn bản']) {
    await page.reload();
    await page.getByRole('navigation').getByRole('link', { name: screen }).click();
    await page.getByRole('heading', { level: 1, name: screen }).waitFor();
    expect(await page.evaluate(() => (window as unknown as { refused: string[] }).refused)).toEqual([]);
  }
});

test('a page that hangs does not hold the program', async ({ desk: { app, page } }) => {
  await openTraining(page);
  const gone = app.waitForEvent('close');
  void page
    .evaluate(() => {
      for (;;) Math.random();
    })
    .catch(() => undefined);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await gone;
});

test('a whole session leaves no request to the outside', async ({ desk: { page, app } }) => {
  await openTraining(page);
  for (const screen of ['Thành viên', 'Cuộc họp', 'Thiết lập', 'Bàn làm việc']) {
    await page.getByRole('navigation').getByRole('link', { name: screen }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
  expect(await requestsOutside(app)).toBe(0);
});
