import { ActionIcon, Center, Group, Loader, Text } from '@mantine/core';
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import * as pdfjs from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useCallback, useEffect, useRef, useState } from 'react';

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
export type PdfDocument = pdfjs.PDFDocumentProxy;

/** A reader that stays for one document after another: starting one takes as long as opening a long document. */
export type PdfReader = pdfjs.PDFWorker;
export const openReader = (): PdfReader => new pdfjs.PDFWorker({});

/**
 * Opens the bytes of a PDF; the caller destroys it. The bytes are copied, since the reader takes them over. Without a
 * `reader` the document has one of its own, which goes with it.
 */
export const openPdf = (bytes: Uint8Array, reader?: PdfReader): Promise<PdfDocument> =>
  // isEvalSupported: the page's policy allows no evaluated code; fonts are embedded, so nothing is fetched.
  pdfjs.getDocument({
    ...{ data: bytes.slice(), isEvalSupported: false, useSystemFonts: false },
    ...(reader === undefined ? {} : { worker: reader }),
  }).promise;

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

/**
 * What a document shows: pages of the same edition look the same in each document of it. Pages that are not named are
 * empty in this one; what was drawn of them stays.
 */
export type PdfContent = { readonly edition: unknown; readonly pages: readonly number[] | null };

type PdfPreviewProps = {
  readonly document: PdfDocument;
  readonly label: string;
  readonly content?: PdfContent | null;
  /** Hears which pages are in sight, whenever that changes. */
  readonly onSight?: (pages: readonly number[]) => void;
};

/** Pages drawn at once; further ones when they come into sight. */
export const PdfPreview = ({ document, label, content = null, onSight }: PdfPreviewProps) => {
  const sight = useRef(new Set<number>());
  const onNear = useCallback(
    (number: number, near: boolean) => {
      const { current } = sight;
      if (current.has(number) === near) return;
      if (near) current.add(number);
      else current.delete(number);
      if (current.size > 0) onSight?.([...current]);
    },
    [onSight],
  );
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
              edition={content?.edition ?? document}
              empty={content?.pages?.includes(number) === false}
              onNear={onNear}
            />
          ))}
      </section>
    </div>
  );
};

const pageNumbers = (document: PdfDocument) => Array.from({ length: document.numPages }, (_, i) => i + 1);

type PdfPageProps = {
  readonly document: PdfDocument;
  readonly number: number;
  readonly width: number;
  readonly edition: unknown;
  readonly empty: boolean;
  readonly onNear: (number: number, near: boolean) => void;
};

const PdfPage = ({ document, number, width, edition, empty, onNear }: PdfPageProps) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(number <= 2);
  const [drawn, setDrawn] = useState(false);
  const [height, setHeight] = useState(width * A4_HEIGHT_TO_WIDTH);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const hear = (entries: readonly IntersectionObserverEntry[]) => {
      const now = entries.at(-1)?.isIntersecting ?? false;
      setNear(now);
      onNear(number, now);
    };
    const observer = new IntersectionObserver(hear, { rootMargin: '400px' });
    observer.observe(element);
    return () => {
      observer.disconnect();
      onNear(number, false);
    };
  }, [number, onNear]);
  const last = useRef<{ readonly edition: unknown; readonly width: number } | null>(null);
  // The first pages are drawn at once, wherever they lie; the drawing is not given up while they are out of sight.
  const wanted = near || (number <= 2 && !drawn);
  useEffect(() => {
    // A page out of sight is drawn anew when it comes back, not at every change of the document.
    const { current: done } = last;
    if (!wanted || empty || (done !== null && done.edition === edition && done.width === width)) return;
    let stale = false;
    void (async () => {
      const page = await document.getPage(number);
      const natural = page.getViewport({ scale: 1 });
      if (stale || !canvas.current) return;
      setHeight((width / natural.width) * natural.height);
      await draw(document, number, canvas.current, width / natural.width).catch(() => undefined);
      if (stale) return;
      last.current = { edition, width };
      setDrawn(true);
    })();
    return () => {
      stale = true;
    };
  }, [document, number, width, wanted, edition, empty]);
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
