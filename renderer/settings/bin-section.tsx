import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import type { HistoryLine } from '#shared/bridge.ts';
import { collections, isCollectionName } from '#shared/collections.ts';
import type { AnyRecord } from '#shared/kit/command.ts';
import { formatInstant } from '#shared/kit/date.ts';
import { desk } from '../desk.ts';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { showUndo } from '../undo-line.ts';
import { showRefusal } from '../use-command.ts';

const FAILED = 'Chưa đọc được thùng rác. Dữ liệu không thay đổi; hãy mở lại trang này.';

const labelOf = ({ coll }: HistoryLine): string => (isCollectionName(coll) ? collections[coll].label : 'Mục khác');

/** What a removed record called itself. */
const nameOf = ({ coll, before }: HistoryLine): string => {
  if (before === null || !isCollectionName(coll)) return '';
  const callsItself = collections[coll].describe as (record: AnyRecord) => string;
  return callsItself(before);
};

/** The removed records, newest first; told anew whenever something changes. */
const useRemoved = () => {
  const [lines, setLines] = useState<readonly HistoryLine[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const load = useCallback(async () => {
    const outcome = await desk.removed({}).catch(() => null);
    setFailure(outcome === null ? FAILED : outcome.ok ? null : outcome.refusal.message);
    if (outcome?.ok) setLines(outcome.value);
  }, []);
  useEffect(() => {
    void load();
    return desk.listen((event) => {
      if (event.kind === 'changes') void load();
    });
  }, [load]);
  return { lines, failure };
};

/** The bin: what was deleted can be brought back as it was. */
export const BinSection = () => {
  const { lines, failure } = useRemoved();
  const [busy, setBusy] = useState(false);
  const restore = async ({ coll, id, seq, title }: HistoryLine) => {
    setBusy(true);
    const outcome = await desk.restoreRecord({ coll, id, seq }).catch(() => null);
    setBusy(false);
    if (outcome === null) return;
    if (outcome.ok) showUndo(outcome.value.title || title);
    else showRefusal(outcome.refusal);
  };
  const columns: readonly TableColumn<HistoryLine>[] = [
    { id: 'kind', header: 'Loại', width: 160, value: labelOf, cell: labelOf },
    { id: 'name', header: 'Nội dung', value: nameOf, cell: nameOf },
    { id: 'title', header: 'Việc đã làm', value: (line) => line.title, cell: (line) => line.title },
    { id: 'at', header: 'Lúc', width: 160, value: (line) => line.at, cell: (line) => formatInstant(line.at) },
    {
      id: 'restore',
      header: '',
      width: 140,
      align: 'right',
      cell: (line) => (
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconRestore size={16} />}
          disabled={busy}
          aria-label={`Khôi phục ${labelOf(line).toLowerCase()} ${nameOf(line)}`}
          onClick={() => void restore(line)}
        >
          Khôi phục
        </Button>
      ),
    },
  ];
  if (failure !== null) {
    return (
      <Alert color="orange" title="Chưa mở được thùng rác">
        {failure}
      </Alert>
    );
  }
  if (lines === null) return <Text c="dimmed">Đang đọc…</Text>;
  return (
    <Stack gap="sm">
      <DataTable
        name="bin"
        label="Mục đã xóa"
        rows={lines}
        columns={columns}
        rowId={(line) => `${line.coll}-${line.id}-${line.seq}`}
        empty={{ title: 'Thùng rác trống', hint: 'Những gì bị xóa sẽ nằm ở đây và khôi phục lại được như cũ.' }}
        maxHeight="calc(100vh - 320px)"
      />
    </Stack>
  );
};
