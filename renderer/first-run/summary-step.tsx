import { Anchor, Box, Group, List, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { dateParts, formatDate } from '#shared/kit/date.ts';
import { PROFILE_KIND_LABELS } from '#shared/settings/labels.ts';
import { PROFILE_KINDS } from '#shared/settings/schema.ts';
import { LetterheadPreview } from '../kit/letterhead-preview.tsx';
import { today } from '../use-workspace.ts';
import type { WizardValues } from './wizard-values.ts';

const millimetres = (value: number): string => String(value).replace('.', ',');

/** Everything once more before the first command; each part leads back to its step. */
export const SummaryStep = ({ onEdit }: { readonly onEdit: (step: number) => void }) => {
  const { profiles, committeeName, bodies, layout } = useWatch<WizardValues>() as WizardValues;
  const { year } = dateParts(today());
  const textWidth = 210 - layout.marginLeft - layout.marginRight;
  const now = PROFILE_KINDS.flatMap((kind) => {
    const known = profiles.filter((p) => p.profile === kind).toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    const current = known.findLast((p) => p.validFrom <= today()) ?? known.at(-1);
    return current === undefined ? [] : [{ current, count: known.length }];
  });
  return (
    <Stack gap="md" maw={1000} mx="auto">
      <Title order={1} size="h3">
        Kiểm tra lại rồi bắt đầu
      </Title>
      <Part title={`Văn bản ban hành hôm nay, ${formatDate(today())}, in tên`} onEdit={() => onEdit(1)}>
        <Group gap="md" align="flex-start">
          {now.map(({ current, count }) => (
            <Box key={current.id} style={{ flex: '1 1 290px', minWidth: 0 }}>
              <Text size="sm" fw={500}>
                {PROFILE_KIND_LABELS[current.profile]}
              </Text>
              <LetterheadPreview
                parentBody={current.parentBody}
                nameLines={current.nameLines}
                symbol={`GM-${current.abbreviation}`}
                place={current.place}
                year={year}
                textWidth={textWidth}
              />
              <Text size="xs" c="dimmed">
                {count === 1 ? 'Một tên gọi' : `${count} tên gọi theo ngày`} ·{' '}
                {current.usesSeal ? 'được sử dụng con dấu' : 'không sử dụng con dấu'}
              </Text>
            </Box>
          ))}
        </Group>
      </Part>
      <Part title="Tổ chức" onEdit={() => onEdit(2)}>
        <List size="sm">
          <List.Item>{committeeName} (tên hiện ở đầu cửa sổ)</List.Item>
          <List.Item>{bodies.steeringCommittee.name}</List.Item>
          <List.Item>{bodies.workingGroup.name}</List.Item>
          <List.Item>{bodies.standingAgency.name}</List.Item>
        </List>
      </Part>
      <Part title="Trình bày văn bản" onEdit={() => onEdit(3)}>
        <Text size="sm">
          Lề trên {millimetres(layout.marginTop)}, dưới {millimetres(layout.marginBottom)}, trái{' '}
          {millimetres(layout.marginLeft)}, phải {millimetres(layout.marginRight)} mm · cỡ chữ {layout.bodySize} · thụt
          đầu dòng {millimetres(layout.firstLineIndent / 10)} cm
        </Text>
      </Part>
      <Text size="sm" c="dimmed">
        Chương trình cũng lấy sẵn các ngày nghỉ lễ, tết của năm {year} và {year + 1} (Bộ luật Lao động 2019, Điều 112)
        để tính ngày làm việc. Mọi mục sửa lại được ở trang Thiết lập.
      </Text>
    </Stack>
  );
};

type PartProps = { readonly title: string; readonly onEdit: () => void; readonly children: ReactNode };
const Part = ({ title, onEdit, children }: PartProps) => (
  <Box component="section">
    <Group justify="space-between" mb={6}>
      <Text fw={600}>{title}</Text>
      <Anchor component="button" type="button" size="sm" onClick={onEdit} aria-label={`Sửa: ${title}`}>
        Sửa
      </Anchor>
    </Group>
    {children}
  </Box>
);
