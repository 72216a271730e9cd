import { Tabs } from '@mantine/core';
import { useLocation } from 'wouter';
import { atSignature } from '#shared/documents/rules.ts';
import { useDerived } from './use-workspace.ts';

const TABS = { documents: '/van-ban', board: '/van-ban/cho-ky', registers: '/van-ban/so' } as const;
export type DocumentsTab = keyof typeof TABS;

/** The parts of Văn bản: all papers, those out for ink, the registers. */
export const DocumentsTabs = ({ active }: { readonly active: DocumentsTab }) => {
  const [, go] = useLocation();
  const waiting = useDerived(['documents'], (read) => atSignature(read).length);
  return (
    <Tabs value={active} onChange={(tab) => go(TABS[tab as DocumentsTab])}>
      <Tabs.List aria-label="Các phần của Văn bản">
        <Tabs.Tab value="documents">Tất cả văn bản</Tabs.Tab>
        <Tabs.Tab value="board">Đang chờ chữ ký{waiting > 0 ? ` (${waiting})` : ''}</Tabs.Tab>
        <Tabs.Tab value="registers">Sổ văn bản</Tabs.Tab>
      </Tabs.List>
    </Tabs>
  );
};
