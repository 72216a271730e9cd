import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { LIST_PATH } from './words.ts';

/** Where an address leads to a report that was removed. */
export const ReportGone = () => (
  <Page title="Báo cáo">
    <EmptyState
      title="Không còn báo cáo này"
      hint="Báo cáo đã bị xóa hoặc địa chỉ không đúng. Nếu xóa nhầm, hãy bấm Ctrl Z để hoàn tác."
      action={
        <Button component={Link} href={LIST_PATH} variant="default">
          Về danh sách báo cáo
        </Button>
      }
    />
  </Page>
);
