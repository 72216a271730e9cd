import { notifications } from '@mantine/notifications';
import { useCallback, useState } from 'react';
import type { Acknowledged } from '#shared/bridge.ts';
import type { CommandName, InputOf } from '#shared/features.ts';
import type { Outcome, Refusal } from '#shared/kit/outcome.ts';
import { desk } from './desk.ts';
import { showUndo } from './undo-line.ts';

/** Revisions of the records a form was opened on. */
export type Expected = readonly { readonly coll: string; readonly id: string; readonly rev: number }[];

/**
 * Sends one command. On success the undo line appears at the foot; a refusal comes back for the form to show.
 * A failure of the bridge itself becomes a refusal too: what was typed stays in the form.
 */
export const execute = async <C extends CommandName>(
  command: C,
  input: InputOf<C>,
  expect: Expected = [],
): Promise<Outcome<Acknowledged>> => {
  const outcome = await desk.execute({ command, input, expect: [...expect] }).catch(
    (): Outcome<Acknowledged> => ({
      ok: false,
      refusal: {
        code: 'storage',
        message: 'Chưa lưu được: chương trình không trả lời. Nội dung đã nhập vẫn còn; hãy bấm Lưu lần nữa.',
      },
    }),
  );
  if (outcome.ok) showUndo(outcome.value.title);
  return outcome;
};

/** The same without the undo line: for what is kept while it is being typed. */
export const executeQuietly = async <C extends CommandName>(command: C, input: InputOf<C>) =>
  desk.execute({ command, input, expect: [] }).catch(
    (): Outcome<Acknowledged> => ({
      ok: false,
      refusal: { code: 'storage', message: 'Chưa lưu được: chương trình không trả lời. Nội dung đã nhập vẫn còn.' },
    }),
  );

/** Shows a refusal where no form stands: a line at the foot that stays until read. */
export const showRefusal = (refusal: Refusal): void => {
  notifications.show({ color: 'red', title: 'Chưa thực hiện được', message: refusal.message, autoClose: 12_000 });
};

/** Runs a command straight from a button and shows its refusal; `busy` while under way. Answers whether it was done. */
export const useAction = () => {
  const [busy, setBusy] = useState(false);
  const act = useCallback(async <C extends CommandName>(command: C, input: InputOf<C>, expect: Expected = []) => {
    setBusy(true);
    const outcome = await execute(command, input, expect);
    setBusy(false);
    if (!outcome.ok) showRefusal(outcome.refusal);
    return outcome.ok;
  }, []);
  return { busy, act };
};

/** A fresh record id: a short word for the kind and random letters. */
export const newId = (kind: string): string => `${kind}-${crypto.randomUUID().slice(0, 13)}`;
