import type { Bridge } from '#shared/bridge.ts';

declare global {
  interface Window {
    readonly desk: Bridge;
  }
}

/** Calls under way that keep something. */
const saving = new Set<Promise<unknown>>();
const counted = <I, O>(call: (input: I) => Promise<O>): ((input: I) => Promise<O>) => {
  return (input) => {
    const answer = call(input);
    saving.add(answer);
    const done = () => void saving.delete(answer);
    answer.then(done, done);
    return answer;
  };
};

/** The bridge to the main process; nothing else in the window reads `window.desk`. */
export const desk: Bridge = {
  ...window.desk,
  execute: counted(window.desk.execute),
  saveDraft: counted(window.desk.saveDraft),
};

/** Resolves when all that was sent to be kept is answered, and what waited for those answers too. */
export const saved = async (): Promise<void> => {
  while (saving.size > 0) {
    await Promise.allSettled([...saving]);
    await new Promise((resolve) => setTimeout(resolve));
  }
};
