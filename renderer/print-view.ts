import type { Outcome } from '#shared/kit/outcome.ts';
import { desk } from './desk.ts';
import { type PdfDocument, pagesForPrint } from './kit/pdf-preview.tsx';

/**
 * Lays the pages out in the print view (one image a sheet, no margin: the PDF has its own) and asks main for the print
 * dialog. Portrait and landscape sheets keep their direction through named pages of the style sheet.
 */
export const printPages = async (
  document: PdfDocument,
  progress: (page: number) => void,
): Promise<Outcome<{ readonly printed: boolean }>> => {
  const pages = await pagesForPrint(document, progress);
  const view = window.document.getElementById('print-view');
  if (!view) throw new Error('The print view is missing from the page');
  view.replaceChildren(...(await Promise.all(pages.map(sheet))));
  try {
    return await desk.print({ landscape: pages.every((p) => p.landscape) });
  } finally {
    view.replaceChildren();
    for (const { url } of pages) URL.revokeObjectURL(url);
  }
};

const sheet = async (page: { readonly url: string; readonly landscape: boolean }): Promise<HTMLElement> => {
  const image = window.document.createElement('img');
  image.src = page.url;
  image.className = page.landscape ? 'sheet landscape' : 'sheet';
  await image.decode();
  return image;
};
