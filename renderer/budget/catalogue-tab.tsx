import { Button, Group, SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { IconDownload, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { INDEX_LEVEL_LABELS, SOURCE_GROUP_LABELS } from '#shared/budget/labels.ts';
import type { BudgetIndexItem, BudgetYear, FundingSource, SpendingNorm } from '#shared/budget/schema.ts';
import { formatDate } from '#shared/kit/date.ts';
import { formatMoney } from '#shared/kit/money.ts';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import { SidePanel, Split } from '../kit/split.tsx';
import { useOpened } from '../kit/use-opened.ts';
import { useAction } from '../use-command.ts';
import { useDerived } from '../use-workspace.ts';
import { IndexForm, NormForm, SourceForm } from './catalogue-forms.tsx';
import { BUDGET_READS } from './words.ts';

const SECTIONS = { index: 'Mục lục ngân sách', sources: 'Nguồn kinh phí', norms: 'Định mức chi' } as const;
type Section = keyof typeof SECTIONS;

/** What lines are made of: the index, the sources, the norms. All of it can be changed; what is used goes out of use. */
export const CatalogueTab = ({ year }: { readonly year: BudgetYear }) => {
  const [section, setSection] = useState<Section>('index');
  const [opened, setOpened, close] = useOpened<string>();
  const { act, busy } = useAction();
  const choose = (value: string) => {
    setOpened(null);
    setSection(value as Section);
  };
  const rows = useDerived(BUDGET_READS, (read) => ({
    index: [...read.all('budgetIndexItems').values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
    sources: [...read.all('fundingSources').values()],
    norms: [...read.all('spendingNorms').values()],
  }));
  const fill = (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} />}
      loading={busy}
      onClick={() => void act('budget.fillCatalogue', {})}
    >
      Lấy danh mục đi kèm
    </Button>
  );
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setOpened('new')}>
      Thêm dòng
    </Button>
  );
  const tools = (
    <>
      {add}
      {fill}
    </>
  );
  const shared = { selectedId: opened, onOpen: setOpened, tools };
  return (
    <Split
      sideWidth={420}
      side={
        opened === null ? null : (
          <SidePanel title={opened === 'new' ? `Thêm: ${SECTIONS[section]}` : `Sửa: ${SECTIONS[section]}`}>
            {section === 'index' && (
              <IndexForm key={opened} row={find(rows.index, opened)} year={year.year} onClose={close} />
            )}
            {section === 'sources' && <SourceForm key={opened} row={find(rows.sources, opened)} onClose={close} />}
            {section === 'norms' && <NormForm key={opened} row={find(rows.norms, opened)} onClose={close} />}
          </SidePanel>
        )
      }
      main={
        <Stack gap="sm">
          <SegmentedControl
            aria-label="Danh mục"
            data={(Object.keys(SECTIONS) as readonly Section[]).map((value) => ({ value, label: SECTIONS[value] }))}
            value={section}
            onChange={choose}
            style={{ alignSelf: 'flex-start' }}
          />
          {section === 'index' && <IndexTable rows={rows.index} {...shared} />}
          {section === 'sources' && <SourceTable rows={rows.sources} {...shared} />}
          {section === 'norms' && <NormTable rows={rows.norms} {...shared} />}
        </Stack>
      }
    />
  );
};

const find = <T extends { readonly id: string }>(rows: readonly T[], id: string): T | null =>
  rows.find((row) => row.id === id) ?? null;

type TableProps<T> = {
  readonly rows: readonly T[];
  readonly selectedId: string | null;
  readonly onOpen: (id: string) => void;
  readonly tools: ReactNode;
};

const empty = (tools: ReactNode) => ({
  title: 'Danh mục còn trống',
  hint: 'Lấy danh mục đi kèm chương trình rồi đối chiếu, sửa theo văn bản đang áp dụng; hoặc tự thêm từng dòng.',
  action: <Group gap="sm">{tools}</Group>,
});

/** In use or "ngừng dùng", switched in the row. */
const Enabled = (props: { readonly on: boolean; readonly name: string; readonly onChange: (on: boolean) => void }) => (
  // The row opens by a click; the switch does not.
  // biome-ignore lint/a11y/useKeyWithClickEvents: the click is only kept from the row, the switch itself takes the keys
  // biome-ignore lint/a11y/noStaticElementInteractions: same
  <span onClick={(event) => event.stopPropagation()}>
    <Switch
      size="sm"
      aria-label={`Còn dùng: ${props.name}`}
      label={props.on ? 'Còn dùng' : 'Ngừng dùng'}
      checked={props.on}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
  </span>
);

const Two = (props: { readonly main: string; readonly under: string }) => (
  <>
    <Text size="sm">{props.main}</Text>
    {props.under !== '' && (
      <Text size="xs" c="dimmed">
        {props.under}
      </Text>
    )}
  </>
);

const HEIGHT = 'calc(100vh - 340px)';

