import { useEffect, useRef, useState } from 'react';
import type { EditedText } from '#shared/documents/editing.ts';
import { desk } from '../../desk.ts';
import { openPdf, type PdfDocument } from '../../kit/pdf-preview.tsx';

/** The page follows the last key by this many ms. */
const AFTER = 300;

/** The page of a text that is being typed. While it cannot be set, the last page stays and the reason is told. */
export const useEditPreview = (id: string, text: EditedText | null) => {
  const [page, setPage] = useState<{ readonly document: PdfDocument | null; readonly refusal: string | null }>({
    document: null,
    refusal: null,
  });
  const held = useRef<PdfDocument | null>(null);
  useEffect(() => {
    if (text === null) return;
    let stale = false;
    const show = async () => {
      const blocks = [...text.blocks];
      const recipients = text.recipients === null ? null : [...text.recipients];
      const outcome = await desk.previewEdit({ id, blocks, recipients }).catch(() => null);
      if (stale) return;
      if (!outcome?.ok) {
        const refusal = outcome?.refusal.message ?? 'Chưa dựng được trang in. Hãy thử lại.';
        return setPage((p) => ({ ...p, refusal }));
      }
      const document = await openPdf(outcome.value.bytes);
      if (stale) return void document.destroy();
      void held.current?.destroy();
      held.current = document;
      setPage({ document, refusal: null });
    };
    const timer = setTimeout(() => void show(), held.current === null ? 0 : AFTER);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [id, text]);
  useEffect(() => () => void held.current?.destroy(), []);
  return page;
};
