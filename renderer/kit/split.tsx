import { Box, CloseButton, Group, Paper, ScrollArea, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { leaving } from './unsaved.ts';

/** A list with a panel beside it: a form, a preview. On narrow windows (150 % zoom) the panel goes below. */
export const Split = (props: {
  readonly main: ReactNode;
  readonly side: ReactNode | null;
  readonly sideWidth?: number;
}) => (
  <div
    className="split"
    style={{ ['--side' as string]: `${props.sideWidth ?? 440}px` }}
    data-open={props.side !== null}
  >
    <div className="split-main">{props.main}</div>
    {props.side !== null && <div className="split-side">{props.side}</div>}
  </div>
);

type PanelProps = { readonly title: string; readonly onClose?: () => void; readonly children: ReactNode };

/** The panel itself, with a title and a way out that asks before words typed in it are lost. */
export const SidePanel = ({ onClose, ...props }: PanelProps) => (
  <Paper withBorder radius="md" component="section" aria-label={props.title} className="side-panel">
    <Group justify="space-between" px="md" py="sm" wrap="nowrap" className="side-panel-head">
      <Text fw={600}>{props.title}</Text>
      {onClose && <CloseButton aria-label="Đóng" onClick={() => void leaving(onClose)} />}
    </Group>
    <ScrollArea.Autosize mah="calc(100vh - 250px)" type="auto">
      <Box px="md" pb="md">
        {props.children}
      </Box>
    </ScrollArea.Autosize>
  </Paper>
);
