import { Group, NumberInput, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { SIGNING_CAPACITY_LABELS } from '#shared/meetings/labels.ts';
import { SIGNING_CAPACITIES } from '#shared/meetings/schema.ts';
import { REPORT_DUE } from '#shared/reports/defaults.ts';
import { REPORT_PRESET_LABELS, REPORT_PROFILE_LABELS } from '#shared/reports/labels.ts';
import { PRESET_RULES, periodOf, periodWords } from '#shared/reports/rules.ts';
import { REPORT_PRESETS, REPORT_PROFILES } from '#shared/reports/schema.ts';
import { AreaField, DateField, LinesField, type Option, PickField, TextField } from '../kit/fields.tsx';
import type { CommandForm } from '../kit/form.tsx';
import { useSeatOptions } from '../seat-options.ts';
import { PeriodChoice } from './period-choice.tsx';
import type { ReportValues } from './report-values.ts';

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

type Props = {
  readonly form: CommandForm<ReportValues>;
  /** A new report chooses its quarter, and its head follows; later it stands fast. */
  readonly onChoose: ((chosen: Partial<ReportValues>) => void) | null;
};

const periodText = ({ preset, year, quarter }: ReportValues): string =>
  Number.isInteger(year) && year >= 1901 && year <= 2198
    ? `Kỳ báo cáo ${periodWords(periodOf(preset, { year, quarter }))} (${PRESET_RULES[preset].source}).`
    : '';

/** Every field of a report in two columns: its period, and the paper with who signs it. */
export const ReportFields = ({ form, onChoose }: Props) => {
  const values = form.watch();
  const seats = useSeatOptions(values.reportDate, [values.signatoryId]);
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" verticalSpacing="md" style={{ alignItems: 'start' }}>
      <Section title="Kỳ báo cáo">
        {onChoose !== null && (
          <Group gap="sm" align="flex-end">
            <NumberInput
              label="Năm"
              required
              value={values.year}
              onChange={(year) => typeof year === 'number' && onChoose({ year })}
              allowDecimal={false}
              allowNegative={false}
              hideControls
              w={90}
            />
            <PeriodChoice
              label="Quý"
              value={String(values.quarter)}
              options={[
                { value: '1', label: 'I' },
                { value: '2', label: 'II' },
                { value: '3', label: 'III' },
                { value: '4', label: 'IV' },
              ]}
              onChange={(quarter) => onChoose({ quarter: Number(quarter) })}
            />
          </Group>
        )}
        {onChoose !== null && (
          <PeriodChoice
            label="Cách tính kỳ"
            value={values.preset}
            options={optionsOf(REPORT_PRESETS, REPORT_PRESET_LABELS)}
            onChange={(preset) => onChoose({ preset: preset as ReportValues['preset'] })}
          />
        )}
        <Text size="sm" c="dimmed">
          {periodText(values)}
        </Text>
        {onChoose !== null && (
          <PeriodChoice
            label="Tư cách ban hành"
            value={values.profile}
            options={optionsOf(REPORT_PROFILES, REPORT_PROFILE_LABELS)}
            onChange={(profile) => onChoose({ profile: profile as ReportValues['profile'] })}
          />
        )}
        <SimpleGrid cols={2} spacing="sm">
          <DateField name="reportDate" label="Ngày báo cáo" required description="Chỉ in tháng và năm." />
          <DateField
            name="dueOn"
            label="Hạn gửi báo cáo"
            required
            description={`Mặc định ${REPORT_DUE.workingDays} ngày làm việc sau ngày chốt.`}
          />
        </SimpleGrid>
        <SimpleGrid cols={2} spacing="sm">
          <PickField name="signatoryId" label="Người ký" clearable options={seats} />
          <PickField
            name="signingCapacity"
            label="Thẩm quyền ký"
            required
            options={optionsOf(SIGNING_CAPACITIES, SIGNING_CAPACITY_LABELS)}
          />
        </SimpleGrid>
      </Section>
      <Section title="Văn bản">
        <TextField name="title" label="Trích yếu" required description="In dưới chữ BÁO CÁO." />
        <LinesField name="addressees" label="Kính gửi" rows={2} description="Mỗi dòng một nơi." />
        <AreaField name="basis" label="Căn cứ" required rows={3} description="Đứng đầu câu mở đầu của báo cáo." />
        <LinesField
          name="recipients"
          label="Nơi nhận"
          description="Mỗi dòng một nơi. Dòng “Như trên” và dòng “Lưu: VT” tự in."
        />
      </Section>
    </SimpleGrid>
  );
};
