import { Alert, Button, Group, SimpleGrid, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { compareDates, formatDate } from '#shared/kit/date.ts';
import { approveInvitees } from '#shared/meetings/approval-commands.ts';
import { isOpenForChange, meetingDate, seatText } from '#shared/meetings/rules.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import { DateField, PickField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { SidePanel } from '../kit/split.tsx';
import { SEAT_READS, useSeatOptions } from '../seat-options.ts';
import { execute, useAction } from '../use-command.ts';
import { today, useDerived } from '../use-workspace.ts';

/** Whether the chair has approved the list, by whom and when; the form that keeps it (Article 9.1). */
export const ApprovalBox = ({ meeting }: { readonly meeting: Meeting }) => {
  const [writing, setWriting] = useState(false);
  const approval = meeting.inviteeApproval;
  const open = isOpenForChange(meeting.state);
  if (approval !== null) return <Approved meeting={meeting} approval={approval} />;
  if (writing) return <ApprovalForm meeting={meeting} onClose={() => setWriting(false)} />;
  return (
    <Alert color="orange" icon={<IconAlertTriangle size={18} />} py="xs">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{pending(meeting)}</Text>
        {open && (
          <Button size="xs" variant="default" flex="none" onClick={() => setWriting(true)}>
            Ghi nhận duyệt
          </Button>
        )}
      </Group>
    </Alert>
  );
};

const pending = ({ withdrawnApprovalOn }: Meeting): string =>
  withdrawnApprovalOn
    ? `Danh sách đã thay đổi sau khi được duyệt ngày ${formatDate(withdrawnApprovalOn)}; cần duyệt lại (Điều 9.1).`
    : 'Thành phần chưa được người chủ trì duyệt (Điều 9.1).';

type ApprovedProps = {
  readonly meeting: Meeting;
  readonly approval: NonNullable<Meeting['inviteeApproval']>;
};
const Approved = ({ meeting, approval }: ApprovedProps) => {
  const { busy, act } = useAction();
  const who = useDerived(SEAT_READS, (read) => seatText(read, approval.approverId), [approval.approverId]);
  return (
    <Alert color="teal" icon={<IconCircleCheck size={18} />} py="xs">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">
          {who} đã duyệt thành phần ngày {formatDate(approval.approvedOn)}.
        </Text>
        {isOpenForChange(meeting.state) && (
          <Button
            size="xs"
            variant="subtle"
            flex="none"
            loading={busy}
            onClick={() => void act('meetings.withdrawApproval', { meetingId: meeting.id })}
          >
            Rút duyệt
          </Button>
        )}
      </Group>
    </Alert>
  );
};

type Approval = { meetingId: string; approverId: string; approvedOn: string };

const ApprovalForm = ({ meeting, onClose }: { readonly meeting: Meeting; readonly onClose: () => void }) => {
  const day = meetingDate(meeting);
  const [values] = useState<Approval>(() => ({
    meetingId: meeting.id,
    approverId: meeting.chairId,
    approvedOn: [today(), day].toSorted(compareDates)[0] ?? day,
  }));
  const form = useCommandForm<Approval>(approveInvitees.input, values);
  const seats = useSeatOptions(form.watch('approvedOn'), [values.approverId]);
  return (
    <SidePanel title="Duyệt thành phần dự họp" onClose={onClose}>
      <CommandFormFrame form={form} onSubmit={(typed) => execute('meetings.approveInvitees', typed)} onClose={onClose}>
        <SimpleGrid cols={2} spacing="sm">
          <PickField
            name="approverId"
            label="Người duyệt"
            required
            options={seats}
            description="Người chủ trì quyết định thành phần (Điều 9.1)."
          />
          <DateField name="approvedOn" label="Ngày duyệt" required description="Ngày ghi trên phiếu trình." />
        </SimpleGrid>
      </CommandFormFrame>
    </SidePanel>
  );
};
