import { Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { SIGNING_CAPACITY_LABELS } from '#shared/meetings/labels.ts';
import { SIGNING_CAPACITIES } from '#shared/meetings/schema.ts';
import { PLAN_KIND_LABELS, PLAN_SECTION_LABELS } from '#shared/plans/labels.ts';
import { PLAN_KINDS, PLAN_SECTIONS, type PlanSection } from '#shared/plans/schema.ts';
import { AreaField, ChoiceField, DateField, LinesField, type Option, PickField, TextField } from '../kit/fields.tsx';
import type { CommandForm } from '../kit/form.tsx';
import { useSeatOptions } from '../seat-options.ts';
import { SignaturePreview } from '../signature-preview.tsx';
import type { PlanValues } from './plan-values.ts';
import { YearField } from './year-field.tsx';

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

const HINTS: Partial<Record<PlanSection, string>> = {
  purposes: 'Mỗi dòng một đoạn. Phần để trống không in; số mục tự dồn lại.',
  measures: 'Viết trước danh mục nhiệm vụ; câu dẫn tới phụ lục tự in khi có nội dung trong danh mục.',
};

type Props = { readonly form: CommandForm<PlanValues> };

/** Every field of a plan in two columns: the paper and who signs it, the parts of its text. */
export const PlanFields = ({ form }: Props) => {
  const [kind, draftedOn, signatoryId, capacity] = form.watch(['kind', 'draftedOn', 'signatoryId', 'signingCapacity']);
  const seats = useSeatOptions(draftedOn, [signatoryId]);
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" verticalSpacing="md" style={{ alignItems: 'start' }}>
      <Section title="Văn bản">
        <Group gap="sm" align="flex-start">
          <YearField name="year" label="Năm kế hoạch" />
          <ChoiceField name="kind" label="Loại văn bản" options={optionsOf(PLAN_KINDS, PLAN_KIND_LABELS)} />
        </Group>
        <TextField name="title" label="Trích yếu" required description="In dưới chữ KẾ HOẠCH hoặc CHƯƠNG TRÌNH." />
        <LinesField
          name="bases"
          label="Căn cứ ban hành"
          description="Mỗi dòng một căn cứ, bắt đầu bằng “Căn cứ …” hoặc “Theo đề nghị …”; dấu câu tự in."
        />
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
          kind="yearPlan"
          issuer="steeringCommittee"
          signatoryId={signatoryId}
          capacity={capacity}
          date={draftedOn}
        />
        <DateField
          name="draftedOn"
          label="Ngày soạn"
          required
          description="Chỉ in tháng và năm; số và ngày để trống, văn thư ghi sau khi ký."
        />
        <LinesField name="recipients" label="Nơi nhận" description="Mỗi dòng một nơi. Dòng “Lưu: VT” tự in." />
      </Section>
      <Section title="Nội dung văn bản">
        {PLAN_SECTIONS.map((name) => {
          const hint = HINTS[name];
          return (
            <AreaField
              key={name}
              name={name}
              label={PLAN_SECTION_LABELS[kind][name]}
              rows={name === 'purposes' || name === 'measures' ? 3 : 2}
              {...(hint === undefined ? {} : { description: hint })}
            />
          );
        })}
      </Section>
    </SimpleGrid>
  );
};
