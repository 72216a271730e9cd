import { ActionIcon, Button, Group, Menu, Tabs } from '@mantine/core';
import { IconDots, IconLock, IconPencil, IconRefresh, IconTrash } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { numberText } from '#shared/documents/rules.ts';
import { formatDate, formatInstant } from '#shared/kit/date.ts';
import { remarksOn } from '#shared/reports/chapters.ts';
import { issuedPaper, periodWords, reportName, reportState, snapshotOf } from '#shared/reports/rules.ts';
import type { Report, ReportSnapshot } from '#shared/reports/schema.ts';
import { BackLink } from '../kit/back-link.tsx';
import { confirm } from '../kit/confirm.tsx';
import { Page } from '../kit/page.tsx';
import { useAction } from '../use-command.ts';
import { useDerived, useRecord } from '../use-workspace.ts';
import { ChaptersTab } from './chapters-tab.tsx';
import { DocumentsTab } from './documents-tab.tsx';
import { FiguresTab } from './figures-tab.tsx';
import { FreezeFirst } from './freeze-first.tsx';
import { ReportGone } from './report-gone.tsx';
import { StateBadge } from './state-badge.tsx';
import { editPath, LIST_PATH, REPORT_READS, type ReportTab, reportPath, tabOf } from './words.ts';

/** A report with its figures, its chapters and its paper. */
export const ReportPage = (props: { readonly id: string; readonly tab?: string | undefined }) => {
  const report = useRecord('reports', props.id);
  return report === undefined ? <ReportGone /> : <Opened report={report} tab={tabOf(props.tab)} />;
};

/** "Chốt lúc 09:12 16/09/2026." or the number it went out under. */
const standing = (report: Report, snapshot: ReportSnapshot | undefined, issued: string): string => {
  const frozen = snapshot === undefined ? '' : ` Chốt lúc ${formatInstant(snapshot.takenAt)}.`;
  return `Kỳ ${periodWords(report)}.${frozen} ${issued === '' ? `Hạn gửi ${formatDate(report.dueOn)}.` : issued}`;
};

const Opened = ({ report, tab }: { readonly report: Report; readonly tab: ReportTab }) => {
  const [, go] = useLocation();
  const view = useDerived(
    REPORT_READS,
    (read) => {
      const paper = issuedPaper(read, report.id);
      return {
        state: reportState(read, report.id),
        snapshot: snapshotOf(read, report.id),
        remarks: remarksOn(read, report),
        issued: paper?.issuedOn == null ? '' : `Số ${numberText(paper)} ngày ${formatDate(paper.issuedOn)}.`,
      };
    },
    [report],
  );
  const { snapshot, state, remarks } = view;
  const fixed = state === 'issued';
  return (
    <Page
      back={<BackLink href={LIST_PATH}>Báo cáo</BackLink>}
      title={reportName(report)}
      sentence={
        <Group gap="xs">
          <StateBadge state={state} />
          <span>{standing(report, snapshot, view.issued)}</span>
        </Group>
      }
      action={fixed ? undefined : <ReportActions report={report} snapshot={snapshot} />}
    >
      <Tabs
        value={tab}
        onChange={(value) => go(reportPath(report.id, (value ?? 'figures') as ReportTab))}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="figures">Số liệu</Tabs.Tab>
          <Tabs.Tab value="chapters">
            {remarks.length === 0 ? 'Nội dung' : `Nội dung (${remarks.length} số cần xem lại)`}
          </Tabs.Tab>
          <Tabs.Tab value="documents">Văn bản</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="figures">
          {snapshot === undefined ? (
            <FreezeFirst report={report} />
          ) : (
            <FiguresTab report={report} snapshot={snapshot} />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="chapters">
          {snapshot === undefined ? (
            <FreezeFirst report={report} />
          ) : (
            <ChaptersTab report={report} snapshot={snapshot} fixed={fixed} />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="documents">
          {snapshot === undefined ? (
            <FreezeFirst report={report} />
          ) : (
            <DocumentsTab report={report} remarks={remarks} fixed={fixed} />
          )}
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
};

const REFREEZE = {
  title: 'Chốt lại số liệu?',
  message:
    'Số liệu đã chốt được thay bằng số liệu tính lại từ dữ liệu bây giờ, vẫn cho cùng kỳ báo cáo. Lời văn đã sửa được giữ nguyên; chỗ nào không còn khớp sẽ được chỉ ra.',
  confirmLabel: 'Chốt lại số liệu',
};
const REMOVE = {
  title: 'Xóa báo cáo?',
  message: 'Báo cáo cùng số liệu đã chốt và lời văn được đưa vào thùng rác; có thể hoàn tác ngay sau đó.',
  confirmLabel: 'Xóa báo cáo',
  danger: true,
};

type ActionsProps = { readonly report: Report; readonly snapshot: ReportSnapshot | undefined };
const ReportActions = ({ report, snapshot }: ActionsProps) => {
  const [, go] = useLocation();
  const { act, busy } = useAction();
  const { id, rev } = report;
  const refreeze = async () => {
    if (await confirm(REFREEZE)) await act('reports.refreeze', { id, confirmed: true });
  };
  const removeIt = async () => {
    if ((await confirm(REMOVE)) && (await act('reports.remove', { id }, [{ coll: 'reports', id, rev }]))) go(LIST_PATH);
  };
  return (
    <Group gap="xs" wrap="nowrap">
      <Button component={Link} href={editPath(id)} variant="default" leftSection={<IconPencil size={16} />}>
        Sửa
      </Button>
      {snapshot === undefined && (
        <Button leftSection={<IconLock size={16} />} loading={busy} onClick={() => void act('reports.freeze', { id })}>
          Chốt số liệu
        </Button>
      )}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label="Việc khác với báo cáo">
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {snapshot !== undefined && (
            <Menu.Item leftSection={<IconRefresh size={16} />} onClick={() => void refreeze()}>
              Chốt lại số liệu
            </Menu.Item>
          )}
          <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => void removeIt()}>
            Xóa báo cáo
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
};
