import { Chip, Group, Input } from '@mantine/core';
import { useController, useFormContext } from 'react-hook-form';
import { MEETING_KIND_LABELS } from '#shared/meetings/labels.ts';
import { MEETING_KINDS } from '#shared/meetings/schema.ts';

/** The kinds of meeting side by side, so that one click or arrow picks one. */
export const KindField = () => {
  const { control } = useFormContext();
  const { field, fieldState } = useController({ name: 'kind', control });
  return (
    <Input.Wrapper label="Loại cuộc họp" required error={fieldState.error?.message}>
      <Chip.Group value={String(field.value)} onChange={field.onChange}>
        <Group gap={6} mt={4}>
          {MEETING_KINDS.map((kind) => (
            <Chip key={kind} value={kind} size="sm" radius="md">
              {MEETING_KIND_LABELS[kind]}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
};
