import { Anchor, Button, Divider, Group, Stack, Text } from '@mantine/core';
import { IconHistory, IconPencil, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { InputOf } from '#shared/features.ts';
import { formatDate } from '#shared/kit/date.ts';
import { completeOutgoing, removeOutgoing } from '#shared/registers/outgoing-commands.ts';
import { type OutgoingRow, USUAL_HOLDER } from '#shared/registers/rules.ts';
import type { OutgoingEntry } from '#shared/registers/schema.ts';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { StatusBadge } from '../kit/status-badge.tsx';
import { RecordHistory } from '../record-history.tsx';
import { execute } from '../use-command.ts';
import { useRecord } from '../use-workspace.ts';
import { Facts } from './facts.tsx';
import { OutgoingChange, RegisterColumns } from './outgoing-form.tsx';
import { StrikeForm } from './strike-form.tsx';

type Props = { readonly row: OutgoingRow; readonly onClose: () => void };

/** One line of the register of outgoing documents. */
export const OutgoingPanel = ({ row, onClose }: Props) => {
  const entry = useRecord('outgoingEntries', row.id);
  if (entry !== undefined) return <EntryPanel row={row} entry={entry} />;
  return <DocumentLine row={row} onClose={onClose} />;
};

const factsOf = (row: OutgoingRow) => ({
  'Nội dung': row.content,
  'Ngày văn bản': formatDate(row.date),
  'Người ký': row.signer,
  'Nơi nhận': row.recipients,
  'Người nhận bản lưu': row.holder,
  'Số lượng bản': row.copies === null ? '' : String(row.copies),
  'Ngày chuyển': row.sentOn === null ? '' : formatDate(row.sentOn),
  'Ghi chú': row.note,
});

type Entered = { readonly row: OutgoingRow; readonly entry: OutgoingEntry };

/** A paper entered by hand: what it says, putting it right, striking it out. */
const EntryPanel = ({ row, entry }: Entered) => {
  const [doing, setDoing] = useState<'change' | 'strike' | null>(null);
  const stop = () => setDoing(null);
  if (doing === 'change') return <OutgoingChange entry={entry} onClose={stop} />;
  if (doing === 'strike') {
    return (
      <StrikeForm
        command="registers.removeOutgoing"
        schema={removeOutgoing.input}
        id={entry.id}
        expect={[{ coll: 'outgoingEntries', id: entry.id, rev: entry.rev }]}
        onClose={stop}
      />
    );
  }
  return (
    <Stack gap="md">
      <Group gap="xs">
        {row.cancelled ? (
          <StatusBadge tone="stopped">Đã hủy</StatusBadge>
        ) : (
          <StatusBadge tone="active">Vào sổ bằng tay</StatusBadge>
        )}
      </Group>
      <Facts facts={factsOf(row)} />
      {entry.corrections.map(({ on, reason }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: corrections are only ever added at the end
        <Text size="xs" c="dimmed" key={i}>
          Đã sửa ngày {formatDate(on)}: {reason}
        </Text>
      ))}
      {!row.cancelled && (
        <Group>
          <Button variant="light" leftSection={<IconPencil size={16} />} onClick={() => setDoing('change')}>
            Sửa
          </Button>
          <Button variant="subtle" color="red" leftSection={<IconX size={16} />} onClick={() => setDoing('strike')}>
            Hủy số này
          </Button>
        </Group>
      )}
      <Past coll="outgoingEntries" id={entry.id} />
    </Stack>
  );
};

/** The history of a line, where it is asked for. */
export const Past = ({ coll, id }: { readonly coll: 'outgoingEntries' | 'incomingDocuments'; readonly id: string }) => {
  const [shown, setShown] = useState(false);
  return shown ? (
    <>
      <Divider label="Lịch sử" labelPosition="left" />
      <RecordHistory coll={coll} id={id} />
    </>
  ) : (
    <Group>
      <Button variant="subtle" size="compact-sm" leftSection={<IconHistory size={16} />} onClick={() => setShown(true)}>
        Xem lịch sử
      </Button>
    </Group>
  );
};

type Completed = Omit<Required<InputOf<'registers.completeOutgoing'>>, 'copies'> & { copies: number | null };

/** A paper made here: the register takes it over by itself; only what the paper does not say is entered. */
const DocumentLine = ({ row, onClose }: Props) => {
  const detail = useRecord('outgoingDetails', row.id);
  const [opened] = useState(detail);
  const form = useCommandForm<Completed>(completeOutgoing.input, {
    id: row.id,
    recipients: opened?.recipients ?? '',
    holder: opened?.holder ?? USUAL_HOLDER,
    copies: opened?.copies ?? null,
    note: opened?.note ?? '',
  });
  const expect = opened === undefined ? [] : [{ coll: 'outgoingDetails', id: opened.id, rev: opened.rev }];
  return (
    <Stack gap="md">
      <Facts
        facts={{
          'Nội dung': row.content,
          'Ngày văn bản': formatDate(row.date),
          'Người ký': row.signer,
          'Ngày chuyển': row.sentOn === null ? '' : formatDate(row.sentOn),
        }}
      />
      <Anchor component={Link} href={`/van-ban/${row.id}`} size="sm">
        Mở văn bản
      </Anchor>
      <Divider label="Bổ sung vào sổ" labelPosition="left" />
      <CommandFormFrame
        form={form}
        onSubmit={(values) => execute('registers.completeOutgoing', values, expect)}
        onClose={onClose}
      >
        <RegisterColumns />
      </CommandFormFrame>
    </Stack>
  );
};
