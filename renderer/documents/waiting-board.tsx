import { Anchor, Group, Paper, Text, TextInput } from '@mantine/core';
import { IconScan } from '@tabler/icons-react';
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { DOCUMENT_STATE_LABELS } from '#shared/documents/labels.ts';
import { documentOfCode } from '#shared/documents/rules.ts';
import { type Waiting, waitingBoard } from '#shared/documents/waiting.ts';
import { formatDate } from '#shared/kit/date.ts';
import { DocumentsTabs } from '../documents-tabs.tsx';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { Page } from '../kit/page.tsx';
import { SidePanel, Split } from '../kit/split.tsx';
import { StatusBadge } from '../kit/status-badge.tsx';
import { currentRead, today, useDerived } from '../use-workspace.ts';
import { NextStep } from './next-step.tsx';
import { documentPath, spacedCode, WAITS_LABELS } from './words.ts';

const READS = ['documents', 'holidays'] as const;

const COLUMNS: readonly TableColumn<Waiting>[] = [
  {
    id: 'code',
    header: 'Mã phiếu',
    cell: ({ document }) => <b>{document.submission === null ? '—' : spacedCode(document.submission.code)}</b>,
    value: ({ document }) => document.submission?.code ?? '',
    width: 125,
  },
  {
    id: 'title',
    header: 'Văn bản',
    cell: ({ document, warning }) => (
      <>
        {document.title}
        {warning !== null && (
          <Text size="xs" c="red.9">
            {warning}
          </Text>
        )}
      </>
    ),
    value: ({ document }) => document.title,
  },
  {
    id: 'on',
    header: 'Trình ngày',
    cell: ({ document, days }) =>
      document.submission === null ? '—' : `${formatDate(document.submission.on)} (${days} ngày làm việc)`,
    value: ({ document }) => document.submission?.on ?? '',
    width: 200,
  },
  {
    id: 'waits',
    header: 'Đang chờ',
    cell: ({ waitsFor, warning }) => (
      <StatusBadge tone={warning === null ? 'waiting' : 'warning'}>{WAITS_LABELS[waitsFor]}</StatusBadge>
    ),
    value: ({ waitsFor }) => WAITS_LABELS[waitsFor],
    width: 150,
  },
];

const sentenceOf = (rows: readonly Waiting[]): string => {
  if (rows.length === 0) return 'Không có văn bản nào đang chờ ký, cấp số hoặc phát hành.';
  const late = rows.filter(({ warning }) => warning !== null).length;
  const ink = rows.filter(({ waitsFor }) => waitsFor === 'ink').length;
  return `${ink} văn bản chờ ký, ${rows.length - ink} văn bản chờ cấp số hoặc phát hành${late > 0 ? `; ${late} văn bản muộn hơn quy định` : ''}.`;
};

/** Papers out for ink: type the code of the slip that came back, or pick it here, and enter what the clerk gave. */
export const WaitingBoard = () => {
  const rows = useDerived(READS, (read) => waitingBoard(read, today()));
  const [picked, setPicked] = useState<string | null>(null);
  const code = useRef<HTMLInputElement>(null);
  const open = rows.find(({ document }) => document.id === picked)?.document;
  const done = () => {
    setPicked(null);
    code.current?.focus();
  };
  return (
    <Page title="Đang chờ chữ ký" sentence={sentenceOf(rows)}>
      <DocumentsTabs active="board" />
      <CodeField inputRef={code} onFound={setPicked} />
      <Split
        sideWidth={460}
        main={
          <DataTable
            name="waiting"
            label="Văn bản đang chờ chữ ký"
            rows={rows}
            columns={open === undefined ? COLUMNS : COLUMNS.filter(({ id }) => id !== 'on')}
            rowId={({ document }) => document.id}
            selectedId={open?.id ?? null}
            onOpen={({ document }) => setPicked(document.id)}
            empty={{
              title: 'Không có văn bản đang chờ',
              hint: 'Văn bản đã trình ký nằm ở đây đến khi được ký, cấp số và phát hành.',
            }}
          />
        }
        side={
          open === undefined ? null : (
            <SidePanel key={open.id} title={open.title} onClose={done}>
              <Anchor component={Link} href={documentPath(open.id)} size="sm">
                Xem trang văn bản
              </Anchor>
              <NextStep document={open} onDone={done} />
            </SidePanel>
          )
        }
      />
    </Page>
  );
};

type CodeProps = {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onFound: (id: string) => void;
};

const CodeField = ({ inputRef, onFound }: CodeProps) => {
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState<{ readonly words: string; readonly id: string | null } | null>(null);
  useEffect(() => inputRef.current?.focus(), [inputRef]);
  const find = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === '') return;
    const found = documentOfCode(currentRead(), typed);
    if (found === undefined) {
      const words = `Không có phiếu trình ký nào mang mã “${typed.trim()}”. Xem lại mã trên phiếu; phiếu của lần trình đã rút về thì không còn hiệu lực.`;
      return setNote({ words, id: null });
    }
    setTyped('');
    if (['submitted', 'signed', 'numbered'].includes(found.state)) {
      setNote(null);
      return onFound(found.id);
    }
    setNote({ words: `“${found.title}” ${DOCUMENT_STATE_LABELS[found.state].toLowerCase()} rồi.`, id: found.id });
  };
  return (
    <Paper withBorder radius="md" p="sm" component="form" onSubmit={find}>
      <Group gap="sm" align="center">
        <TextInput
          ref={inputRef}
          leftSection={<IconScan size={16} />}
          aria-label="Mã trên phiếu trình ký"
          placeholder="Mã phiếu, ví dụ K7M 2QX"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          w={240}
          autoComplete="off"
        />
        <Text size="sm" c="dimmed" role="status">
          {note === null ? (
            'Bản giấy đã ký về: gõ mã trên phiếu rồi Enter, hoặc chọn trong danh sách dưới đây.'
          ) : (
            <>
              {note.words} {note.id !== null && <Link href={documentPath(note.id)}>Mở văn bản</Link>}
            </>
          )}
        </Text>
      </Group>
    </Paper>
  );
};
