import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from '@typescript/typescript6';
import { beforeAll, expect, test } from 'vitest';
import { PROJECT } from '#electron/stand-in/project.ts';

// Electron's types that the stand-in answers for, and the file and name of what answers.
const ANSWERS: Readonly<Record<string, readonly [file: string, ...names: string[]]>> = {
  App: ['app.ts', 'StandInApp'],
  BrowserWindow: ['browser-window.ts', 'StandInWindow'],
  CommandLine: ['command-line.ts', 'commandLineOf'],
  Dialog: ['dialog.ts', 'dialog'],
  IpcMain: ['ipc-main.ts', 'StandInIpcMain'],
  Menu: ['menu.ts', 'StandInMenu'],
  MenuItem: ['menu.ts', 'StandInMenuItem'],
  NativeTheme: ['system.ts', 'nativeTheme'],
  PowerMonitor: ['system.ts', 'powerMonitor'],
  Protocol: ['session.ts', 'StandInProtocol'],
  SafeStorage: ['system.ts', 'safeStorage'],
  Screen: ['system.ts', 'screen'],
  Session: ['session.ts', 'StandInSession', 'session'],
  Shell: ['system.ts', 'shell'],
  WebContents: ['web-contents.ts', 'StandInWebContents', 'webContents'],
  WebFrameMain: ['frames.ts', 'StandInFrame'],
  WebRequest: ['session.ts', 'StandInWebRequest'],
};
const STAND_IN = join(PROJECT, 'electron', 'stand-in');

let program: ts.Program;
let checker: ts.TypeChecker;
let application: readonly ts.SourceFile[];

beforeAll(() => {
  const own = readdirSync(join(PROJECT, 'electron')).filter((name) => name.endsWith('.ts') && name !== 'preload.ts');
  const files = own.map((name) => join(PROJECT, 'electron', name));
  const config = ts.readConfigFile(join(PROJECT, 'electron', 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, join(PROJECT, 'electron'));
  program = ts.createProgram([...files, join(STAND_IN, 'exports.ts')], options);
  checker = program.getTypeChecker();
  application = files.flatMap((file) => program.getSourceFile(file) ?? []);
});

/** Names that a class (its own and its static ones), a function's answer or a value of the stand-in provides. */
function provided([file, ...names]: readonly [string, ...string[]]): ReadonlySet<string> {
  const source = program.getSourceFile(join(STAND_IN, file));
  if (source === undefined) throw new Error(`the stand-in has no ${file}`);
  const symbols = exportsOf(source).filter(({ name }) => names.includes(name));
  const types = symbols.flatMap((symbol) => {
    const type = checker.getTypeOfSymbolAtLocation(symbol, source);
    const answers = type.getCallSignatures().map((signature) => signature.getReturnType());
    const instances = symbol.flags & ts.SymbolFlags.Class ? [checker.getDeclaredTypeOfSymbol(symbol)] : [];
    return [type, ...answers, ...instances];
  });
  return new Set(types.flatMap((type) => checker.getPropertiesOfType(type).map(({ name }) => name)));
}

function exportsOf(source: ts.SourceFile): readonly ts.Symbol[] {
  return checker.getExportsOfModule(checker.getSymbolAtLocation(source) as ts.Symbol);
}

/** "App.quit" for a name that belongs to one of Electron's types; undefined for all others. */
function electronMember(node: ts.Node): string | undefined {
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const declaration = checker.getSymbolAtLocation(node.name)?.declarations?.[0];
  const owner = declaration?.parent;
  if (!declaration?.getSourceFile().fileName.endsWith('electron/electron.d.ts') || owner === undefined)
    return undefined;
  if (!ts.isClassDeclaration(owner) && !ts.isInterfaceDeclaration(owner)) return undefined;
  return `${owner.name?.text}.${node.name.text}`;
}

function collect(find: (node: ts.Node) => string | undefined): readonly string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    const name = find(node);
    if (name !== undefined) found.add(name);
    node.forEachChild(visit);
  };
  for (const file of application) visit(file);
  return [...found].sort();
}

test('every call of Electron that the program makes is one the stand-in answers', () => {
  const used = collect(electronMember);
  const lacking = used.filter((use) => {
    const [owner = '', member = ''] = use.split('.');
    const answer = ANSWERS[owner];
    return answer !== undefined && !provided(answer).has(member);
  });
  expect(used).toContain('App.whenReady');
  expect(lacking).toEqual([]);
});

test('every part of Electron that the program imports is one the stand-in has', () => {
  const source = program.getSourceFile(join(STAND_IN, 'exports.ts')) as ts.SourceFile;
  const whole = exportsOf(source).find(({ name }) => name === 'StandInElectron') as ts.Symbol;
  const parts = new Set(checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(whole)).map(({ name }) => name));
  const imported = collect((node) => {
    if (!ts.isImportSpecifier(node) || node.isTypeOnly || node.parent.parent.isTypeOnly) return undefined;
    const from = node.parent.parent.parent.moduleSpecifier;
    return ts.isStringLiteral(from) && from.text === 'electron' ? node.name.text : undefined;
  });
  expect(imported).toContain('app');
  expect(imported.filter((name) => !parts.has(name))).toEqual([]);
});
