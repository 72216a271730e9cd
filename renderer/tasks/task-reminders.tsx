import { List, Text } from '@mantine/core';
import { ESCALATED_FROM, remindersOf } from '#shared/documents/reminders.ts';
import { numberText } from '#shared/documents/rules.ts';
import { formatDate } from '#shared/kit/date.ts';
import type { Task } from '#shared/tasks/schema.ts';
import { useDerived } from '../use-workspace.ts';

const DOCUMENTS = ['documents'] as const;

/** Issued letters that name the task; a draft counts for nothing. */
export const TaskReminders = ({ task }: { readonly task: Task }) => {
  const letters = useDerived(DOCUMENTS, (read) => remindersOf(read, task.id), [task.id]);
  if (letters.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Chưa có công văn đôn đốc nào được phát hành.
      </Text>
    );
  }
  return (
    <>
      <Text size="sm">
        Đã đôn đốc {letters.length} lần{letters.length >= ESCALATED_FROM ? '; cần báo cáo Trưởng ban' : ''}.
      </Text>
      <List size="sm" type="ordered">
        {letters.map((letter) => (
          <List.Item key={letter.id}>
            Công văn số {numberText(letter)}
            {letter.issuedOn === null ? '' : ` ngày ${formatDate(letter.issuedOn)}`}
          </List.Item>
        ))}
      </List>
    </>
  );
};
