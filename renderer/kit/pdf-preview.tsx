import { ActionIcon, Center, Group, Loader, Text } from '@mantine/core';
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import * as pdfjs from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
export type PdfDocument = pdfjs.PDFDocumentProxy;

/** Opens the bytes of a PDF; the caller destroys it. The bytes are copied, since the reader takes them over. */
export const openPdf = (bytes: Uint8Array): Promise<PdfDocument> =>
  // isEvalSupported: the page's policy allows no evaluated code; fonts are embedded, so nothing is fetched.
  pdfjs.getDocument({ data: bytes.slice(), isEvalSupported: false, useSystemFonts: false }).promise;

/** Draws one page to a canvas at `scale` CSS px per pt × the screen's ratio; what stood there stays until it is done. */
const draw = async (document: PdfDocument, number: number, canvas: HTMLCanvasElement, scale: number) => {
  const page = await document.getPage(number);
  const ratio = window.devicePixelRatio || 1;
  const viewport = page.getViewport({ scale: scale * ratio });
  const fresh = window.document.createElement('canvas');
  fresh.width = Math.floor(viewport.width);
  fresh.height = Math.floor(viewport.height);
  await page.render({ canvas: fresh, viewport }).promise;
  canvas.width = fresh.width;
  canvas.height = fresh.height;
  canvas.style.width = `${viewport.width / ratio}px`;
  canvas.style.height = `${viewport.height / ratio}px`;
  canvas.getContext('2d')?.drawImage(fresh, 0, 0);
};

/** Height of a sheet before its page is read. */
const A4_HEIGHT_TO_WIDTH = 297 / 210;

/** Pages drawn at once; further ones when they come into sight. */
export const PdfPreview = ({ document, label }: { readonly document: PdfDocument; readonly label: string }) => {
  const box = useRef<HTMLElement>(null);
  const [zoom, setZoom] = useState(1);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div className="pdf-preview">
      <Group justify="flex-end" gap={4} className="pdf-preview-zoom">
        <Text size="xs" c="dimmed" mr="auto">
          {document.numPages} trang
        </Text>
        <ActionIcon variant="subtle" aria-label="Thu nhỏ" onClick={() => setZoom((z) => Math.max(0.6, z / 1.25))}>
          <IconZoomOut size={16} />
        </ActionIcon>
        <ActionIcon variant="subtle" aria-label="Phóng to" onClick={() => setZoom((z) => Math.min(3, z * 1.25))}>
          <IconZoomIn size={16} />
        </ActionIcon>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the pages scroll by keyboard */}
      <section ref={box} className="pdf-pages" aria-label={label} tabIndex={0}>
        {width > 0 &&
          pageNumbers(document).map((number) => (
            <PdfPage
              key={`${document.fingerprints[0]}-${number}`}
              document={document}
              number={number}
              width={(width - 24) * zoom}
            />
          ))}
      </section>
    </div>
  );
};

const pageNumbers = (document: PdfDocument) => Array.from({ length: document.numPages }, (_, i) => i + 1);

const PdfPage = (props: { readonly document: PdfDocument; readonly number: number; readonly width: number }) => {
  const { document, number, width } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(number <= 2);
  const [drawn, setDrawn] = useState(false);
  const [height, setHeight] = useState(width * A4_HEIGHT_TO_WIDTH);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: '400px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const last = useRef<{ readonly document: PdfDocument; readonly width: number } | null>(null);
  // The first pages are drawn at once, wherever they lie; the drawing is not given up while they are out of sight.
  const wanted = near || (number <= 2 && !drawn);
  useEffect(() => {
    // A page out of sight is drawn anew when it comes back, not at every change of the document.
    if (!wanted || (last.current?.document === document && last.current.width === width)) return;
    let stale = false;
    void (async () => {
      const page = await document.getPage(number);
      const natural = page.getViewport({ scale: 1 });
      if (stale || !canvas.current) return;
      setHeight((width / natural.width) * natural.height);
      await draw(document, number, canvas.current, width / natural.width).catch(() => undefined);
      if (stale) return;
      last.current = { document, width };
      setDrawn(true);
    })();
    return () => {
      stale = true;
    };
  }, [document, number, width, wanted]);
  return (
    <div ref={frame} className="pdf-page" style={{ width, minHeight: height }} data-drawn={drawn}>
      {!drawn && (
        <Center h={200}>
          <Loader size="sm" />
        </Center>
      )}
      {/* A canvas cannot be drawn to twice at once: a new width gets a new one. */}
      <canvas key={width} ref={canvas} aria-label={`Trang ${number}`} role="img" />
    </div>
  );
};

/** Print resolution: 300 dots an inch over the 72 points of a PDF. */
const PRINT_SCALE = 300 / 72;

/** Every page as a PNG for the printer, in order. `progress` hears each page. */
export const pagesForPrint = async (
  document: PdfDocument,
  progress: (page: number) => void,
): Promise<readonly { readonly url: string; readonly landscape: boolean }[]> => {
  const pages: { url: string; landscape: boolean }[] = [];
  const canvas = window.document.createElement('canvas');
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: PRINT_SCALE });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    await page.render({ canvas, viewport, intent: 'print' }).promise;
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob) pages.push({ url: URL.createObjectURL(blob), landscape: viewport.width > viewport.height });
    page.cleanup();
    progress(number);
  }
  return pages;
};
