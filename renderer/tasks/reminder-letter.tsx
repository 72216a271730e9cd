import { Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { usualSignatory } from '#shared/compositions/defaults.ts';
import type { DocumentOptions } from '#shared/documents/kinds.ts';
import type { ReminderProposal } from '#shared/documents/reminders.ts';
import { addDays, isPlainDate } from '#shared/kit/date.ts';
import { SIGNING_CAPACITY_LABELS } from '#shared/meetings/labels.ts';
import { SIGNING_CAPACITIES } from '#shared/meetings/schema.ts';
import { DocumentPanel } from '../document-panel.tsx';
import { DraftButton, useDraftOf } from '../draft-button.tsx';
import { DateInput } from '../kit/fields.tsx';
import { SignaturePreview } from '../signature-preview.tsx';
import { today, useDerived } from '../use-workspace.ts';
import { CHOICE_READS, seatOptions } from './options.ts';

type Options = DocumentOptions<'reminder'>;
/** Without a signer chosen the head of the issuing body signs; null leaves the name blank. */
type Issuing = Pick<Options, 'capacity' | 'profile'> & { readonly signatoryId?: string | null };
const PROFILES = [
  { value: 'steeringCommittee', label: 'Ban Chỉ đạo' },
  { value: 'workingGroup', label: 'Tổ công tác giúp việc' },
  { value: 'standingAgency', label: 'Cơ quan Thường trực' },
];

/** One proposed letter: which tasks, who signs, until when; the page as it will print; and the draft of it. */
export const ReminderLetter = ({ proposal }: { readonly proposal: ReminderProposal }) => {
  const day = today();
  const [left, setLeft] = useState<readonly string[]>([]);
  const [replyBy, setReplyBy] = useState(addDays(day, 7));
  const [issuing, setSigning] = useState<Issuing>({ capacity: 'own', profile: 'steeringCommittee' });
  const { profile } = issuing;
  const usual = useDerived(CHOICE_READS, (read) => usualSignatory(read, profile, day), [profile, day]);
  const signing = { signatoryId: usual, ...issuing };
  const seats = useDerived(CHOICE_READS, (read) => seatOptions(read, day), [day]);
  const taskIds = proposal.tasks.map(({ id }) => id).filter((id) => !left.includes(id));
  const options: Options = {
    asOf: day,
    taskIds: taskIds.length === 0 ? null : taskIds,
    replyBy: isPlainDate(replyBy) ? replyBy : null,
    ...signing,
  };
  const draft = useDraftOf(
    { kind: 'reminder', subjectId: proposal.agencyId, options },
    {
      title: `Công văn đôn đốc ${proposal.agencyName} thực hiện nhiệm vụ (lần ${proposal.nth})`,
      signatoryId: signing.signatoryId,
      signingCapacity: signing.capacity,
    },
  );
  return (
    <DocumentPanel
      kind="reminder"
      subject={proposal.agencyId}
      options={options}
      tools={
        <Stack gap="xs">
          {proposal.tasks.length > 1 &&
            proposal.tasks.map((task) => (
              <Checkbox
                key={task.id}
                size="xs"
                label={task.content}
                checked={!left.includes(task.id)}
                disabled={taskIds.length === 1 && !left.includes(task.id)}
                onChange={(e) =>
                  setLeft(e.currentTarget.checked ? left.filter((id) => id !== task.id) : [...left, task.id])
                }
              />
            ))}
          <Group grow gap="xs">
            <Select
              size="xs"
              label="Tư cách ban hành"
              data={PROFILES}
              value={signing.profile}
              onChange={(v) => setSigning({ ...issuing, profile: (v ?? 'steeringCommittee') as Options['profile'] })}
              allowDeselect={false}
            />
            <DateInput label="Báo cáo trước ngày" value={replyBy} onChange={setReplyBy} />
          </Group>
          <Group grow gap="xs">
            <Select
              size="xs"
              label="Người ký"
              placeholder="Để trống tên"
              data={[...seats]}
              value={signing.signatoryId}
              onChange={(signatoryId) => setSigning({ ...issuing, signatoryId })}
              searchable
              clearable
            />
            <Select
              size="xs"
              label="Thẩm quyền ký"
              data={SIGNING_CAPACITIES.map((value) => ({ value, label: SIGNING_CAPACITY_LABELS[value] }))}
              value={signing.capacity}
              onChange={(v) => setSigning({ ...issuing, capacity: (v ?? 'own') as Options['capacity'] })}
              allowDeselect={false}
            />
          </Group>
          <SignaturePreview
            kind="reminder"
            issuer={signing.profile}
            signatoryId={signing.signatoryId}
            capacity={signing.capacity}
            date={day}
          />
          <Group justify="space-between">
            <Text size="xs" c="dimmed">
              Số lần đôn đốc chỉ tăng khi công văn được phát hành.
            </Text>
            <DraftButton draft={draft} size="xs" stays />
          </Group>
        </Stack>
      }
    />
  );
};
