import { useState } from 'react';
import { useLocation } from 'wouter';
import { createMeeting } from '#shared/meetings/meeting-commands.ts';
import { BackLink } from '../kit/back-link.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { Page } from '../kit/page.tsx';
import { execute, newId } from '../use-command.ts';
import { currentRead, today } from '../use-workspace.ts';
import { MeetingFields } from './meeting-fields.tsx';
import { type MeetingValues, newValues } from './meeting-values.ts';
import { useSuggestions } from './use-suggestions.ts';
import { LIST_PATH, meetingPath } from './words.ts';

/** A new meeting, most of it filled in as the office usually does it. */
export const MeetingCreate = () => {
  const [, go] = useLocation();
  const [values] = useState(() => newValues(currentRead(), newId('hop'), today()));
  const form = useCommandForm<MeetingValues>(createMeeting.input, values);
  useSuggestions(form, true);
  return (
    <Page
      title="Chuẩn bị cuộc họp"
      sentence="Các ô đã điền sẵn theo lệ thường; chỉ cần nhập ngày họp và sửa chỗ khác với lệ thường."
      back={<BackLink href={LIST_PATH}>Cuộc họp</BackLink>}
    >
      <CommandFormFrame
        form={form}
        submitLabel="Lưu và chuẩn bị tiếp"
        onSubmit={(typed) => execute('meetings.create', typed)}
        onDone={() => go(meetingPath(form.getValues('id')))}
        onClose={() => go(LIST_PATH)}
      >
        <MeetingFields form={form} />
      </CommandFormFrame>
    </Page>
  );
};
