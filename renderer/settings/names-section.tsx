import { Alert, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { PROFILE_KIND_LABELS } from '#shared/settings/labels.ts';
import { layoutOf, profileOn, profileVersions } from '#shared/settings/rules.ts';
import { PROFILE_KINDS, type ProfileKind, type ProfileVersion } from '#shared/settings/schema.ts';
import { SidePanel, Split } from '../kit/split.tsx';
import { today, useDerived } from '../use-workspace.ts';
import { NameForm } from './name-form.tsx';
import { NameLookup } from './name-lookup.tsx';
import { NameVersion } from './name-version.tsx';
import { WindowName } from './window-name.tsx';

const COLLECTIONS = ['profileVersions', 'settings'] as const;

/** What the panel at the right shows: a correction, or a new name that starts from the present one. */
type Open = { readonly mode: 'change' | 'add'; readonly version: ProfileVersion } | null;

/** The three issuing profiles, each with its names by date. */
export const NamesSection = () => {
  const [kind, setKind] = useState<ProfileKind>('steeringCommittee');
  const [open, setOpen] = useState<Open>(null);
  const { versions, current, textWidth } = useDerived(
    COLLECTIONS,
    (read) => {
      const { marginLeft, marginRight } = layoutOf(read);
      const all = profileVersions(read, kind);
      return { versions: all, current: profileOn(read, kind, today()), textWidth: 210 - marginLeft - marginRight };
    },
    [kind],
  );
  const latest = current ?? versions.at(-1);
  const choose = (value: string) => {
    setKind(PROFILE_KINDS.find((k) => k === value) ?? 'steeringCommittee');
    setOpen(null);
  };
  const list = (
    <Stack gap="md">
      <Group justify="space-between">
        <SegmentedControl
          aria-label="Tư cách ban hành"
          value={kind}
          onChange={choose}
          data={PROFILE_KINDS.map((value) => ({ value, label: PROFILE_KIND_LABELS[value] }))}
        />
        <Button
          leftSection={<IconPlus size={16} />}
          disabled={latest === undefined}
          onClick={() => latest && setOpen({ mode: 'add', version: latest })}
        >
          Đổi tên từ một ngày
        </Button>
      </Group>
      {current === undefined && (
        <Alert color="orange" title="Chưa có tên gọi áp dụng vào hôm nay">
          Văn bản ban hành hôm nay chưa có tên cơ quan để in. Hãy thêm tên gọi hoặc sửa ngày bắt đầu.
        </Alert>
      )}
      {versions.toReversed().map((version, index) => (
        <NameVersion
          key={version.id}
          version={version}
          next={versions[versions.length - index]}
          isCurrent={version.id === current?.id}
          removable={versions.length > 1}
          textWidth={textWidth}
          onChange={() => setOpen({ mode: 'change', version })}
        />
      ))}
      <NameLookup kind={kind} />
      <WindowName />
    </Stack>
  );
  const side = open && (
    <SidePanel title={open.mode === 'add' ? 'Đổi tên từ một ngày' : 'Sửa tên gọi'}>
      {open.mode === 'add' && (
        <Text size="sm" c="dimmed" mb="sm">
          Sửa những gì thay đổi và ghi ngày bắt đầu. Văn bản có ngày trước ngày đó vẫn in tên cũ.
        </Text>
      )}
      <NameForm key={`${open.mode}-${open.version.id}`} {...open} textWidth={textWidth} onClose={() => setOpen(null)} />
    </SidePanel>
  );
  return <Split main={list} side={side} sideWidth={470} />;
};
