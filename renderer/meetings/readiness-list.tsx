import { Alert, Anchor, Group, List, Text, ThemeIcon } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { Link } from 'wouter';
import { COLLECTION_NAMES } from '#shared/collections.ts';
import { type ReadinessItem, type ReadinessTarget, readiness } from '#shared/meetings/rules.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import { today, useDerived } from '../use-workspace.ts';
import { editPath, meetingPath } from './words.ts';

const WHERE: Record<ReadinessTarget, { readonly label: string; readonly path: (id: string) => string }> = {
  details: { label: 'Sửa cuộc họp', path: editPath },
  signature: { label: 'Chọn người ký', path: editPath },
  invitees: { label: 'Mở thành phần', path: (id) => meetingPath(id, 'invitees') },
  agenda: { label: 'Mở chương trình', path: (id) => meetingPath(id, 'agenda') },
  settings: { label: 'Mở thiết lập', path: () => '/thiet-lap' },
  holidays: { label: 'Sửa cuộc họp', path: editPath },
};

const title = (items: readonly ReadinessItem[]): string => {
  const missing = items.filter((item) => item.level === 'missing').length;
  if (missing > 0) return `Còn ${missing} việc trước khi trình ký giấy mời`;
  return items.length > 0 ? 'Đủ để trình ký giấy mời; nên xem lại' : 'Đủ để trình ký giấy mời';
};

/** What still lacks before the invitation can go to be signed, each with the place to put it right. */
export const ReadinessList = ({ meeting }: { readonly meeting: Meeting }) => {
  const day = today();
  const items = useDerived(COLLECTION_NAMES, (read) => readiness(read, meeting, day), [meeting, day]);
  const missing = items.some((item) => item.level === 'missing');
  return (
    <Alert
      color={items.length === 0 ? 'teal' : 'orange'}
      icon={missing || items.length > 0 ? <IconAlertTriangle size={18} /> : <IconCircleCheck size={18} />}
      title={title(items)}
    >
      {items.length === 0 ? (
        <Text size="sm">Mở “Văn bản” để in giấy mời và chương trình.</Text>
      ) : (
        <List spacing={6} size="sm" center>
          {items.map((item) => (
            <List.Item key={item.message} icon={<Mark level={item.level} />}>
              <Group gap="xs" wrap="nowrap" justify="space-between">
                <span>{item.message}</span>
                <Anchor
                  component={Link}
                  href={WHERE[item.target].path(meeting.id)}
                  size="sm"
                  style={{ whiteSpace: 'nowrap' }}
                >
                  {WHERE[item.target].label}
                </Anchor>
              </Group>
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
};

const Mark = ({ level }: { readonly level: ReadinessItem['level'] }) => (
  <ThemeIcon
    variant="transparent"
    color={level === 'missing' ? 'orange.8' : 'gray'}
    size={18}
    aria-label={level === 'missing' ? 'Còn thiếu' : 'Nên xem lại'}
  >
    {level === 'missing' ? <IconCircleDashed size={16} /> : <IconAlertTriangle size={16} />}
  </ThemeIcon>
);
