import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'wouter';
import { type BackupLevel, backupStanding } from '#shared/backups/rules.ts';
import { formatDate, todayIn } from '#shared/kit/date.ts';
import { StatusBadge, type Tone } from '../kit/status-badge.tsx';
import { today, useDerived, useDeskState } from '../use-workspace.ts';

const LEVELS: Record<BackupLevel, readonly [Tone, string]> = {
  none: ['warning', 'chưa sao lưu'],
  fresh: ['done', 'còn mới'],
  due: ['warning', 'nên sao lưu'],
  late: ['stopped', 'cần sao lưu ngay'],
};
const BACKUPS = ['backups'] as const;

/** How old the last proven backup is and how many changes it lacks. */
export const BackupStandingLine = () => {
  const { state } = useDeskState();
  const seq = state?.kind === 'open' ? state.seq : 0;
  const { last, changes, days, level } = useDerived(BACKUPS, (read) => backupStanding(read, seq, today()), [seq]);
  const [tone, word] = LEVELS[level];
  const age = days === 0 ? 'hôm nay' : `${days} ngày trước`;
  return (
    <Group justify="space-between" wrap="nowrap">
      <div>
        <Anchor component={Link} href="/sao-luu" size="sm">
          {last === null ? 'Chưa có bản sao lưu nào' : `Bản sao đã kiểm chứng ngày ${formatDate(todayIn(last.at))}`}
        </Anchor>
        <Text size="sm" c="dimmed">
          {last === null
            ? 'Cắm USB rồi bấm “Sao lưu ra USB”.'
            : `${age} · ${last.stickName} · ${changes} thay đổi chưa có trong bản sao`}
        </Text>
      </div>
      <StatusBadge tone={tone}>{word}</StatusBadge>
    </Group>
  );
};
