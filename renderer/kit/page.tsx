import { Box, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = {
  readonly title: ReactNode;
  /** One sentence that says how things stand. */
  readonly sentence?: ReactNode;
  /** The one main action at the right, and what belongs beside it. */
  readonly action?: ReactNode;
  /** Above the title: the way back to the list. */
  readonly back?: ReactNode;
  readonly children: ReactNode;
};

/** The frame of every screen: title, sentence, main action, then the content. */
export const Page = ({ title, sentence, action, back, children }: Props) => (
  <Stack gap="md" p={{ base: 'sm', md: 'lg' }} pt={{ base: 'xs', md: 'md' }} h="100%" style={{ minHeight: 0 }}>
    <Group justify="space-between" align="flex-start" gap="xs" className="page-head">
      <Box style={{ minWidth: 0 }}>
        {back}
        <Title order={1} className="page-title">
          {title}
        </Title>
        {sentence !== undefined && (
          <Text c="dimmed" size="sm" component="div">
            {sentence}
          </Text>
        )}
      </Box>
      <Group gap="sm" wrap="nowrap">
        {action}
      </Group>
    </Group>
    {children}
  </Stack>
);
