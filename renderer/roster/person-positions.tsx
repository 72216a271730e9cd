import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { formatDate } from '#shared/kit/date.ts';
import { agencyNameOn } from '#shared/roster/rules.ts';
import type { Person, Position } from '#shared/roster/schema.ts';
import { confirm } from '../kit/confirm.tsx';
import { useAction } from '../use-command.ts';
import { today, useDerived } from '../use-workspace.ts';

const AGENCIES = ['agencies'] as const;

const when = ({ from, to }: Position): string => {
  if (from === null && to === null) return 'chưa ghi thời gian';
  return [from === null ? '' : `từ ${formatDate(from)}`, to === null ? 'đến nay' : `đến hết ${formatDate(to)}`]
    .filter((part) => part !== '')
    .join(' ');
};

type Props = { readonly person: Person; readonly onEdit: (place: number) => void };

/** Positions of a person, the latest first; each bears the agency's name of its time. */
export const Positions = ({ person, onEdit }: Props) => {
  const { act } = useAction();
  const lines = useDerived(
    AGENCIES,
    (read) =>
      person.positions
        .map((held, index) => ({
          held,
          place: index + 1,
          agency: held.agencyId === null ? '' : agencyNameOn(read, held.agencyId, held.to ?? today()),
        }))
        .toReversed(),
    [person],
  );
  const remove = async (place: number, title: string) => {
    const agreed = await confirm({
      title: 'Xóa chức vụ ghi nhầm?',
      message: `Chức vụ “${title}” sẽ mất khỏi lịch sử. Nếu người này thôi giữ chức vụ, hãy bấm Sửa và ghi ngày thôi.`,
      confirmLabel: 'Xóa vì ghi nhầm',
      danger: true,
    });
    const expect = [{ coll: 'people', id: person.id, rev: person.rev }];
    if (agreed) await act('roster.removePosition', { personId: person.id, position: place }, expect);
  };
  if (lines.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Chưa ghi chức vụ nào. Bấm “Thêm hoặc đổi chức vụ”.
      </Text>
    );
  }
  return (
    <Stack gap="xs">
      {lines.map(({ held, place, agency }) => (
        <Group key={place} justify="space-between" wrap="nowrap">
          <div>
            <Text size="sm" fw={500}>
              {held.title}
            </Text>
            <Text size="xs" c="dimmed">
              {[agency, when(held)].filter((part) => part !== '').join(' · ')}
            </Text>
          </div>
          <Group gap={4} wrap="nowrap">
            <Button size="compact-sm" variant="default" onClick={() => onEdit(place)}>
              Sửa
            </Button>
            <ActionIcon
              variant="subtle"
              color="red"
              aria-label={`Xóa chức vụ ${held.title} vì ghi nhầm`}
              onClick={() => void remove(place, held.title)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        </Group>
      ))}
    </Stack>
  );
};
