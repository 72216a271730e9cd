import { Button, Divider, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { MOST_APPENDICES } from '#shared/compositions/schema.ts';
import { ChoiceField, TextField } from '../kit/fields.tsx';
import { BodyField } from './body-field.tsx';
import { Section } from './section.tsx';

const ORIENTATIONS = [
  { value: 'portrait', label: 'Khổ dọc' },
  { value: 'landscape', label: 'Khổ ngang (có bảng)' },
];

/** Annexes, each on pages of its own; they are numbered by their order. */
export const AppendicesFields = () => {
  const { control } = useFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: 'appendices', keyName: 'key' });
  return (
    <Section title="Phụ lục">
      {fields.length === 0 && (
        <Text size="sm" c="dimmed">
          Chưa có phụ lục. Bảng rộng đặt ở phụ lục khổ ngang; nội dung văn bản phải nhắc đến phụ lục.
        </Text>
      )}
      {fields.map((field, i) => (
        <Stack key={field.key} gap="sm">
          {i > 0 && <Divider />}
          <Group justify="space-between">
            <Text size="sm" fw={500}>
              Phụ lục {i + 1}
            </Text>
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              leftSection={<IconTrash size={14} />}
              onClick={() => remove(i)}
            >
              Bỏ phụ lục {i + 1}
            </Button>
          </Group>
          <TextField name={`appendices.${i}.title`} label={`Tên phụ lục ${i + 1}`} required />
          <ChoiceField name={`appendices.${i}.orientation`} label="Khổ giấy" options={ORIENTATIONS} />
          <BodyField name={`appendices.${i}.body`} label={`Nội dung phụ lục ${i + 1}`} />
        </Stack>
      ))}
      <Group>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} />}
          disabled={fields.length >= MOST_APPENDICES}
          onClick={() => append({ title: '', orientation: 'portrait', body: [] })}
        >
          Thêm phụ lục
        </Button>
      </Group>
    </Section>
  );
};
