import { Button, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { DELEGATION_CAPACITY_LABELS, DELEGATION_STATE_LABELS } from '#shared/documents/delegation-labels.ts';
import type { Delegation } from '#shared/documents/delegation-schema.ts';
import {
  DELEGATION_STATES,
  type DelegationState,
  delegationSpan,
  delegationStateOn,
  delegationsInOrder,
  kindsText,
} from '#shared/documents/delegations.ts';
import { officeOn, officeText } from '#shared/documents/offices.ts';
import { formatDate } from '#shared/kit/date.ts';
import type { Read } from '#shared/workspace.ts';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { SidePanel, Split } from '../kit/split.tsx';
import { StatusBadge, type Tone } from '../kit/status-badge.tsx';
import { useOpened } from '../kit/use-opened.ts';
import { today, useDerived } from '../use-workspace.ts';
import { DelegationForm } from './delegation-form.tsx';
import { DelegationPanel } from './delegation-panel.tsx';
import { RosterPage } from './roster-page.tsx';

const DELEGATION_READS = ['delegations', 'bodies', 'memberships', 'people', 'agencies'] as const;

const TONES: Record<DelegationState, Tone> = { upcoming: 'waiting', inForce: 'done', ended: 'draft' };

export type DelegationRow = {
  readonly delegation: Delegation;
  readonly delegatee: string;
  readonly delegator: string;
  readonly state: DelegationState;
  /** "đã thôi làm …" where the delegatee has left though the paper still runs. */
  readonly lost: string | null;
};

const rowOf = (read: Read, delegation: Delegation): DelegationRow => {
  const { bodyId, delegateeId, delegatorId, from, paper } = delegation;
  const body = read.get('bodies', bodyId);
  const office = (id: string | null, date: string) =>
    body === undefined || id === null ? undefined : officeOn(read, body, id, date);
  const [taker, giver] = [office(delegateeId, from), office(delegatorId, paper.date)];
  const state = delegationStateOn(delegation, today());
  return {
    delegation,
    delegatee: taker === undefined ? '' : officeText(taker),
    delegator: giver === undefined ? paper.issuer : officeText(giver),
    state,
    lost: state === 'inForce' ? (office(delegateeId, today())?.lost ?? null) : null,
  };
};

/** First and last day, one under the other. */
const Days = ({ delegation }: { readonly delegation: Delegation }) => {
  const { to } = delegationSpan(delegation);
  return (
    <Stack gap={0}>
      <span>từ {formatDate(delegation.from)}</span>
      {to !== null && <span>đến hết {formatDate(to)}</span>}
    </Stack>
  );
};

const columns: readonly TableColumn<DelegationRow>[] = [
  {
    id: 'delegatee',
    header: 'Người được giao',
    cell: ({ delegatee, lost }) => (
      <Stack gap={0}>
        <span>{delegatee}</span>
        {lost !== null && (
          <Text size="xs" c="red.8">
            Người này {lost}.
          </Text>
        )}
      </Stack>
    ),
    value: ({ delegatee }) => delegatee,
  },
  {
    id: 'capacity',
    header: 'Hình thức',
    width: 175,
    cell: ({ delegation }) => (
      <Stack gap={0}>
        <span>{DELEGATION_CAPACITY_LABELS[delegation.capacity]}</span>
        <Text size="xs" c="dimmed">
          {delegation.paper.number}
        </Text>
      </Stack>
    ),
    value: ({ delegation }) => `${DELEGATION_CAPACITY_LABELS[delegation.capacity]} ${delegation.paper.number}`,
  },
  {
    id: 'scope',
    header: 'Phạm vi',
    cell: ({ delegation }) => scopeText(delegation),
    value: ({ delegation }) => scopeText(delegation),
  },
  {
    id: 'span',
    header: 'Thời gian',
    width: 185,
    cell: ({ delegation }) => <Days delegation={delegation} />,
    value: ({ delegation }) => delegation.from,
  },
  {
    id: 'state',
    header: 'Hiệu lực',
    width: 150,
    cell: ({ state }) => <StatusBadge tone={TONES[state]}>{DELEGATION_STATE_LABELS[state]}</StatusBadge>,
    value: ({ state }) => DELEGATION_STATE_LABELS[state],
  },
];

const scopeText = (delegation: Delegation): string =>
  [kindsText(delegation), delegation.content].filter((part) => part !== '').join(': ');

const sentenceOf = (rows: readonly DelegationRow[]): string => {
  if (rows.length === 0) return 'Chưa ghi văn bản ủy quyền nào.';
  const counts = DELEGATION_STATES.map((state) => [state, rows.filter((row) => row.state === state).length] as const)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${count} ${DELEGATION_STATE_LABELS[state].toLocaleLowerCase('vi')}`);
  return `${rows.length} lần giao ký: ${counts.join(', ')}.`;
};

/** Who may sign by order, under a delegation or as acting head, by which paper, from when to when. */
export const DelegationsTab = () => {
  const rows = useDerived(DELEGATION_READS, (read) => delegationsInOrder(read).map((one) => rowOf(read, one)));
  const [open, setOpen, close] = useOpened<string | 'new'>();
  const chosen = rows.find(({ delegation }) => delegation.id === open);
  const add = () => setOpen('new');
  const action = (
    <Button leftSection={<IconPlus size={18} />} onClick={add}>
      Ghi ủy quyền
    </Button>
  );
  return (
    <RosterPage tab="delegations" sentence={sentenceOf(rows)} action={action}>
      <Split
        side={
          open === 'new' ? (
            <SidePanel title="Ghi ủy quyền">
              <DelegationForm delegation={null} onClose={close} />
            </SidePanel>
          ) : chosen === undefined ? null : (
            <DelegationPanel key={chosen.delegation.id} row={chosen} onClose={close} />
          )
        }
        main={
          <DataTable
            name="delegations"
            label="Ủy quyền"
            rows={rows}
            columns={open === null ? columns : columns.filter(({ id }) => id !== 'scope')}
            rowId={({ delegation }) => delegation.id}
            onOpen={({ delegation }) => setOpen(delegation.id)}
            selectedId={open}
            searchHint="Tìm người, văn bản"
            maxHeight="calc(100vh - 290px)"
            empty={{
              title: 'Chưa ghi ủy quyền nào',
              hint: 'Người đứng đầu và cấp phó ký không cần ghi ở đây. Ký thừa lệnh (TL.), thừa ủy quyền (TUQ.) hoặc quyền người đứng đầu (Q.) phải có văn bản: bấm “Ghi ủy quyền” để nhập (Điều 13 Nghị định 30/2020/NĐ-CP).',
              action,
            }}
          />
        }
      />
    </RosterPage>
  );
};
