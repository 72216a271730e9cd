import { Alert, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { PROFILE_KIND_LABELS } from '#shared/settings/labels.ts';
import { layoutOf, profileOn, profileVersions } from '#shared/settings/rules.ts';
import { PROFILE_KINDS, type ProfileKind } from '#shared/settings/schema.ts';
import { SidePanel, Split } from '../kit/split.tsx';
import { today, useDerived } from '../use-workspace.ts';
import { NEW, useSettingsAddress } from './address.ts';
import { NameForm } from './name-form.tsx';
import { NameLookup } from './name-lookup.tsx';
import { NameVersion } from './name-version.tsx';
import { WindowName } from './window-name.tsx';

const COLLECTIONS = ['profileVersions', 'settings'] as const;

const SECTION = 'ten-goi';
/** How the address calls the three profiles. */
const SLUGS: Record<ProfileKind, string> = {
  steeringCommittee: 'ban-chi-dao',
  workingGroup: 'to-cong-tac',
  standingAgency: 'co-quan-thuong-truc',
};

/** The three issuing profiles, each with its names by date. */
export const NamesSection = () => {
  const { first, second, go } = useSettingsAddress();
  const kind = PROFILE_KINDS.find((k) => SLUGS[k] === first) ?? 'steeringCommittee';
  const close = () => go(SECTION, SLUGS[kind]);
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
  const changed = versions.find((version) => version.id === second);
  const list = (
    <Stack gap="md">
      <Group justify="space-between">
        <SegmentedControl
          aria-label="Tư cách ban hành"
          value={kind}
          onChange={(value) => go(SECTION, SLUGS[value as ProfileKind])}
          data={PROFILE_KINDS.map((value) => ({ value, label: PROFILE_KIND_LABELS[value] }))}
        />
        <Button
          leftSection={<IconPlus size={16} />}
          disabled={latest === undefined}
          onClick={() => go(SECTION, SLUGS[kind], NEW)}
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
          onChange={() => go(SECTION, SLUGS[kind], version.id)}
        />
      ))}
      <NameLookup kind={kind} />
      <WindowName />
    </Stack>
  );
  const side =
    second === NEW && latest !== undefined ? (
      <SidePanel title="Đổi tên từ một ngày">
        <Text size="sm" c="dimmed" mb="sm">
          Sửa những gì thay đổi và ghi ngày bắt đầu. Văn bản có ngày trước ngày đó vẫn in tên cũ.
        </Text>
        <NameForm key={kind} mode="add" version={latest} textWidth={textWidth} onClose={close} />
      </SidePanel>
    ) : changed !== undefined ? (
      <SidePanel title="Sửa tên gọi">
        <NameForm key={changed.id} mode="change" version={changed} textWidth={textWidth} onClose={close} />
      </SidePanel>
    ) : null;
  return <Split main={list} side={side} sideWidth={470} />;
};
