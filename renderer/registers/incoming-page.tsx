import { Button, Select, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { twoDigits } from '#shared/documents/numbering.ts';
import { INCOMING_STATE_LABELS } from '#shared/registers/labels.ts';
import { incomingSentence, periodOf, volumeOfIncoming } from '#shared/registers/overview.ts';
import { INCOMING_STATES, type IncomingState, incomingGaps, incomingRows } from '#shared/registers/rules.ts';
import { DataTable } from '../kit/data-table.tsx';
import { SidePanel } from '../kit/split.tsx';
import { ScanPanel } from '../scan-panel.tsx';
import { today, useDerived } from '../use-workspace.ts';
import { COLUMNS, type Line, lineOf } from './incoming-columns.tsx';
import { IncomingForm } from './incoming-form.tsx';
import { IncomingPanel } from './incoming-panel.tsx';
import { INCOMING_READS } from './reads.ts';
import { RegisterPage } from './register-page.tsx';
import { useVolume, useVolumeOf, VolumePickers } from './volume.tsx';
import { LIST_PATHS, NEW_INCOMING, rowPath } from './words.ts';

type View = 'incoming' | 'followUp';
type Props = { readonly view: View; readonly id: string | null };
type Filter = IncomingState | 'all' | 'open';

const FILTERS: readonly { readonly value: Filter; readonly label: string }[] = [
  { value: 'all', label: 'Mọi tình trạng' },
  { value: 'open', label: 'Chưa giải quyết xong' },
  ...INCOMING_STATES.map((value) => ({ value, label: INCOMING_STATE_LABELS[value] })),
];
const OPEN: readonly IncomingState[] = ['new', 'assigned', 'overdue'];
const passes = (filter: Filter, { state }: Line): boolean =>
  filter === 'all' || (filter === 'open' ? OPEN.includes(state) : state === filter);

const NAMES: Record<View, string> = {
  incoming: 'Sổ đăng ký văn bản đến',
  followUp: 'Sổ theo dõi giải quyết văn bản đến',
};

const useLines = () => {
  const { volume } = useVolume();
  const day = today();
  return useDerived(
    INCOMING_READS,
    (read) => {
      const rows = incomingRows(read, periodOf(volume));
      const gaps = incomingGaps(read, volume.profile, volume.year);
      return {
        // The latest stand first on the screen; printed they go by number.
        lines: rows.map((one) => lineOf(read, one, day)).toReversed(),
        sentence: `${incomingSentence(rows, day)} ${gaps}`,
      };
    },
    [volume.profile, volume.year, day],
  );
};

/** Documents that came in: entered by number of arrival, handed on, answered (Decree 30/2020, Articles 21–24). */
export const IncomingPage = ({ view, id }: Props) => {
  const [, go] = useLocation();
  const { lines, sentence } = useLines();
  const [filter, setFilter] = useState<Filter>(view === 'followUp' ? 'open' : 'all');
  useVolumeOf(useDerived(INCOMING_READS, (read) => (id === null ? null : volumeOfIncoming(read, id)), [id]));
  const wide = useMediaQuery('(min-width: 1050px)', true);
  const open = lines.find(({ one }) => one.id === id);
  const beside = open !== undefined || id === 'moi';
  const list = LIST_PATHS[view];
  const add = (
    <Button component={Link} href={NEW_INCOMING} leftSection={<IconPlus size={16} />}>
      Vào sổ văn bản đến
    </Button>
  );
  return (
    <RegisterPage
      register={view}
      sentence={sentence}
      action={add}
      side={beside ? <Side open={open} onClose={() => go(list)} /> : null}
    >
      <DataTable
        name={`register-${view}`}
        label={NAMES[view]}
        rows={lines.filter((line) => passes(filter, line))}
        columns={COLUMNS[view][beside ? 'beside' : wide ? 'wide' : 'narrow']}
        rowId={({ one }) => one.id}
        selectedId={id}
        onOpen={({ one }) => go(rowPath(view, one.id))}
        searchHint="Tìm nội dung, số, tác giả"
        maxHeight="max(260px, calc(100vh - 350px))"
        tools={
          <>
            <VolumePickers register={view} />
            <Select
              aria-label="Tình trạng"
              data={[...FILTERS]}
              value={filter}
              onChange={(value) => setFilter((value ?? 'all') as Filter)}
              allowDeselect={false}
              w={215}
            />
          </>
        }
        empty={emptyState(lines.length)}
      />
    </RegisterPage>
  );
};

const emptyState = (all: number) =>
  all === 0
    ? {
        title: 'Chưa có văn bản đến nào',
        hint: 'Bấm “Vào sổ văn bản đến” khi nhận văn bản: số đến được đề xuất, chỉ cần ghi tác giả, số, ngày và trích yếu.',
      }
    : { title: 'Không có văn bản nào ở tình trạng này', hint: 'Chọn “Mọi tình trạng” để xem cả sổ.' };

/** What stands beside the list: a new entry, or the line that is open, with its scan where it is asked for. */
const Side = ({ open, onClose }: { readonly open: Line | undefined; readonly onClose: () => void }) => {
  const [, go] = useLocation();
  const { volume } = useVolume();
  const [scanOf, setScanOf] = useState<string | null>(null);
  if (open === undefined) {
    return (
      <SidePanel title="Vào sổ văn bản đến" onClose={onClose}>
        <IncomingForm
          key={volume.profile}
          profile={volume.profile}
          onSaved={(saved) => go(rowPath('incoming', saved))}
          onClose={onClose}
        />
      </SidePanel>
    );
  }
  const { one } = open;
  const shown = scanOf === one.id && one.scan !== null;
  return (
    <Stack gap="md">
      <SidePanel title={`Văn bản đến số ${twoDigits(one.serial)}`} onClose={onClose}>
        <IncomingPanel key={one.id} one={one} scanShown={shown} onScan={() => setScanOf(shown ? null : one.id)} />
      </SidePanel>
      {shown && <ScanPanel key={one.scan?.sha256} id={one.id} title="Bản scan" type={one.scan?.type ?? ''} />}
    </Stack>
  );
};
