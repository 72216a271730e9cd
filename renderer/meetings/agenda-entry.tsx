import { ActionIcon, Table, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { newId, useAction } from '../use-command.ts';
import { AgendaCells, columnOnEnter, type Draft } from './agenda-cells.tsx';
import { type Presenter, presenterOf } from './presenter.ts';

type Props = { readonly meetingId: string; readonly presenters: readonly Presenter[]; readonly startsAt: string };

const EMPTY: Draft = { title: '', presenter: '', minutes: 15 };

/** The last row: what is typed there becomes a new item at Enter, and the cursor stands ready for the next one. */
export const AgendaEntry = ({ meetingId, presenters, startsAt }: Props) => {
  const { act } = useAction();
  const [draft, setDraft] = useState(EMPTY);
  const row = useRef<HTMLTableRowElement>(null);
  const adding = useRef(false);

  const add = async () => {
    if (draft.title.trim() === '' || adding.current) return;
    adding.current = true;
    const done = await act('meetings.addAgendaItem', {
      id: newId('nd'),
      meetingId,
      title: draft.title,
      ...presenterOf(presenters, draft.presenter),
      ...(draft.minutes === '' ? {} : { minutes: draft.minutes }),
    });
    adding.current = false;
    if (!done) return;
    setDraft({ ...EMPTY, minutes: draft.minutes });
    row.current?.querySelector<HTMLElement>('[data-column="title"]')?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    if (columnOnEnter(event) === null) return;
    event.preventDefault();
    void add();
  };
  return (
    <Table.Tr ref={row} bg="gray.0">
      <Table.Td />
      <Table.Td>{startsAt}</Table.Td>
      <AgendaCells
        draft={draft}
        onChange={setDraft}
        presenters={presenters}
        name="Nội dung mới"
        placeholder="Nội dung mới…"
        onKeyDown={keys}
      />
      <Table.Td>
        <Tooltip label="Thêm (Enter)">
          <ActionIcon aria-label="Thêm nội dung" onClick={() => void add()} disabled={draft.title.trim() === ''}>
            <IconPlus size={16} />
          </ActionIcon>
        </Tooltip>
      </Table.Td>
    </Table.Tr>
  );
};
