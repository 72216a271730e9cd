import { ActionIcon, Button, Divider, Group, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDate, isPlainDate } from '#shared/kit/date.ts';
import { assignmentsOfMember, isActiveOn } from '#shared/roster/rules.ts';
import type { FieldAssignment, Membership } from '#shared/roster/schema.ts';
import { confirm } from '../kit/confirm.tsx';
import { DateInput } from '../kit/fields.tsx';
import { useAction } from '../use-command.ts';
import { today, useDerived } from '../use-workspace.ts';
import { AssignForm } from './assign-form.tsx';

const COLLS = ['fieldAssignments', 'workFields'] as const;

/** The fields a member is in charge of, over time, and the form for one more (Article 3.1). */
export const AssignPanel = ({ seat }: { readonly seat: Membership }) => {
  const lines = useDerived(
    COLLS,
    (read) =>
      assignmentsOfMember(read, seat.id).map((assigned) => ({
        assigned,
        name: read.get('workFields', assigned.fieldId)?.name ?? '',
      })),
    [seat.id],
  );
  return (
    <Stack gap="sm">
      {lines.length === 0 && (
        <Text size="sm" c="dimmed">
          Chưa được phân công lĩnh vực nào.
        </Text>
      )}
      {lines.map(({ assigned, name }) => (
        <AssignmentLine key={assigned.id} assigned={assigned} title={name} />
      ))}
      <Divider label="Phân công thêm" labelPosition="left" />
      <AssignForm membershipId={seat.id} from={isActiveOn(seat, today()) ? today() : seat.from} />
    </Stack>
  );
};

/** One assignment: since when, the last day where it ended, and what can be done to it. */
export const AssignmentLine = ({ assigned, title }: { readonly assigned: FieldAssignment; readonly title: string }) => {
  const { act } = useAction();
  const [ending, setEnding] = useState<string | null>(null);
  const expect = [{ coll: 'fieldAssignments', id: assigned.id, rev: assigned.rev }];
  const end = async () => {
    if (ending !== null && (await act('roster.endFieldAssignment', { id: assigned.id, to: ending }, expect)))
      setEnding(null);
  };
  const remove = async () => {
    const agreed = await confirm({
      title: 'Xóa phân công ghi nhầm?',
      message: `Phân công “${title}” sẽ mất khỏi lịch sử. Nếu chỉ thôi phụ trách, hãy bấm “Thôi phụ trách”.`,
      confirmLabel: 'Xóa vì ghi nhầm',
      danger: true,
    });
    if (agreed) await act('roster.removeFieldAssignment', { id: assigned.id }, expect);
  };
  return (
    <Stack gap={4}>
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Text size="sm" fw={500}>
            {title}
          </Text>
          <Text size="xs" c="dimmed">
            từ {formatDate(assigned.from)}
            {assigned.to === null ? '' : ` đến hết ${formatDate(assigned.to)}`}
          </Text>
        </div>
        <Group gap={4} wrap="nowrap">
          {assigned.to === null && ending === null && (
            <Button size="compact-sm" variant="default" onClick={() => setEnding(today())}>
              Thôi phụ trách
            </Button>
          )}
          <ActionIcon
            variant="subtle"
            color="red"
            aria-label={`Xóa phân công ${title} vì ghi nhầm`}
            onClick={() => void remove()}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      {ending !== null && (
        <Group gap="xs" align="flex-end">
          <DateInput label="Phụ trách đến hết ngày" value={ending} onChange={setEnding} />
          <Button size="sm" onClick={() => void end()} disabled={!isPlainDate(ending)}>
            Ghi
          </Button>
          <Button size="sm" variant="default" onClick={() => setEnding(null)}>
            Hủy
          </Button>
        </Group>
      )}
    </Stack>
  );
};
