import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const draft = z.strictObject({ form: z.string(), words: z.string(), at: z.string() });
export type Draft = z.output<typeof draft>;

/** Words typed into open forms, kept beside the workspace so that a crash of the window loses none of them. */
export type Drafts = {
  /** `words: null` forgets the form. Throws when the disk refuses. */
  readonly save: (form: string, words: string | null) => void;
  readonly all: () => readonly Draft[];
};

/** Words nobody came back to are forgotten after so many days: they may name people, and their form may be gone. */
const KEPT_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Reads what was kept; a damaged file counts as empty: drafts are a convenience, never the record. */
export const openDrafts = (file: string): Drafts => {
  const oldest = new Date(Date.now() - KEPT_DAYS * DAY_MS).toISOString();
  const held = new Map(
    read(file)
      .filter(({ at }) => at >= oldest)
      .map((d) => [d.form, d]),
  );
  return {
    save: (form, words) => {
      if (words === null) held.delete(form);
      else held.set(form, { form, words, at: new Date().toISOString() });
      write(file, [...held.values()]);
    },
    all: () => [...held.values()],
  };
};

const read = (file: string): readonly Draft[] => {
  try {
    return z.array(draft).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
};

const write = (file: string, drafts: readonly Draft[]): void => {
  if (drafts.length === 0) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, JSON.stringify(drafts));
  renameSync(`${file}.part`, file);
};
