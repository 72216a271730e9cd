import { ActionIcon, Button, Group } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { formatDate } from '#shared/kit/date.ts';
import { compareVietnamese } from '#shared/kit/text.ts';
import { agencyOn, isActiveOn } from '#shared/roster/rules.ts';
import type { Agency } from '#shared/roster/schema.ts';
import { confirm } from '../kit/confirm.tsx';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { SidePanel, Split } from '../kit/split.tsx';
import { StatusBadge } from '../kit/status-badge.tsx';
import { useOpened } from '../kit/use-opened.ts';
import { useAction } from '../use-command.ts';
import { today, useDerived } from '../use-workspace.ts';
import { AgencyForm } from './agency-form.tsx';
import { RosterPage } from './roster-page.tsx';

const COLLS = ['agencies', 'people'] as const;

type Row = { readonly agency: Agency; readonly former: string; readonly people: number };

const useRows = (): readonly Row[] =>
  useDerived(COLLS, (read) => {
    const counts = new Map<string, number>();
    for (const person of read.all('people').values()) {
      const id = agencyOn(read, person, today())?.id;
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return [...read.all('agencies').values()]
      .toSorted((a, b) => compareVietnamese(a.name, b.name))
      .map((agency) => ({
        agency,
        former: agency.predecessorId === null ? '' : (read.get('agencies', agency.predecessorId)?.name ?? ''),
        people: counts.get(agency.id) ?? 0,
      }));
  });

const works = ({ activeFrom, activeTo }: Agency): boolean => isActiveOn({ from: activeFrom, to: activeTo }, today());

const activityText = ({ activeFrom, activeTo }: Agency): string =>
  [activeFrom === null ? '' : `từ ${formatDate(activeFrom)}`, activeTo === null ? '' : `đến ${formatDate(activeTo)}`]
    .filter((part) => part !== '')
    .join(' ');

const columns = (narrow: boolean, remove: (row: Row) => void): readonly TableColumn<Row>[] => [
  { id: 'name', header: 'Tên cơ quan, đơn vị', cell: ({ agency }) => agency.name, value: ({ agency }) => agency.name },
  ...(narrow
    ? []
    : [
        {
          id: 'short',
          header: 'Tên gọi tắt',
          cell: ({ agency }: Row) => [agency.shortName, agency.abbreviation].filter((text) => text !== '').join(' · '),
          value: ({ agency }: Row) => `${agency.shortName} ${agency.abbreviation}`,
          width: 190,
        },
        {
          id: 'former',
          header: 'Cơ quan tiền thân',
          cell: ({ former }: Row) => former,
          value: ({ former }: Row) => former,
          width: 210,
        },
      ]),
  {
    id: 'activity',
    header: 'Hoạt động',
    cell: ({ agency }) => (
      <Group gap={6} wrap="nowrap">
        <StatusBadge tone={works(agency) ? 'done' : 'draft'}>
          {works(agency) ? 'Đang hoạt động' : 'Không hoạt động'}
        </StatusBadge>
        {narrow ? '' : activityText(agency)}
      </Group>
    ),
    value: ({ agency }) => activityText(agency),
    width: narrow ? 160 : 280,
  },
  {
    id: 'people',
    header: 'Số người',
    cell: ({ people }) => people,
    value: ({ people }) => people,
    width: 130,
    align: 'right',
  },
  {
    id: 'remove',
    header: 'Xóa',
    width: 72,
    cell: (row) => (
      <ActionIcon
        variant="subtle"
        color="red"
        aria-label={`Xóa ${row.agency.name}`}
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

/** Agencies people come from, with the chain of those that took over from one another. */
export const AgenciesTab = ({ opened = null }: { readonly opened?: string | null }) => {
  const rows = useRows();
  const [open, setOpen, close] = useOpened<string | 'new'>(opened);
  const { act } = useAction();
  const chosen = rows.find((row) => row.agency.id === open)?.agency;
  const add = () => setOpen('new');
  const remove = async ({ agency }: Row) => {
    const agreed = await confirm({
      title: `Xóa “${agency.name}”?`,
      message: 'Chỉ xóa được khi chưa dùng ở đâu. Cơ quan đã ngừng hoạt động thì ghi ngày kết thúc, không xóa.',
      confirmLabel: 'Xóa',
      danger: true,
    });
    if (
      agreed &&
      (await act('roster.removeAgency', { id: agency.id }, [{ coll: 'agencies', id: agency.id, rev: agency.rev }]))
    )
      close();
  };
  const active = rows.filter((row) => works(row.agency)).length;
  return (
    <RosterPage
      tab="agencies"
      sentence={
        rows.length === 0
          ? 'Chưa có cơ quan, đơn vị nào.'
          : `${rows.length} cơ quan, đơn vị; ${active} đang hoạt động, ${rows.length - active} không hoạt động.`
      }
      action={
        <Button leftSection={<IconPlus size={18} />} onClick={add}>
          Thêm cơ quan
        </Button>
      }
    >
      <Split
        side={
          open === null || (open !== 'new' && chosen === undefined) ? null : (
            <SidePanel key={open} title={chosen === undefined ? 'Thêm cơ quan, đơn vị' : 'Sửa cơ quan, đơn vị'}>
              <AgencyForm agency={chosen ?? null} onClose={close} />
            </SidePanel>
          )
        }
        main={
          <DataTable
            name="agencies"
            label="Cơ quan, đơn vị"
            rows={rows}
            columns={columns(open !== null, (row) => void remove(row))}
            rowId={(row) => row.agency.id}
            onOpen={(row) => setOpen(row.agency.id)}
            selectedId={open}
            searchHint="Tìm tên cơ quan (không cần dấu)"
            maxHeight="calc(100vh - 290px)"
            empty={{
              title: 'Chưa có cơ quan, đơn vị',
              hint: 'Cơ quan mới được thêm ngay khi nhập thành viên. Cũng có thể bấm “Thêm cơ quan” để nhập trước.',
              action: <Button onClick={add}>Thêm cơ quan</Button>,
            }}
          />
        }
      />
    </RosterPage>
  );
};
