import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRawHeader, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { _electron } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordsShape } from '#electron/shape.ts';
import { build } from '#electron/stand-in/build.ts';
import { STAND_IN } from '#electron/stand-in/executable.ts';
import { PROJECT } from '#electron/stand-in/project.ts';
import { whyNoInstaller } from './missing.ts';
import { pack } from './pack.ts';

// How the program's binary writes the state of a fuse.
const OFF = '0'.charCodeAt(0);
const ON = '1'.charCodeAt(0);

let folder: string;
let packed: string;
let archive: string;
let inside: string[];

beforeAll(() => {
  expect(build()).toBe(true);
  folder = mkdtempSync(join(tmpdir(), 'so-tay-dong-goi-'));
  packed = pack(folder);
  archive = join(packed, 'resources', 'app.asar');
  inside = listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/'));
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what an office PC gets', () => {
  test('the archive holds main, the paper worker, the preload, the page and its fonts', () => {
    expect(inside).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/out/main/main.js',
        '/out/main/backup-worker.js',
        '/out/main/paper-worker.js',
        '/out/main/sheet-worker.js',
        '/out/preload/preload.cjs',
        '/out/renderer/index.html',
      ]),
    );
    expect(inside.filter((name) => /^\/out\/renderer\/.*BeVietnamPro_.*\.ttf$/.test(name))).toHaveLength(3);
  });

  test('the archive holds nothing else: no test, no stand-in, no source, no map, no package of npm', () => {
    const roots = inside.map((name) => name.split('/').slice(1, 3).join('/'));
    const expected = ['out', 'out/main', 'out/preload', 'out/renderer', 'package.json'];
    expect([...new Set(roots)].sort()).toEqual(expected);
    expect(inside.filter((name) => /\.(tsx?|map|mts|cts)$|node_modules|stand-in|\.test\./.test(name))).toEqual([]);
    const { main, devDependencies, dependencies } = JSON.parse(
      readFileSync(join(PROJECT, 'package.json'), 'utf8'),
    ) as Record<string, unknown>;
    expect([main, typeof devDependencies, dependencies]).toEqual(['out/main/main.js', 'object', undefined]);
    // A map may also be carried inside a bundle.
    expect(readFileSync(archive).includes('sourceMappingURL=data:')).toBe(false);
  });

  test('the program trusts the records that a checkout of the same sources has checked, and the other way round', () => {
    const folder = join(PROJECT, 'out/main');
    const holds = (name: string) => readFileSync(join(folder, name), 'utf8').includes(recordsShape());
    expect(
      readdirSync(folder)
        .filter((name) => name.endsWith('.js'))
        .filter(holds),
    ).toHaveLength(1);
  });

  test('the paper fonts and the sample workspace lie beside the archive, the installer’s own files do not', () => {
    const resources = readdirSync(join(packed, 'resources', 'resources'), { recursive: true }).map(String);
    expect(resources).toEqual(
      expect.arrayContaining([
        join('fonts', 'Tinos-Regular.ttf'),
        join('fonts', 'Tinos-Bold.ttf'),
        'sample-workspace.json',
      ]),
    );
    expect(resources.filter((name) => name.startsWith('installer'))).toEqual([]);
  });

  test('every file of the archive carries its hash, which the program checks when it opens', () => {
    const { header } = getRawHeader(archive);
    const text = JSON.stringify(header);
    expect(text.match(/"integrity"/g)?.length).toBe(text.match(/"offset"/g)?.length);
  });

  test('the shell is closed: no way in by Node, by variables, by a debugger or by other files', async () => {
    const wire = await getCurrentFuseWire(join(packed, 'so-tay-ban-chi-dao'));
    const closed = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
      FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    ];
    const kept = [
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
    ];
    expect(closed.map((fuse) => wire[fuse])).toEqual(closed.map(() => OFF));
    expect(kept.map((fuse) => wire[fuse])).toEqual(kept.map(() => ON));
  });

  test('the packed program opens its window, asks nothing of any network and closes', async () => {
    const data = join(folder, 'du-lieu');
    const env = { ...process.env, SO_TAY_DATA: data } as Record<string, string>;
    const app = await _electron.launch({ executablePath: STAND_IN, args: [archive], env });
    const window = await app.firstWindow();
    await window.waitForSelector('#root > :not(style)');
    expect(await window.title()).toBe('Sổ tay Ban Chỉ đạo');
    expect(await app.evaluate((electron) => electron.app.isPackaged)).toBe(true);
    const refused = await app.evaluate(
      () => (globalThis as { __standIn?: { refusedRequests: object[] } }).__standIn?.refusedRequests,
    );
    expect(refused).toEqual([]);
    await app.close();
  });
});

describe('where the installer cannot be made, one sentence says why', () => {
  const log = '⨯ getaddrinfo ENOTFOUND github.com  failedTask=build';

  test('Electron for Windows is missing', () => {
    expect(whyNoInstaller({ log, hasElectron: false, electronVersion: '45.4.1' })).toContain(
      'thiếu Electron 45.4.1 cho Windows',
    );
  });

  test('NSIS is missing', () => {
    expect(whyNoInstaller({ log, hasElectron: true, electronVersion: '45.4.1' })).toContain('NSIS');
  });

  test('anything else is in the log', () => {
    expect(whyNoInstaller({ log: 'Error: x', hasElectron: true, electronVersion: '45.4.1' })).toContain('dong-goi.log');
  });
});
