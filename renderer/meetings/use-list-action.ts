import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import type { CommandName, InputOf } from '#shared/features.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import { execute, showRefusal } from '../use-command.ts';
import { currentRead } from '../use-workspace.ts';

/** Says that the approval fell with a change of the list (Article 9.1). */
export const tellWithdrawn = (): void => {
  notifications.show({
    color: 'orange',
    title: 'Đã rút duyệt thành phần',
    message: 'Danh sách vừa thay đổi sau khi được duyệt nên cần người chủ trì duyệt lại.',
    autoClose: 8000,
  });
};

/** Runs a command on the list of a meeting; says so where it withdrew the approval. */
export const executeOnList = async <C extends CommandName>(meeting: Meeting, command: C, input: InputOf<C>) => {
  const approved = (currentRead().get('meetings', meeting.id) ?? meeting).inviteeApproval;
  const outcome = await execute(command, input);
  if (outcome.ok && approved !== null) tellWithdrawn();
  return outcome;
};

/** The same straight from a button or a row; a refusal is shown. Answers whether it was done. */
export const useListAction = (meeting: Meeting) =>
  useCallback(
    async <C extends CommandName>(command: C, input: InputOf<C>): Promise<boolean> => {
      const outcome = await executeOnList(meeting, command, input);
      if (!outcome.ok) showRefusal(outcome.refusal);
      return outcome.ok;
    },
    [meeting],
  );
