import { Anchor, Group } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { Link } from 'wouter';

/** The way back, above a page's title. */
export const BackLink = ({ href, children }: { readonly href: string; readonly children: string }) => (
  <Anchor component={Link} href={href} size="sm">
    <Group gap={2} wrap="nowrap" component="span">
      <IconChevronLeft size={16} aria-hidden />
      {children}
    </Group>
  </Anchor>
);
