import { useEffect, useRef, useState } from 'react';
import type { PreparedDocument } from '#shared/bridge.ts';
import { COLLECTION_NAMES } from '#shared/collections.ts';
import type { DocumentKind, DocumentOptions } from '#shared/documents/kinds.ts';
import { desk } from './desk.ts';
import { openPdf, type PdfDocument } from './kit/pdf-preview.tsx';
import { useDerived } from './use-workspace.ts';

export type Prepared = {
  readonly document: PdfDocument | null;
  readonly prepared: PreparedDocument | null;
  /** Why there is no page: what is missing in the record, in Vietnamese. */
  readonly refusal: string | null;
  readonly busy: boolean;
};

let revision = 0;
/** Prints the document anew whenever the workspace or its options change; a slow answer overtaken by a newer one is dropped. */
export const useDocument = <K extends DocumentKind>(
  kind: K,
  subject: string,
  options: Partial<DocumentOptions<K>>,
): Prepared => {
  const change = useDerived(COLLECTION_NAMES, () => {
    revision += 1;
    return revision;
  });
  const [state, setState] = useState<Prepared>({ document: null, prepared: null, refusal: null, busy: true });
  const held = useRef<PdfDocument | null>(null);
  const key = JSON.stringify(options);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `change` stands for the workspace, `key` for the options
  useEffect(() => {
    let stale = false;
    setState((s) => ({ ...s, busy: true }));
    void (async () => {
      const outcome = await desk.prepareDocument({ kind, subject, options: JSON.parse(key) }).catch(() => null);
      if (stale) return;
      if (!outcome?.ok) {
        const refusal = outcome?.refusal.message ?? 'Chưa dựng được trang in. Hãy thử lại.';
        return setState({ document: null, prepared: null, refusal, busy: false });
      }
      const document = await openPdf(outcome.value.bytes);
      if (stale) return void document.destroy();
      void held.current?.destroy();
      held.current = document;
      setState({ document, prepared: outcome.value, refusal: null, busy: false });
    })();
    return () => {
      stale = true;
    };
  }, [kind, subject, key, change]);
  useEffect(() => () => void held.current?.destroy(), []);
  return state;
};
