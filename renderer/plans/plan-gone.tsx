import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { LIST_PATH } from './words.ts';

/** Where an address leads to a plan that was removed. */
export const PlanGone = () => (
  <Page title="Kế hoạch">
    <EmptyState
      title="Không còn kế hoạch này"
      hint="Kế hoạch đã bị xóa hoặc địa chỉ không đúng. Nếu xóa nhầm, hãy bấm Ctrl Z để hoàn tác."
      action={
        <Button component={Link} href={LIST_PATH} variant="default">
          Về danh sách kế hoạch
        </Button>
      }
    />
  </Page>
);
