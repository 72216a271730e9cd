import { Alert, Modal, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { startMeeting } from '#shared/meetings/life-commands.ts';
import { meetingDate, missingOpinions, namesText, noticeDue, unclassifiedOf } from '#shared/meetings/rules.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import { holdersOn } from '#shared/roster/rules.ts';
import { closeMeeting } from '#shared/workflows/close-meeting.ts';
import type { Read } from '#shared/workspace.ts';
import { DateField, DateTimeField, PickField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { useSeatOptions } from '../seat-options.ts';
import { execute } from '../use-command.ts';
import { currentRead, useDerived } from '../use-workspace.ts';
import { nowOr } from './sitting-fields.tsx';

type Props = { readonly meeting: Meeting; readonly onClose: () => void };

/** Who is called secretary in the roster, where somebody is. */
const secretaryOf = (read: Read, { bodyId, secretaryId, ...meeting }: Meeting): string | null =>
  secretaryId ?? holdersOn(read, bodyId, 'secretary', meetingDate(meeting))[0]?.id ?? null;

/** Two or three fields filled in already: left without asking, so that no question opens over a dialog. */
const Dialog = (props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}) => (
  <Modal
    opened
    onClose={props.onClose}
    title={props.title}
    centered
    onEnterTransitionEnd={() => document.querySelector<HTMLElement>('[role=dialog] form input')?.focus()}
    closeButtonProps={{ 'aria-label': 'Đóng' }}
  >
    {props.children}
  </Modal>
);

/** The meeting begins: when it really did, and who writes the minutes. */
export const StartDialog = ({ meeting, onClose }: Props) => {
  const [values] = useState(() => ({
    id: meeting.id,
    startedAt: nowOr(meeting.startsAt),
    secretaryId: secretaryOf(currentRead(), meeting),
  }));
  const form = useCommandForm<typeof values>(startMeeting.input, values);
  const seats = useSeatOptions(meetingDate(meeting), [values.secretaryId]);
  return (
    <Dialog title="Bắt đầu họp" onClose={onClose}>
      <CommandFormFrame
        form={form}
        onSubmit={(typed) => execute('meetings.start', typed)}
        onClose={onClose}
        permanent
        submitLabel="Bắt đầu họp"
      >
        <DateTimeField name="startedAt" label="Bắt đầu thực tế" required description="Ghi trong biên bản (Mẫu 1.9)." />
        <PickField
          name="secretaryId"
          label="Thư ký cuộc họp"
          options={seats}
          clearable
          description="Ghi và ký biên bản; có thể chọn sau."
        />
      </CommandFormFrame>
    </Dialog>
  );
};

/** The meeting ends: when it really did; what still stands against it is said before. */
export const CloseDialog = ({ meeting, onClose }: Props) => {
  const [values] = useState(() => ({
    id: meeting.id,
    endedAt: nowOr(meeting.endsAt),
    opinionDue: missingOpinions(currentRead(), meeting.id).length > 0 ? noticeDue(currentRead(), meeting) : null,
  }));
  const form = useCommandForm<typeof values>(closeMeeting.input, values);
  const open = useDerived(['invitees'], (read) => namesText(read, meeting, unclassifiedOf(read, meeting.id)), [
    meeting,
  ]);
  const owing = useDerived(['invitees'], (read) => namesText(read, meeting, missingOpinions(read, meeting.id)), [
    meeting,
  ]);
  return (
    <Dialog title="Kết thúc họp" onClose={onClose}>
      <CommandFormFrame
        form={form}
        onSubmit={(typed) => execute('meetings.close', typed)}
        onClose={onClose}
        permanent
        submitLabel="Kết thúc họp"
      >
        <Stack gap="sm">
          {open !== '' && (
            <Alert color="red" icon={<IconAlertTriangle size={18} />} title="Còn người chưa điểm danh (Điều 6.5)">
              {open}
            </Alert>
          )}
          <DateTimeField name="endedAt" label="Kết thúc thực tế" required />
          {owing !== '' && (
            <>
              <Alert color="orange" icon={<IconAlertTriangle size={18} />} title="Còn thiếu ý kiến bằng văn bản">
                {owing}. Khi kết thúc, biên bản ghi nhận xét và mỗi ý kiến còn thiếu thành một nhiệm vụ.
              </Alert>
              <DateField name="opinionDue" label="Hạn gửi ý kiến còn thiếu" nullable />
            </>
          )}
        </Stack>
      </CommandFormFrame>
    </Dialog>
  );
};
