import { desk } from './desk.ts';
import type { DraftKeeper } from './kit/drafts.tsx';

/** Keeps drafts beside the workspace through the bridge; a draft that cannot be kept disturbs nobody. */
export const draftKeeper: DraftKeeper = {
  all: async () => {
    const kept = await desk.readDrafts({}).catch(() => null);
    return kept?.ok ? kept.value : [];
  },
  save: (form, words) => {
    void desk.saveDraft({ form, words }).catch(() => undefined);
  },
};
