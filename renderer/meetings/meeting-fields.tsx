import { Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { isPlainDateTime } from '#shared/kit/date.ts';
import { LETTER_MODE_LABELS, SIGNING_CAPACITY_LABELS } from '#shared/meetings/labels.ts';
import { BODY_OF_MEETING, leads, sendByText } from '#shared/meetings/rules.ts';
import { LETTER_MODES, SIGNING_CAPACITIES } from '#shared/meetings/schema.ts';
import {
  AreaField,
  ChoiceField,
  DateField,
  DateTimeField,
  LinesField,
  type Option,
  PickField,
  TextField,
} from '../kit/fields.tsx';
import type { CommandForm } from '../kit/form.tsx';
import { useSeatOptions } from '../seat-options.ts';
import { SignaturePreview } from '../signature-preview.tsx';
import { useDerived } from '../use-workspace.ts';
import { KindField } from './kind-field.tsx';
import { type MeetingValues, seatDay } from './meeting-values.ts';

const optionsOf = <T extends string>(of: readonly T[], labels: Record<T, string>): readonly Option[] =>
  of.map((value) => ({ value, label: labels[value] }));

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Paper withBorder radius="md" p="md" component="section" aria-label={title}>
    <Stack gap="sm">
      <Text fw={600}>{title}</Text>
      {children}
    </Stack>
  </Paper>
);

/** Every field of a meeting in two columns: the meeting and who leads it, the invitation and who signs it. */
export const MeetingFields = ({ form }: { readonly form: CommandForm<MeetingValues> }) => (
  <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" verticalSpacing="md" style={{ alignItems: 'start' }}>
    <Stack gap="md">
      <Meeting form={form} />
    </Stack>
    <Stack gap="md">
      <Leading form={form} />
      <Letter form={form} />
    </Stack>
  </SimpleGrid>
);

type Props = { readonly form: CommandForm<MeetingValues> };

const Meeting = ({ form }: Props) => {
  const [kind, startsAt] = form.watch(['kind', 'startsAt']);
  const bodies = useDerived(['bodies'], (read) =>
    [...read.all('bodies').values()].map(({ id, name }) => ({ value: id, label: name })),
  );
  const sending = useDerived(
    ['holidays'],
    (read) => (isPlainDateTime(startsAt) ? `${sendByText(read, { kind, startsAt })}.` : null),
    [kind, startsAt],
  );
  return (
    <Section title="Cuộc họp">
      <KindField />
      {BODY_OF_MEETING[kind] === null && <PickField name="bodyId" label="Tổ chức họp" required options={bodies} />}
      <TextField name="title" label="Tên cuộc họp" required description="In dưới chữ GIẤY MỜI." />
      <SimpleGrid cols={2} spacing="sm">
        <DateTimeField name="startsAt" label="Bắt đầu" required />
        <DateTimeField name="endsAt" label="Kết thúc" required />
      </SimpleGrid>
      {sending !== null && (
        <Text size="sm" c="dimmed">
          {sending}
        </Text>
      )}
      <TextField name="place" label="Địa điểm" required />
      <AreaField
        name="purpose"
        label="Nội dung mời dự"
        required
        rows={3}
        description="Viết tiếp sau chữ “Tới dự” của giấy mời."
      />
      <LinesField
        name="notes"
        label="Lưu ý trong giấy mời"
        rows={2}
        description="Mỗi dòng một đoạn: tài liệu cần chuẩn bị, trang phục, đầu mối liên hệ."
      />
    </Section>
  );
};

const Leading = ({ form }: Props) => {
  const [kind, startsAt, bodyId, convenerId, chairId, chairBasis] = form.watch([
    'kind',
    'startsAt',
    'bodyId',
    'convenerId',
    'chairId',
    'chairBasis',
  ]);
  const seats = useSeatOptions(seatDay(startsAt), [convenerId, chairId]);
  const needsBasis = useDerived(
    ['memberships', 'bodies'],
    (read) => {
      const [seat, body] = [read.get('memberships', chairId), read.get('bodies', bodyId)];
      return seat !== undefined && body !== undefined && !leads(seat, body);
    },
    [chairId, bodyId],
  );
  return (
    <Section title="Triệu tập và chủ trì">
      <PickField name="convenerId" label="Người triệu tập" required options={seats} description={convenerHint(kind)} />
      <TextField
        name="proposal"
        label="Căn cứ triệu tập"
        description="Nếu họp theo đề nghị của Cơ quan Thường trực: ghi văn bản đề nghị (Điều 9.1)."
      />
      <PickField name="chairId" label="Người chủ trì" required options={seats} />
      {(needsBasis || chairBasis !== '') && (
        <TextField
          name="chairBasis"
          label="Căn cứ chủ trì"
          required={needsBasis}
          placeholder="Trưởng ban giao tại ý kiến ngày …"
          description="Người chủ trì không phải là người đứng đầu nên cần căn cứ (Điều 4.2)."
        />
      )}
    </Section>
  );
};

const convenerHint = (kind: MeetingValues['kind']): string => {
  if (kind === 'workingGroup') return 'Lãnh đạo Tổ công tác (Điều 9.3).';
  if (kind === 'workingSession' || kind === 'workshop') return 'Người quyết định tổ chức (Điều 6.2, 10.2).';
  return 'Trưởng ban hoặc Phó Trưởng ban (Điều 9.1, 9.2).';
};

const Letter = ({ form }: Props) => {
  const [letterDate, signatoryId, capacity, bodyId] = form.watch([
    'letterDate',
    'signatoryId',
    'signingCapacity',
    'bodyId',
  ]);
  const seats = useSeatOptions(letterDate, [signatoryId]);
  return (
    <Section title="Giấy mời">
      <ChoiceField name="letterMode" label="Cách mời" options={optionsOf(LETTER_MODES, LETTER_MODE_LABELS)} />
      <SimpleGrid cols={2} spacing="sm">
        <PickField name="signatoryId" label="Người ký" clearable options={seats} />
        <PickField
          name="signingCapacity"
          label="Thẩm quyền ký"
          required
          options={optionsOf(SIGNING_CAPACITIES, SIGNING_CAPACITY_LABELS)}
        />
      </SimpleGrid>
      <SignaturePreview
        kind="invitation"
        issuer={{ bodyId }}
        signatoryId={signatoryId}
        capacity={capacity}
        date={letterDate}
      />
      <DateField
        name="letterDate"
        label="Ngày soạn giấy mời"
        required
        description="Chỉ in tháng và năm; số và ngày để trống, văn thư ghi sau khi ký."
      />
      <LinesField
        name="recipients"
        label="Nơi nhận"
        rows={2}
        description="Mỗi dòng một nơi. Dòng “Như trên” và dòng “Lưu: VT” tự in."
      />
    </Section>
  );
};
