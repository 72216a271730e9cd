import { Alert, Anchor, Button, Grid, Group, List, Progress, Stack, Text } from '@mantine/core';
import { IconArrowRight, IconCalendarPlus, IconUserPlus } from '@tabler/icons-react';
import { Link } from 'wouter';
import { estimateClock } from '#shared/budget/cycle.ts';
import { formatDate, formatDateLong, weekdayName } from '#shared/kit/date.ts';
import { formatMoney } from '#shared/kit/money.ts';
import { sendByText } from '#shared/meetings/lead-time.ts';
import { meetingDate } from '#shared/meetings/rules.ts';
import { reportClock } from '#shared/reports/clock.ts';
import { membersOn } from '#shared/roster/rules.ts';
import { attentionSentence, type TaskFigures, taskFigures } from '#shared/tasks/rules.ts';
import {
  type MoneyStanding,
  moneyOf,
  nextMeetings,
  nextSixMonthly,
  noticesDue,
  openWork,
  waitingPapers,
} from '#shared/workflows/dashboard.ts';
import { type DueWork, workDue } from '#shared/workflows/today.ts';
import type { Read } from '#shared/workspace.ts';
import { Page } from '../kit/page.tsx';
import { StatusBadge } from '../kit/status-badge.tsx';
import { today, useDerived } from '../use-workspace.ts';
import { BackupStandingLine } from './backup-panel.tsx';
import { DueList } from './due-list.tsx';
import { Figures } from './figures.tsx';
import { Panel } from './panel.tsx';
import { Clock } from './regulation-clock.tsx';

const COLLECTIONS = [
  'tasks',
  'documents',
  'conclusions',
  'budgetYears',
  'budgetLines',
  'budgetVersions',
  'budgetPayments',
  'reports',
  'reportSnapshots',
  'meetings',
  'agendaItems',
  'invitees',
  'memberships',
  'bodies',
  'people',
  'agencies',
  'holidays',
  'profileVersions',
] as const;

