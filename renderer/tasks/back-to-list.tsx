import { Anchor, Group } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { Link } from 'wouter';
import { LIST_PATH } from './words.ts';

/** The way back to the list of tasks, above a page's title. */
export const BackToList = () => (
  <Anchor component={Link} href={LIST_PATH} size="sm">
    <Group gap={2} wrap="nowrap" component="span">
      <IconChevronLeft size={16} aria-hidden />
      Nhiệm vụ
    </Group>
  </Anchor>
);
