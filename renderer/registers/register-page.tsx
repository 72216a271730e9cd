import { Button, Stack, Tabs } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { DocumentsTabs } from '../documents-tabs.tsx';
import { Page } from '../kit/page.tsx';
import { Split } from '../kit/split.tsx';
import { LIST_PATHS, printPath, REGISTER_LABELS, REGISTERS, type Register } from './words.ts';

type Props = {
  readonly register: Register;
  readonly sentence: ReactNode;
  readonly action: ReactNode;
  /** The line that is open, or a new one, beside the list. */
  readonly side: ReactNode | null;
  readonly children: ReactNode;
};

/** The frame of the three registers: which one, how it stands, printing it, and what to enter. */
export const RegisterPage = ({ register, sentence, action, side, children }: Props) => {
  const [, go] = useLocation();
  return (
    <Page
      title="Sổ văn bản"
      sentence={sentence}
      action={
        <>
          <Button component={Link} href={printPath(register)} variant="default" leftSection={<IconPrinter size={16} />}>
            In sổ
          </Button>
          {action}
        </>
      }
    >
      <DocumentsTabs active="registers" />
      <Tabs
        variant="pills"
        color="gray.2"
        autoContrast
        value={register}
        onChange={(next) => go(LIST_PATHS[(next ?? register) as Register])}
      >
        <Split
          side={side}
          main={
            <>
              <Tabs.List aria-label="Sổ">
                {REGISTERS.map((one) => (
                  <Tabs.Tab key={one} value={one}>
                    {REGISTER_LABELS[one]}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              <Tabs.Panel value={register}>
                <Stack gap="sm">{children}</Stack>
              </Tabs.Panel>
            </>
          }
        />
      </Tabs>
    </Page>
  );
};
