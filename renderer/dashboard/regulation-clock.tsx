import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { EstimateClock } from '#shared/budget/cycle.ts';
import { formatDate } from '#shared/kit/date.ts';
import { clockText, type ReportClock } from '#shared/reports/clock.ts';
import { daysLeft, type noticesDue, type SixMonthlyClock } from '#shared/workflows/dashboard.ts';
import { StatusBadge } from '../kit/status-badge.tsx';
import { today } from '../use-workspace.ts';
import { Panel } from './panel.tsx';

type Props = {
  readonly clock: SixMonthlyClock;
  readonly notices: ReturnType<typeof noticesDue>;
  readonly report: ReportClock;
  readonly estimate: EstimateClock;
};

/** What the regulation asks for by a day: the meeting of six months, the report, the notice, the estimate. */
export const Clock = ({ clock, notices, report, estimate }: Props) => (
  <Panel title="Đồng hồ Quy chế">
    <Group justify="space-between" wrap="nowrap">
      <div>
        <Anchor component={Link} href="/cuoc-hop" size="sm">
          Kỳ họp 6 tháng (Điều 9.1)
        </Anchor>
        <Text size="sm" c="dimmed">
          {clock.due === null ? 'Chưa có kỳ họp định kỳ nào được ghi lại.' : `hạn ${formatDate(clock.due)}`}
        </Text>
      </div>
      {clock.due !== null && <StatusBadge tone={clock.tone}>{daysLeft(clock.days)}</StatusBadge>}
    </Group>
    {clock.planned !== null && (
      <Text size="sm" c="dimmed" mt="xs">
        Đã lên lịch ngày {formatDate(clock.planned)}.
      </Text>
    )}
    <ReportDue report={report} />
    <EstimateDue clock={estimate} />
    {notices.map(({ meeting, text }) => (
      <Text size="sm" mt="xs" key={meeting.id}>
        <Anchor component={Link} href={`/cuoc-hop/${meeting.id}/ket-luan`} size="sm">
          Thông báo kết luận {meeting.title}
        </Anchor>
        : {text} (Điều 7.3)
      </Text>
    ))}
  </Panel>
);

/** The report of the quarter due next (Article 7.6), with what is left of its time in working days. */
const ReportDue = ({ report }: { readonly report: ReportClock }) => {
  const { daysLeft: days } = report;
  const left = days < 0 ? `quá ${-days} ngày làm việc` : days === 0 ? 'hạn hôm nay' : `còn ${days} ngày làm việc`;
  return (
    <Group justify="space-between" wrap="nowrap" mt="xs">
      <div>
        <Anchor component={Link} href={report.reportId === null ? '/bao-cao' : `/bao-cao/${report.reportId}`} size="sm">
          {clockText(report)}
        </Anchor>
        <Text size="sm" c="dimmed">
          {left} (Điều 7.6)
        </Text>
      </div>
      {days <= DUE_SOON && (
        <StatusBadge tone={days < 0 ? 'stopped' : 'warning'}>{days < 0 ? 'quá hạn' : 'sắp đến hạn'}</StatusBadge>
      )}
    </Group>
  );
};
/** Next year's estimate: what it waits for, and until when by the cycle of the State budget. */
const EstimateDue = ({ clock }: { readonly clock: EstimateClock }) => {
  const { year, stage, due, daysLeft: days, source } = clock;
  const what = {
    estimate: `Dự toán năm ${year}: chưa chốt để trình`,
    allocation: `Dự toán năm ${year}: đã trình, chờ giao`,
    ready: `Dự toán năm ${year}: đã được giao`,
  }[stage];
  const when = due === null ? '' : `${due < today() ? 'đã qua' : `còn ${days} ngày làm việc đến`} ${formatDate(due)}`;
  return (
    <Group justify="space-between" wrap="nowrap" mt="xs">
      <div>
        <Anchor component={Link} href="/kinh-phi" size="sm">
          {what}
        </Anchor>
        {due !== null && (
          <Text size="sm" c="dimmed">
            {`${when} (${source}); hạn riêng của đơn vị theo văn bản của UBND tỉnh`}
          </Text>
        )}
      </div>
      {stage === 'ready' && <StatusBadge tone="done">xong</StatusBadge>}
    </Group>
  );
};

/** Working days ahead from which the report is near; a hint on the screen. */
const DUE_SOON = 5;
