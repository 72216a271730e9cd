import { deflateSync } from 'node:zlib';

/**
 * pdfmake reads a font file anew for every document and writes a new subset of it: most of the time of a letter. Here a
 * font is read once, and a subset with every letter of Vietnamese writing is made and packed once; a document takes it
 * ready. Only a sign beyond it makes a document write a subset of its own. The same record still gives the same bytes.
 */

/** The subset as fontkit keeps it: glyphs in order, and the place of each. */
type Subset = { glyphs: number[]; mapping: Record<number, number>; encode: () => Uint8Array };
/** A font file as fontkit keeps it. A glyph remembers the first character it was asked for by. */
type FontFile = {
  readonly _glyphs: Record<number, unknown>;
  readonly characterSet: readonly number[];
  readonly glyphForCodePoint: (character: number) => { readonly id: number };
};
/** Words as glyphs, and how far each goes on. */
type Run = {
  readonly glyphs: readonly { readonly id: number }[];
  readonly positions: readonly object[];
  readonly advanceWidth: number;
};
type Layout = { glyphs: Run['glyphs'] | null; positions: Run['positions'] | null; advanceWidth: number };
/** A font of a document as pdfkit keeps it: the file, what is used of it, which characters its glyphs stand for, their widths. */
type OpenFont = {
  readonly id: string;
  readonly font: FontFile;
  readonly document: PdfDocument;
  readonly subset: Subset;
  unicode: (readonly number[])[];
  widths: number[];
  readonly constructor: unknown;
  readonly encode: (text: string) => unknown;
  embed: () => unknown;
  layoutRun: (text: string, features?: object) => Run;
  readonly layoutCached: (text: string) => Run;
  layout: (this: OpenFont, text: string, features?: object, onlyWidth?: boolean) => Layout;
};
type FontClass = { new (document: PdfDocument, font: FontFile, id: string): OpenFont; readonly prototype: OpenFont };
/** A document as pdfkit and pdfmake keep it; only what is used here. */
type PdfDocument = {
  readonly fontCache: Record<string, Record<string, OpenFont>>;
  readonly _fontFamilies: Record<string, OpenFont>;
  _fontCount: number;
  readonly getFontType: (bold: boolean, italics: boolean) => string;
  ref: (data?: object) => object;
};
type DocumentClass = { provideFont: (this: PdfDocument, family: string, bold: boolean, italics: boolean) => OpenFont };

/** Every letter of Vietnamese writing with its tones, digits, and the signs of administrative papers. */
const LETTERS = 'aăâeêioôơuưy';
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const VOWELS = [...LETTERS].flatMap((letter) => TONES.map((tone) => (letter + tone).normalize('NFC'))).join('');
const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i)).join('');
const GROUND = `${ASCII}${VOWELS}${VOWELS.toUpperCase()}đĐ“”‘’–—…•§°`;

/** A font read, with the subset every document starts from. */
type Ground = Pick<OpenFont, 'font' | 'unicode' | 'widths'> & {
  readonly kind: FontClass;
  readonly shared: readonly number[];
  /** Words set before, for every document. */
  readonly runs: Map<string, Run>;
  readonly glyphs: readonly number[];
  readonly mapping: Readonly<Record<number, number>>;
  /** The subset as it stands in a file: packed, and its length before that. */
  readonly packed: Uint8Array;
  readonly length: number;
};

/** Glyphs that stand for several characters, as for space and fixed space. */
const sharedGlyphs = (font: FontFile): readonly number[] => {
  const seen = new Set<number>();
  return font.characterSet.map((c) => font.glyphForCodePoint(c).id).filter((id) => seen.size === seen.add(id).size);
};

/** Each document names the shared glyphs anew, by the characters it uses; otherwise its text would read back wrong. */
const forget = (font: FontFile, glyphs: readonly number[]): void => {
  for (const id of glyphs) delete font._glyphs[id];
};

const layGround = (read: OpenFont): Ground => {
  const kind = read.constructor as FontClass;
  layOutByWord(kind);
  const shared = sharedGlyphs(read.font);
  forget(read.font, shared);
  const sample = new kind(read.document, read.font, 'F0');
  sample.encode(GROUND);
  const plain = sample.subset.encode();
  const { glyphs, mapping } = sample.subset;
  // Parts of composed letters come along without a character of their own.
  const unicode = glyphs.map((_, i) => sample.unicode[i] ?? [0]);
  const widths = glyphs.map((_, i) => sample.widths[i] ?? 0);
  return {
    kind,
    font: read.font,
    shared,
    runs: new Map(),
    glyphs,
    mapping,
    unicode,
    widths,
    packed: deflateSync(plain),
    length: plain.length,
  };
};