/** Bàn làm việc: what lacks before the next papers can be signed, the clock of the regulation, the counts. */
export const DashboardScreen = () => {
  const day = today();
  const view = useDerived(COLLECTIONS, (read) => viewOf(read, day), [day]);
  return (
    <Page
      title="Bàn làm việc"
      sentence={`${capital(weekdayName(day))}, ${formatDateLong(day)} — ${standing(view.due, attentionSentence(view.tasks))}`}
      action={
        view.counts.committee === 0 ? undefined : (
          <Button component={Link} href="/cuoc-hop/moi" leftSection={<IconCalendarPlus size={18} />}>
            Chuẩn bị cuộc họp
          </Button>
        )
      }
    >
      {view.counts.committee === 0 && (
        <Alert title="Bắt đầu từ danh sách thành viên" icon={<IconUserPlus size={18} />}>
          <Stack gap="xs" align="flex-start">
            <Text size="sm">
              Nhập thành viên Ban Chỉ đạo và Tổ công tác theo quyết định thành lập; sau đó mới chuẩn bị cuộc họp và in
              giấy mời.
            </Text>
            <Button component={Link} href="/thanh-vien" size="xs">
              Nhập thành viên
            </Button>
          </Stack>
        </Alert>
      )}
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack>
            <Work work={view.work} due={view.due} day={day} />
            <Meetings meetings={view.meetings} />
            <Tasks figures={view.tasks} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack>
            <Clock clock={view.clock} notices={view.notices} report={view.report} estimate={view.estimate} />
            <Papers papers={view.papers} late={view.latePapers} />
            <Money money={view.money} year={day.slice(0, 4)} />
            <Panel title="Sao lưu">
              <BackupStandingLine />
            </Panel>
            <Counts counts={view.counts} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
};

/** How things stand, in one sentence. */
const standing = (due: readonly DueWork[], attention: string): string => {
  const work = due.length === 0 ? '' : `${due.length} việc đến hạn hoặc sắp đến hạn. `;
  return work === '' && attention === '' ? 'không có việc nào đến hạn.' : `${work}${attention}`.trim();
};

const viewOf = (read: Read, day: string) => {
  const due = workDue(read, day);
  const bodyOf = (kind: string) => [...read.all('bodies').values()].find((b) => b.kind === kind);
  const members = (kind: string) => {
    const body = bodyOf(kind);
    return body === undefined ? 0 : membersOn(read, body.id, day).length;
  };
  return {
    due,
    latePapers: due.filter(({ place, due: last }) => place === 'document' && last < day).length,
    estimate: estimateClock(read, day),
    work: openWork(read, day),
    meetings: nextMeetings(read, day).map((meeting) => ({ meeting, sendBy: sendByText(read, meeting) })),
    clock: nextSixMonthly(read, day),
    notices: noticesDue(read, day),
    report: reportClock(read, day),
    tasks: taskFigures(read.all('tasks').values(), day),
    papers: waitingPapers(read),
    money: moneyOf(read, day),
    counts: {
      committee: members('steeringCommittee'),
      group: members('workingGroup'),
      agencies: read.all('agencies').size,
      meetings: read.all('meetings').size,
    },
  };
};
type View = ReturnType<typeof viewOf>;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const Work = ({ work, due, day }: Pick<View, 'work' | 'due'> & { readonly day: string }) => (
  <Panel title="Việc cần làm">
    {work.length === 0 && due.length === 0 && (
      <Text size="sm" c="dimmed">
        Hôm nay không có việc nào đến hạn hay còn thiếu. Giấy mời, thông báo kết luận, báo cáo, nhiệm vụ và văn bản sắp
        đến hạn sẽ hiện ở đây.
      </Text>
    )}
    <Stack gap="md">
      {due.length > 0 && <DueList work={due} day={day} />}
      {work.map(({ meeting, items }) => (
        <div key={meeting.id}>
          <Anchor component={Link} href={`/cuoc-hop/${meeting.id}`} fw={600} size="sm">
            {`Còn thiếu trước khi trình ký: ${meeting.title}`}
          </Anchor>
          <List size="sm" spacing={4} mt={4}>
            {items.map((item) => (
              <List.Item key={item}>{item}</List.Item>
            ))}
          </List>
        </div>
      ))}
    </Stack>
  </Panel>
);

const Meetings = ({ meetings }: Pick<View, 'meetings'>) => (
  <Panel title="Cuộc họp sắp tới">
    {meetings.length === 0 && (
      <Text size="sm" c="dimmed">
        Chưa có cuộc họp nào từ hôm nay trở đi.
      </Text>
    )}
    <Stack gap="sm">
      {meetings.map(({ meeting, sendBy }) => (
        <Group key={meeting.id} justify="space-between" wrap="nowrap">
          <div>
            <Anchor component={Link} href={`/cuoc-hop/${meeting.id}`} size="sm" fw={600}>
              {meeting.title}
            </Anchor>
            <Text size="sm" c="dimmed">
              {capital(weekdayName(meetingDate(meeting)))} {formatDate(meetingDate(meeting))} · {meeting.place} ·{' '}
              {sendBy}
            </Text>
          </div>
          <IconArrowRight size={16} aria-hidden />
        </Group>
      ))}
    </Stack>
  </Panel>
);

const Tasks = ({ figures }: { readonly figures: TaskFigures }) => (
  <Panel title="Nhiệm vụ">
    {figures.total === 0 ? (
      <Text size="sm" c="dimmed">
        Chưa có nhiệm vụ nào. Giao nhiệm vụ từ kết luận cuộc họp hoặc ở mục Nhiệm vụ.
      </Text>
    ) : (
      <Figures
        figures={[
          { label: 'Quá hạn', value: figures.overdue, href: '/nhiem-vu/loc/overdue' },
          { label: 'Sắp đến hạn', value: figures.dueSoon, href: '/nhiem-vu/loc/dueSoon' },
          { label: 'Chờ xác nhận', value: figures.awaiting, href: '/nhiem-vu/loc/awaiting' },
          { label: 'Tất cả', value: figures.total, href: '/nhiem-vu/loc/all' },
        ]}
      />
    )}
  </Panel>
);

const Papers = ({ papers, late }: Pick<View, 'papers'> & { readonly late: number }) => (
  <Panel title="Đang chờ chữ ký và số">
    {papers.length === 0 && (
      <Text size="sm" c="dimmed">
        Không có văn bản nào đang chờ.
      </Text>
    )}
    {papers.length > 0 && (
      <Group justify="space-between" mb="xs">
        <Anchor component={Link} href="/van-ban/cho-ky" size="sm" fw={600}>
          {`${papers.length} văn bản đang chờ`}
        </Anchor>
        {late > 0 && <StatusBadge tone="stopped">{`${late} chậm phát hành`}</StatusBadge>}
      </Group>
    )}
    <Stack gap={4}>
      {papers.slice(0, 5).map((paper) => (
        <Group key={paper.id} justify="space-between" wrap="nowrap">
          <Anchor component={Link} href={`/van-ban/${paper.id}`} size="sm">
            {paper.title}
          </Anchor>
          <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
            soạn {formatDate(paper.draftedOn).slice(0, 5)}
          </Text>
        </Group>
      ))}
    </Stack>
  </Panel>
);

const Money = ({ money, year }: { readonly money: MoneyStanding | null; readonly year: string }) => (
  <Panel title={`Kinh phí năm ${year}`}>
    {money === null ? (
      <Text size="sm" c="dimmed">
        Chưa ghi dự toán được giao.{' '}
        <Anchor component={Link} href="/kinh-phi" size="sm">
          Mở Kinh phí
        </Anchor>
      </Text>
    ) : (
      <>
        <Progress value={(money.used / money.available) * 100} size="lg" aria-label="Phần đã chi" />
        <Group justify="space-between" mt={6}>
          <Anchor component={Link} href="/kinh-phi" size="sm">
            Đã chi {formatMoney(money.used)} đ
          </Anchor>
          <Text size="sm" c="dimmed">
            Còn {formatMoney(money.available - money.used)} / {formatMoney(money.available)} đ
          </Text>
        </Group>
      </>
    )}
  </Panel>
);

const Counts = ({ counts }: Pick<View, 'counts'>) => (
  <Panel title="Danh sách">
    <Figures
      figures={[
        { label: 'Ban Chỉ đạo', value: counts.committee, href: '/thanh-vien' },
        { label: 'Tổ công tác', value: counts.group, href: '/thanh-vien' },
        { label: 'Cơ quan', value: counts.agencies, href: '/thanh-vien' },
        { label: 'Cuộc họp', value: counts.meetings, href: '/cuoc-hop' },
      ]}
    />
  </Panel>
);
