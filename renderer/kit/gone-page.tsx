import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { EmptyState } from './empty-state.tsx';
import { Page } from './page.tsx';

type Props = {
  /** What is not there any more, as a title: "Cuộc họp". */
  readonly title: string;
  /** Where the list of such records is. */
  readonly list: string;
  readonly back?: ReactNode;
  readonly hint?: string;
};

/** Where an address leads to a record that was removed. */
export const GonePage = ({ title, list, back, hint }: Props) => {
  const word = title.toLocaleLowerCase('vi');
  return (
    <Page title={title} back={back}>
      <EmptyState
        title={`Không còn ${word} này`}
        hint={hint ?? `${title} đã bị xóa hoặc địa chỉ không đúng. Nếu xóa nhầm, hãy bấm Ctrl Z để hoàn tác.`}
        action={
          <Button component={Link} href={list} variant="default">
            Về danh sách {word}
          </Button>
        }
      />
    </Page>
  );
};
