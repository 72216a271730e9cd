import { useCallback, useEffect, useRef, useState } from 'react';
import type { EditedText } from '#shared/documents/editing.ts';
import { desk } from '../../desk.ts';
import { openPdf, openReader, type PdfContent, type PdfDocument, type PdfReader } from '../../kit/pdf-preview.tsx';

/** The page follows the last key by this many ms. */
const AFTER = 40;
/** After so many ms without a key the pages out of sight are drawn too. */
const REST = 2500;
/** Pages in sight before any was shown. */
const FIRST_SIGHT: readonly number[] = [1, 2];

type Shown = {
  readonly document: PdfDocument | null;
  readonly content: PdfContent | null;
  readonly refusal: string | null;
};
type Asked = { readonly text: EditedText; readonly pages: readonly number[] | null };

const pageOf = async (id: string, { text, pages }: Asked, reader: PdfReader): Promise<Shown> => {
  const blocks = [...text.blocks];
  const recipients = text.recipients === null ? null : [...text.recipients];
  const wanted = pages === null ? null : [...pages];
  const outcome = await desk.previewEdit({ id, blocks, recipients, pages: wanted }).catch(() => null);
  const document = outcome?.ok ? await openPdf(outcome.value.bytes, reader).catch(() => null) : null;
  if (document !== null) {
    const whole = pages === null || pages.filter((page) => page <= document.numPages).length === document.numPages;
    return { document, content: { edition: text, pages: whole ? null : pages }, refusal: null };
  }
  // Nothing thrown leaves here: one page that could not be opened must not stop the next.
  const refusal = outcome?.ok === false ? outcome.refusal.message : 'Chưa dựng được trang in. Hãy thử lại.';
  return { document: null, content: null, refusal };
};

/** The pages in sight and their neighbours. */
const around = (sight: readonly number[]): readonly number[] =>
  [...new Set(sight.flatMap((page) => [page - 1, page, page + 1]))].filter((page) => page >= 1);

/** What is shown, and what an instance still wants; changed by its loop alone. */
type Work = {
  wanted: EditedText | null;
  /** Not only the pages in sight. */
  whole: boolean;
  asked: Asked | null;
  setting: boolean;
  gone: boolean;
  sight: readonly number[];
  reader: PdfReader | null;
  held: Shown;
};
const NOTHING: Shown = { document: null, content: null, refusal: null };

const nextOf = ({ wanted, whole, asked, sight }: Work): Asked | null => {
  if (wanted === null) return null;
  if (asked?.text === wanted && (asked.pages === null || !whole)) return null;
  return { text: wanted, pages: whole ? null : around(sight) };
};

/**
 * The pages of a text that is being typed: one setting at a time, then that of the text as it stands by then. Only the
 * pages in sight are drawn at first, the others when the keys rest or one comes into sight. While a text cannot be set,
 * the last pages stay and the reason is told.
 */
export const useEditPreview = (id: string, text: EditedText | null) => {
  const [shown, setShown] = useState<Shown>(NOTHING);
  const work = useRef<Work>({
    ...{ wanted: null, whole: false, asked: null, setting: false, gone: false },
    ...{ sight: FIRST_SIGHT, reader: null, held: NOTHING },
  }).current;

  const show = useCallback(async () => {
    if (work.setting) return;
    work.setting = true;
    for (let next = nextOf(work); next !== null && !work.gone; next = nextOf(work)) {
      work.reader ??= openReader();
      const now = await pageOf(id, next, work.reader);
      work.asked = now.content === null || now.content.pages !== null ? next : { ...next, pages: null };
      if (work.gone) {
        void now.document?.destroy();
        break;
      }
      const before = work.held;
      work.held = now.document === null ? { ...before, refusal: now.refusal } : now;
      setShown(work.held);
      if (now.document !== null) void before.document?.destroy();
    }
    work.setting = false;
  }, [id, work]);

  const showWhole = useCallback(() => {
    work.whole = true;
    void show();
  }, [show, work]);

  const onSight = useCallback(
    (pages: readonly number[]) => {
      work.sight = pages;
      const drawn = work.held.content?.pages ?? null;
      if (drawn !== null && pages.some((page) => !drawn.includes(page))) showWhole();
    },
    [showWhole, work],
  );

  useEffect(() => {
    work.wanted = text;
    work.whole = false;
    if (text === null) return;
    const timer = setTimeout(() => void show(), work.held.document === null ? 0 : AFTER);
    return () => clearTimeout(timer);
  }, [text, show, work]);
  // Counted from the pages that were shown: a slow first setting must not be followed by the whole at the first key.
  useEffect(() => {
    if (text === null || (shown.content?.pages ?? null) === null) return;
    const timer = setTimeout(showWhole, REST);
    return () => clearTimeout(timer);
  }, [text, shown, showWhole]);
  useEffect(() => {
    work.gone = false;
    return () => {
      work.gone = true;
      const { reader, held } = work;
      work.reader = null;
      void held.document?.destroy().then(() => reader?.destroy());
    };
  }, [work]);
  return { ...shown, onSight };
};
