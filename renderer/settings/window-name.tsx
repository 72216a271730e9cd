import { Card } from '@mantine/core';
import type { InputOf } from '#shared/features.ts';
import { ok } from '#shared/kit/outcome.ts';
import { SETTINGS_ID, type WorkspaceSettings } from '#shared/settings/schema.ts';
import { rename } from '#shared/settings/workspace-commands.ts';
import { TextField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { execute } from '../use-command.ts';
import { useRecord } from '../use-workspace.ts';

/** The name at the top of the window; names on paper are above. */
export const WindowName = () => {
  const settings = useRecord('settings', SETTINGS_ID);
  return settings === undefined ? null : <Form key={settings.rev} settings={settings} />;
};

const Form = ({ settings }: { readonly settings: WorkspaceSettings }) => {
  const { committeeName } = settings;
  const form = useCommandForm<InputOf<'settings.rename'>>(rename.input, { committeeName });
  const expect = [{ coll: 'settings', id: SETTINGS_ID, rev: settings.rev }];
  return (
    <Card withBorder padding="md">
      <CommandFormFrame
        form={form}
        onSubmit={async (values) => (form.formState.isDirty ? execute('settings.rename', values, expect) : ok(null))}
        onClose={() => form.reset()}
        permanent
      >
        <TextField
          name="committeeName"
          label="Tên hiện ở đầu cửa sổ"
          description="Chỉ để nhận biết trên màn hình; văn bản in theo tên gọi ở trên"
          required
        />
      </CommandFormFrame>
    </Card>
  );
};