/** The next object the document makes holds bytes that are packed already. */
const takePacked = (document: PdfDocument, length: number): void => {
  const { ref } = document;
  document.ref = (data) => {
    document.ref = ref;
    return ref.call(document, { ...data, Filter: 'FlateDecode', Length1: length });
  };
};

/** Where a word of a text ends: after its space or tab. */
const wordEnd = (text: string, from: number): number => {
  for (let i = from; i < text.length; i++) {
    const character = text.charCodeAt(i);
    if (character === 0x20 || character === 0x09) return i + 1;
  }
  return text.length;
};
/** pdfkit makes several lists for the words of a text, even where only its width is asked for; here with the same outcome. */
const layOutByWord = (kind: FontClass): void => {
  const { layout } = kind.prototype;
  kind.prototype.layout = function (text, features, onlyWidth = false) {
    if (features !== undefined && features !== null) return layout.call(this, text, features, onlyWidth);
    const glyphs: { readonly id: number }[] = [];
    const positions: object[] = [];
    let advanceWidth = 0;
    for (let from = 0; from < text.length; ) {
      const end = wordEnd(text, from);
      const run = this.layoutCached(text.slice(from, end));
      advanceWidth += run.advanceWidth;
      if (!onlyWidth) {
        for (const glyph of run.glyphs) glyphs.push(glyph);
        for (const position of run.positions) positions.push(position);
      }
      from = end;
    }
    return onlyWidth ? { glyphs: null, positions: null, advanceWidth } : { glyphs, positions, advanceWidth };
  };
};

/** Words kept for one font. */
const MOST_RUNS = 30_000;
/**
 * A document finds the words of those before it; only what holds a shared glyph it lays out anew, since that is named
 * anew. The space always reads back as the plain one.
 */
const rememberRuns = (font: OpenFont, { runs, shared }: Ground): void => {
  const { layoutRun } = font;
  const space = font.font.glyphForCodePoint(0x20).id;
  const named = new Set(shared.filter((id) => id !== space));
  font.layoutRun = (text, features) => {
    const known = features === undefined ? runs.get(text) : undefined;
    if (known !== undefined) return known;
    const run = layoutRun.call(font, text, features);
    if (features === undefined && !run.glyphs.some(({ id }) => named.has(id))) {
      if (runs.size >= MOST_RUNS) runs.clear();
      runs.set(text, run);
    }
    return run;
  };
};

const fontOn = (ground: Ground, document: PdfDocument): OpenFont => {
  forget(ground.font, ground.shared);
  document._fontCount += 1;
  const font = new ground.kind(document, ground.font, `F${document._fontCount}`);
  const { subset, embed } = font;
  const encode = subset.encode;
  const asLaid = () => subset.glyphs.length === ground.glyphs.length;
  subset.glyphs = [...ground.glyphs];
  subset.mapping = { ...ground.mapping };
  subset.encode = () => (asLaid() ? ground.packed : encode.call(subset));
  font.unicode = [...ground.unicode];
  font.widths = [...ground.widths];
  rememberRuns(font, ground);
  font.embed = () => {
    if (asLaid()) takePacked(document, ground.length);
    return embed.call(font);
  };
  return font;
};

const prepared = new WeakSet<object>();

/** From now on documents of the same class share the fonts they read. Call it with any document; a second call does nothing. */
export const keepFontsOpen = (document: object): void => {
  const kind = Object.getPrototypeOf(document) as DocumentClass;
  if (prepared.has(kind)) return;
  prepared.add(kind);
  const readFile = kind.provideFont;
  const grounds = new Map<string, Ground>();
  kind.provideFont = function (family, bold, italics) {
    const type = this.getFontType(bold, italics);
    const mine = this.fontCache[family]?.[type];
    if (mine !== undefined) return mine;
    const key = `${family}/${type}`;
    const ground = grounds.get(key) ?? layGround(readApart(readFile, this, family, bold, italics));
    grounds.set(key, ground);
    const font = fontOn(ground, this);
    this.fontCache[family] = { ...this.fontCache[family], [type]: font };
    // pdfkit writes out the fonts it finds here.
    this._fontFamilies[font.id] = font;
    return font;
  };
};

/** Reads the file as pdfmake does and leaves no trace of it in the document. */
const readApart = (
  readFile: DocumentClass['provideFont'],
  document: PdfDocument,
  family: string,
  bold: boolean,
  italics: boolean,
): OpenFont => {
  const count = document._fontCount;
  const font = readFile.call(document, family, bold, italics);
  for (const [name, kept] of Object.entries(document._fontFamilies)) {
    if (kept === font) delete document._fontFamilies[name];
  }
  document._fontCount = count;
  return font;
};
