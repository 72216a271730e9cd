import { ActionIcon, Button, Group, Menu, Tabs } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { documentsOf, isIssued, numberText } from '#shared/documents/rules.ts';
import { formatDate } from '#shared/kit/date.ts';
import { PLAN_KIND_LABELS } from '#shared/plans/labels.ts';
import { figuresOf, planSentence, progressOf } from '#shared/plans/rules.ts';
import type { Plan } from '#shared/plans/schema.ts';
import { BackLink } from '../kit/back-link.tsx';
import { confirm } from '../kit/confirm.tsx';
import { Page } from '../kit/page.tsx';
import { useAction } from '../use-command.ts';
import { today, useDerived, useRecord } from '../use-workspace.ts';
import { DocumentsTab } from './documents-tab.tsx';
import { LinesTab } from './lines-tab.tsx';
import { MonthsTab } from './months-tab.tsx';
import { PlanGone } from './plan-gone.tsx';
import { LINE_READS } from './reads.ts';
import { editPath, LIST_PATH, type PlanTab, planPath, tabOf } from './words.ts';

/** A plan with its lines, its months and its paper. */
export const PlanPage = (props: { readonly id: string; readonly tab?: string | undefined }) => {
  const plan = useRecord('plans', props.id);
  return plan === undefined ? <PlanGone /> : <Opened plan={plan} tab={tabOf(props.tab)} />;
};

/** "Số 05/KH-BCĐ ngày 12/01/2026." once issued. */
const useIssued = (planId: string): string =>
  useDerived(
    ['documents'],
    (read) => {
      const issued = documentsOf(read, planId, 'yearPlan').find(isIssued);
      return issued?.issuedOn == null
        ? ''
        : `Đã ban hành: số ${numberText(issued)} ngày ${formatDate(issued.issuedOn)}.`;
    },
    [planId],
  );

const Opened = ({ plan, tab }: { readonly plan: Plan; readonly tab: PlanTab }) => {
  const [, go] = useLocation();
  const lines = useDerived(LINE_READS, (read) => progressOf(read, plan, today()), [plan]);
  const issued = useIssued(plan.id);
  return (
    <Page
      back={<BackLink href={LIST_PATH}>Kế hoạch</BackLink>}
      title={plan.title}
      sentence={`${PLAN_KIND_LABELS[plan.kind]} năm ${plan.year} · ${planSentence(figuresOf(lines))} ${issued}`}
      action={<PlanActions plan={plan} />}
    >
      <Tabs
        value={tab}
        onChange={(value) => go(planPath(plan.id, (value ?? 'content') as PlanTab))}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="content">Nội dung ({lines.length})</Tabs.Tab>
          <Tabs.Tab value="months">Theo tháng</Tabs.Tab>
          <Tabs.Tab value="documents">Văn bản</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="content">
          <LinesTab plan={plan} lines={lines} />
        </Tabs.Panel>
        <Tabs.Panel value="months">
          <MonthsTab plan={plan} lines={lines} />
        </Tabs.Panel>
        <Tabs.Panel value="documents">
          <DocumentsTab plan={plan} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
};

const PlanActions = ({ plan }: { readonly plan: Plan }) => {
  const [, go] = useLocation();
  const { act } = useAction();
  const removeIt = async () => {
    const message = 'Kế hoạch cùng danh mục nhiệm vụ được đưa vào thùng rác; có thể hoàn tác ngay sau đó.';
    if (!(await confirm({ title: 'Xóa kế hoạch?', message, confirmLabel: 'Xóa kế hoạch', danger: true }))) return;
    if (await act('plans.remove', { id: plan.id }, [{ coll: 'plans', id: plan.id, rev: plan.rev }])) go(LIST_PATH);
  };
  return (
    <Group gap="xs" wrap="nowrap">
      <Button component={Link} href={editPath(plan.id)} variant="default" leftSection={<IconPencil size={16} />}>
        Sửa
      </Button>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label="Việc khác với kế hoạch">
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => void removeIt()}>
            Xóa kế hoạch
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
};
