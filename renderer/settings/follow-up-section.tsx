import { Card } from '@mantine/core';
import type { InputOf } from '#shared/features.ts';
import { extensionLimitOf } from '#shared/settings/rules.ts';
import { SETTINGS_ID, type WorkspaceSettings } from '#shared/settings/schema.ts';
import { changeFollowUp } from '#shared/settings/workspace-commands.ts';
import { WholeNumberField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { execute } from '../use-command.ts';
import { currentRead, useRecord } from '../use-workspace.ts';

/** How tasks are followed up, where the regulation leaves it to the office. */
export const FollowUpSection = () => {
  const settings = useRecord('settings', SETTINGS_ID);
  return settings === undefined ? null : <Form key={settings.rev} settings={settings} />;
};

const Form = ({ settings }: { readonly settings: WorkspaceSettings }) => {
  const defaults = { extensionLimit: extensionLimitOf(currentRead()) };
  const form = useCommandForm<InputOf<'settings.changeFollowUp'>>(changeFollowUp.input, defaults);
  const expect = [{ coll: 'settings', id: SETTINGS_ID, rev: settings.rev }];
  return (
    <Card withBorder padding="lg" maw={720}>
      <CommandFormFrame
        form={form}
        onSubmit={(values) => execute('settings.changeFollowUp', values, expect)}
        onClose={() => form.reset()}
        permanent
      >
        <WholeNumberField
          name="extensionLimit"
          label="Số lần gia hạn không phải giải trình"
          description="Từ lần gia hạn sau đó, chương trình nhắc và yêu cầu ghi lý do. Thời hạn ban đầu luôn được giữ và in trong bảng theo dõi."
          min={0}
          max={10}
          required
        />
      </CommandFormFrame>
    </Card>
  );
};