const IndexTable = ({ rows, selectedId, onOpen, tools }: TableProps<BudgetIndexItem>) => {
  const { act } = useAction();
  const columns: readonly TableColumn<BudgetIndexItem>[] = [
    { id: 'code', header: 'Mã số', width: 90, value: (row) => row.code, cell: (row) => row.code },
    {
      id: 'level',
      header: 'Cấp',
      width: 100,
      value: (row) => INDEX_LEVEL_LABELS[row.level],
      cell: (row) => INDEX_LEVEL_LABELS[row.level],
    },
    {
      id: 'name',
      header: 'Tên gọi',
      value: (row) => row.name,
      cell: (row) => <Two main={row.name} under={row.source} />,
    },
    { id: 'from', header: 'Từ năm', width: 95, value: (row) => row.validFrom, cell: (row) => row.validFrom },
    {
      id: 'enabled',
      header: 'Tình trạng',
      width: 150,
      value: (row) => (row.enabled ? 'Còn dùng' : 'Ngừng dùng'),
      cell: (row) => (
        <Enabled
          on={row.enabled}
          name={row.code}
          onChange={(enabled) => void act('budget.changeIndexItem', { id: row.id, enabled })}
        />
      ),
    },
  ];
  return (
    <DataTable
      name="budget-index"
      label="Mục lục ngân sách"
      rows={rows}
      columns={columns}
      rowId={(row) => row.id}
      selectedId={selectedId}
      onOpen={(row) => onOpen(row.id)}
      tools={rows.length > 0 ? tools : undefined}
      empty={empty(tools)}
      maxHeight={HEIGHT}
    />
  );
};

const SourceTable = ({ rows, selectedId, onOpen, tools }: TableProps<FundingSource>) => {
  const { act } = useAction();
  const columns: readonly TableColumn<FundingSource>[] = [
    {
      id: 'name',
      header: 'Nguồn kinh phí',
      value: (row) => row.name,
      cell: (row) => <Two main={row.name} under={row.source} />,
    },
    {
      id: 'group',
      header: 'Nhóm',
      width: 190,
      value: (row) => SOURCE_GROUP_LABELS[row.group],
      cell: (row) => SOURCE_GROUP_LABELS[row.group],
    },
    { id: 'code', header: 'Mã nguồn', width: 110, value: (row) => row.code, cell: (row) => row.code },
    {
      id: 'enabled',
      header: 'Tình trạng',
      width: 150,
      value: (row) => (row.enabled ? 'Còn dùng' : 'Ngừng dùng'),
      cell: (row) => (
        <Enabled
          on={row.enabled}
          name={row.name}
          onChange={(enabled) => void act('budget.changeSource', { id: row.id, enabled })}
        />
      ),
    },
  ];
  return (
    <DataTable
      name="budget-sources"
      label="Nguồn kinh phí"
      rows={rows}
      columns={columns}
      rowId={(row) => row.id}
      selectedId={selectedId}
      onOpen={(row) => onOpen(row.id)}
      tools={rows.length > 0 ? tools : undefined}
      empty={empty(tools)}
      maxHeight={HEIGHT}
    />
  );
};

const validText = ({ validFrom, validTo }: SpendingNorm): string =>
  validTo === null ? `từ ${formatDate(validFrom)}` : `${formatDate(validFrom)} – ${formatDate(validTo)}`;

const NormTable = ({ rows, selectedId, onOpen, tools }: TableProps<SpendingNorm>) => {
  const { act } = useAction();
  const columns: readonly TableColumn<SpendingNorm>[] = [
    {
      id: 'name',
      header: 'Định mức',
      value: (row) => `${row.name} ${row.document}`,
      cell: (row) => <Two main={row.name} under={row.document} />,
    },
    {
      id: 'amount',
      header: 'Mức chi',
      width: 160,
      align: 'right',
      value: (row) => row.amount,
      cell: (row) => <Two main={formatMoney(row.amount)} under={`đồng/${row.unit}`} />,
    },
    { id: 'valid', header: 'Áp dụng', width: 180, value: (row) => row.validFrom, cell: validText },
    {
      id: 'enabled',
      header: 'Tình trạng',
      width: 150,
      value: (row) => (row.enabled ? 'Còn dùng' : 'Ngừng dùng'),
      cell: (row) => (
        <Enabled
          on={row.enabled}
          name={row.name}
          onChange={(enabled) => void act('budget.changeNorm', { id: row.id, enabled })}
        />
      ),
    },
  ];
  return (
    <DataTable
      name="budget-norms"
      label="Định mức chi"
      rows={rows}
      columns={columns}
      rowId={(row) => row.id}
      selectedId={selectedId}
      onOpen={(row) => onOpen(row.id)}
      tools={rows.length > 0 ? tools : undefined}
      empty={empty(tools)}
      maxHeight={HEIGHT}
    />
  );
};
