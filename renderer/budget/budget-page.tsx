import { Button, Group, Menu, Paper, Select, Tabs } from '@mantine/core';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { amountOf } from '#shared/budget/amounts.ts';
import { budgetYearOf, budgetYears, linesOfYear, spendableVersion, standingsOf } from '#shared/budget/rules.ts';
import type { BudgetYear } from '#shared/budget/schema.ts';
import { total } from '#shared/budget/sums.ts';
import { formatMoney } from '#shared/kit/money.ts';
import type { Read } from '#shared/workspace.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { SidePanel, Split } from '../kit/split.tsx';
import { StatusBadge } from '../kit/status-badge.tsx';
import { useOpened } from '../kit/use-opened.ts';
import { useDerived } from '../use-workspace.ts';
import { CatalogueTab } from './catalogue-tab.tsx';
import { CloseForm, ReopenForm } from './close-form.tsx';
import { LinesTab } from './lines-tab.tsx';
import { PapersTab } from './papers-tab.tsx';
import { PaymentsTab } from './payments-tab.tsx';
import { StandingTab } from './standing-tab.tsx';
import { VersionsTab } from './versions-tab.tsx';
import { BUDGET_READS, type BudgetTab, budgetPath, TAB_LABELS, tabOf } from './words.ts';
import { YearForm } from './year-form.tsx';

/** How the year stands, in one sentence. */
const sentenceOf = (read: Read, year: BudgetYear): string => {
  const lines = linesOfYear(read, year.id);
  const proposed = formatMoney(total(lines, amountOf));
  if (spendableVersion(read, year.id) === undefined)
    return lines.length === 0
      ? 'Dự toán chưa có nội dung chi.'
      : `Dự toán đề nghị ${proposed} đồng; chưa ghi số được giao.`;
  const standings = standingsOf(read, year);
  const available = total(standings, (s) => s.available);
  const used = total(standings, (s) => s.used);
  const over = standings.filter((s) => s.state === 'over').length;
  const near = standings.filter((s) => s.state === 'warn').length;
  const notes = [over > 0 ? `${over} dòng vượt dự toán` : '', near > 0 ? `${near} dòng sắp hết` : ''].filter(
    (n) => n !== '',
  );
  const tail = notes.length === 0 ? '' : ` ${notes.join(', ')}.`;
  return `Được sử dụng ${formatMoney(available)} đồng, đã chi ${formatMoney(used)}, còn lại ${formatMoney(available - used)} đồng.${tail}`;
};

type Panel = 'add' | 'change' | 'close' | 'reopen' | null;

/** One budget year with its parts. */
export const BudgetPage = (props: { readonly year: number; readonly tab?: string | undefined }) => {
  const year = useDerived(BUDGET_READS, (read) => budgetYearOf(read, props.year), [props.year]);
  return year === undefined ? (
    <NoYear year={props.year} />
  ) : (
    <Opened key={year.id} year={year} tab={tabOf(props.tab)} />
  );
};

const NoYear = ({ year }: { readonly year: number }) => {
  const [, go] = useLocation();
  return (
    <Page title="Kinh phí" sentence={Number.isInteger(year) ? `Chưa có năm ngân sách ${year}.` : ''}>
      <Paper withBorder radius="md">
        <EmptyState
          title="Không có năm ngân sách này"
          hint="Năm này chưa được lập hoặc đã xóa; mục đã xóa nằm trong Thùng rác."
          action={
            <Button variant="default" onClick={() => go('/kinh-phi')}>
              Về trang Kinh phí
            </Button>
          }
        />
      </Paper>
    </Page>
  );
};

const PANELS: Record<Exclude<Panel, null>, string> = {
  add: 'Thêm năm ngân sách',
  change: 'Sửa năm ngân sách',
  close: 'Khóa sổ năm ngân sách',
  reopen: 'Mở lại năm ngân sách',
};

const Opened = ({ year, tab }: { readonly year: BudgetYear; readonly tab: BudgetTab }) => {
  const [, go] = useLocation();
  const [panel, setPanel, close] = useOpened<Panel>();
  const sentence = useDerived(BUDGET_READS, (read) => sentenceOf(read, year), [year]);
  const years = useDerived(BUDGET_READS, (read) => budgetYears(read).map((one) => one.year));
  const side =
    panel === null ? null : (
      <SidePanel title={PANELS[panel]}>
        {panel === 'add' && <YearForm year={null} suggested={Math.max(...years) + 1} onClose={close} />}
        {panel === 'change' && <YearForm year={year} suggested={year.year} onClose={close} />}
        {panel === 'close' && <CloseForm year={year} onClose={close} />}
        {panel === 'reopen' && <ReopenForm year={year} onClose={close} />}
      </SidePanel>
    );
  return (
    <Page
      title={
        <Group gap="sm" component="span">
          Kinh phí năm {year.year}
          {year.closing !== null && <StatusBadge tone="done">Đã khóa sổ</StatusBadge>}
        </Group>
      }
      sentence={sentence}
      action={
        <>
          <Select
            aria-label="Năm ngân sách"
            data={years.map(String)}
            value={String(year.year)}
            onChange={(value) => value !== null && go(budgetPath(Number(value), tab))}
            allowDeselect={false}
            w={100}
          />
          <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setPanel('add')}>
            Thêm năm
          </Button>
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <Button variant="default" px="xs" aria-label="Việc khác của năm này">
                <IconDots size={18} />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setPanel('change')}>Sửa năm ngân sách</Menu.Item>
              {year.closing === null ? (
                <Menu.Item onClick={() => setPanel('close')}>Khóa sổ</Menu.Item>
              ) : (
                <Menu.Item onClick={() => setPanel('reopen')}>Mở lại</Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        </>
      }
    >
      <Tabs
        value={tab}
        onChange={(value) => go(budgetPath(year.year, (value ?? 'lines') as BudgetTab))}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {(Object.keys(TAB_LABELS) as readonly BudgetTab[]).map((one) => (
            <Tabs.Tab key={one} value={one}>
              {TAB_LABELS[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Split side={side} sideWidth={400} main={<Content year={year} tab={tab} />} />
      </Tabs>
    </Page>
  );
};

const Content = ({ year, tab }: { readonly year: BudgetYear; readonly tab: BudgetTab }) => (
  <Tabs.Panel value={tab}>
    {tab === 'lines' && <LinesTab year={year} />}
    {tab === 'versions' && <VersionsTab year={year} />}
    {tab === 'payments' && <PaymentsTab year={year} />}
    {tab === 'standing' && <StandingTab year={year} />}
    {tab === 'catalogue' && <CatalogueTab year={year} />}
    {tab === 'papers' && <PapersTab year={year} />}
  </Tabs.Panel>
);
