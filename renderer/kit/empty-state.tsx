import { Center, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** Why a list is empty and what to do about it, with the action itself where there is one. */
export const EmptyState = (props: { readonly title: string; readonly hint: string; readonly action?: ReactNode }) => (
  <Center py={48}>
    <Stack align="center" gap="xs" maw={460}>
      <ThemeIcon size={44} radius="xl" variant="light" color="gray">
        <IconInbox size={24} />
      </ThemeIcon>
      <Text fw={600}>{props.title}</Text>
      <Text size="sm" c="dimmed" ta="center">
        {props.hint}
      </Text>
      {props.action}
    </Stack>
  </Center>
);
