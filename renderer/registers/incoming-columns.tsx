import { Stack, Text } from '@mantine/core';
import { twoDigits } from '#shared/documents/numbering.ts';
import { formatDate, type PlainDate } from '#shared/kit/date.ts';
import { INCOMING_STATE_LABELS } from '#shared/registers/labels.ts';
import { answerText, type IncomingState, incomingNote, incomingState, receiverText } from '#shared/registers/rules.ts';
import type { IncomingDocument } from '#shared/registers/schema.ts';
import type { Read } from '#shared/workspace.ts';
import type { TableColumn } from '../kit/data-table.tsx';
import { StatusBadge } from '../kit/status-badge.tsx';
import { STATE_TONES } from './words.ts';

/** A line with what is derived of it. */
export type Line = {
  readonly one: IncomingDocument;
  readonly state: IncomingState;
  readonly receiver: string;
  readonly answer: string;
};

export const lineOf = (read: Read, one: IncomingDocument, day: PlainDate): Line => ({
  one,
  state: incomingState(one, day),
  receiver: receiverText(read, one),
  answer: answerText(read, one),
});

/** "Sở A · số 15/CV-SA · ngày 01/11/2026" */
const sourceText = ({ author, number, date }: IncomingDocument): string =>
  [author, number === '' ? 'không số' : `số ${number}`, `ngày ${formatDate(date)}`].join(' · ');

const SERIAL: TableColumn<Line> = {
  id: 'serial',
  header: 'Số đến',
  width: 108,
  value: ({ one }) => one.serial,
  cell: ({ one }) => twoDigits(one.serial),
};
const ARRIVED: TableColumn<Line> = {
  id: 'arrivedOn',
  header: 'Ngày đến',
  width: 122,
  value: ({ one }) => one.arrivedOn,
  cell: ({ one }) => formatDate(one.arrivedOn),
};
const CONTENT: TableColumn<Line> = {
  id: 'content',
  header: 'Văn bản',
  value: ({ one }) => `${one.content} ${sourceText(one)} ${incomingNote(one)}`,
  cell: ({ one }) => (
    <Stack gap={0}>
      <Text size="sm" {...(one.cancelled === null ? {} : { td: 'line-through', c: 'dimmed' })}>
        {one.content}
      </Text>
      <Text size="xs" c="dimmed">
        {sourceText(one)}
        {one.cancelled === null ? '' : ` · ${incomingNote(one)}`}
      </Text>
    </Stack>
  ),
};
const RECEIVER: TableColumn<Line> = {
  id: 'receiver',
  header: 'Đơn vị, người nhận',
  width: 190,
  value: ({ receiver }) => receiver,
  cell: ({ receiver }) => receiver || '—',
};
const DEADLINE: TableColumn<Line> = {
  id: 'deadline',
  header: 'Thời hạn',
  width: 120,
  value: ({ one }) => one.assignment?.deadline ?? '',
  cell: ({ one }) => (one.assignment?.deadline == null ? '—' : formatDate(one.assignment.deadline)),
};
const STATE: TableColumn<Line> = {
  id: 'state',
  header: 'Tiến độ',
  width: 185,
  value: ({ state }) => INCOMING_STATE_LABELS[state],
  cell: ({ state }) => <StatusBadge tone={STATE_TONES[state]}>{INCOMING_STATE_LABELS[state]}</StatusBadge>,
};
const ANSWER: TableColumn<Line> = {
  id: 'answer',
  header: 'Trả lời',
  width: 150,
  value: ({ answer }) => answer,
  cell: ({ answer }) => answer || '—',
};

type Room = 'wide' | 'narrow' | 'beside';

/** Sổ đăng ký văn bản đến and sổ theo dõi giải quyết (Decree 30/2020, Appendix IV, VI and VIII), as room allows. */
export const COLUMNS = {
  incoming: {
    wide: [SERIAL, ARRIVED, CONTENT, RECEIVER, STATE],
    narrow: [SERIAL, ARRIVED, CONTENT, STATE],
    beside: [SERIAL, CONTENT, STATE],
  },
  followUp: {
    wide: [SERIAL, CONTENT, RECEIVER, DEADLINE, STATE, ANSWER],
    narrow: [SERIAL, CONTENT, DEADLINE, STATE],
    beside: [SERIAL, CONTENT, STATE],
  },
} as const satisfies Record<string, Record<Room, readonly TableColumn<Line>[]>>;
