import { ActionIcon, Button, Divider, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { compareVietnamese } from '#shared/kit/text.ts';
import { agencyNameOn, isActiveOn, memberName, membersOfField } from '#shared/roster/rules.ts';
import type { WorkField } from '#shared/roster/schema.ts';
import { confirm } from '../kit/confirm.tsx';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { SidePanel, Split } from '../kit/split.tsx';
import { useOpened } from '../kit/use-opened.ts';
import { useAction } from '../use-command.ts';
import { today, useDerived } from '../use-workspace.ts';
import { AssignForm } from './assign-form.tsx';
import { AssignmentLine } from './assign-panel.tsx';
import { FieldForm } from './field-form.tsx';
import { RosterPage } from './roster-page.tsx';

const COLLS = ['workFields', 'fieldAssignments', 'memberships', 'people', 'agencies'] as const;

type Row = { readonly field: WorkField; readonly lead: string; readonly holders: string };

const useRows = (): readonly Row[] =>
  useDerived(COLLS, (read) =>
    [...read.all('workFields').values()]
      .toSorted((a, b) => compareVietnamese(a.name, b.name))
      .map((field) => ({
        field,
        lead: field.leadAgencyId === null ? '' : agencyNameOn(read, field.leadAgencyId, today()),
        holders: membersOfField(read, field.id, today())
          .filter((seat) => isActiveOn(seat, today()))
          .map((seat) => read.get('people', seat.personId)?.name ?? '')
          .join('; '),
      })),
  );

const columns = (remove: (row: Row) => void): readonly TableColumn<Row>[] => [
  { id: 'name', header: 'Lĩnh vực', cell: ({ field }) => field.name, value: ({ field }) => field.name },
  { id: 'lead', header: 'Cơ quan chủ trì', cell: ({ lead }) => lead, value: ({ lead }) => lead },
  {
    id: 'holders',
    header: 'Thành viên phụ trách',
    cell: ({ holders }) =>
      holders || (
        <Text size="sm" c="dimmed">
          Chưa phân công
        </Text>
      ),
    value: ({ holders }) => holders,
  },
  {
    id: 'remove',
    header: 'Xóa',
    width: 72,
    cell: (row) => (
      <ActionIcon
        variant="subtle"
        color="red"
        aria-label={`Xóa lĩnh vực ${row.field.name}`}
        onClick={(event) => {
          event.stopPropagation();
          remove(row);
        }}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    ),
  },
];

/** Fields of work: who leads, who is in charge (Articles 2.2, 3.1). */
export const FieldsTab = () => {
  const rows = useRows();
  const [open, setOpen, close] = useOpened<string | 'new'>();
  const { act } = useAction();
  const chosen = rows.find((row) => row.field.id === open)?.field;
  const add = () => setOpen('new');
  const remove = async ({ field }: Row) => {
    const agreed = await confirm({
      title: `Xóa lĩnh vực “${field.name}”?`,
      message: 'Chỉ xóa được khi chưa phân công cho ai. Phần đã xóa lấy lại được bằng Hoàn tác.',
      confirmLabel: 'Xóa',
      danger: true,
    });
    if (
      agreed &&
      (await act('roster.removeWorkField', { id: field.id }, [{ coll: 'workFields', id: field.id, rev: field.rev }]))
    )
      close();
  };
  const free = rows.filter((row) => row.holders === '').length;
  return (
    <RosterPage
      tab="fields"
      sentence={
        rows.length === 0
          ? 'Chưa có lĩnh vực nào.'
          : `${rows.length} lĩnh vực; ${free === 0 ? 'đều đã phân công' : `${free} chưa phân công cho ai`}.`
      }
      action={
        <Button leftSection={<IconPlus size={18} />} onClick={add}>
          Thêm lĩnh vực
        </Button>
      }
    >
      <Split
        side={
          open === null || (open !== 'new' && chosen === undefined) ? null : (
            <SidePanel
              key={open}
              title={chosen?.name ?? 'Thêm lĩnh vực'}
              {...(chosen === undefined ? {} : { onClose: close })}
            >
              <Stack gap="md">
                <FieldForm field={chosen ?? null} onClose={close} />
                {chosen !== undefined && <Holders field={chosen} />}
              </Stack>
            </SidePanel>
          )
        }
        main={
          <DataTable
            name="work-fields"
            label="Lĩnh vực"
            rows={rows}
            columns={columns((row) => void remove(row))}
            rowId={(row) => row.field.id}
            onOpen={(row) => setOpen(row.field.id)}
            selectedId={open}
            searchHint="Tìm lĩnh vực, người phụ trách"
            maxHeight="calc(100vh - 290px)"
            empty={{
              title: 'Chưa có lĩnh vực',
              hint: 'Bấm “Thêm lĩnh vực” để nhập các lĩnh vực Trưởng ban phân công cho thành viên (Quy chế, khoản 1 Điều 3).',
              action: <Button onClick={add}>Thêm lĩnh vực</Button>,
            }}
          />
        }
      />
    </RosterPage>
  );
};

/** Who is or was in charge of a field, and the form for one more. */
const Holders = ({ field }: { readonly field: WorkField }) => {
  const lines = useDerived(
    COLLS,
    (read) =>
      [...read.all('fieldAssignments').values()]
        .filter((assigned) => assigned.fieldId === field.id)
        .toSorted((a, b) => (a.from < b.from ? -1 : 1))
        .flatMap((assigned) => {
          const seat = read.get('memberships', assigned.membershipId);
          return seat === undefined ? [] : [{ assigned, name: memberName(read, seat, assigned.from) }];
        }),
    [field.id],
  );
  return (
    <>
      <Divider label="Thành viên phụ trách" labelPosition="left" />
      {lines.map(({ assigned, name }) => (
        <AssignmentLine key={assigned.id} assigned={assigned} title={name} />
      ))}
      <AssignForm fieldId={field.id} from={today()} />
    </>
  );
};
