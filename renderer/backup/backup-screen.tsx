import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconRestore } from '@tabler/icons-react';
import { Route, Switch, useLocation } from 'wouter';
import { backupLevelLabels } from '#shared/backups/labels.ts';
import { type BackupStanding, backupStanding, backupsNewestFirst, undoableRestoration } from '#shared/backups/rules.ts';
import type { BackupRecord } from '#shared/backups/schema.ts';
import { formatInstant } from '#shared/kit/date.ts';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { Page } from '../kit/page.tsx';
import { StatusBadge } from '../kit/status-badge.tsx';
import { sizeText } from '../restore-preview.tsx';
import { RestoreWizard } from '../restore-wizard.tsx';
import { today, useDerived, useDeskState } from '../use-workspace.ts';
import { BackupRun } from './backup-run.tsx';

const sentenceOf = ({ last, changes, days, level }: BackupStanding): string => {
  if (last === null) return 'Chưa có bản sao lưu nào. Hỏng máy lúc này là mất hết: hãy sao lưu ra USB.';
  const when = `Bản gần nhất ${formatInstant(last.at)} trên “${last.stickName}”`;
  if (changes === 0) return `${when}; từ đó chưa có thay đổi nào.`;
  const since = `${changes} thay đổi${days > 0 ? ` trong ${days} ngày` : ''} chưa được sao lưu`;
  return level === 'fresh' ? `${when}; ${since}.` : `${when}; ${since}: ${backupLevelLabels[level].toLowerCase()}.`;
};

const stateOf = (backup: BackupRecord) =>
  backup.damaged ? (
    <StatusBadge tone="stopped">Hỏng khi đọc lại</StatusBadge>
  ) : backup.rereadAt === null ? (
    <StatusBadge tone="done">Đã kiểm chứng</StatusBadge>
  ) : (
    <StatusBadge tone="done">{`Đọc lại ${formatInstant(backup.rereadAt)}`}</StatusBadge>
  );

const COLUMNS: readonly TableColumn<BackupRecord>[] = [
  { id: 'at', header: 'Lúc', width: 150, value: (b) => b.at, cell: (b) => formatInstant(b.at) },
  { id: 'stick', header: 'Nơi lưu', width: 180, value: (b) => b.stickName, cell: (b) => b.stickName },
  { id: 'seq', header: 'Thay đổi số', width: 140, align: 'right', value: (b) => b.seq, cell: (b) => b.seq },
  { id: 'size', header: 'Cỡ', width: 90, align: 'right', value: (b) => b.size, cell: (b) => sizeText(b.size) },
  { id: 'state', header: 'Kiểm chứng', width: 220, cell: stateOf },
  {
    id: 'file',
    header: 'Tệp',
    value: (b) => b.fileName,
    cell: (b) => (
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {b.fileName}
      </Text>
    ),
  },
];

const Overview = () => {
  const [, go] = useLocation();
  const { state } = useDeskState();
  const seq = state?.kind === 'open' ? state.seq : 0;
  const standing = useDerived(['backups'], (read) => backupStanding(read, seq, today()), [seq]);
  const backups = useDerived(['backups'], backupsNewestFirst);
  const undoable = useDerived(['restorations'], (read) => undoableRestoration(read, today()));
  return (
    <Page
      title="Sao lưu"
      sentence={sentenceOf(standing)}
      action={
        <Button variant="default" leftSection={<IconRestore size={18} />} onClick={() => go('/sao-luu/khoi-phuc')}>
          Khôi phục từ bản sao lưu
        </Button>
      }
    >
      <Stack gap="md">
        {(standing.level === 'late' || standing.level === 'none') && standing.changes > 0 && (
          <Alert color="orange" title={backupLevelLabels[standing.level]}>
            Bản sao trên USB là thứ duy nhất còn lại khi máy hỏng hoặc mất.
          </Alert>
        )}
        <BackupRun />
        {undoable !== null && (
          <Alert color="blue" title={`Đã khôi phục lúc ${formatInstant(undoable.at)}`}>
            <Group justify="space-between">
              <Text size="sm">
                Từ bản sao {formatInstant(undoable.backupAt)}. Dữ liệu trước đó còn giữ trong máy 30 ngày.
              </Text>
              <Button
                variant="default"
                leftSection={<IconArrowBackUp size={18} />}
                onClick={() => go('/sao-luu/hoan-tac')}
              >
                Hoàn tác khôi phục
              </Button>
            </Group>
          </Alert>
        )}
        <DataTable
          name="backups"
          label="Các bản sao lưu đã kiểm chứng"
          rows={backups}
          columns={COLUMNS}
          rowId={(backup) => backup.id}
          empty={{
            title: 'Chưa có bản sao lưu',
            hint: 'Cắm USB, bấm “Sao lưu ra USB” và đợi dòng “Đã kiểm chứng 100 %, có thể rút USB”.',
          }}
        />
      </Stack>
    </Page>
  );
};

const Restore = ({ undo }: { readonly undo: boolean }) => {
  const [, go] = useLocation();
  return (
    <Page
      title={undo ? 'Hoàn tác khôi phục' : 'Khôi phục từ bản sao lưu'}
      sentence="Xem trước mọi thứ sẽ thay đổi; chưa có gì đổi cho tới khi bấm “Khôi phục”."
    >
      <RestoreWizard compare undo={undo} onClose={() => go('/sao-luu')} />
    </Page>
  );
};

/** Backups: how things stand, the one big button, what was made, and the way back. */
export const BackupScreen = () => (
  <Switch>
    <Route path="/sao-luu/khoi-phuc">
      <Restore undo={false} />
    </Route>
    <Route path="/sao-luu/hoan-tac">
      <Restore undo />
    </Route>
    <Route>
      <Overview />
    </Route>
  </Switch>
);
