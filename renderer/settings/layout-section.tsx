import { Box, Card, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { AboutProgram } from '#shared/bridge.ts';
import type { InputOf } from '#shared/features.ts';
import { ok } from '#shared/kit/outcome.ts';
import { TYPEFACE_LABELS } from '#shared/settings/labels.ts';
import { layoutOf } from '#shared/settings/rules.ts';
import { SETTINGS_ID, type WorkspaceSettings } from '#shared/settings/schema.ts';
import { changeLayout } from '#shared/settings/workspace-commands.ts';
import { desk } from '../desk.ts';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { LivePageLayout, PageLayoutFields } from '../kit/page-layout-fields.tsx';
import { execute } from '../use-command.ts';
import { currentRead, useRecord } from '../use-workspace.ts';

const FACES = Object.entries(TYPEFACE_LABELS).map(([value, label]) => ({ value, label }));

/** Layout choices inside the legal ranges, beside a sheet that shows them. */
export const LayoutSection = () => {
  const settings = useRecord('settings', SETTINGS_ID);
  return settings === undefined ? null : <Form key={settings.rev} settings={settings} />;
};

const useFaceHint = (): string => {
  const [about, setAbout] = useState<AboutProgram | null>(null);
  useEffect(() => {
    void desk.about({}).then(setAbout, () => setAbout(null));
  }, []);
  if (about === null) return 'Nghị định 30/2020/NĐ-CP yêu cầu Times New Roman';
  return about.systemTimesNewRoman
    ? 'Máy tính này có Times New Roman, phông chữ Nghị định 30/2020/NĐ-CP yêu cầu'
    : 'Máy tính này không có Times New Roman; văn bản in bằng phông đi kèm, cùng khổ chữ';
};

const Form = ({ settings }: { readonly settings: WorkspaceSettings }) => {
  const form = useCommandForm<InputOf<'settings.changeLayout'>>(changeLayout.input, layoutOf(currentRead()));
  const faceHint = useFaceHint();
  const expect = [{ coll: 'settings', id: SETTINGS_ID, rev: settings.rev }];
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        Áp dụng cho mọi văn bản in từ chương trình. Chỉ chọn được trong khoảng Nghị định 30/2020/NĐ-CP, Phụ lục I cho
        phép.
      </Text>
      <Card withBorder padding="lg">
        <CommandFormFrame
          form={form}
          onSubmit={async (values) =>
            form.formState.isDirty ? execute('settings.changeLayout', values, expect) : ok(null)
          }
          onClose={() => form.reset()}
          permanent
        >
          <Group align="flex-start" gap="xl" wrap="wrap">
            <Box style={{ flex: '1 1 420px' }}>
              <PageLayoutFields prefix="" faceHint={faceHint} faces={FACES} />
            </Box>
            <Box w={220}>
              <LivePageLayout prefix="" />
            </Box>
          </Group>
        </CommandFormFrame>
      </Card>
    </Stack>
  );
};
