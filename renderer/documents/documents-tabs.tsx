import { Tabs } from '@mantine/core';
import { useLocation } from 'wouter';
import { atSignature } from '#shared/documents/rules.ts';
import { useDerived } from '../use-workspace.ts';
import { BOARD_PATH, LIST_PATH } from './words.ts';

const TABS = { documents: LIST_PATH, board: BOARD_PATH, registers: '/van-ban/so' } as const;
export type DocumentsTab = keyof typeof TABS;

/** The parts of Văn bản: all papers, those out for ink, the registers. */
export const DocumentsTabs = ({ active }: { readonly active: DocumentsTab }) => {
  const [, go] = useLocation();
  const waiting = useDerived(['documents'], (read) => atSignature(read).length);
  return (
    <Tabs value={active} onChange={(tab) => go(TABS[tab as DocumentsTab])}>
      <Tabs.List>
        <Tabs.Tab value="documents">Tất cả văn bản</Tabs.Tab>
        <Tabs.Tab value="board">Đang chờ chữ ký{waiting > 0 ? ` (${waiting})` : ''}</Tabs.Tab>
        <Tabs.Tab value="registers">Sổ văn bản</Tabs.Tab>
      </Tabs.List>
    </Tabs>
  );
};
