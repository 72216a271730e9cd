import { Table } from '@mantine/core';
import { formatDate } from '#shared/kit/date.ts';
import { LETTER_MODE_LABELS, MEETING_KIND_LABELS, SIGNING_CAPACITY_LABELS } from '#shared/meetings/labels.ts';
import { seatText } from '#shared/meetings/rules.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { SEAT_READS } from '../seat-options.ts';
import { useDerived } from '../use-workspace.ts';
import { whenText } from './words.ts';

type Fact = readonly [label: string, words: string];

const factsOf = (read: Read, meeting: Meeting): readonly Fact[] => {
  const optional = (label: string, words: string): readonly Fact[] => (words === '' ? [] : [[label, words]]);
  return [
    ['Loại cuộc họp', MEETING_KIND_LABELS[meeting.kind]],
    ['Tổ chức họp', read.get('bodies', meeting.bodyId)?.name ?? ''],
    ['Thời gian', whenText(meeting)],
    ['Địa điểm', meeting.place],
    ['Người triệu tập', seatText(read, meeting.convenerId)],
    ...optional('Căn cứ triệu tập', meeting.proposal),
    ['Người chủ trì', seatText(read, meeting.chairId)],
    ...optional('Căn cứ chủ trì', meeting.chairBasis),
    ['Nội dung mời dự', meeting.purpose],
    ...optional('Lưu ý trong giấy mời', meeting.notes.join('\n')),
    ['Cách mời', LETTER_MODE_LABELS[meeting.letterMode]],
    ['Người ký', meeting.signatoryId === null ? 'Chưa chọn' : seatText(read, meeting.signatoryId)],
    ['Thẩm quyền ký', SIGNING_CAPACITY_LABELS[meeting.signingCapacity]],
    ['Ngày soạn giấy mời', formatDate(meeting.letterDate)],
    ...optional('Nơi nhận', meeting.recipients.join('\n')),
    ...optional('Lý do lùi bước, mở lại', meeting.stateReason ?? ''),
  ];
};

/** What is said of a meeting, to be read. */
export const MeetingFacts = ({ meeting }: { readonly meeting: Meeting }) => {
  const facts = useDerived(SEAT_READS, (read) => factsOf(read, meeting), [meeting]);
  return (
    <Table variant="vertical" withRowBorders={false} verticalSpacing={4} horizontalSpacing={0} layout="fixed">
      <Table.Tbody>
        {facts.map(([label, words]) => (
          <Table.Tr key={label}>
            <Table.Th w={170} fw={400} c="dimmed" bg="transparent" style={{ verticalAlign: 'top' }}>
              {label}
            </Table.Th>
            <Table.Td style={{ whiteSpace: 'pre-line' }}>{words}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};
