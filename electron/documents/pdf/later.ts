import * as module from 'pdfmake/js/Renderer.js';
import { classIn } from './class-in.ts';

/** A document pdfmake has laid out, with what draws it. */
type LaidDocument = object & { _pdfMakePages?: unknown };
type Pen = { readonly pdfDocument: LaidDocument; renderPages: (this: Pen, pages: unknown) => void };

const kind = classIn<{ readonly prototype: Pen }>(module);
const { renderPages } = kind.prototype;
const waiting = new WeakMap<LaidDocument, () => void>();

/**
 * pdfmake draws each document as soon as it is laid out, which takes as long again. Most settings here are trials that
 * are only looked at: from now on a document is drawn when it is asked for, once. A second call changes nothing.
 */
export const drawLater = (): ((document: object) => void) => {
  kind.prototype.renderPages = function (pages) {
    this.pdfDocument._pdfMakePages = pages;
    waiting.set(this.pdfDocument, () => renderPages.call(this, pages));
  };
  return (document) => {
    waiting.get(document)?.();
    waiting.delete(document);
  };
};
