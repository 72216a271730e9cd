import { Button, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { formatDate } from '#shared/kit/date.ts';
import { FORM_OF_ADDRESS_LABELS } from '#shared/roster/labels.ts';
import { fieldsOfMember, isActiveOn, membershipsOfPerson, positionText } from '#shared/roster/rules.ts';
import type { Body, Membership, Person } from '#shared/roster/schema.ts';
import { BackLink } from '../kit/back-link.tsx';
import { confirm } from '../kit/confirm.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { SidePanel, Split } from '../kit/split.tsx';
import { StatusBadge } from '../kit/status-badge.tsx';
import { useOpened } from '../kit/use-opened.ts';
import { useAction } from '../use-command.ts';
import { today, useDerived, useRecord } from '../use-workspace.ts';
import { MemberPanel, type Panel } from './member-panel.tsx';
import { PersonForm, PositionForm } from './person-forms.tsx';
import { PersonHistory } from './person-history.tsx';
import { Positions } from './person-positions.tsx';
import { RoleBadge } from './role-badge.tsx';
import { TAB_PATHS } from './roster-page.tsx';

/** What stands beside the page of a person; `place` is a position's place in time, 0 for a new one. */
type Beside =
  | { readonly kind: 'person' }
  | { readonly kind: 'position'; readonly place: number }
  | { readonly kind: 'seat'; readonly panel: Panel; readonly body: Body };

const COLLS = ['memberships', 'bodies', 'agencies', 'people', 'workFields', 'fieldAssignments'] as const;

const useSeats = (id: string) =>
  useDerived(
    COLLS,
    (read) =>
      membershipsOfPerson(read, id)
        .toReversed()
        .flatMap((seat) => {
          const body = read.get('bodies', seat.bodyId);
          const fields = fieldsOfMember(read, seat.id, seat.to ?? today()).map((field) => field.name);
          return body === undefined ? [] : [{ seat, body, fields }];
        }),
    [id],
  );
type SeatLine = ReturnType<typeof useSeats>[number];

/** One person: positions over time, seats in the bodies, contact, history of the record. */
export const PersonPage = ({ id }: { readonly id: string }) => {
  const person = useRecord('people', id);
  const seats = useSeats(id);
  const position = useDerived(COLLS, (read) => (person === undefined ? '' : positionText(read, person, today())), [
    person,
  ]);
  const [beside, setBeside, close] = useOpened<Beside>();
  const back = <BackLink href={TAB_PATHS[seats[0]?.body.kind ?? 'steeringCommittee']}>Danh sách thành viên</BackLink>;
  if (person === undefined) {
    return (
      <Page title="Không tìm thấy người này" back={back}>
        <EmptyState
          title="Người này không còn trong sổ"
          hint="Có thể đã bị xóa vì ghi nhầm. Bấm Hoàn tác (Ctrl + Z) ở danh sách nếu cần lấy lại."
        />
      </Page>
    );
  }
  return (
    <Page
      title={person.name}
      sentence={position || 'Chưa ghi chức vụ hiện nay.'}
      back={back}
      action={
        <>
          <RemovePerson person={person} />
          <Button leftSection={<IconPencil size={18} />} onClick={() => setBeside({ kind: 'person' })}>
            Sửa thông tin
          </Button>
        </>
      }
    >
      <Split
        side={
          beside === null ? null : (
            <BesidePanel key={JSON.stringify(beside)} beside={beside} person={person} onClose={close} />
          )
        }
        main={
          <>
            <Section title="Tham gia">
              <Seats lines={seats} onOpen={(panel, body) => setBeside({ kind: 'seat', panel, body })} />
            </Section>
            <Section
              title="Chức vụ"
              action={
                <Button size="compact-sm" variant="light" onClick={() => setBeside({ kind: 'position', place: 0 })}>
                  Thêm hoặc đổi chức vụ
                </Button>
              }
            >
              <Positions person={person} onEdit={(place) => setBeside({ kind: 'position', place })} />
            </Section>
            <Section title="Liên hệ">
              <Contact person={person} />
            </Section>
            <Section title="Lịch sử ghi chép">
              <PersonHistory person={person} seats={seats.map((line) => line.seat)} />
            </Section>
          </>
        }
      />
    </Page>
  );
};

const Section = (props: { readonly title: string; readonly action?: ReactNode; readonly children: ReactNode }) => (
  <Paper withBorder radius="md" p="md" component="section" aria-label={props.title}>
    <Group justify="space-between" mb="xs">
      <Title order={2} size="h4">
        {props.title}
      </Title>
      {props.action}
    </Group>
    {props.children}
  </Paper>
);

const BesidePanel = ({
  beside,
  person,
  onClose,
}: {
  readonly beside: Beside;
  readonly person: Person;
  readonly onClose: () => void;
}) => {
  if (beside.kind === 'seat')
    return <MemberPanel panel={beside.panel} body={beside.body} date={today()} onClose={onClose} />;
  return (
    <SidePanel
      title={beside.kind === 'person' ? 'Sửa thông tin' : beside.place === 0 ? 'Thêm hoặc đổi chức vụ' : 'Sửa chức vụ'}
    >
      {beside.kind === 'person' ? (
        <PersonForm person={person} onClose={onClose} />
      ) : (
        <PositionForm person={person} place={beside.place} onClose={onClose} />
      )}
    </SidePanel>
  );
};

const RemovePerson = ({ person }: { readonly person: Person }) => {
  const [, go] = useLocation();
  const { act } = useAction();
  const remove = async () => {
    const agreed = await confirm({
      title: `Xóa ${person.name} khỏi sổ?`,
      message: 'Chỉ xóa được khi người này không có tên trong danh sách nào. Phần đã xóa lấy lại được bằng Hoàn tác.',
      confirmLabel: 'Xóa',
      danger: true,
    });
    if (!agreed) return;
    if (await act('roster.removePerson', { id: person.id }, [{ coll: 'people', id: person.id, rev: person.rev }]))
      go(TAB_PATHS.steeringCommittee);
  };
  return (
    <Button variant="default" c="red.8" leftSection={<IconTrash size={18} />} onClick={() => void remove()}>
      Xóa
    </Button>
  );
};

type SeatsProps = { readonly lines: readonly SeatLine[]; readonly onOpen: (panel: Panel, body: Body) => void };

const Seats = ({ lines, onOpen }: SeatsProps) =>
  lines.length === 0 ? (
    <Text size="sm" c="dimmed">
      Chưa tham gia Ban Chỉ đạo hoặc Tổ công tác. Thêm ở danh sách thành viên, mục “Chọn người đã có trong sổ”.
    </Text>
  ) : (
    <Table aria-label="Tham gia" verticalSpacing={6}>
      <Table.Tbody>
        {lines.map(({ seat, body, fields }) => (
          <Table.Tr key={seat.id}>
            <Table.Td>
              <Group gap="xs">
                <Text size="sm" fw={500}>
                  {body.shortName}
                </Text>
                <RoleBadge kind={body.kind} role={seat.role} />
                {!isActiveOn(seat, today()) && (
                  <StatusBadge tone={seat.from > today() ? 'waiting' : 'draft'}>
                    {seat.from > today() ? 'Chưa bắt đầu' : 'Đã thôi'}
                  </StatusBadge>
                )}
              </Group>
              <Text size="xs" c="dimmed">
                {seatSentence(seat)}
                {fields.length > 0 ? `. Lĩnh vực: ${fields.join('; ')}` : ''}
              </Text>
            </Table.Td>
            <Table.Td w={250}>
              <Group gap={4} justify="flex-end" wrap="nowrap">
                <Button size="compact-sm" variant="default" onClick={() => onOpen({ kind: 'edit', id: seat.id }, body)}>
                  Sửa
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => onOpen({ kind: 'fields', id: seat.id }, body)}
                >
                  Lĩnh vực
                </Button>
                {seat.to === null && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => onOpen({ kind: 'replace', id: seat.id }, body)}
                  >
                    Thay thế
                  </Button>
                )}
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );

const seatSentence = ({ from, to, decision, endReason }: Membership): string => {
  const when = to === null ? `Từ ${formatDate(from)}` : `Từ ${formatDate(from)} đến hết ${formatDate(to)}`;
  const by =
    decision.number === ''
      ? ''
      : `, theo Quyết định ${decision.number}${decision.date === null ? '' : ` ngày ${formatDate(decision.date)}`}`;
  return `${when}${by}${endReason === '' ? '' : `. Lý do thôi: ${endReason}`}`;
};

const Contact = ({ person }: { readonly person: Person }) => (
  <Stack gap={2}>
    {(
      [
        ['Xưng hô', person.address === 'none' ? '' : FORM_OF_ADDRESS_LABELS[person.address]],
        ['Điện thoại cơ quan', person.workPhone],
        ['Thư điện tử công vụ', person.workEmail],
      ] as const
    ).map(([label, value]) => (
      <Text size="sm" key={label}>
        <Text span c="dimmed">
          {label}:{' '}
        </Text>
        {value === '' ? 'chưa ghi' : value}
      </Text>
    ))}
  </Stack>
);
