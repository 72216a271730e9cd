import type { PrintToPDFOptions } from 'electron';
import type { DevTools } from './devtools.ts';

// Paper sizes of Electron's names, in inches.
const SIZES: Record<string, readonly [number, number]> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
  Ledger: [17, 11],
};

// Electron's default margin, about 1 cm, in inches.
const DEFAULT_MARGIN = 0.4;

function paper(size: PrintToPDFOptions['pageSize']): { paperWidth: number; paperHeight: number } {
  if (typeof size === 'object') return { paperWidth: size.width, paperHeight: size.height };
  const [paperWidth, paperHeight] = SIZES[size ?? 'Letter'] ?? [8.5, 11];
  return { paperWidth, paperHeight };
}

/** The page as a PDF, with `webContents.printToPDF`'s options: sizes and margins in inches. */
export async function printPage(session: DevTools, options: PrintToPDFOptions): Promise<Buffer> {
  const { margins } = options;
  const { data } = await session.send('Page.printToPDF', {
    ...paper(options.pageSize),
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    marginTop: margins?.top ?? DEFAULT_MARGIN,
    marginBottom: margins?.bottom ?? DEFAULT_MARGIN,
    marginLeft: margins?.left ?? DEFAULT_MARGIN,
    marginRight: margins?.right ?? DEFAULT_MARGIN,
    pageRanges: options.pageRanges ?? '',
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
  });
  return Buffer.from(data, 'base64');
}
