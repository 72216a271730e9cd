import { Button, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconListNumbers, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { numberText } from '#shared/documents/rules.ts';
import { formatDate } from '#shared/kit/date.ts';
import { outgoingSentence, periodOf, volumeOfOutgoing } from '#shared/registers/overview.ts';
import { type OutgoingRow, outgoingGaps, outgoingRows } from '#shared/registers/rules.ts';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { SidePanel } from '../kit/split.tsx';
import { useDerived } from '../use-workspace.ts';
import { OutgoingForm } from './outgoing-form.tsx';
import { OutgoingPanel } from './outgoing-panel.tsx';
import { OUTGOING_READS } from './reads.ts';
import { RegisterPage } from './register-page.tsx';
import { SeriesDialog } from './series-dialog.tsx';
import { useVolume, useVolumeOf, VolumePickers } from './volume.tsx';
import { LIST_PATHS, NEW_OUTGOING, rowPath } from './words.ts';

const struck = (row: OutgoingRow) => (row.cancelled ? { td: 'line-through', c: 'dimmed' } : {});

const COLUMNS: readonly TableColumn<OutgoingRow>[] = [
  {
    id: 'number',
    header: 'Số, ký hiệu',
    width: 155,
    value: numberText,
    cell: (row) => (
      <Text size="sm" {...struck(row)}>
        {numberText(row)}
      </Text>
    ),
  },
  { id: 'date', header: 'Ngày', width: 110, value: ({ date }) => date, cell: ({ date }) => formatDate(date) },
  {
    id: 'content',
    header: 'Tên loại và trích yếu',
    value: ({ content }) => content,
    cell: (row) => (
      <Stack gap={0}>
        <Text size="sm" {...struck(row)}>
          {row.content}
        </Text>
        {row.note !== '' && (
          <Text size="xs" c="dimmed">
            {row.note}
          </Text>
        )}
      </Stack>
    ),
  },
  { id: 'signer', header: 'Người ký', width: 140, value: ({ signer }) => signer, cell: ({ signer }) => signer },
  {
    id: 'recipients',
    header: 'Nơi nhận',
    width: 170,
    value: ({ recipients }) => recipients,
    cell: ({ recipients }) => recipients,
  },
  {
    id: 'sentOn',
    header: 'Ngày chuyển',
    width: 142,
    value: ({ sentOn }) => sentOn ?? '',
    cell: ({ sentOn }) => (sentOn === null ? '—' : formatDate(sentOn)),
  },
];
const BRIEF = ['number', 'date', 'content'];
const NARROW = [...BRIEF, 'signer'];

/** Sổ đăng ký văn bản đi: papers numbered here and those entered by hand (Decree 30/2020, Appendix IV, I). */
export const OutgoingPage = ({ id }: { readonly id: string | null }) => {
  const [, go] = useLocation();
  const { volume } = useVolume();
  const [setting, setSetting] = useState(false);
  const wide = useMediaQuery('(min-width: 1050px)', true);
  const deps = [volume.profile, volume.year];
  // The latest stand first on the screen; printed they go by date and number.
  const rows = useDerived(OUTGOING_READS, (read) => outgoingRows(read, periodOf(volume)).toReversed(), deps);
  const gaps = useDerived(OUTGOING_READS, (read) => outgoingGaps(read, volume.profile, volume.year), deps);
  useVolumeOf(useDerived(OUTGOING_READS, (read) => (id === null ? null : volumeOfOutgoing(read, id)), [id]));
  const open = rows.find((row) => row.id === id);
  const close = () => go(LIST_PATHS.outgoing);
  const add = (
    <Button component={Link} href={NEW_OUTGOING} leftSection={<IconPlus size={16} />}>
      Vào sổ văn bản đi
    </Button>
  );
  const entering = id === 'moi';
  const shown = open !== undefined || entering ? BRIEF : wide ? null : NARROW;
  return (
    <RegisterPage
      register="outgoing"
      action={add}
      sentence={[outgoingSentence(rows), ...gaps.map(capital)].join(' ')}
      side={
        entering ? (
          <SidePanel title="Vào sổ văn bản đi" onClose={close}>
            <OutgoingForm
              key={volume.profile}
              profile={volume.profile}
              onSaved={(saved) => go(rowPath('outgoing', saved))}
              onClose={close}
            />
          </SidePanel>
        ) : open === undefined ? null : (
          <SidePanel title={`Số ${numberText(open)}`} onClose={close}>
            <OutgoingPanel key={open.id} row={open} onClose={close} />
          </SidePanel>
        )
      }
    >
      <DataTable
        name="register-outgoing"
        label="Sổ đăng ký văn bản đi"
        rows={rows}
        columns={shown === null ? COLUMNS : COLUMNS.filter((column) => shown.includes(column.id))}
        rowId={(row) => row.id}
        selectedId={open?.id ?? null}
        onOpen={(row) => go(rowPath('outgoing', row.id))}
        searchHint="Tìm số, trích yếu (không cần dấu)"
        maxHeight="max(260px, calc(100vh - 350px))"
        tools={
          <>
            <VolumePickers register="outgoing" />
            <Button variant="default" leftSection={<IconListNumbers size={16} />} onClick={() => setSetting(true)}>
              Cách lấy số
            </Button>
          </>
        }
        empty={{
          title: 'Chưa có văn bản đi nào',
          hint: 'Văn bản được cấp số ở mục Văn bản tự vào sổ. Văn bản làm ngoài chương trình: bấm “Vào sổ văn bản đi”.',
        }}
      />
      {setting && <SeriesDialog profile={volume.profile} onClose={() => setSetting(false)} />}
    </RegisterPage>
  );
};

const capital = (sentence: string): string => sentence.charAt(0).toLocaleUpperCase('vi') + sentence.slice(1);
