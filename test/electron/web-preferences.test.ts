import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closedPreferences } from '#electron/web-preferences.ts';

const electron = resolve(import.meta.dirname, '../../electron');
const sources = readdirSync(electron).filter((name) => name.endsWith('.ts'));
const text = (name: string) => readFileSync(join(electron, name), 'utf8');

describe('The page is closed', () => {
  it('has a sandbox and an isolated world, and no Node anywhere', () => {
    expect(closedPreferences('/p.cjs')).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    });
  });

  it('is the only kind of page the program opens', () => {
    const opening = sources.filter((name) => /new BrowserWindow\(|new WebContentsView\(/.test(text(name)));
    expect(opening).toEqual(['window.ts']);
    expect(text('window.ts')).toContain('webPreferences: closedPreferences(paths.preload)');
  });

  it('opens no address outside and looks for no update', () => {
    const outside = sources.filter((name) => /openExternal|autoUpdater|electron\.net\b|crashReporter/.test(text(name)));
    expect(outside).toEqual([]);
  });
});
