import { Group, Tabs } from '@mantine/core';
import { useLocation } from 'wouter';
import { agendaOf, inviteesOf, sendByText } from '#shared/meetings/rules.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import { BackLink } from '../kit/back-link.tsx';
import { Page } from '../kit/page.tsx';
import { Split } from '../kit/split.tsx';
import { useDerived, useRecord } from '../use-workspace.ts';
import { AgendaTab } from './agenda-tab.tsx';
import { AttendanceTab } from './attendance-tab.tsx';
import { ConclusionsTab } from './conclusions-tab.tsx';
import { DocumentsTab } from './documents-tab.tsx';
import { InviteesTab } from './invitees-tab.tsx';
import { MeetingActions } from './meeting-actions.tsx';
import { MeetingGone } from './meeting-gone.tsx';
import { MeetingPaper, usePaperChoice } from './meeting-paper.tsx';
import { MinutesTab } from './minutes-tab.tsx';
import { PrepareTab } from './prepare-tab.tsx';
import { StateBadge } from './state-badge.tsx';
import { LIST_PATH, type MeetingTab, meetingPath, tabOf, whenText } from './words.ts';

/** A meeting with its parts at the left and the printed page at the right. */
export const MeetingPage = (props: { readonly id: string; readonly tab?: string | undefined }) => {
  const meeting = useRecord('meetings', props.id);
  return meeting === undefined ? <MeetingGone /> : <Opened meeting={meeting} tab={tabOf(props.tab)} />;
};

/** Day, place and the last day for the invitation; a part never breaks in the middle. */
const Sentence = ({ meeting, sending }: { readonly meeting: Meeting; readonly sending: string }) => (
  <Group gap={0} style={{ columnGap: 6 }}>
    <span>{whenText(meeting)} ·</span>
    <span>
      {meeting.place}
      {meeting.state === 'draft' && ' ·'}
    </span>
    {meeting.state === 'draft' && <span>{sending}</span>}
  </Group>
);

const Opened = ({ meeting, tab }: { readonly meeting: Meeting; readonly tab: MeetingTab }) => {
  const [, go] = useLocation();
  const choice = usePaperChoice(meeting, tab);
  const sending = useDerived(['holidays'], (read) => sendByText(read, meeting), [meeting]);
  const invited = useDerived(['invitees'], (read) => inviteesOf(read, meeting.id).length, [meeting.id]);
  const items = useDerived(['agendaItems'], (read) => agendaOf(read, meeting.id).length, [meeting.id]);
  return (
    <Page
      back={<BackLink href={LIST_PATH}>Cuộc họp</BackLink>}
      title={
        <Group gap="sm" component="span">
          {meeting.title}
          <StateBadge state={meeting.state} />
        </Group>
      }
      sentence={<Sentence meeting={meeting} sending={sending} />}
      action={<MeetingActions meeting={meeting} />}
    >
      <Tabs
        value={tab}
        onChange={(value) => go(meetingPath(meeting.id, (value ?? 'prepare') as MeetingTab))}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="prepare">Chuẩn bị</Tabs.Tab>
          <Tabs.Tab value="invitees">Thành phần ({invited})</Tabs.Tab>
          <Tabs.Tab value="agenda">Chương trình ({items})</Tabs.Tab>
          <Tabs.Tab value="attendance">Điểm danh</Tabs.Tab>
          <Tabs.Tab value="minutes">Biên bản</Tabs.Tab>
          <Tabs.Tab value="conclusions">Kết luận &amp; giao việc</Tabs.Tab>
          <Tabs.Tab value="documents">Văn bản</Tabs.Tab>
        </Tabs.List>
        <Split
          sideWidth={tab === 'agenda' ? 400 : 456}
          main={
            <>
              <Tabs.Panel value="prepare">
                <PrepareTab meeting={meeting} />
              </Tabs.Panel>
              <Tabs.Panel value="invitees">
                <InviteesTab meeting={meeting} />
              </Tabs.Panel>
              <Tabs.Panel value="agenda">
                <AgendaTab meeting={meeting} />
              </Tabs.Panel>
              <Tabs.Panel value="attendance">
                <AttendanceTab meeting={meeting} />
              </Tabs.Panel>
              <Tabs.Panel value="minutes">
                <MinutesTab meeting={meeting} />
              </Tabs.Panel>
              <Tabs.Panel value="conclusions">
                <ConclusionsTab meeting={meeting} />
              </Tabs.Panel>
              <Tabs.Panel value="documents">
                <DocumentsTab meeting={meeting} choice={choice} />
              </Tabs.Panel>
            </>
          }
          side={<MeetingPaper meeting={meeting} choice={choice} />}
        />
      </Tabs>
    </Page>
  );
};
