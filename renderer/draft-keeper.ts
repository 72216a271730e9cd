import { COLLECTION_NAMES } from '#shared/collections.ts';
import { SETTINGS_ID } from '#shared/settings/schema.ts';
import { desk } from './desk.ts';
import type { DraftKeeper } from './kit/drafts.tsx';
import { currentRead } from './use-workspace.ts';

/** Keeps drafts beside the workspace through the bridge; a draft that cannot be kept disturbs nobody. */
export const draftKeeper: DraftKeeper = {
  all: async () => {
    const kept = await desk.readDrafts({}).catch(() => null);
    return kept?.ok ? kept.value : [];
  },
  save: (form, words) => {
    desk.saveDraft({ form, words }).catch(() => undefined);
  },
  nameHere: (form) => (currentRead().get('settings', SETTINGS_ID)?.training === true ? `tap-huan:${form}` : form),
  isRecord: (id) => COLLECTION_NAMES.some((coll) => currentRead().get(coll, id) !== undefined),
};
