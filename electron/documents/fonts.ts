import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FontBytes, PaperFonts } from './pdf/fonts.ts';

/** Paths of the four faces of a family. */
export type FontFiles = { readonly [Face in keyof FontBytes]: string };
/** Where the fonts of papers lie: the bundled family, and Times New Roman of the PC where all four files are there. */
export type FontSources = { readonly bundled: FontFiles; readonly system: FontFiles | null };

const BUNDLED: FontFiles = {
  regular: 'Tinos-Regular.ttf',
  bold: 'Tinos-Bold.ttf',
  italic: 'Tinos-Italic.ttf',
  boldItalic: 'Tinos-BoldItalic.ttf',
};
/** Times New Roman in the fonts folder of Windows. */
const TIMES: FontFiles = {
  regular: 'times.ttf',
  bold: 'timesbd.ttf',
  italic: 'timesi.ttf',
  boldItalic: 'timesbi.ttf',
};

const inFolder = (folder: string, names: FontFiles): FontFiles => ({
  regular: join(folder, names.regular),
  bold: join(folder, names.bold),
  italic: join(folder, names.italic),
  boldItalic: join(folder, names.boldItalic),
});

/** Where Windows keeps its fonts, or null on another system. */
const windowsFontFolder = (): string | null => {
  const windows = process.env.SystemRoot ?? process.env.windir;
  return windows === undefined ? null : join(windows, 'Fonts');
};

/**
 * Where to read the fonts from. `folder` holds the bundled four (resources/fonts); `systemFolder` is the fonts folder of
 * the PC. `system` is null where Times New Roman is not completely there.
 */
export const fontSources = (folder: string, systemFolder: string | null = windowsFontFolder()): FontSources => {
  const times = systemFolder === null ? null : inFolder(systemFolder, TIMES);
  const complete = times !== null && Object.values(times).every((path) => existsSync(path));
  return { bundled: inFolder(folder, BUNDLED), system: complete ? times : null };
};

const readFamily = (files: FontFiles): FontBytes => ({
  regular: readFileSync(files.regular),
  bold: readFileSync(files.bold),
  italic: readFileSync(files.italic),
  boldItalic: readFileSync(files.boldItalic),
});

/** Reads the fonts. Throws where a bundled file cannot be read; a system family that cannot be read counts as absent. */
export const readFonts = ({ bundled, system }: FontSources): PaperFonts => {
  const times = (): FontBytes | null => {
    try {
      return system === null ? null : readFamily(system);
    } catch {
      return null;
    }
  };
  return { bundled: readFamily(bundled), system: times() };
};
