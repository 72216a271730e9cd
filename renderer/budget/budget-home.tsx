import { Button, Paper } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Redirect } from 'wouter';
import { budgetYears } from '#shared/budget/rules.ts';
import { dateParts } from '#shared/kit/date.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { SidePanel, Split } from '../kit/split.tsx';
import { today, useDerived } from '../use-workspace.ts';
import { BUDGET_READS, budgetPath } from './words.ts';
import { YearForm } from './year-form.tsx';

/** Opens the year one is in, or the latest; where none is kept it says how to begin. */
export const BudgetHome = () => {
  const years = useDerived(BUDGET_READS, budgetYears);
  const [adding, setAdding] = useState(false);
  const now = dateParts(today()).year;
  const opened = years.find(({ year }) => year === now) ?? years[0];
  if (opened !== undefined) return <Redirect to={budgetPath(opened.year)} replace />;
  const add = (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setAdding(true)}>
      Thêm năm ngân sách
    </Button>
  );
  return (
    <Page title="Kinh phí" sentence="Chưa có năm ngân sách nào." action={add}>
      <Split
        main={
          <Paper withBorder radius="md">
            <EmptyState
              title="Chưa có dự toán nào"
              hint="Kinh phí hoạt động bố trí trong dự toán hằng năm (Điều 11). Thêm năm ngân sách rồi nhập từng nội dung chi."
              action={add}
            />
          </Paper>
        }
        side={
          adding ? (
            <SidePanel title="Thêm năm ngân sách">
              <YearForm year={null} suggested={now} onClose={() => setAdding(false)} />
            </SidePanel>
          ) : null
        }
      />
    </Page>
  );
};
