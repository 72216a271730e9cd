import { useEffect, useState } from 'react';
import { COLLECTION_NAMES } from '#shared/collections.ts';
import type { Finding } from '#shared/documents/checker/rule.ts';
import { desk } from '../desk.ts';
import { useDerived } from '../use-workspace.ts';

export type DraftCheck = {
  /** Null while nothing is known yet. */
  readonly findings: readonly Finding[] | null;
  /** Why the draft cannot be checked, in Vietnamese. */
  readonly refusal: string | null;
};

let revision = 0;
/** What the checker finds in a draft, asked for anew whenever the workspace changes. */
export const useDraftCheck = (id: string): DraftCheck => {
  const [check, setCheck] = useState<DraftCheck>({ findings: null, refusal: null });
  const change = useDerived(COLLECTION_NAMES, () => {
    revision += 1;
    return revision;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the workspace asks anew
  useEffect(() => {
    let stale = false;
    void desk
      .checkDraft({ id })
      .catch(() => null)
      .then((outcome) => {
        if (stale) return;
        const refusal = 'Chưa kiểm tra được thể thức: chương trình không trả lời. Hãy mở lại trang này.';
        if (outcome === null) setCheck({ findings: null, refusal });
        else if (outcome.ok) setCheck({ findings: outcome.value, refusal: null });
        else setCheck({ findings: null, refusal: outcome.refusal.message });
      });
    return () => {
      stale = true;
    };
  }, [id, change]);
  return check;
};
