import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Reads a PDF back as a reader with a ruler would: words and lines by position. Lengths in mm from the top left corner. */
export type TextRun = {
  readonly text: string;
  /** Left end of the first and right end of the last visible character. */
  readonly x1: number;
  readonly x2: number;
  /** Baseline. */
  readonly y: number;
  /** pt. */
  readonly size: number;
  /** Name in the file without the subset's tag: "Tinos-BoldItalic". */
  readonly font: string;
  readonly subset: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string;
  /** Some character has no glyph or no meaning. */
  readonly broken: boolean;
};
export type Rule = {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly length: number;
  readonly color: string;
};
export type PdfPage = {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  readonly rules: readonly Rule[];
};
export type PdfFile = {
  readonly pages: readonly PdfPage[];
  readonly version: string;
  readonly encrypted: boolean;
  readonly title: string;
  readonly embedded: boolean;
};

const MM = 25.4 / 72;
type Matrix = readonly [number, number, number, number, number, number];
const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

type Glyph = { readonly unicode: string; readonly width: number; readonly originalCharCode: number };
type FontInfo = { readonly name: string; readonly missingFile?: boolean };
type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

const runOf = (
  glyphs: readonly (Glyph | number)[],
  at: Matrix,
  size: number,
  font: FontInfo,
  color: string,
  height: number,
): TextRun | null => {
  let [x, text, first, last] = [0, '', Number.NaN, 0];
  let broken = false;
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      x -= (glyph * size) / 1000;
      continue;
    }
    text += glyph.unicode;
    if (glyph.originalCharCode === 0 || glyph.unicode === '' || /[\ufffd\ue000-\uf8ff]/.test(glyph.unicode))
      broken = true;
    if (glyph.unicode.trim() !== '' && Number.isNaN(first)) first = x;
    x += (glyph.width * size) / 1000;
    if (glyph.unicode.trim() !== '') last = x;
  }
  if (Number.isNaN(first)) return null;
  const scale = at[0];
  const name = font.name.replace(/^[A-Z]{6}\+/, '');
  return {
    text,
    x1: (at[4] + first * scale) * MM,
    x2: (at[4] + last * scale) * MM,
    y: (height - at[5]) * MM,
    size: size * scale,
    font: name,
    subset: name !== font.name,
    bold: /bold/i.test(name),
    italic: /italic/i.test(name),
    color,
    broken,
  };
};

const rulesOf = (path: Float32Array | null | undefined, at: Matrix, color: string, height: number): readonly Rule[] => {
  const rules: Rule[] = [];
  if (path == null) return rules;
  let pen: readonly [number, number] = [0, 0];
  for (let i = 0; i < path.length; ) {
    const op = path[i] ?? 0;
    // 0 move, 1 line, 2 curve, 3 quadratic, 4 close: the numbers of pdf.js's draw list.
    const count = [2, 2, 6, 4, 0][op] ?? 0;
    const [x, y] = [path[i + count - 1] ?? 0, path[i + count] ?? 0];
    const placed = times(at, [1, 0, 0, 1, x, y]);
    const point = [placed[4] * MM, (height - placed[5]) * MM] as const;
    if (op === 1) {
      const [x1, x2] = [Math.min(pen[0], point[0]), Math.max(pen[0], point[0])];
      const [y1, y2] = [Math.min(pen[1], point[1]), Math.max(pen[1], point[1])];
      rules.push({ x1, y1, x2, y2, length: Math.hypot(x2 - x1, y2 - y1), color });
    }
    pen = point;
    i += count + 1;
  }
  return rules;
};

