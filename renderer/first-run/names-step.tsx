import { Alert, Box, Button, Chip, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { addDays, dateParts, formatDate, isPlainDate } from '#shared/kit/date.ts';
import { PROFILE_KIND_LABELS } from '#shared/settings/labels.ts';
import { PROFILE_KINDS, type ProfileKind } from '#shared/settings/schema.ts';
import { LetterheadFields, LiveLetterhead } from '../kit/letterhead-fields.tsx';
import { newId } from '../use-command.ts';
import { today } from '../use-workspace.ts';
import type { WizardProfile, WizardValues } from './wizard-values.ts';

type Placed = { readonly profile: WizardProfile; readonly index: number };

/** The names of one body with their places in the form, the latest first. */
const namesOf = (profiles: readonly WizardProfile[], kind: ProfileKind): readonly Placed[] =>
  profiles
    .map((profile, index) => ({ profile, index }))
    .filter(({ profile }) => profile.profile === kind)
    .sort((a, b) => (a.profile.validFrom < b.profile.validFrom ? 1 : -1));

const spanOf = (names: readonly Placed[], place: number): string => {
  const from = names[place]?.profile.validFrom ?? '';
  const next = names[place - 1]?.profile.validFrom;
  const start = isPlainDate(from) ? formatDate(from) : 'chưa có ngày';
  return next === undefined || !isPlainDate(next)
    ? `Từ ${start} đến nay`
    : `${start} – ${formatDate(addDays(next, -1))}`;
};

/** Three issuing bodies, each with its names by date. `refused` counts how often the step could not be left. */
export const NamesStep = ({ refused }: { readonly refused: number }) => {
  const { control, formState } = useFormContext<WizardValues>();
  const { append, remove } = useFieldArray({ control, name: 'profiles' });
  const { profiles, layout } = useWatch<WizardValues>() as WizardValues;
  const [kind, setKind] = useState<ProfileKind>('steeringCommittee');
  const [chosen, setChosen] = useState<string | null>(null);
  const names = namesOf(profiles, kind);
  const place = Math.max(
    0,
    names.findIndex(({ profile }) => profile.id === chosen),
  );
  const open = names[place];
  const wrong = wrongPlaces(formState.errors.profiles);

  // A step that could not be left shows the first name with an error, which may be out of sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a refused step leads away from what is being typed
  useEffect(() => {
    const profile = wrong[0] === undefined ? undefined : profiles[wrong[0]];
    if (profile === undefined) return;
    setKind(profile.profile);
    setChosen(profile.id);
  }, [refused]);

  const addEarlier = () => {
    const oldest = names.at(-1)?.profile;
    if (oldest === undefined) return;
    const id = newId('name');
    append({ ...oldest, id, validFrom: '' }, { shouldFocus: false });
    setChosen(id);
  };
  const choose = (value: string) => {
    setKind(PROFILE_KINDS.find((k) => k === value) ?? 'steeringCommittee');
    setChosen(null);
  };
  return (
    <Stack gap="md">
      <div>
        <Title order={1} size="h3">
          Văn bản ban hành dưới tên cơ quan nào?
        </Title>
        <Text size="sm" c="dimmed">
          Tên gọi gợi ý dưới đây sửa được hết. Mỗi tên gọi có ngày bắt đầu: văn bản cũ luôn in tên của ngày ban hành.
        </Text>
      </div>
      <SegmentedControl
        aria-label="Tư cách ban hành"
        value={kind}
        onChange={choose}
        data={PROFILE_KINDS.map((value) => ({ value, label: PROFILE_KIND_LABELS[value] }))}
      />
      {wrong.length > 0 && (
        <Alert color="red" icon={<IconAlertTriangle size={18} />} role="alert">
          Còn {wrong.length} tên gọi chưa đúng; xem các ô được đánh dấu.
        </Alert>
      )}
      <Group gap="sm">
        {names.map(({ profile, index }, i) => (
          <Chip
            key={profile.id}
            checked={i === place}
            onChange={() => setChosen(profile.id)}
            color={wrong.includes(index) ? 'red' : 'desk'}
          >
            {spanOf(names, i)}
          </Chip>
        ))}
        <Button size="xs" variant="subtle" leftSection={<IconPlus size={14} />} onClick={addEarlier}>
          Thêm tên gọi trước đây
        </Button>
      </Group>
      {open !== undefined && (
        <Group key={open.profile.id} align="flex-start" gap="xl" wrap="wrap">
          <Box style={{ flex: '1 1 460px', minWidth: 0 }}>
            <LetterheadFields prefix={`profiles.${open.index}.`} fromHint="Ngày đầu tiên mang tên này" />
            {names.length > 1 && (
              <Button
                mt="md"
                size="xs"
                variant="subtle"
                color="red"
                leftSection={<IconTrash size={14} />}
                onClick={() => {
                  remove(open.index);
                  setChosen(null);
                }}
              >
                Bỏ tên gọi này
              </Button>
            )}
          </Box>
          <Box style={{ flex: '1 1 420px', minWidth: 0, position: 'sticky', top: 0 }}>
            <Text size="sm" fw={500} mb={6}>
              Đầu văn bản sẽ in
            </Text>
            <LiveLetterhead
              prefix={`profiles.${open.index}.`}
              textWidth={210 - layout.marginLeft - layout.marginRight}
              year={yearOf(names, place)}
            />
            <Text size="xs" c="dimmed" mt={6}>
              Số và ngày để trống: văn thư ghi sau khi ký (Điều 15 Nghị định 30/2020/NĐ-CP).
            </Text>
          </Box>
        </Group>
      )}
    </Stack>
  );
};

/** Places of the names with an error. */
const wrongPlaces = (errors: unknown): readonly number[] =>
  Array.isArray(errors) ? errors.flatMap((error, index) => (error ? [index] : [])) : [];

/** A year the name was in use. */
const yearOf = (names: readonly Placed[], place: number): number => {
  const next = names[place - 1]?.profile.validFrom;
  return next !== undefined && isPlainDate(next) ? dateParts(addDays(next, -1)).year : dateParts(today()).year;
};
