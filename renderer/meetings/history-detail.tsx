import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { HistoryLine } from '#shared/bridge.ts';
import { dateOf, formatDate, isPlainDate, isPlainDateTime, timeOf } from '#shared/kit/date.ts';
import { fieldLabel } from '#shared/kit/fields.ts';
import {
  LETTER_MODE_LABELS,
  MEETING_KIND_LABELS,
  MEETING_STATE_LABELS,
  SIGNING_CAPACITY_LABELS,
} from '#shared/meetings/labels.ts';
import { seatText } from '#shared/meetings/rules.ts';
import { meeting } from '#shared/meetings/schema.ts';
import { currentRead } from '../use-workspace.ts';

const WORDS: Readonly<Record<string, string>> = {
  ...MEETING_KIND_LABELS,
  ...MEETING_STATE_LABELS,
  ...SIGNING_CAPACITY_LABELS,
  ...LETTER_MODE_LABELS,
};
const SEATS: readonly string[] = ['convenerId', 'chairId', 'signatoryId', 'approverId', 'secretaryId'];
/** Fields that say nothing by themselves beside the others. */
const SILENT: readonly string[] = ['id', 'rev', 'stateChangedOn', 'withdrawnApprovalOn'];

const titleOf = (field: string): string => {
  if (field === 'state') return 'Tình trạng';
  if (field === 'inviteeApproval') return 'Duyệt thành phần';
  if (field === 'notice') return 'Người ký thông báo kết luận';
  return fieldLabel(meeting, [field]) ?? '';
};

const text = (words: string): string => {
  if (isPlainDateTime(words)) return `${timeOf(words)} ${formatDate(dateOf(words))}`;
  return isPlainDate(words) ? formatDate(words) : (WORDS[words] ?? words);
};

const shown = (field: string, value: unknown): string => {
  if (value === null || value === undefined || value === '') return 'trống';
  if (Array.isArray(value)) return value.length === 0 ? 'trống' : value.join('; ');
  if (field === 'inviteeApproval') {
    const { approverId, approvedOn } = value as { approverId: string; approvedOn: string };
    return `${seatText(currentRead(), approverId)}, ngày ${formatDate(approvedOn)}`;
  }
  if (field === 'notice') return seatText(currentRead(), (value as { signatoryId: string }).signatoryId);
  if (SEATS.includes(field)) return seatText(currentRead(), String(value));
  if (field === 'bodyId') return currentRead().get('bodies', String(value))?.name ?? '';
  return text(String(value));
};

/** What one line of history changed in a meeting: "Địa điểm: Phòng họp số 1 → Hội trường A". */
export const historyDetail = ({ before, after }: HistoryLine): ReactNode => {
  if (before === null || after === null) return null;
  const changed = Object.keys(after).filter(
    (field) => !SILENT.includes(field) && JSON.stringify(after[field]) !== JSON.stringify(before[field]),
  );
  return changed
    .filter((field) => titleOf(field) !== '')
    .map((field) => (
      <Text key={field} size="xs">
        {titleOf(field)}: {shown(field, before[field])} → {shown(field, after[field])}
      </Text>
    ));
};
