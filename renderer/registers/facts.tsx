import { Text } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';

/** What a line of a register says, name by name; what is empty is left away. */
export const Facts = ({ facts }: { readonly facts: Readonly<Record<string, ReactNode>> }) => (
  <dl className="facts">
    {Object.entries(facts)
      .filter(([, value]) => value !== '' && value !== null)
      .map(([label, value]) => (
        <Fragment key={label}>
          <Text size="sm" c="dimmed" component="dt">
            {label}
          </Text>
          <Text size="sm" component="dd" m={0}>
            {value}
          </Text>
        </Fragment>
      ))}
  </dl>
);
