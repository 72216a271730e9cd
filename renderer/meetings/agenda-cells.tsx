import { Autocomplete, NumberInput, Table } from '@mantine/core';
import type { FocusEvent, KeyboardEvent } from 'react';
import { matches } from '#shared/kit/text.ts';
import { GrowingText } from '../kit/growing-text.tsx';
import type { Presenter } from './presenter.ts';

/** A row of the agenda as typed; minutes are empty while they are being typed anew. */
export type Draft = { readonly title: string; readonly presenter: string; readonly minutes: number | '' };

type Props = {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly presenters: readonly Presenter[];
  /** Names the row for screen readers: "Nội dung 3". */
  readonly name: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onBlur?: (event: FocusEvent<HTMLElement>) => void;
};

/** The three fields of a row: what, who, how many minutes. `data-column` lets Enter keep its column. */
export const AgendaCells = ({ draft, onChange, presenters, name, disabled, placeholder, onKeyDown, onBlur }: Props) => {
  const shared = { size: 'xs', disabled: disabled ?? false, onKeyDown, ...(onBlur ? { onBlur } : {}) } as const;
  return (
    <>
      <Table.Td>
        <GrowingText
          minRows={1}
          data-column="title"
          aria-label={`${name}: tên`}
          placeholder={placeholder ?? ''}
          value={draft.title}
          onChange={(event) => onChange({ ...draft, title: event.currentTarget.value })}
          maxLength={500}
          {...shared}
        />
      </Table.Td>
      <Table.Td>
        <Autocomplete
          data-column="presenter"
          aria-label={`${name}: người trình bày`}
          title={draft.presenter}
          placeholder="Gõ tên hoặc tự ghi"
          data={presenters.map(({ label }) => label)}
          value={draft.presenter}
          onChange={(presenter) => onChange({ ...draft, presenter })}
          filter={({ options, search }) => options.filter((o) => 'label' in o && offers(search, o.label)).slice(0, 8)}
          selectFirstOptionOnChange
          maxLength={200}
          comboboxProps={{ width: 300, position: 'bottom-start' }}
          {...shared}
        />
      </Table.Td>
      <Table.Td>
        <NumberInput
          data-column="minutes"
          aria-label={`${name}: số phút`}
          value={draft.minutes}
          onChange={(value) => onChange({ ...draft, minutes: typeof value === 'number' ? value : '' })}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          max={1440}
          styles={{ input: { textAlign: 'right' } }}
          {...shared}
        />
      </Table.Td>
    </>
  );
};

/** Nothing is offered for an empty field, nor for words that name a seat already. */
const offers = (search: string, label: string): boolean =>
  search.trim() !== '' && search.trim() !== label && matches(search, label);

/** Whether Enter in the field picks from an open list. */
const picks = (field: HTMLElement): boolean => {
  const list = field.hasAttribute('data-expanded') ? field.getAttribute('aria-controls') : null;
  return list !== null && document.getElementById(list)?.querySelector('[data-combobox-selected]') != null;
};

/** The column the cursor is in, where Enter means "on to the next row". */
export const columnOnEnter = (event: KeyboardEvent): string | null => {
  const field = event.target as HTMLElement;
  if (event.key !== 'Enter' || event.ctrlKey || event.altKey || picks(field)) return null;
  return field.dataset.column ?? null;
};

/** Puts the cursor into the same column of the row below. */
export const goBelow = (row: HTMLElement, column: string): void => {
  const next = row.nextElementSibling?.querySelector<HTMLInputElement | HTMLTextAreaElement>(
    `[data-column="${column}"]`,
  );
  next?.focus();
  next?.select();
};
