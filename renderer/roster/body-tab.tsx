import { Button, Group, Menu, Switch, Text, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconDownload,
  IconFileSpreadsheet,
  IconPlus,
  IconPrinter,
  IconSearch,
  IconTableImport,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { matcher } from '#shared/kit/text.ts';
import {
  bodyOfKind,
  bodySentence,
  isActiveOn,
  membershipsOfBody,
  positionText,
  roleTitle,
} from '#shared/roster/rules.ts';
import type { Body, Membership } from '#shared/roster/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Split } from '../kit/split.tsx';
import { useOpened } from '../kit/use-opened.ts';
import { today, useDerived } from '../use-workspace.ts';
import { AsOfInput, AsOfNotice, asOfDate } from './as-of.tsx';
import { MemberPanel, type Panel, type SeatWork } from './member-panel.tsx';
import { MembersTable } from './members-table.tsx';
import { removeSeat } from './remove-seat.ts';
import { RosterPage } from './roster-page.tsx';
import { saveSheet } from './save-sheet.ts';

const ROSTER = ['bodies', 'memberships', 'people', 'agencies'] as const;
type Kind = 'steeringCommittee' | 'workingGroup';

/** Names, positions and roles in one text, for the search box. */
const searchText = (read: Read, body: Body, seat: Membership, date: string): string => {
  const person = read.get('people', seat.personId);
  return person === undefined
    ? ''
    : `${person.name} ${positionText(read, person, date)} ${roleTitle(body.kind, seat.role)}`;
};

/** What is shown of a body: the list of the day, or everybody ever, narrowed by the search. */
const useMembers = (kind: Kind, asOf: string, everybody: boolean, search: string) =>
  useDerived(
    ROSTER,
    (read) => {
      const body = bodyOfKind(read, kind);
      const date = asOfDate(asOf);
      const all = body === undefined ? [] : membershipsOfBody(read, body.id);
      const listed = all.filter((seat) => everybody || isActiveOn(seat, date));
      const fits = matcher(search);
      return {
        body,
        date,
        total: all.length,
        listed: listed.length,
        hidden: all.length - listed.length,
        places: new Map(listed.map((seat, index) => [seat.id, index + 1])),
        seats: body === undefined ? [] : listed.filter((seat) => fits(searchText(read, body, seat, date))),
        sentence: body === undefined ? '' : bodySentence(read, body.id, date),
      };
    },
    [kind, asOf, everybody, search],
  );

/** The list of the committee or the working group, with the form or the printed list beside it. */
export const BodyTab = ({ kind }: { readonly kind: Kind }) => {
  const [asOf, setAsOf] = useState<string>(today);
  const [everybody, setEverybody] = useState(false);
  const [search, setSearch] = useState('');
  const [panel, setPanel, close] = useOpened<Panel>();
  const [, go] = useLocation();
  const small = useMediaQuery('(max-width: 1150px)');
  const members = useMembers(kind, asOf, everybody, search);
  const { body, date, seats, hidden } = members;
  if (body === undefined) return <NoBody kind={kind} />;
  const add = () => setPanel({ kind: 'add' });
  const sortable = date === today() && !everybody && search.trim() === '' && seats.length > 1;
  const open = (what: SeatWork) => (seat: Membership) => setPanel({ kind: what, id: seat.id });
  const actions = {
    edit: open('edit'),
    end: open('end'),
    replace: open('replace'),
    fields: open('fields'),
    remove: (seat: Membership) => void removeSeat(seat).then((done) => done && close()),
  };

  return (
    <RosterPage
      tab={kind}
      sentence={members.sentence}
      action={
        <>
          <Button variant="default" onClick={() => setPanel({ kind: 'name' })}>
            Đổi tên
          </Button>
          <SheetMenu body={body} date={date} />
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} />}
            onClick={() => setPanel({ kind: 'print' })}
            disabled={members.total === 0}
          >
            In danh sách
          </Button>
          <Button leftSection={<IconPlus size={18} />} onClick={add}>
            Thêm thành viên
          </Button>
        </>
      }
    >
      <Split
        sideWidth={panel?.kind === 'print' ? 560 : 460}
        side={panel === null ? null : <MemberPanel panel={panel} body={body} date={date} onClose={close} />}
        main={
          members.total === 0 ? (
            <EmptyState
              title="Chưa có thành viên"
              hint="Bấm “Thêm thành viên” để nhập theo quyết định thành lập. Nhập lần lượt theo thứ tự trong quyết định."
              action={
                <Group>
                  <Button onClick={add}>Thêm thành viên</Button>
                  <Button variant="default" onClick={() => go(`/thanh-vien/nhap/${body.id}`)}>
                    Nhập từ Excel
                  </Button>
                </Group>
              }
            />
          ) : (
            <>
              <Group gap="sm" align="flex-end" wrap="nowrap">
                <TextInput
                  leftSection={<IconSearch size={16} />}
                  placeholder="Tìm tên, chức vụ (không cần dấu)"
                  aria-label="Tìm trong danh sách"
                  value={search}
                  onChange={(e) => setSearch(e.currentTarget.value)}
                  style={{ flex: '1 1 150px', maxWidth: 260 }}
                />
                <AsOfInput value={asOf} onChange={setAsOf} />
                <Switch
                  label="Cả người đã thôi"
                  checked={everybody}
                  onChange={(e) => setEverybody(e.currentTarget.checked)}
                  mb={8}
                />
              </Group>
              <AsOfNotice value={asOf} onChange={setAsOf} />
              {seats.length === 0 ? (
                <NothingListed search={search} date={date} />
              ) : (
                <MembersTable
                  body={body}
                  seats={seats}
                  places={members.places}
                  date={date}
                  sortable={sortable}
                  narrow={panel !== null || small}
                  selectedId={panel !== null && 'id' in panel ? panel.id : null}
                  actions={actions}
                />
              )}
              <Text size="xs" c="dimmed">
                {`${seats.length} người.`}
                {hidden > 0 ? ` ${hidden} người đã thôi hoặc chưa bắt đầu vào ngày này không hiện.` : ''}
                {sortable ? ' Đổi thứ tự: kéo bằng chuột, hoặc chọn dòng rồi bấm Alt + ↑, Alt + ↓.' : ''}
              </Text>
            </>
          )
        }
      />
    </RosterPage>
  );
};

