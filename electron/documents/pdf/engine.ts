import pdfmake from 'pdfmake';
import type { Face, Measure } from '../layout/frame.ts';
import type { LinePosition, Span } from '../layout/node.ts';
import type { Definition } from '../layout/page.ts';
import { drawRows } from './draw-rows.ts';
import { type FontBytes, leanFont, type PaperFonts } from './fonts.ts';
import { type Drawing, drawLater } from './later.ts';
import { keepFontsOpen } from './open-fonts.ts';
import { lookStylesUpQuickly } from './quick-styles.ts';
import { gatherCommands } from './quick-writing.ts';

/** A line, word or page as pdfmake keeps them after layout; only what is read here. */
type PlacedInline = {
  readonly text: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly preserveTrailingSpaces?: boolean;
  readonly leadingIndent?: number;
};
type PlacedLine = {
  readonly y: number;
  readonly maxWidth: number;
  readonly inlines: readonly PlacedInline[];
  readonly getWidth: () => number;
};
export type PlacedPage = { readonly items: readonly { readonly type: string; readonly item: PlacedLine }[] };
/** A font of the file; `unicode` says for every glyph used which characters it stands for. */
type PlacedFont = {
  readonly widthOfString: (text: string, size: number) => number;
  readonly unicode?: (readonly number[])[];
};
type PlacedDocument = {
  readonly _pdfMakePages: readonly PlacedPage[];
  readonly fontCache: Readonly<Record<string, Readonly<Record<string, PlacedFont>>>>;
  readonly provideFont: (family: string, bold: boolean, italic: boolean) => PlacedFont;
};
type Created = { readonly getStream: () => Promise<PlacedDocument>; readonly getBuffer: () => Promise<Uint8Array> };

/** The families as pdfmake knows them. */
export type Family = 'Paper' | 'PaperSystem';

const FACES = [
  ['normal', 'regular'],
  ['bold', 'bold'],
  ['italics', 'italic'],
  ['bolditalics', 'boldItalic'],
] as const;

/** Nothing is ever fetched or read from disk: the fonts lie in memory, user text stands only as text. */
const closeDoors = (): void => {
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
};

/** The font files as pdfmake asks for them; its own virtual folder needs a path of the program, which a bundle has not. */
const fontFiles = new Map<string, Buffer>();
const openFontFiles = (): void => {
  (pdfmake as unknown as { virtualfs: object }).virtualfs = {
    existsSync: (name: unknown) => typeof name === 'string' && fontFiles.has(name),
    readFileSync: (name: string) => fontFiles.get(name),
  };
};

const addFamily = (family: Family, bytes: FontBytes): void => {
  const names = FACES.map(([style, face]) => {
    const name = `${family}-${style}.ttf`;
    fontFiles.set(name, Buffer.from(leanFont(bytes[face])));
    return [style, name] as const;
  });
  pdfmake.addFonts({ [family]: Object.fromEntries(names) });
};

const create = (definition: object): Created => pdfmake.createPdf(definition as never) as unknown as Created;

const measureWith = async (family: Family): Promise<Measure> => {
  const document = await create({ content: [], defaultStyle: { font: family } }).getStream();
  // Measuring has fonts of its own: what it asks for must not name the glyphs of a paper.
  for (const [, face] of FACES) document.provideFont(family, /bold/i.test(face), /italic/i.test(face));
  keepFontsOpen(document);
  gatherCommands(document);
  // Widths at 1 pt by face: 0 regular, 1 bold, 2 italic, 3 both.
  const known = [0, 1, 2, 3].map(() => new Map<string, number>());
  return (text: string, { size, bold = false, italic = false }: Face) => {
    const widths = known[Number(bold) + 2 * Number(italic)] as Map<string, number>;
    let width = widths.get(text);
    if (width === undefined) {
      width = document.provideFont(family, bold, italic).widthOfString(text, 1000) / 1000;
      if (widths.size > MOST_WIDTHS) widths.clear();
      widths.set(text, width);
    }
    return width * size;
  };
};
/** Widths kept in memory; the words of any office are far fewer. */
const MOST_WIDTHS = 20_000;

const NO_BREAK_SPACE = 0xa0;
/** Both spaces are one glyph; searching and copying must find the plain one. */
const readSpacesBack = ({ fontCache }: PlacedDocument): void => {
  for (const family of Object.values(fontCache)) {
    for (const { unicode = [] } of Object.values(family)) {
      unicode.forEach((points, glyph) => {
        if (points.length === 1 && points[0] === NO_BREAK_SPACE) unicode[glyph] = [0x20];
      });
    }
  }
};

const WHOLE: Drawing = { only: null, sheets: 0 };

/** One setting of a definition: where everything stands, and the bytes if it is to be kept; only then is it drawn. */
export type Laid = {
  readonly pages: readonly PlacedPage[];
  /** Call it once. */
  readonly bytes: (drawing?: Drawing) => Promise<Uint8Array>;
};
export type Engine = {
  /** The family for a choice of typeface; the bundled one where the PC has no Times New Roman. */
  readonly familyFor: (typeface: 'bundled' | 'system') => Family;
  readonly measure: (family: Family) => Promise<Measure>;
  readonly lay: (definition: Definition) => Promise<Laid>;
};

/** Makes pdfmake ready with fonts in memory; it then stays warm. Throws where a font file is unusable. */
export const createEngine = (fonts: PaperFonts): Engine => {
  closeDoors();
  const draw = drawLater();
  const rowsIn = drawRows();
  lookStylesUpQuickly();
  openFontFiles();
  pdfmake.clearFonts();
  addFamily('Paper', fonts.bundled);
  if (fonts.system !== null) addFamily('PaperSystem', fonts.system);
  const measures = new Map<Family, Promise<Measure>>();
  return {
    familyFor: (typeface) => (typeface === 'system' && fonts.system !== null ? 'PaperSystem' : 'Paper'),
    measure: (family) => {
      const measure = measures.get(family) ?? measureWith(family);
      measures.set(family, measure);
      return measure;
    },
    lay: async (definition) => {
      const created = create(definition);
      const document = await created.getStream();
      return {
        pages: document._pdfMakePages,
        bytes: (drawing = WHOLE) => {
          rowsIn(document, definition.defaultStyle.font);
          draw(document, drawing);
          readSpacesBack(document);
          return created.getBuffer();
        },
      };
    },
  };
};

const spanOf = ({ text, bold, italics, preserveTrailingSpaces }: PlacedInline): Span => ({
  text,
  noWrap: true,
  ...(preserveTrailingSpaces === true ? { preserveTrailingSpaces } : {}),
  ...(bold === true ? { bold } : {}),
  ...(italics === true ? { italics } : {}),
});

/** The line that stands at a position of these pages. */
export const findLineIn =
  (pages: readonly PlacedPage[]) =>
  ({ pageNumber, top }: LinePosition) => {
    const found = pages[pageNumber - 1]?.items.find(
      ({ type, item }) => type === 'line' && Math.abs(item.y - top) < 0.001 && (item.inlines[0]?.text ?? '') !== '',
    );
    if (found === undefined) return undefined;
    const { inlines, maxWidth, getWidth } = found.item;
    return {
      spans: inlines.map(spanOf),
      slack: maxWidth - getWidth.call(found.item),
      indent: inlines[0]?.leadingIndent ?? 0,
    };
  };
