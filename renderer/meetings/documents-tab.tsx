import { Button, Group, Paper, Radio, Select, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import { formatDate } from '#shared/kit/date.ts';
import { matches } from '#shared/kit/text.ts';
import { LETTER_MODE_LABELS, SIGNING_CAPACITY_LABELS } from '#shared/meetings/labels.ts';
import { inviteeLabel, inviteesOf, isOpenForChange, meetingDate, seatText } from '#shared/meetings/rules.ts';
import { LETTER_MODES, type LetterMode, type Meeting } from '#shared/meetings/schema.ts';
import { SEAT_READS } from '../seat-options.ts';
import { useDerived } from '../use-workspace.ts';
import type { PaperChoice, PaperKind } from './meeting-paper.tsx';
import { editPath } from './words.ts';

type Props = { readonly meeting: Meeting; readonly choice: PaperChoice };

/** The documents of a meeting: which to print, in which way, and under whose signature. */
export const DocumentsTab = ({ meeting, choice }: Props) => (
  <Stack gap="md">
    <Card
      kind="invitation"
      choice={choice}
      title="Giấy mời"
      text="Mẫu 1.7 của Nghị định 30/2020/NĐ-CP. Số và ngày để trống để văn thư ghi sau khi ký."
    >
      <LetterChoice meeting={meeting} choice={choice} />
      <Signing meeting={meeting} />
    </Card>
    <Card
      kind="agenda"
      choice={choice}
      title="Chương trình họp"
      text="Phụ lục kèm theo giấy mời: giờ, nội dung và người trình bày từng mục."
    />
    <Card
      kind="signInSheet"
      choice={choice}
      title="Danh sách điểm danh, ký nhận"
      text="In trước khi họp để ký nhận; bản đã ký là chứng từ dự họp."
    />
    <Card
      kind="minutes"
      choice={choice}
      title="Biên bản họp"
      text="Mẫu 1.9 của Nghị định 30/2020/NĐ-CP. Đang họp thì là dự thảo; in chính thức sau khi kết thúc."
    />
    <Card
      kind="conclusionNotice"
      choice={choice}
      title="Thông báo kết luận"
      text="In để ký khi mọi kết luận đã có nhiệm vụ hoặc ghi “chỉ để biết”."
    />
  </Stack>
);

type CardProps = {
  readonly kind: PaperKind;
  readonly choice: PaperChoice;
  readonly title: string;
  readonly text: string;
  readonly children?: React.ReactNode;
};
const Card = ({ kind, choice, title, text, children }: CardProps) => (
  <Paper withBorder radius="md" p="md" component="section" aria-label={title}>
    <Stack gap="sm">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text fw={600}>{title}</Text>
          <Text size="sm" c="dimmed">
            {text}
          </Text>
        </div>
        <Button
          variant={choice.kind === kind ? 'light' : 'default'}
          aria-pressed={choice.kind === kind}
          flex="none"
          onClick={() => choice.setKind(kind)}
        >
          Xem trang in
        </Button>
      </Group>
      {children}
    </Stack>
  </Paper>
);

/** Two people of one name must not share one line of a list. */
const unique = (labels: readonly { readonly value: string; readonly label: string }[]) =>
  labels.map((one, i) => ({ ...one, label: `${i + 1}. ${one.label}` }));

const LetterChoice = ({ meeting, choice }: Props) => {
  const invitees = useDerived(
    [...SEAT_READS, 'invitees'],
    (read) =>
      unique(
        inviteesOf(read, meeting.id).map((invitee) => ({
          value: invitee.id,
          label: inviteeLabel(read, invitee, meetingDate(meeting)),
        })),
      ),
    [meeting],
  );
  const choose = (mode: string) => {
    choice.setKind('invitation');
    choice.setMode(mode as LetterMode);
  };
  return (
    <>
      <Radio.Group value={choice.mode} onChange={choose} label="Cách in">
        <Stack gap={6} mt={4}>
          {LETTER_MODES.map((mode) => (
            <Radio key={mode} value={mode} label={LETTER_MODE_LABELS[mode]} />
          ))}
        </Stack>
      </Radio.Group>
      {choice.mode === 'individual' && (
        <Select
          label="Giấy mời của"
          description="“Mỗi người một tệp” ghi riêng từng giấy mời vào một thư mục."
          placeholder={`Tất cả ${invitees.length} người, trong một tệp`}
          data={invitees}
          value={choice.inviteeId}
          onChange={choice.setInviteeId}
          searchable
          clearable
          filter={({ options, search }) => options.filter((o) => 'label' in o && matches(search, o.label))}
          nothingFoundMessage="Không có ai khớp. Gõ phần khác của tên."
        />
      )}
    </>
  );
};

const Signing = ({ meeting }: { readonly meeting: Meeting }) => {
  const signatory = useDerived(
    SEAT_READS,
    (read) => (meeting.signatoryId === null ? null : seatText(read, meeting.signatoryId)),
    [meeting.signatoryId],
  );
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">
        {signatory === null
          ? 'Chưa chọn người ký.'
          : `Người ký: ${signatory} · ${SIGNING_CAPACITY_LABELS[meeting.signingCapacity]} · soạn ngày ${formatDate(meeting.letterDate)}`}
      </Text>
      {isOpenForChange(meeting.state) && (
        <Button component={Link} href={editPath(meeting.id)} variant="subtle" size="compact-sm">
          Sửa
        </Button>
      )}
    </Group>
  );
};