/** The list to and from Excel. */
const SheetMenu = ({ body, date }: { readonly body: Body; readonly date: string }) => {
  const [, go] = useLocation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconFileSpreadsheet size={18} />}>
          Excel
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconTableImport size={16} />} onClick={() => go(`/thanh-vien/nhap/${body.id}`)}>
          Nhập từ Excel
        </Menu.Item>
        <Menu.Item leftSection={<IconFileSpreadsheet size={16} />} onClick={() => void saveSheet(body, 'export', date)}>
          Xuất Excel
        </Menu.Item>
        <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => void saveSheet(body, 'template', date)}>
          Tải mẫu
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

const NoBody = ({ kind }: { readonly kind: Kind }) => (
  <RosterPage tab={kind} sentence="">
    <EmptyState title="Chưa thiết lập" hint="Hãy hoàn thành thiết lập lần đầu ở trang Thiết lập rồi trở lại đây." />
  </RosterPage>
);

const NothingListed = ({ search, date }: { readonly search: string; readonly date: string }) =>
  search.trim() === '' ? (
    <EmptyState
      title="Không có ai vào ngày này"
      hint={`Danh sách ngày ${date.split('-').reverse().join('/')} còn trống. Hãy chọn ngày khác hoặc bật “Cả người đã thôi”.`}
    />
  ) : (
    <EmptyState title="Không có ai khớp" hint="Thử gõ phần khác của tên, hoặc xóa nội dung trong ô tìm." />
  );
