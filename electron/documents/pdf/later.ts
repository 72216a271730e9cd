import * as module from 'pdfmake/js/Renderer.js';
import { classIn } from './class-in.ts';

type Page = { readonly items: readonly unknown[] };

/** A document pdfmake has laid out, with what draws it. */
type LaidDocument = {
  _pdfMakePages?: unknown;
  readonly x: number;
  readonly y: number;
  readonly _fragment: (text: string, x: number, y: number, options: object) => void;
  _line: (text: string, options: object) => void;
};
type Pen = { readonly pdfDocument: LaidDocument; renderPages: (this: Pen, pages: readonly Page[]) => void };

const kind = classIn<{ readonly prototype: Pen }>(module);
const { renderPages } = kind.prototype;
/** The numbers of the pages that get their content, the others stay empty sheets; null for all. */
export type DrawnPages = readonly number[] | null;
/** What is drawn of a document: some pages or all, and how many sheets it comes to with the empty ones behind. */
export type Drawing = { readonly only: DrawnPages; readonly sheets: number };
const waiting = new WeakMap<object, (drawing: Drawing) => void>();

const emptiedBut = (pages: readonly Page[], { only, sheets }: Drawing): readonly Page[] => {
  if (only === null) return pages;
  const drawn = new Set(only);
  const last = pages.at(-1);
  const behind = last === undefined ? [] : Array.from({ length: Math.max(0, sheets - pages.length) }, () => last);
  return [...pages, ...behind].map((page, i) => (drawn.has(i + 1) ? page : { ...page, items: [] }));
};

/**
 * pdfmake draws each document as soon as it is laid out, which takes as long again. Most settings here are trials that
 * are only looked at: from now on a document is drawn when it is asked for, once. A second call changes nothing.
 */
export const drawLater = (): ((document: object, drawing: Drawing) => void) => {
  kind.prototype.renderPages = function (pages) {
    const document = this.pdfDocument;
    document._pdfMakePages = pages;
    // Every text comes with its place: pdfkit need not measure where it ends.
    document._line = (text, options) => document._fragment(text, document.x, document.y, options);
    waiting.set(document, (drawing) => renderPages.call(this, emptiedBut(pages, drawing)));
  };
  return (document, drawing) => {
    waiting.get(document)?.(drawing);
    waiting.delete(document);
  };
};
