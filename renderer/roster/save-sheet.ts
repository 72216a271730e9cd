import { notifications } from '@mantine/notifications';
import type { Body } from '#shared/roster/schema.ts';
import { desk } from '../desk.ts';
import { showRefusal } from '../use-command.ts';

/** Saves the list of a day, or the template to fill in, as .xlsx; a line at the foot tells how it went. */
export const saveSheet = async (body: Body, kind: 'template' | 'export', date: string): Promise<void> => {
  const outcome = await desk.writeRosterSheet({ body: body.id, kind, date });
  if (!outcome.ok) return showRefusal(outcome.refusal);
  if (!outcome.value.saved) return;
  notifications.show({
    color: 'teal',
    title: kind === 'template' ? 'Đã lưu tệp mẫu' : 'Đã xuất Excel',
    message: outcome.value.fileName,
  });
};