const readPage = async (
  page: Page,
  number: number,
): Promise<{ readonly page: PdfPage; readonly embedded: boolean }> => {
  const [, , width = 0, height = 0] = page.view;
  const { fnArray, argsArray } = await page.getOperatorList();
  const runs: TextRun[] = [];
  const rules: Rule[] = [];
  const saved: { ctm: Matrix; fill: string; stroke: string }[] = [];
  let [ctm, text]: [Matrix, Matrix] = [
    [1, 0, 0, 1, 0, 0],
    [1, 0, 0, 1, 0, 0],
  ];
  let [fill, stroke, size] = ['#000000', '#000000', 0];
  let font: FontInfo = { name: '' };
  let embedded = true;
  fnArray.forEach((op, i) => {
    const args = (argsArray[i] ?? []) as readonly unknown[];
    if (op === OPS.save) saved.push({ ctm, fill, stroke });
    else if (op === OPS.restore) ({ ctm, fill, stroke } = saved.pop() ?? { ctm, fill, stroke });
    else if (op === OPS.transform) ctm = times(ctm, args as never as Matrix);
    else if (op === OPS.setFillRGBColor) fill = String(args[0]);
    else if (op === OPS.setStrokeRGBColor) stroke = String(args[0]);
    else if (op === OPS.setTextMatrix) text = Object.values(args[0] as never as Matrix) as never as Matrix;
    else if (op === OPS.setFont) {
      font = page.commonObjs.get(String(args[0])) as FontInfo;
      size = args[1] as number;
      embedded = embedded && font.missingFile !== true;
    } else if (op === OPS.showText) {
      const run = runOf(args[0] as never, times(ctm, text), size, font, fill, height);
      if (run !== null) runs.push(run);
    } else if (op === OPS.constructPath && (args[0] as number) === OPS.stroke)
      rules.push(...rulesOf((args[1] as never as readonly Float32Array[])[0], ctm, stroke, height));
  });
  return { page: { number, width: width * MM, height: height * MM, runs, rules }, embedded };
};

/** Every page of a PDF. Rejects on a damaged file. */
export const readPdf = async (bytes: Uint8Array): Promise<PdfFile> => {
  // pdf.js takes the buffer over; the caller keeps its own.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const document = await task.promise;
  const pages: PdfPage[] = [];
  let embedded = true;
  for (let number = 1; number <= document.numPages; number++) {
    const read = await readPage(await document.getPage(number), number);
    pages.push(read.page);
    embedded = embedded && read.embedded;
  }
  const { info } = (await document.getMetadata()) as { readonly info: { readonly Title?: string } };
  const raw = Buffer.from(bytes).toString('latin1');
  const version = /^%PDF-(\d\.\d)/.exec(raw)?.[1] ?? '';
  await task.destroy();
  return { pages, version, encrypted: raw.includes('/Encrypt'), title: info.Title ?? '', embedded };
};

/** Words on one baseline. */
export type TextLine = {
  readonly text: string;
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly runs: readonly TextRun[];
};

/** A gap this wide stands for a blank slot or for the space between two columns. */
const SLOT = 6;

/** Runs side by side as one line; a slot reads as two marks (no-break spaces) between spaces. */
export const lineOf = (runs: readonly TextRun[]): TextLine => {
  const sorted = [...runs].sort((a, b) => a.x1 - b.x1);
  let text = '';
  sorted.forEach((run, i) => {
    const before = sorted[i - 1];
    const gap = before === undefined ? 0 : run.x1 - before.x2;
    if (gap >= SLOT) text = `${text.trimEnd()} \u00a0\u00a0 ${run.text.trimStart()}`;
    else text += (gap > 0.6 && !/\s$/.test(text) && !/^\s/.test(run.text) ? ' ' : '') + run.text;
  });
  const [first] = sorted;
  return {
    text: text.trim(),
    x1: first?.x1 ?? 0,
    x2: Math.max(...sorted.map((run) => run.x2)),
    y: first?.y ?? 0,
    size: first?.size ?? 0,
    bold: sorted.every((run) => run.bold),
    italic: sorted.every((run) => run.italic),
    runs: sorted,
  };
};

/** Lines of a page from the top; runs whose baselines differ by less than `within` mm stand on one. */
export const linesOf = (runs: readonly TextRun[], within = 0.3): readonly TextLine[] => {
  const groups: TextRun[][] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.x1 - b.x1)) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && run.y - last[0].y < within) last.push(run);
    else groups.push([run]);
  }
  return groups.map(lineOf);
};

export const centreOf = (box: { readonly x1: number; readonly x2: number }): number => (box.x1 + box.x2) / 2;
