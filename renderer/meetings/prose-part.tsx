import { Alert, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { rewriteProse } from '#shared/meetings/minutes-commands.ts';
import { type ProsePart as Part, proseDraft, rewritten } from '#shared/meetings/rules.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import { fixedReason, paperOfProse } from '#shared/workflows/fixed-papers.ts';
import { AreaField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { StatusBadge } from '../kit/status-badge.tsx';
import { SEAT_READS } from '../seat-options.ts';
import { execute, newId, useAction } from '../use-command.ts';
import { useDerived } from '../use-workspace.ts';

const READS = [
  ...SEAT_READS,
  'meetings',
  'agendaItems',
  'invitees',
  'meetingNotes',
  'minutesTexts',
  'profileVersions',
] as const;

type Props = { readonly meeting: Meeting; readonly part: Part };

/** One piece of prose as it prints: from the data until it is rewritten, and back again. */
export const ProsePart = ({ meeting, part }: Props) => {
  const { block, agendaItemId, label } = part;
  const key = [meeting, block, agendaItemId];
  const draft = useDerived(READS, (read) => proseDraft(read, meeting, block, agendaItemId), key);
  const kept = useDerived(READS, (read) => rewritten(read, meeting.id, block, agendaItemId), key);
  const fixed = useDerived(['documents'], (read) => fixedReason(read, meeting.id, paperOfProse(block)) !== null, key);
  const [asked, setEditing] = useState(false);
  const editing = asked && !fixed;
  const { act } = useAction();
  const text = kept?.text ?? draft;
  const moved = kept !== undefined && kept.draftedFrom !== draft;
  return (
    <Paper withBorder radius="md" p="sm" component="section" aria-label={label}>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Text fw={600} size="sm">
            {label}
          </Text>
          {!editing && (
            <Group gap="xs" wrap="nowrap">
              {kept !== undefined && <StatusBadge tone="active">Đã sửa lời</StatusBadge>}
              {!fixed && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`Sửa lời văn: ${label}`}
                  onClick={() => setEditing(true)}
                >
                  Sửa lời văn
                </Button>
              )}
              {kept !== undefined && !fixed && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`Lấy lại từ dữ liệu: ${label}`}
                  onClick={() => void act('meetings.restoreProse', { id: kept.id })}
                >
                  Lấy lại từ dữ liệu
                </Button>
              )}
            </Group>
          )}
        </Group>
        {moved && !fixed && (
          <Alert color="orange" icon={<IconAlertTriangle size={18} />} title="Dữ liệu đã thay đổi sau khi sửa lời">
            <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
              {draft === '' ? 'Dữ liệu hiện để trống.' : draft}
            </Text>
          </Alert>
        )}
        {editing ? (
          <ProseForm
            meeting={meeting}
            part={part}
            id={kept?.id}
            text={text}
            draft={draft}
            onClose={() => setEditing(false)}
          />
        ) : (
          <Text size="sm" {...(text === '' ? { c: 'dimmed' } : {})} style={{ whiteSpace: 'pre-line' }}>
            {text === '' ? 'Để trống, không in.' : text}
          </Text>
        )}
      </Stack>
    </Paper>
  );
};

type FormProps = Props & {
  readonly id: string | undefined;
  readonly text: string;
  readonly draft: string;
  readonly onClose: () => void;
};
const ProseForm = ({ meeting, part, id, text, draft, onClose }: FormProps) => {
  const { block, agendaItemId, label } = part;
  const [values] = useState(() => ({
    id: id ?? newId('van'),
    meetingId: meeting.id,
    block,
    agendaItemId,
    text,
    draftedFrom: draft,
  }));
  const form = useCommandForm<typeof values>(rewriteProse.input, values);
  return (
    <CommandFormFrame
      form={form}
      about={`${block}/${agendaItemId ?? ''}`}
      onSubmit={(typed) => execute('meetings.rewriteProse', typed)}
      onClose={onClose}
    >
      <AreaField name="text" label={`Lời văn: ${label}`} rows={5} description="Mỗi dòng in thành một đoạn." />
    </CommandFormFrame>
  );
};
