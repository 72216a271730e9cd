import { Button, SegmentedControl, Select, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { DOCUMENT_STATE_LABELS } from '#shared/documents/labels.ts';
import { atSignature, isIssued, numberText, replacementOf } from '#shared/documents/rules.ts';
import type { DocumentRecord } from '#shared/documents/schema.ts';
import { formatDate } from '#shared/kit/date.ts';
import { compareVietnamese } from '#shared/kit/text.ts';
import type { Read } from '#shared/workspace.ts';
import { DocumentsTabs } from '../documents-tabs.tsx';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { Page } from '../kit/page.tsx';
import { StatusBadge } from '../kit/status-badge.tsx';
import { useDerived } from '../use-workspace.ts';
import { documentPath, kindLabel, toneOf, WRITE_PATH } from './words.ts';

type Row = DocumentRecord & { readonly replacedBy: string | null };
type Filter = keyof typeof FILTERS;

const FILTERS = {
  all: { label: 'Tất cả', test: () => true },
  draft: { label: 'Dự thảo', test: (d) => d.state === 'draft' },
  waiting: { label: 'Chờ ký, cấp số', test: (d) => d.state !== 'draft' && !isIssued(d) },
  issued: { label: 'Đã phát hành', test: isIssued },
} as const satisfies Record<string, { readonly label: string; readonly test: (d: Row) => boolean }>;

const dateOf = (d: Row) => d.issuedOn ?? d.submission?.on ?? d.draftedOn;

const COLUMNS: readonly TableColumn<Row>[] = [
  {
    id: 'title',
    header: 'Văn bản',
    cell: (d) => (
      <>
        {d.title}
        {d.replacedBy !== null && (
          <Text size="xs" c="red.9">
            Đã được thay thế bằng {d.replacedBy}
          </Text>
        )}
      </>
    ),
    value: (d) => `${d.title} ${d.submission?.code ?? ''}`,
  },
  { id: 'kind', header: 'Loại', cell: (d) => kindLabel(d.kind), value: (d) => kindLabel(d.kind), width: 170 },
  { id: 'number', header: 'Số, ký hiệu', cell: (d) => numberText(d) || '—', value: numberText, width: 130 },
  { id: 'date', header: 'Ngày', cell: (d) => formatDate(dateOf(d)), value: dateOf, width: 120 },
  {
    id: 'state',
    header: 'Tình trạng',
    cell: (d) => <StatusBadge tone={toneOf(d)}>{DOCUMENT_STATE_LABELS[d.state]}</StatusBadge>,
    value: (d) => DOCUMENT_STATE_LABELS[d.state],
    width: 160,
  },
];

const rowsOf = (read: Read): readonly Row[] =>
  [...read.all('documents').values()]
    .map((document) => {
      const other = isIssued(document) ? replacementOf(read, document.id) : undefined;
      return { ...document, replacedBy: other === undefined ? null : numberText(other) || `“${other.title}”` };
    })
    .sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : -1));

const sentenceOf = (rows: readonly Row[], waiting: number): string =>
  rows.length === 0
    ? 'Chưa có văn bản nào.'
    : `${waiting} văn bản đang chờ ký và cấp số, ${rows.filter(isIssued).length} văn bản đã phát hành.`;

/** Every paper of the office, with its place on the way. */
export const DocumentsList = () => {
  const [, go] = useLocation();
  const [filter, setFilter] = useState<Filter>('all');
  const [kind, setKind] = useState<string | null>(null);
  const all = useDerived(['documents'], rowsOf);
  const waiting = useDerived(['documents'], (read) => atSignature(read).length);
  const kinds = [...new Set(all.map((d) => d.kind))]
    .map((value) => ({ value, label: kindLabel(value) }))
    .sort((a, b) => compareVietnamese(a.label, b.label));
  return (
    <Page
      title="Văn bản"
      sentence={sentenceOf(all, waiting)}
      action={
        <Button component={Link} href={WRITE_PATH} leftSection={<IconPlus size={16} />}>
          Soạn văn bản mới
        </Button>
      }
    >
      <DocumentsTabs active="documents" />
      <DataTable
        name="documents"
        label="Văn bản"
        rows={all.filter((d) => FILTERS[filter].test(d) && (kind === null || d.kind === kind))}
        columns={COLUMNS}
        rowId={(d) => d.id}
        onOpen={(d) => go(documentPath(d.id))}
        searchHint="Tìm theo tên, loại, số hoặc mã phiếu"
        tools={
          <>
            <SegmentedControl
              aria-label="Tình trạng"
              value={filter}
              onChange={(value) => setFilter(value as Filter)}
              data={Object.entries(FILTERS).map(([value, { label }]) => ({ value, label }))}
            />
            <Select
              aria-label="Loại văn bản"
              placeholder="Mọi loại"
              clearable
              searchable
              w={190}
              data={kinds}
              value={kind}
              onChange={setKind}
            />
          </>
        }
        empty={
          all.length === 0
            ? {
                title: 'Chưa có văn bản',
                hint: 'Bấm “Soạn văn bản mới”, hoặc mở cuộc họp, kế hoạch, báo cáo có trang cần ký rồi bấm “Lập văn bản”.',
              }
            : { title: 'Không có văn bản nào khớp', hint: 'Bỏ bớt bộ lọc hoặc chữ trong ô tìm.' }
        }
      />
    </Page>
  );
};
