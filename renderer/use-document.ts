import { useEffect, useRef, useState } from 'react';
import type { PreparedDocument } from '#shared/bridge.ts';
import { COLLECTION_NAMES } from '#shared/collections.ts';
import type { DocumentKind, DocumentOptions } from '#shared/documents/kinds.ts';
import type { Outcome } from '#shared/kit/outcome.ts';
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

/** Asks for a page whenever `key` changes; a slow answer overtaken by a newer one is dropped. `ask` null: none is wanted. */
const usePage = (ask: (() => Promise<Outcome<PreparedDocument>>) | null, key: string): Prepared => {
  const [state, setState] = useState<Prepared>({ document: null, prepared: null, refusal: null, busy: ask !== null });
  const held = useRef<PdfDocument | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for what is asked
  useEffect(() => {
    if (ask === null) return;
    let stale = false;
    setState((s) => ({ ...s, busy: true }));
    void (async () => {
      const outcome = await ask().catch(() => null);
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
  }, [key]);
  useEffect(() => () => void held.current?.destroy(), []);
  return state;
};

let revision = 0;
/** Prints the document anew whenever the workspace or its options change. */
export const useDocument = <K extends DocumentKind>(
  kind: K,
  subject: string,
  options: Partial<DocumentOptions<K>>,
): Prepared => {
  const change = useDerived(COLLECTION_NAMES, () => {
    revision += 1;
    return revision;
  });
  return usePage(
    () => desk.prepareDocument({ kind, subject, options }),
    JSON.stringify([kind, subject, options, change]),
  );
};

/** A draft as it prints now, with what was rewritten in it; made anew whenever the workspace changes. */
export const useDraftPage = (id: string): Prepared => {
  const change = useDerived(COLLECTION_NAMES, () => {
    revision += 1;
    return revision;
  });
  return usePage(() => desk.prepareDraft({ id }), `draft/${id}/${change}`);
};

/** The page in large letters while `on`; else as it is. A page without words behind it (a scan) says so. */
export const useReadingCopy = (page: Prepared, on: boolean): Prepared => {
  const token = page.prepared?.token ?? null;
  const wanted = on && token !== null;
  const large = usePage(wanted ? () => desk.enlarge({ token }) : null, wanted ? token : 'off');
  return wanted ? large : page;
};

/** A document as it was kept: with blank slots at submission, with number and date, or the scan as PDF. */
export const useKept = (id: string, which: 'submitted' | 'issued' | 'scan'): Prepared =>
  usePage(() => desk.openKept({ id, which }), `${which}/${id}`);
