import { Alert, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { agendaOf, hasBegun, minutesParts, presenterName } from '#shared/meetings/rules.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import { SEAT_READS } from '../seat-options.ts';
import { useDerived } from '../use-workspace.ts';
import { FixedNote } from './fixed-note.tsx';
import { NoteField } from './note-field.tsx';
import { ProsePart } from './prose-part.tsx';
import { SittingCard } from './sitting-card.tsx';

const VIEWS = [
  { value: 'notes', label: 'Ghi chép khi họp' },
  { value: 'prose', label: 'Lời văn biên bản' },
];
const AGENDA_READS = [...SEAT_READS, 'agendaItems'] as const;

/** Notes while the meeting runs, and the words of the minutes made from them. */
export const MinutesTab = ({ meeting }: { readonly meeting: Meeting }) => {
  const [view, setView] = useState(meeting.state === 'closed' ? 'prose' : 'notes');
  if (!hasBegun(meeting)) {
    return (
      <Alert color="blue" icon={<IconInfoCircle size={18} />}>
        Cuộc họp chưa bắt đầu. Khi họp, bấm “Bắt đầu họp”; ghi chép từng nội dung được lưu ngay khi gõ và thành biên
        bản.
      </Alert>
    );
  }
  return (
    <Stack gap="sm">
      <SittingCard meeting={meeting} />
      <SegmentedControl data={VIEWS} value={view} onChange={setView} aria-label="Phần của biên bản" />
      {view === 'notes' ? <Notes meeting={meeting} /> : <Prose meeting={meeting} />}
    </Stack>
  );
};

const Notes = ({ meeting }: { readonly meeting: Meeting }) => {
  const items = useDerived(
    AGENDA_READS,
    (read) =>
      agendaOf(read, meeting.id).map((item, i) => ({
        id: item.id,
        label: `${i + 1}. ${item.title}`,
        presenter: presenterName(read, item),
      })),
    [meeting.id],
  );
  return (
    <Stack gap="xs">
      {items.map(({ id, label, presenter }) => (
        <div key={id}>
          <NoteField meetingId={meeting.id} agendaItemId={id} label={label} disabled={false} />
          {presenter !== '' && (
            <Text size="xs" c="dimmed">
              Trình bày theo chương trình: {presenter}
            </Text>
          )}
        </div>
      ))}
      <NoteField meetingId={meeting.id} agendaItemId={null} label="Nội dung khác" disabled={false} />
    </Stack>
  );
};

const Prose = ({ meeting }: { readonly meeting: Meeting }) => {
  const parts = useDerived(['agendaItems'], (read) => minutesParts(read, meeting.id), [meeting.id]);
  return (
    <Stack gap="xs">
      <FixedNote meetingId={meeting.id} kind="minutes" />
      <Text size="sm" c="dimmed">
        Biên bản lấy từ dữ liệu: giờ, địa điểm, thành phần, ghi chép, kết luận. Lời văn từng đoạn sửa được tự do và được
        giữ lại; dữ liệu không đổi theo.
      </Text>
      {parts.map((part) => (
        <ProsePart key={`${part.block} ${part.agendaItemId ?? ''}`} meeting={meeting} part={part} />
      ))}
    </Stack>
  );
};
