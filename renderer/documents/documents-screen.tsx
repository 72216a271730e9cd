import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation, useRoute } from 'wouter';
import type { Records } from '#shared/collections.ts';
import { type DocumentKind, documentKinds, isDocumentKind } from '#shared/documents/kinds.ts';
import { DOCUMENT_STATE_LABELS } from '#shared/documents/labels.ts';
import { isAtSignature, isIssued, numberText } from '#shared/documents/rules.ts';
import { formatDate } from '#shared/kit/date.ts';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { Page } from '../kit/page.tsx';
import { Split } from '../kit/split.tsx';
import { StatusBadge } from '../kit/status-badge.tsx';
import { useDerived, useRecord } from '../use-workspace.ts';
import { DocumentDetail } from './document-detail.tsx';
import { EditPage } from './edit/edit-page.tsx';

type Row = Records['documents'];
type Filter = keyof typeof FILTERS;

const FILTERS = {
  all: { label: 'Tất cả', test: () => true },
  draft: { label: 'Dự thảo', test: (d) => d.state === 'draft' },
  waiting: { label: 'Chờ ký, cấp số', test: (d) => d.state !== 'draft' && !isIssued(d) },
  issued: { label: 'Đã phát hành', test: isIssued },
} as const satisfies Record<string, { readonly label: string; readonly test: (d: Row) => boolean }>;

const kindLabel = (kind: string): string => (isDocumentKind(kind) ? documentKinds[kind as DocumentKind].label : kind);

const COLUMNS: readonly TableColumn<Row>[] = [
  { id: 'title', header: 'Văn bản', cell: (d) => d.title, value: (d) => d.title },
  { id: 'kind', header: 'Loại', cell: (d) => kindLabel(d.kind), value: (d) => kindLabel(d.kind), width: 170 },
  { id: 'number', header: 'Số, ký hiệu', cell: (d) => numberText(d) || '—', value: numberText, width: 130 },
  {
    id: 'date',
    header: 'Ngày',
    cell: (d) => formatDate(d.issuedOn ?? d.draftedOn),
    value: (d) => d.issuedOn ?? d.draftedOn,
    width: 120,
  },
  {
    id: 'state',
    header: 'Tình trạng',
    cell: (d) => (
      <StatusBadge tone={isIssued(d) ? 'done' : d.state === 'draft' ? 'draft' : 'waiting'}>
        {DOCUMENT_STATE_LABELS[d.state]}
      </StatusBadge>
    ),
    value: (d) => DOCUMENT_STATE_LABELS[d.state],
    width: 150,
  },
];

const sentenceOf = (rows: readonly Row[]): string => {
  const waiting = rows.filter((d) => isAtSignature(d)).length;
  const issued = rows.filter(isIssued).length;
  return rows.length === 0
    ? 'Chưa có văn bản nào.'
    : `${waiting} văn bản đang chờ ký và cấp số, ${issued} văn bản đã phát hành.`;
};

/** Văn bản: the papers of the office, and the editor of one. */
export const DocumentsScreen = () => {
  const [, editing] = useRoute('/van-ban/:id/sua');
  return editing ? <EditPage key={editing.id} id={editing.id} /> : <DocumentsList />;
};

/** What was submitted for signature, and what went out with number and date. */
const DocumentsList = () => {
  const [, go] = useLocation();
  const [, params] = useRoute('/van-ban/:id');
  const [filter, setFilter] = useState<Filter>('all');
  const all = useDerived(['documents'], (read) =>
    [...read.all('documents').values()].sort((a, b) =>
      (a.issuedOn ?? a.draftedOn) < (b.issuedOn ?? b.draftedOn) ? 1 : -1,
    ),
  );
  const open = useRecord('documents', params?.id ?? '');
  const list = (
    <DataTable
      name="documents"
      label="Văn bản"
      rows={all.filter(FILTERS[filter].test)}
      columns={open ? COLUMNS.filter(({ id }) => id !== 'kind' && id !== 'date') : COLUMNS}
      rowId={(d) => d.id}
      selectedId={open?.id ?? null}
      onOpen={(d) => go(`/van-ban/${d.id}`)}
      tools={
        <SegmentedControl
          aria-label="Tình trạng"
          value={filter}
          onChange={(value) => setFilter(value as Filter)}
          data={Object.entries(FILTERS).map(([value, { label }]) => ({ value, label }))}
        />
      }
      empty={{
        title: 'Chưa có văn bản',
        hint: 'Mở cuộc họp hoặc mục có văn bản cần in, xem trang in rồi bấm “Trình ký”. Văn bản sẽ nằm ở đây để ghi số, ngày sau khi ký.',
      }}
    />
  );
  return (
    <Page
      title="Văn bản"
      sentence={sentenceOf(all)}
      action={
        <Button component={Link} href="/van-ban/soan" leftSection={<IconPlus size={16} />}>
          Soạn văn bản mới
        </Button>
      }
    >
      <Split
        main={list}
        side={
          open === undefined ? null : <DocumentDetail key={open.id} document={open} onClose={() => go('/van-ban')} />
        }
        sideWidth={560}
      />
    </Page>
  );
};
