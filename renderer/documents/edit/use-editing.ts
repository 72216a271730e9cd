import { useEffect, useMemo, useRef, useState } from 'react';
import type { OpenedEdit } from '#shared/bridge.ts';
import { COLLECTION_NAMES, type Records } from '#shared/collections.ts';
import type { EditedText } from '#shared/documents/editing.ts';
import { type TextBlock, textBlock } from '#shared/documents/text-blocks.ts';
import { changedParts, mergedText, mergeParts, type TextChoice } from '#shared/documents/text-merge.ts';
import { desk } from '../../desk.ts';
import { useKeptWords } from '../../kit/drafts.tsx';
import { execute } from '../../use-command.ts';
import { useDerived } from '../../use-workspace.ts';

type Document = Records['documents'];

let revision = 0;
/** The text as the data give it, asked for anew whenever the workspace changes. */
const useOpened = (id: string) => {
  const [opened, setOpened] = useState<OpenedEdit | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const change = useDerived(COLLECTION_NAMES, () => {
    revision += 1;
    return revision;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the workspace asks anew
  useEffect(() => {
    let stale = false;
    void desk.openEdit({ id }).then((outcome) => {
      if (stale) return;
      if (outcome.ok) setOpened(outcome.value);
      setRefusal(outcome.ok ? null : outcome.refusal.message);
    });
    return () => {
      stale = true;
    };
  }, [id, change]);
  return { opened, refusal };
};

const problems = new WeakMap<TextBlock, string>();
const problemOf = (block: TextBlock): string => {
  const known = problems.get(block);
  if (known !== undefined) return known;
  const found = textBlock.safeParse(block).error?.issues[0]?.message ?? '';
  problems.set(block, found);
  return found;
};
/** What is wrong in a text, by the place of the block. */
export const errorsIn = (blocks: readonly TextBlock[]): ReadonlyMap<number, string> =>
  new Map(blocks.flatMap((block, i) => (problemOf(block) === '' ? [] : [[i, problemOf(block)] as const])));

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
/** The words of an open editor, kept so that a crash of the window loses none; what was found from before. */
const useKept = (id: string, text: EditedText | null, dirty: boolean) => {
  const { found, type, forget } = useKeptWords(`van-ban-sua/${id}`);
  useEffect(() => type(dirty && text !== null ? () => JSON.stringify(text) : null), [type, text, dirty]);
  return { found, forget };
};

/** All that the editor of a draft needs: the text, what it was drafted from, what changed since, and how it is kept. */
export const useEditing = (document: Document) => {
  const { id } = document;
  const edit = document.edit ?? null;
  const { opened, refusal } = useOpened(id);
  const [text, setText] = useState<EditedText | null>(
    edit === null ? null : { blocks: edit.blocks, recipients: edit.recipients },
  );
  const [dirty, setDirty] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  /** The text of the data that the words were typed on, until something is kept. */
  const begun = useRef<OpenedEdit | null>(null);
  if (opened !== null && (begun.current === null || (edit === null && !dirty))) begun.current = opened;
  useEffect(() => {
    if (opened !== null && edit === null && !dirty) setText({ blocks: opened.blocks, recipients: null });
  }, [opened, edit, dirty]);
  const { found, forget } = useKept(id, text, dirty);
  const base = edit?.base ?? begun.current?.blocks ?? [];
  const mine = text?.blocks;
  const data = opened?.blocks;
  const parts = useMemo(
    () => (mine === undefined || data === undefined || same(base, data) ? [] : mergeParts(base, mine, data)),
    [base, mine, data],
  );

  const write = (next: EditedText) => {
    setText(next);
    setDirty(true);
  };
  const save = async (): Promise<boolean> => {
    if (text === null) return false;
    setBusy(true);
    const recipients = text.recipients?.filter((line) => line.trim() !== '') ?? null;
    const basedOn = begun.current?.basedOn;
    const input = { id, blocks: [...text.blocks], recipients, ...(basedOn === undefined ? {} : { basedOn }) };
    const outcome = await execute('documents.edit', input);
    setBusy(false);
    setFailure(outcome.ok ? null : outcome.refusal.message);
    if (!outcome.ok) return false;
    setDirty(false);
    forget();
    return true;
  };
  /** Takes the choices over; what was typed is kept first. */
  const choose = async (choices: readonly TextChoice[]) => {
    if (text === null || opened === null) return;
    const blocks = mergedText(parts, choices);
    if (edit === null) {
      begun.current = opened;
      return write({ ...text, blocks });
    }
    if (dirty && !(await save())) return;
    setBusy(true);
    const outcome = await execute('documents.refreshEdit', { id, choices: [...choices], basedOn: opened.basedOn });
    setBusy(false);
    setFailure(outcome.ok ? null : outcome.refusal.message);
    if (outcome.ok) setText({ ...text, blocks });
  };
  const discard = async (): Promise<void> => {
    if (edit !== null) {
      const outcome = await execute('documents.discardEdit', { id });
      if (!outcome.ok) return setFailure(outcome.refusal.message);
    }
    forget();
    begun.current = opened;
    setDirty(false);
    if (opened !== null) setText({ blocks: opened.blocks, recipients: null });
  };
  return {
    ...{ text, base, opened, refusal, dirty, failure, busy, found, forget },
    ...{ changes: changedParts(parts), write, save, choose, discard },
  };
};
