import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paperWorker } from '#electron/headless/paper.ts';
import { openForReading } from '#electron/headless/workspace.ts';
import { jobFor } from '#electron/printing.ts';
import { readFrom } from '#electron/store-definition.ts';
import { DOCUMENT_KINDS, type DocumentKind, documentKinds } from '#shared/documents/kinds.ts';
import type { PrintJob } from '#shared/documents/paper.ts';
import type { Read } from '#shared/workspace.ts';
import { buildSample } from '#test/helpers/half-year.ts';
import { readPdf } from '#test/helpers/pdf-page.ts';
import { moment } from './papers.ts';

/** Kinds the training copy has no paper of: nothing was corrected. */
const WITHOUT_SAMPLE: readonly DocumentKind[] = ['correction'];
/** A second program ends the pages of a long table at other rows: its header stands there once more or less. */
const WITH_LONG_TABLE: readonly DocumentKind[] = ['followUp'];
const FONT_FOLDER = resolve(import.meta.dirname, '../../../resources/fonts');

type Copy = {
  readonly kind: DocumentKind;
  readonly job: PrintJob;
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly word: Uint8Array;
};

const jobOf = (read: Read, kind: DocumentKind): PrintJob | null => {
  for (const subject of read.all(documentKinds[kind].subject).keys()) {
    const job = jobFor(read, { kind, subject, options: {} }, moment);
    if (job.ok) return job.value;
  }
  return null;
};

/** LibreOffice with the paper's face alone, standing for Times New Roman as it does in our PDF. */
const fontsOfThePaper = (folder: string): string => {
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${FONT_FOLDER}</dir>
<cachedir>${join(folder, 'cache')}</cachedir><match target="pattern"><test name="family"><string>Times New Roman</string></test>
<edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit></match></fontconfig>`,
  );
  return file;
};

const convert = (folder: string, names: readonly string[]): void => {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'pdf'), ...names], {
    env: { ...process.env, FONTCONFIG_FILE: fontsOfThePaper(folder) },
    stdio: 'ignore',
    timeout: 240_000,
  });
};

/** Every word of a PDF. A hyphen at the end of a line is a matter of the reader, not of the paper. */
const wordsOf = (pdf: string): readonly string[] =>
  execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 })
    .normalize('NFC')
    .replace(/-\s*/g, '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .sort();

const partsOf = (word: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(word)).map(([name, bytes]) => [name, strFromU8(bytes)]));

const folder = mkdtempSync(join(tmpdir(), 'so-tay-word-'));
const copies = new Map<DocumentKind, Copy>();

beforeAll(async () => {
  const workspace = join(folder, 'workspace');
  mkdirSync(join(folder, 'pdf'));
  expect(buildSample(workspace, folder).code).toBe(0);
  const engine = await openForReading(workspace);
  const worker = paperWorker();
  try {
    for (const kind of DOCUMENT_KINDS) {
      const job = jobOf(readFrom(engine.read), kind);
      if (job === null) continue;
      const { bytes: pdf, pages } = await worker.render(job);
      const word = await worker.renderWord(job);
      copies.set(kind, { kind, job, pdf, pages, word });
      writeFileSync(join(folder, `${kind}.docx`), word);
      writeFileSync(join(folder, `${kind}.pdf`), pdf);
    }
  } finally {
    await worker.close();
    await engine.close();
  }
  convert(
    folder,
    [...copies.keys()].map((kind) => join(folder, `${kind}.docx`)),
  );
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kinds = DOCUMENT_KINDS.filter((kind) => !WITHOUT_SAMPLE.includes(kind));
const copyOf = (kind: DocumentKind): Copy => {
  const copy = copies.get(kind);
  if (copy === undefined) throw new Error(`The training copy has no ${kind}`);
  return copy;
};

describe('the Word copy of a paper', () => {
  it.each(kinds)('%s opens in a second program with the same words on as many pages of the same size', async (kind) => {
    const { pdf } = copyOf(kind);
    const theirs = join(folder, 'pdf', `${kind}.pdf`);
    const told = (file: string) => {
      const words = wordsOf(file);
      return WITH_LONG_TABLE.includes(kind) ? [...new Set(words)] : words;
    };
    expect(told(theirs)).toEqual(told(join(folder, `${kind}.pdf`)));
    const sizes = async (bytes: Uint8Array) =>
      (await readPdf(bytes)).pages.map(({ width, height }) => `${width.toFixed(0)} × ${height.toFixed(0)} mm`);
    expect(await sizes(new Uint8Array(readFileSync(theirs)))).toEqual(await sizes(pdf));
  });

  it.each(kinds)('%s is set in one face throughout', async (kind) => {
    const { pages } = await readPdf(new Uint8Array(readFileSync(join(folder, 'pdf', `${kind}.pdf`))));
    const faces = new Set(pages.flatMap((page) => page.runs.map((run) => run.font.replace(/-.*/, ''))));
    expect([...faces]).toEqual(['Tinos']);
  });

  it('has the margins of the decree, Times New Roman, and numbers its pages from the second on', () => {
    const parts = partsOf(copyOf('conclusionNotice').word);
    const body = parts['word/document.xml'] ?? '';
    // A4 and margins of 20, 20, 30 and 20 mm in twentieths of a point (Decree 30/2020, Appendix I, I.2).
    expect(body).toMatch(/<w:pgSz w:w="1190[5-7]" w:h="1683[7-9]"/);
    expect(body).toMatch(/w:top="113[34]" w:right="1134" w:bottom="113[34]" w:left="170[01]"/);
    expect(body).toContain('<w:titlePg/>');
    expect(parts['word/styles.xml']).toContain('w:ascii="Times New Roman"');
    const headers = Object.entries(parts).filter(([name]) => /^word\/header\d+\.xml$/.test(name));
    expect(headers.some(([, xml]) => xml.includes('PAGE'))).toBe(true);
  });

  it('lays the follow-up table across the page and repeats its header', () => {
    const body = partsOf(copyOf('followUp').word)['word/document.xml'] ?? '';
    expect(body).toContain('w:orient="landscape"');
    expect(body).toContain('<w:tblHeader/>');
  });

  it('names its styles, so that they can be changed in one place', () => {
    const parts = partsOf(copyOf('decision').word);
    const used = new Set(
      [...(parts['word/document.xml'] ?? '').matchAll(/<w:pStyle w:val="([^"]+)"/g)].map((m) => m[1]),
    );
    expect(used.size).toBeGreaterThan(4);
    for (const style of used) expect(parts['word/styles.xml']).toContain(`w:styleId="${style}"`);
  });

  it('is the same file every time', async () => {
    const { job, word } = copyOf('minutes');
    const worker = paperWorker();
    const again = await worker.renderWord(job);
    await worker.close();
    expect(Buffer.compare(again, word)).toBe(0);
  });
});
