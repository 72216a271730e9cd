import { ActionIcon, Badge, Box, Card, Group, Stack, Text, Tooltip } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { addDays, dateParts, formatDate } from '#shared/kit/date.ts';
import type { ProfileVersion } from '#shared/settings/schema.ts';
import { LetterheadPreview } from '../kit/letterhead-preview.tsx';
import { useAction } from '../use-command.ts';
import { today } from '../use-workspace.ts';

type Props = {
  readonly version: ProfileVersion;
  /** The version that takes over from this one. */
  readonly next: ProfileVersion | undefined;
  readonly isCurrent: boolean;
  readonly removable: boolean;
  readonly textWidth: number;
  readonly onChange: () => void;
};

/** One name of an issuing body: its days, its particulars, the head of its papers. */
export const NameVersion = (props: Props) => {
  const { version, next, isCurrent, removable } = props;
  const { busy, act } = useAction();
  const until = next === undefined ? null : addDays(next.validFrom, -1);
  const days =
    until === null
      ? `Từ ngày ${formatDate(version.validFrom)}`
      : `Từ ngày ${formatDate(version.validFrom)} đến hết ngày ${formatDate(until)}`;
  const remove = () =>
    act('settings.removeProfileVersion', { id: version.id }, [
      { coll: 'profileVersions', id: version.id, rev: version.rev },
    ]);
  const year = dateParts(isCurrent ? today() : (until ?? version.validFrom)).year;
  return (
    <Card withBorder padding="md" component="section" aria-label={days}>
      <Group justify="space-between" wrap="nowrap" mb="sm">
        <Group gap="sm">
          <Text fw={600}>{days}</Text>
          {isCurrent && (
            <Badge variant="light" tt="none">
              Đang áp dụng
            </Badge>
          )}
        </Group>
        <Group gap={4} wrap="nowrap">
          <Tooltip label="Sửa tên gọi này">
            <ActionIcon variant="subtle" aria-label={`Sửa tên gọi ${days.toLowerCase()}`} onClick={props.onChange}>
              <IconPencil size={18} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={removable ? 'Xóa tên gọi này' : 'Tên gọi duy nhất, không xóa được'}>
            <ActionIcon
              variant="subtle"
              color="red"
              aria-label={`Xóa tên gọi ${days.toLowerCase()}`}
              onClick={() => void remove()}
              disabled={!removable || busy}
            >
              <IconTrash size={18} />
            </ActionIcon>
          </Tooltip>
        </Group>
      </Group>
      <Group align="flex-start" gap="lg" wrap="wrap">
        <Box style={{ flex: '1 1 420px', minWidth: 0 }}>
          <LetterheadPreview
            parentBody={version.parentBody}
            nameLines={version.nameLines}
            symbol={`GM-${version.abbreviation}`}
            place={version.place}
            year={year}
            textWidth={props.textWidth}
          />
        </Box>
        <Stack gap={6} style={{ flex: '1 1 200px' }}>
          <Fact label="Tên đầy đủ">{version.fullName}</Fact>
          <Fact label="Lưu">{`VT, ${version.draftingUnit}`}</Fact>
          <Fact label="Con dấu">
            {version.usesSeal ? 'Được sử dụng; in chức vụ ở cơ quan trên họ tên người ký' : 'Không sử dụng'}
          </Fact>
        </Stack>
      </Group>
    </Card>
  );
};

const Fact = (props: { readonly label: string; readonly children: string }) => (
  <Box>
    <Text size="xs" c="dimmed">
      {props.label}
    </Text>
    <Text size="sm">{props.children}</Text>
  </Box>
);
