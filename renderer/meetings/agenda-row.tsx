import { ActionIcon, Table, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { AgendaItem } from '#shared/meetings/schema.ts';
import { useAction } from '../use-command.ts';
import { AgendaCells, columnOnEnter, type Draft, goBelow } from './agenda-cells.tsx';
import { type Presenter, presenterOf } from './presenter.ts';

type Props = {
  readonly item: AgendaItem;
  /** The presenter's words as the field shows them. */
  readonly presenter: string;
  readonly presenters: readonly Presenter[];
  readonly startsAt: string;
  readonly disabled: boolean;
};

/** The cells of one agenda item, typed in place: kept when the cursor leaves the field or at Enter. */
export const AgendaRow = ({ item, presenter, presenters, startsAt, disabled }: Props) => {
  const { act } = useAction();
  const saved: Draft = { title: item.title, presenter, minutes: item.minutes };
  const [draft, setDraft] = useState(saved);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept, here or by undo, replaces what is shown
  useEffect(() => setDraft(saved), [item, presenter]);

  const keep = async () => {
    const title = draft.title.trim();
    const patch = {
      ...(title !== '' && title !== item.title ? { title } : {}),
      ...(draft.presenter.trim() === presenter ? {} : presenterOf(presenters, draft.presenter)),
      ...(draft.minutes !== '' && draft.minutes !== item.minutes ? { minutes: draft.minutes } : {}),
    };
    if (title === '' || draft.minutes === '')
      setDraft({ ...draft, ...(title === '' ? saved : { minutes: item.minutes }) });
    if (Object.keys(patch).length > 0) await act('meetings.changeAgendaItem', { id: item.id, ...patch });
  };
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const column = columnOnEnter(event);
    const row = (event.target as HTMLElement).closest('tr');
    if (column === null || row === null) {
      if (event.key === 'Escape') setDraft(saved);
      return;
    }
    event.preventDefault();
    goBelow(row, column);
  };
  return (
    <>
      <Table.Td>{startsAt}</Table.Td>
      <AgendaCells
        draft={draft}
        onChange={setDraft}
        presenters={presenters}
        name={`Nội dung ${item.order}`}
        disabled={disabled}
        onKeyDown={keys}
        onBlur={() => void keep()}
      />
      <Table.Td>
        {!disabled && (
          <Tooltip label="Xóa nội dung này">
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Xóa nội dung ${item.order}`}
              onClick={() => void act('meetings.removeAgendaItem', { id: item.id })}
            >
              <IconX size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </Table.Td>
    </>
  );
};
