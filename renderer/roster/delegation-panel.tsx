import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { DELEGATION_CAPACITY_LABELS } from '#shared/documents/delegation-labels.ts';
import { type Delegation, revocation } from '#shared/documents/delegation-schema.ts';
import { kindsText } from '#shared/documents/delegations.ts';
import { formatDate } from '#shared/kit/date.ts';
import { confirm } from '../kit/confirm.tsx';
import { DateField, TextField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { SidePanel } from '../kit/split.tsx';
import { execute, useAction } from '../use-command.ts';
import { today, useRecord } from '../use-workspace.ts';
import { DelegationForm } from './delegation-form.tsx';
import type { DelegationRow } from './delegations-tab.tsx';

type Props = { readonly row: DelegationRow; readonly onClose: () => void };

const TITLES = { facts: 'Ủy quyền', change: 'Sửa ủy quyền', end: 'Chấm dứt ủy quyền' } as const;

/** One delegation: its facts, and the ways to change it, end it before its time, or take it out. */
export const DelegationPanel = ({ row, onClose }: Props) => {
  const [view, setView] = useState<keyof typeof TITLES>('facts');
  const { delegation } = row;
  const back = () => setView('facts');
  return (
    <SidePanel title={TITLES[view]} {...(view === 'facts' ? { onClose } : {})}>
      {view === 'change' && <DelegationForm delegation={delegation} onClose={back} />}
      {view === 'end' && <EndForm delegation={delegation} onClose={back} />}
      {view === 'facts' && <Facts row={row} onChange={() => setView('change')} onEnd={() => setView('end')} />}
    </SidePanel>
  );
};

const factsOf = (bodyName: string, { delegation, delegatee, delegator }: DelegationRow) => {
  const { capacity, content, from, to, paper, revoked } = delegation;
  return [
    ['Người được giao', delegatee],
    ['Hình thức', DELEGATION_CAPACITY_LABELS[capacity]],
    ['Ký văn bản của', bodyName],
    [capacity === 'acting' ? 'Theo quyết định của' : 'Người giao', delegator],
    ['Loại văn bản', kindsText(delegation)],
    ['Nội dung', content],
    ['Theo văn bản', `${paper.number} ngày ${formatDate(paper.date)} của ${paper.issuer}`],
    ['Hiệu lực', `Từ ${formatDate(from)}${to === null ? '' : ` đến hết ${formatDate(to)}`}`],
    ['Chấm dứt', revoked === null ? '' : `Ký đến hết ${formatDate(revoked.lastDay)}; lý do: ${revoked.reason}`],
  ].filter(([, text]) => text !== '');
};

type FactsProps = { readonly row: DelegationRow; readonly onChange: () => void; readonly onEnd: () => void };

const Facts = ({ row, onChange, onEnd }: FactsProps) => {
  const { delegation, lost, state } = row;
  const body = useRecord('bodies', delegation.bodyId);
  const { act, busy } = useAction();
  const remove = async () => {
    const agreed = await confirm({
      title: 'Xóa ủy quyền ghi nhầm?',
      message:
        'Chỉ xóa khi ghi nhầm. Nếu không còn giao ký nữa, hãy dùng “Chấm dứt” để giữ lịch sử. Phần đã xóa lấy lại được bằng Hoàn tác.',
      confirmLabel: 'Xóa vì ghi nhầm',
      danger: true,
    });
    if (agreed) await act('delegations.remove', { id: delegation.id }, expected(delegation));
  };
  return (
    <Stack gap="sm">
      {factsOf(body?.name ?? '', row).map(([label, text]) => (
        <div key={label}>
          <Text size="xs" c="dimmed">
            {label}
          </Text>
          <Text size="sm">{text}</Text>
        </div>
      ))}
      {lost !== null && (
        <Text size="sm" c="red.8">
          Người được giao {lost} nên không ký được nữa.
        </Text>
      )}
      <Group gap="xs" mt="xs">
        {state !== 'ended' && delegation.revoked === null && (
          <Button variant="light" onClick={onEnd}>
            Chấm dứt
          </Button>
        )}
        <Button variant="default" onClick={onChange}>
          Sửa
        </Button>
        <Button variant="subtle" color="red" loading={busy} onClick={() => void remove()}>
          Xóa vì ghi nhầm
        </Button>
      </Group>
    </Stack>
  );
};

const expected = ({ id, rev }: Delegation) => [{ coll: 'delegations', id, rev }];

const schema = z.strictObject(revocation.shape);
type Values = z.input<typeof schema>;

const EndForm = ({ delegation, onClose }: { readonly delegation: Delegation; readonly onClose: () => void }) => {
  const form = useCommandForm<Values>(schema, { lastDay: today(), reason: '' });
  return (
    <CommandFormFrame
      form={form}
      about={delegation.id}
      onSubmit={(values) => execute('delegations.end', { id: delegation.id, ...values }, expected(delegation))}
      onClose={onClose}
      submitLabel="Chấm dứt"
    >
      <DateField name="lastDay" label="Ký đến hết ngày" description="Ngày cuối cùng người này còn được ký" required />
      <TextField name="reason" label="Lý do chấm dứt" placeholder="Ví dụ: Phân công lại" required />
    </CommandFormFrame>
  );
};
