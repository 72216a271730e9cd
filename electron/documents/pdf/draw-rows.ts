import * as module from 'pdfmake/js/Renderer.js';
import type { DrawnRow } from '../layout/node.ts';
import { classIn } from './class-in.ts';

/** A font and a document of pdfkit; only what is used here. */
type Font = {
  readonly id: string;
  readonly ascender: number;
  readonly ref: () => object;
  readonly encode: (
    text: string,
  ) => readonly [
    glyphs: readonly string[],
    positions: readonly { xOffset: number; yOffset: number; xAdvance: number; advanceWidth: number }[],
  ];
};
type PdfDocument = {
  _font: Font;
  readonly page: { readonly height: number; readonly fonts: Record<string, object> };
  readonly provideFont: (family: string, bold: boolean, italic: boolean) => Font;
  readonly addContent: (command: string) => PdfDocument;
  readonly fontSize: (size: number) => PdfDocument;
  readonly fillColor: (color: string) => PdfDocument;
  readonly strokeColor: (color: string) => PdfDocument;
  readonly _fragment: (text: string, x: number, y: number, options: object) => void;
};
type Vector = { readonly x: number; readonly y: number; readonly row?: DrawnRow };
type Pen = { readonly pdfDocument: PdfDocument; renderVector: (this: Pen, vector: Vector) => void };

const kind = classIn<{ readonly prototype: Pen }>(module);
const { renderVector } = kind.prototype;

const families = new WeakMap<object, string>();

/** A length as it stands in the file. */
const figure = (length: number): string => String(Math.round(length * 1000) / 1000);

/** Words of a font as they stand in the file, by the words; null where their glyphs do not simply follow each other. */
const written = new WeakMap<Font, Map<string, string | null>>();
const hexOf = (font: Font, text: string): string | null => {
  const known = written.get(font) ?? new Map<string, string | null>();
  written.set(font, known);
  const before = known.get(text);
  if (before !== undefined) return before;
  const [glyphs, positions] = font.encode(text);
  const simple = positions.every((at) => !at.xOffset && !at.yOffset && at.xAdvance === at.advanceWidth);
  const hex = simple ? glyphs.join('') : null;
  known.set(text, hex);
  return hex;
};

const drawRules = (document: PdfDocument, { border, height, rules }: DrawnRow, x: number, y: number): void => {
  document.strokeColor('black');
  const [top, bottom] = [figure(y - border), figure(y + height + border)];
  const lines = rules.map((rule) => {
    const at = figure(x + rule + border / 2);
    return `${at} ${top} m ${at} ${bottom} l`;
  });
  document.addContent(`${figure(border)} w\n${lines.join('\n')}\nS`);
};

const drawWords = (document: PdfDocument, { size, lines }: DrawnRow, x: number, y: number): void => {
  const font = document._font;
  const up = document.page.height;
  const simple: string[] = [];
  document.fillColor('black');
  for (const { text, x: left, baseline } of lines) {
    const hex = hexOf(font, text);
    if (hex === null) document._fragment(text, x + left, y + baseline - (font.ascender / 1000) * size, {});
    else simple.push(`1 0 0 1 ${figure(x + left)} ${figure(up - y - baseline)} Tm <${hex}> Tj`);
  }
  if (simple.length === 0) return;
  document.page.fonts[font.id] ??= font.ref();
  // The page is drawn from above downwards, words from below upwards.
  document.addContent(`q 1 0 0 -1 0 ${figure(up)} cm\nBT /${font.id} ${figure(size)} Tf\n${simple.join('\n')}\nET\nQ`);
};

/**
 * From now on a figure that holds a row of a table is drawn as that row, in the family its document was told. A second
 * call changes nothing.
 */
export const drawRows = (): ((document: object, family: string) => void) => {
  kind.prototype.renderVector = function (vector) {
    const { row, x, y } = vector;
    const document = this.pdfDocument;
    if (row === undefined) {
      renderVector.call(this, vector);
      return;
    }
    document._font = document.provideFont(families.get(document) ?? '', row.bold, false);
    document.fontSize(row.size);
    drawRules(document, row, x, y);
    drawWords(document, row, x, y);
  };
  return (document, family) => families.set(document, family);
};
