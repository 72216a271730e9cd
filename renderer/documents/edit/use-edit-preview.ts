import { useEffect, useRef, useState } from 'react';
import type { EditedText } from '#shared/documents/editing.ts';
import { desk } from '../../desk.ts';
import { openPdf, type PdfDocument } from '../../kit/pdf-preview.tsx';

/** The page follows the last key by this many ms. */
const AFTER = 150;

type Shown = { readonly document: PdfDocument | null; readonly refusal: string | null };

const pageOf = async (id: string, text: EditedText): Promise<Shown> => {
  const blocks = [...text.blocks];
  const recipients = text.recipients === null ? null : [...text.recipients];
  const outcome = await desk.previewEdit({ id, blocks, recipients }).catch(() => null);
  const document = outcome?.ok ? await openPdf(outcome.value.bytes).catch(() => null) : null;
  if (document !== null) return { document, refusal: null };
  // Nothing thrown leaves here: one page that could not be opened must not stop the next.
  const refusal = outcome?.ok === false ? outcome.refusal.message : 'Chưa dựng được trang in. Hãy thử lại.';
  return { document: null, refusal };
};

/**
 * The page of a text that is being typed: one at a time, then that of the text as it stands by then. While it cannot be
 * set, the last page stays and the reason is told.
 */
export const useEditPreview = (id: string, text: EditedText | null): Shown => {
  const [page, setPage] = useState<Shown>({ document: null, refusal: null });
  const wanted = useRef<EditedText | null>(null);
  const setting = useRef(false);
  const held = useRef<PdfDocument | null>(null);
  const gone = useRef(false);
  useEffect(() => {
    wanted.current = text;
    if (text === null) return;
    const show = async () => {
      if (setting.current) return;
      setting.current = true;
      for (let shown: EditedText | null = null; wanted.current !== null && shown !== wanted.current; ) {
        shown = wanted.current;
        const { document, refusal } = await pageOf(id, shown);
        if (gone.current) {
          void document?.destroy();
          break;
        }
        if (document !== null) {
          void held.current?.destroy();
          held.current = document;
        }
        setPage({ document: held.current, refusal });
      }
      setting.current = false;
    };
    const timer = setTimeout(() => void show(), held.current === null ? 0 : AFTER);
    return () => clearTimeout(timer);
  }, [id, text]);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      void held.current?.destroy();
    };
  }, []);
  return page;
};
