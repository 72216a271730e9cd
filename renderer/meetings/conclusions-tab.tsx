import { Alert, Button, Group, Kbd, Paper, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { issuedOf } from '#shared/documents/rules.ts';
import { formatDate, type PlainDate } from '#shared/kit/date.ts';
import { conclusionsOf, hasBegun, NOTICE_PARTS, noticeCountdown, noticeDue } from '#shared/meetings/rules.ts';
import type { Conclusion, Meeting } from '#shared/meetings/schema.ts';
import { coverageOf } from '#shared/workflows/conclusion-coverage.ts';
import type { Read } from '#shared/workspace.ts';
import { GrowingText } from '../kit/growing-text.tsx';
import { SortableRows } from '../kit/sortable-rows.tsx';
import { useOpened } from '../kit/use-opened.ts';
import { newId, useAction } from '../use-command.ts';
import { today, useDerived } from '../use-workspace.ts';
import { ConclusionForm, InformationForm, LinkForm, NoticeForm } from './conclusion-forms.tsx';
import { type Choice, type ConclusionLine, ConclusionRow, taskLine } from './conclusion-row.tsx';
import { FixedNote, useFixed } from './fixed-note.tsx';
import { ProsePart } from './prose-part.tsx';
import { TaskForm } from './task-form.tsx';

const READS = ['conclusions', 'tasks', 'agencies'] as const;

const linesOf = (read: Read, meetingId: string): readonly ConclusionLine[] =>
  conclusionsOf(read, meetingId).map((conclusion) => {
    const coverage = coverageOf(read, conclusion);
    const tasks = coverage.kind === 'tasks' ? coverage.tasks.map((task) => taskLine(read, task, conclusion)) : [];
    return { conclusion, coverage, tasks };
  });

type Asked = { readonly choice: Choice; readonly id: string } | 'notice';

/** What the chair decided, point by point, and what covers each, before the notice goes to be signed (Article 7.3). */
export const ConclusionsTab = ({ meeting }: { readonly meeting: Meeting }) => {
  const lines = useDerived(READS, (read) => linesOf(read, meeting.id), [meeting.id]);
  const [asked, setAsked, close] = useOpened<Asked>();
  const { act } = useAction();
  const fixed = useFixed({ meetingId: meeting.id, kind: 'conclusionNotice' }) !== null;
  if (!hasBegun(meeting)) {
    return (
      <Alert color="blue" icon={<IconInfoCircle size={18} />}>
        Cuộc họp chưa bắt đầu. Kết luận được ghi khi họp; mỗi kết luận cần một nhiệm vụ hoặc lý do “chỉ để biết”.
      </Alert>
    );
  }
  return (
    <Stack gap="sm">
      <Countdown meeting={meeting} lines={lines} fixed={fixed} onSigning={() => setAsked('notice')} />
      <FixedNote meetingId={meeting.id} kind="conclusionNotice" />
      {asked === 'notice' && <NoticeForm meeting={meeting} onClose={close} />}
      {asked !== null && asked !== 'notice' && (
        <Asking
          key={`${asked.id} ${asked.choice}`}
          meeting={meeting}
          conclusion={lines.find(({ conclusion }) => conclusion.id === asked.id)?.conclusion}
          choice={asked.choice}
          onClose={close}
        />
      )}
      <Paper withBorder radius="md" style={{ overflow: 'hidden' }}>
        <SortableRows
          label="Kết luận"
          rows={lines}
          rowId={({ conclusion }) => conclusion.id}
          rowName={({ conclusion }) => `kết luận ${conclusion.number}`}
          disabled={fixed}
          onMove={(id, place) => act('meetings.moveConclusion', { id, place })}
          header={
            <>
              <Table.Th w={44}>Số</Table.Th>
              <Table.Th>Kết luận và việc giao</Table.Th>
              <Table.Th w={48} aria-label="Việc khác" />
            </>
          }
        >
          {(line) => (
            <ConclusionRow
              line={line}
              fixed={fixed}
              onChoose={(choice) => setAsked({ choice, id: line.conclusion.id })}
            />
          )}
        </SortableRows>
      </Paper>
      {!fixed && <NewConclusion meetingId={meeting.id} />}
      <Text fw={600} size="sm" mt="sm">
        Lời văn thông báo
      </Text>
      {NOTICE_PARTS.map((part) => (
        <ProsePart key={part.block} meeting={meeting} part={part} />
      ))}
    </Stack>
  );
};

type AskingProps = {
  readonly meeting: Meeting;
  readonly conclusion: Conclusion | undefined;
  readonly choice: Choice;
  readonly onClose: () => void;
};
const Asking = ({ meeting, conclusion, choice, onClose }: AskingProps) => {
  if (conclusion === undefined) return null;
  if (choice === 'task') return <TaskForm meeting={meeting} conclusion={conclusion} onClose={onClose} />;
  if (choice === 'link') return <LinkForm conclusion={conclusion} onClose={onClose} />;
  if (choice === 'information') return <InformationForm conclusion={conclusion} onClose={onClose} />;
  return <ConclusionForm conclusion={conclusion} onClose={onClose} />;
};

type CountdownProps = {
  readonly meeting: Meeting;
  readonly lines: readonly ConclusionLine[];
  readonly fixed: boolean;
  readonly onSigning: () => void;
};

/** How long the notice still has, and what stands against it. */
const Countdown = ({ meeting, lines, fixed, onSigning }: CountdownProps) => {
  const words = useDerived(['holidays'], (read) => noticeCountdown(read, meeting, today()), [meeting, today()]);
  const due = useDerived(['holidays'], (read) => noticeDue(read, meeting), [meeting]);
  const issued = useDerived(
    ['documents'],
    (read) => issuedOf(read, 'conclusionNotice').find((d) => d.subjectId === meeting.id)?.issuedOn ?? null,
    [meeting.id],
  );
  const open = lines.filter(({ coverage }) => coverage.kind === 'open').length;
  const ready = lines.length > 0 && open === 0;
  const late = issued === null && today() > due;
  return (
    <Alert
      color={issued !== null || (ready && !late) ? 'teal' : 'orange'}
      icon={ready ? <IconCircleCheck size={18} /> : <IconAlertTriangle size={18} />}
      py="xs"
    >
      <Group justify="space-between" wrap="nowrap">
        <Stack gap={2}>
          <Text size="sm" fw={500}>
            {issued === null ? `Thông báo kết luận: ${words}` : issuedText(issued)}
          </Text>
          <Text size="sm">{standing(lines.length, open)}</Text>
        </Stack>
        {!fixed && (
          <Button size="xs" variant="default" flex="none" onClick={onSigning}>
            Người ký
          </Button>
        )}
      </Group>
    </Alert>
  );
};

const issuedText = (on: PlainDate): string => `Thông báo kết luận đã phát hành ngày ${formatDate(on)}`;
const standing = (all: number, open: number): string => {
  if (all === 0) return 'Chưa có kết luận nào.';
  return open === 0
    ? `${all} kết luận đều đã có nhiệm vụ hoặc lý do chỉ để biết.`
    : `Còn ${open}/${all} kết luận chưa có nhiệm vụ và chưa ghi “chỉ để biết”; chưa in được để ký.`;
};

/** The next point: typed, kept at Ctrl Enter, and the field stands ready for the one after. */
const NewConclusion = ({ meetingId }: { readonly meetingId: string }) => {
  const [text, setText] = useState('');
  const { busy, act } = useAction();
  const field = useRef<HTMLTextAreaElement>(null);
  const add = async () => {
    if (text.trim() === '' || busy) return;
    if (await act('meetings.addConclusion', { id: newId('kl'), meetingId, text })) setText('');
    field.current?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    void add();
  };
  return (
    <Group align="flex-end" wrap="nowrap">
      <GrowingText
        ref={field}
        flex={1}
        label="Kết luận mới"
        description={
          <>
            <Kbd size="xs">Ctrl</Kbd> + <Kbd size="xs">Enter</Kbd> để thêm
          </>
        }
        minRows={2}
        maxLength={5000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={keys}
      />
      <Button onClick={() => void add()} loading={busy} disabled={text.trim() === ''}>
        Thêm kết luận
      </Button>
    </Group>
  );
};
