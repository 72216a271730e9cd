/**
 * pdfmake reads a font file anew for every document, which is half the time of a letter. A font once read is kept and
 * shared: only its subset, its widths and its number belong to a document.
 */

/** A font of a file as pdfkit keeps it: the file read, and what this document uses of it. */
type OpenFont = { readonly id: string; readonly font: FontFile; readonly constructor: unknown };
/** A font file as fontkit keeps it. A glyph remembers the first character it was asked for by. */
type FontFile = {
  readonly _glyphs: Record<number, unknown>;
  readonly characterSet: readonly number[];
  readonly glyphForCodePoint: (character: number) => { readonly id: number };
};
type FontClass = new (document: object, font: FontFile, id: string) => OpenFont;

/** A document as pdfkit and pdfmake keep it; only what is used here. */
type PdfDocument = {
  readonly fontCache: Record<string, Record<string, OpenFont>>;
  readonly _fontFamilies: Record<string, OpenFont>;
  _fontCount: number;
  readonly getFontType: (bold: boolean, italics: boolean) => string;
};
type DocumentClass = { provideFont: (this: PdfDocument, family: string, bold: boolean, italics: boolean) => OpenFont };

/** Glyphs that stand for several characters, as for space and fixed space. */
const sharedGlyphs = (font: FontFile): readonly number[] => {
  const seen = new Set<number>();
  return font.characterSet.map((c) => font.glyphForCodePoint(c).id).filter((id) => seen.size === seen.add(id).size);
};

/** Each document names the shared glyphs anew, by the characters it uses; otherwise its text would read back wrong. */
const forget = (font: FontFile, glyphs: readonly number[]): void => {
  for (const id of glyphs) delete font._glyphs[id];
};

const prepared = new WeakSet<object>();

/** From now on documents of the same class share the fonts they read. Call it with any document; a second call does nothing. */
export const keepFontsOpen = (document: object): void => {
  const kind = Object.getPrototypeOf(document) as DocumentClass;
  if (prepared.has(kind)) return;
  prepared.add(kind);
  const readFile = kind.provideFont;
  // Not the document's own font: that would keep its whole document in memory.
  const open = new Map<
    string,
    { readonly kind: FontClass; readonly font: FontFile; readonly shared: readonly number[] }
  >();
  kind.provideFont = function (family, bold, italics) {
    const type = this.getFontType(bold, italics);
    const mine = this.fontCache[family]?.[type];
    if (mine !== undefined) return mine;
    const key = `${family}/${type}`;
    const known = open.get(key);
    if (known === undefined) {
      const font = readFile.call(this, family, bold, italics);
      const shared = sharedGlyphs(font.font);
      forget(font.font, shared);
      open.set(key, { kind: font.constructor as FontClass, font: font.font, shared });
      return font;
    }
    forget(known.font, known.shared);
    this._fontCount += 1;
    const font = new known.kind(this, known.font, `F${this._fontCount}`);
    this.fontCache[family] = { ...this.fontCache[family], [type]: font };
    // pdfkit writes out the fonts it finds here.
    this._fontFamilies[font.id] = font;
    return font;
  };
};
