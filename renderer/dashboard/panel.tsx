import { Card, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** One part of Bàn làm việc. */
export const Panel = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Card withBorder padding="md" component="section" aria-label={title}>
    <Title order={2} size="h5" mb="sm">
      {title}
    </Title>
    {children}
  </Card>
);
