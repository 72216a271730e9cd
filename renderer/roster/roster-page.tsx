import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Page } from '../kit/page.tsx';

/** Every tab has its own address, so that Back works. */
export const TAB_PATHS = {
  steeringCommittee: '/thanh-vien',
  workingGroup: '/thanh-vien/to-cong-tac',
  standingAgency: '/thanh-vien/co-quan-thuong-truc',
  agencies: '/thanh-vien/co-quan',
  fields: '/thanh-vien/linh-vuc',
  delegations: '/thanh-vien/uy-quyen',
} as const;
export type RosterTab = keyof typeof TAB_PATHS;

const TAB_LABELS: Record<RosterTab, string> = {
  steeringCommittee: 'Ban Chỉ đạo',
  workingGroup: 'Tổ công tác giúp việc',
  standingAgency: 'Cơ quan Thường trực',
  agencies: 'Cơ quan, đơn vị',
  fields: 'Lĩnh vực',
  delegations: 'Ủy quyền',
};

type Props = {
  readonly tab: RosterTab;
  readonly sentence: ReactNode;
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

/** The frame of the six lists of the roster. */
export const RosterPage = ({ tab, sentence, action, children }: Props) => {
  const [, go] = useLocation();
  return (
    <Page title="Thành viên" sentence={sentence} action={action}>
      <Tabs value={tab} onChange={(next) => go(TAB_PATHS[(next ?? tab) as RosterTab])} keepMounted={false}>
        <Tabs.List mb="sm" aria-label="Danh sách">
          {(Object.keys(TAB_PATHS) as RosterTab[]).map((key) => (
            <Tabs.Tab key={key} value={key}>
              {TAB_LABELS[key]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>{children}</Tabs.Panel>
      </Tabs>
    </Page>
  );
};
