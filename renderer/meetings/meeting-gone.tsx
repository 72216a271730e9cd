import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { LIST_PATH } from './words.ts';

/** Where an address leads to a meeting that was removed. */
export const MeetingGone = () => (
  <Page title="Cuộc họp">
    <EmptyState
      title="Không còn cuộc họp này"
      hint="Cuộc họp đã bị xóa hoặc địa chỉ không đúng. Nếu xóa nhầm, hãy bấm Ctrl Z để hoàn tác."
      action={
        <Button component={Link} href={LIST_PATH} variant="default">
          Về danh sách cuộc họp
        </Button>
      }
    />
  </Page>
);
