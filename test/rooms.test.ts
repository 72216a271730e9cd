import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, resolve, sep } from 'node:path';
import ts from '@typescript/typescript6';
import { describe, expect, it } from 'vitest';

/**
 * Who may import whom. Every import of every file is read; a type-only import counts too, since it can bring
 * Node or DOM types back into a room that must not know them.
 */
const root = resolve(import.meta.dirname, '..');
const ROOMS = ['shared', 'electron', 'renderer'] as const;
/** Features from left to right: one may read those before it, never those after it. */
const FEATURES = [
  'settings',
  'roster',
  'meetings',
  'tasks',
  'plans',
  'budget',
  'documents',
  'compositions',
  'registers',
  'reports',
  'backups',
  'workflows',
];

type Import = { readonly from: string; readonly to: string };

const filesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesOf(path);
    return /\.(c|m)?tsx?$/.test(entry.name) ? [path] : [];
  });

/** The project file an import names, or the package as written. */
const target = (file: string, name: string): string => {
  if (name.startsWith('#')) return name.slice(1);
  if (!name.startsWith('.')) return name;
  return relative(root, resolve(root, posix.dirname(file), name))
    .split(sep)
    .join('/');
};

const imports: readonly Import[] = ROOMS.flatMap(filesOf).flatMap((file) =>
  ts
    .preProcessFile(readFileSync(join(root, file), 'utf8'), true, true)
    .importedFiles.map(({ fileName }) => ({ from: file, to: target(file, fileName) })),
);

const isProject = (to: string) => to === 'package.json' || /^(shared|electron|renderer|test|resources)\//.test(to);
const packageOf = (to: string) => (to.startsWith('@') ? to.split('/').slice(0, 2).join('/') : (to.split('/')[0] ?? to));
const within = (to: string, ...places: readonly string[]) => places.some((p) => to === p || to.startsWith(`${p}/`));
const of = (...places: readonly string[]) => imports.filter(({ from }) => within(from, ...places));
const offenders = (list: readonly Import[], allowed: (i: Import) => boolean) =>
  list.filter((i) => !allowed(i)).map(({ from, to }) => `${from} → ${to}`);

describe('Who may import whom', () => {
  it('finds imports to judge', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('the shared kit knows zod and itself, no feature', () => {
    expect(offenders(of('shared/kit'), ({ to }) => to === 'zod' || within(to, 'shared/kit'))).toEqual([]);
  });

  it('a feature reads the kit, itself, and schema and rules of features to its left', () => {
    for (const feature of FEATURES.slice(0, -1)) {
      const left = FEATURES.slice(0, FEATURES.indexOf(feature));
      const allowed = ({ to }: Import) =>
        to === 'zod' ||
        within(to, 'shared/kit', `shared/${feature}`, 'shared/workspace.ts', 'shared/collections.ts') ||
        left.some((l) => within(to, `shared/${l}`) && !/commands/.test(to));
      expect(offenders(of(`shared/${feature}`), allowed)).toEqual([]);
    }
  });

  it('workflows read every feature, and nothing outside the shared room', () => {
    expect(offenders(of('shared/workflows'), ({ to }) => to === 'zod' || within(to, 'shared'))).toEqual([]);
  });

  it('the shared room knows no other room and no package but zod', () => {
    expect(offenders(of('shared'), ({ to }) => to === 'zod' || within(to, 'shared'))).toEqual([]);
  });

  it('the shared room reads no clock and draws no random number', () => {
    const clocks = ROOMS.slice(0, 1)
      .flatMap(filesOf)
      .filter((file) =>
        /\bDate\.now\(|new Date\(\s*\)|Math\.random\(|crypto\./.test(readFileSync(join(root, file), 'utf8')),
      );
    expect(clocks).toEqual([]);
  });

  it('the store knows Node, lowdb and the shared room, never Electron or the documents', () => {
    const allowed = ({ to }: Import) =>
      /^(node:|lowdb|zod|yazl|yauzl)/.test(to) || within(to, 'shared', 'electron/store', 'electron/backup');
    expect(offenders(of('electron/store', 'electron/backup'), allowed)).toEqual([]);
  });

  it('the documents know pdfmake and the shared room, never Electron; only the worker and the fonts touch Node', () => {
    const allowed = ({ from, to }: Import) =>
      /^pdfmake|^docx$|^fflate$|^node:zlib$/.test(to) ||
      within(to, 'shared', 'electron/documents') ||
      (to.startsWith('node:') && /\/(worker|paper-worker|fonts|[a-z-]*worker[a-z-]*)\.ts$/.test(from));
    expect(offenders(of('electron/documents'), allowed)).toEqual([]);
  });

  it('the sheets know their libraries and the shared room, never Electron and never a file', () => {
    const allowed = ({ to }: Import) =>
      /^(write-excel-file|read-excel-file|yauzl|node:stream|node:worker_threads)/.test(to) ||
      within(to, 'shared', 'electron/sheets');
    expect(offenders(of('electron/sheets'), allowed)).toEqual([]);
  });

  it('the main process never imports the renderer, and ships no part of the stand-in', () => {
    const main = imports.filter(
      ({ from }) => within(from, 'electron') && !within(from, 'electron/stand-in') && !from.endsWith('vite.config.ts'),
    );
    expect(offenders(main, ({ to }) => !within(to, 'renderer', 'electron/stand-in', 'test'))).toEqual([]);
  });

  it('nothing in the program opens a socket', () => {
    const network = /^(node:)?(http|https|http2|net|tls|dgram|dns)(\/|$)/;
    const program = imports.filter(({ from }) => !within(from, 'electron/stand-in'));
    expect(offenders(program, ({ to }) => !network.test(to))).toEqual([]);
  });

  it('the kit of the renderer knows no feature and no bridge', () => {
    const allowed = ({ to }: Import) =>
      !isProject(to) ? !to.startsWith('node:') && to !== 'electron' : within(to, 'renderer/kit', 'shared/kit');
    expect(offenders(of('renderer/kit'), allowed)).toEqual([]);
  });

  it('a feature of the renderer never reaches into another feature’s folder', () => {
    const folders = readdirSync(join(root, 'renderer'), { withFileTypes: true })
      .filter((e) => e.isDirectory() && e.name !== 'kit')
      .map((e) => e.name);
    for (const folder of folders) {
      const others = folders.filter((f) => f !== folder).map((f) => `renderer/${f}`);
      expect(offenders(of(`renderer/${folder}`), ({ to }) => !within(to, ...others))).toEqual([]);
    }
  });

  it('the renderer has no Node and no Electron, and only desk.ts reads window.desk', () => {
    expect(
      offenders(
        of('renderer'),
        ({ to }) => !to.startsWith('node:') && to !== 'electron' && !within(to, 'electron', 'test'),
      ),
    ).toEqual([]);
    const readers = filesOf('renderer').filter((file) =>
      readFileSync(join(root, file), 'utf8').includes('window.desk'),
    );
    expect(readers).toEqual(['renderer/desk.ts']);
  });

  it('every package imported stands in package.json', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const packages = new Set(
      imports.filter(({ to }) => !isProject(to) && !to.startsWith('node:')).map(({ to }) => packageOf(to)),
    );
    expect([...packages].filter((name) => !(name in devDependencies))).toEqual([]);
  });
});
