import { Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of the form under its name. */
export const Section = (props: {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) => (
  <Paper withBorder radius="md" p="md" component="section" aria-label={props.title}>
    <Stack gap="sm">
      <Text fw={600}>{props.title}</Text>
      {props.children}
      {props.action}
    </Stack>
  </Paper>
);
