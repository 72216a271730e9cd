import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'wouter';

export type Figure = { readonly label: string; readonly value: number; readonly href: string };

/** A few numbers side by side; each leads to its list. */
export const Figures = ({ figures }: { readonly figures: readonly Figure[] }) => (
  <Group grow>
    {figures.map(({ label, value, href }) => (
      <Anchor key={label} component={Link} href={href} underline="never" c="inherit">
        <Text size="xl" fw={600}>
          {value}
        </Text>
        <Text size="sm" c="dimmed">
          {label}
        </Text>
      </Anchor>
    ))}
  </Group>
);
