import { type ComboboxParsedItem, type OptionsFilter, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { RECIPIENT_PRESETS, usedBases, usedRecipients } from '#shared/compositions/reuse.ts';
import { matches } from '#shared/kit/text.ts';
import { useDerived } from './use-workspace.ts';

export const REUSE_READS = ['documents', 'compositions', 'plans', 'budgetYears', 'reports', 'meetings'] as const;

type Group = { readonly group: string; readonly items: readonly Choice[] };
/** `lines`: what is added; one choice may stand for a whole set. */
type Choice = { readonly label: string; readonly lines: readonly string[] };

const single = (line: string): Choice => ({ label: line, lines: [line] });

const withoutAccents: OptionsFilter = ({ options, search }) =>
  options.flatMap((one): readonly ComboboxParsedItem[] => {
    if (!('group' in one)) return matches(search, one.label) ? [one] : [];
    const items = one.items.filter(({ label }) => matches(search, label));
    return items.length === 0 ? [] : [{ ...one, items }];
  });

type Adding = { readonly onAdd: (lines: readonly string[]) => void };
type Props = Adding & { readonly label: string; readonly groups: readonly Group[] };

/** Picks lines written before, to be added to those there: found by any part of them, without accents too. */
const ReuseField = ({ onAdd, label, groups }: Props) => {
  const [search, setSearch] = useState('');
  const choices = groups.flatMap(({ items }) => items);
  const data = groups
    .filter(({ items }) => items.length > 0)
    .map(({ group, items }) => ({
      group,
      items: items.map((item) => ({ value: String(choices.indexOf(item)), label: item.label })),
    }));
  if (choices.length === 0) return null;
  const add = (value: string | null) => {
    const lines = choices[Number(value)]?.lines ?? [];
    if (value === null || lines.length === 0) return;
    onAdd(lines);
    setSearch('');
  };
  return (
    <Select
      size="xs"
      aria-label={label}
      placeholder={label}
      leftSection={<IconPlus size={14} />}
      data={data}
      value={null}
      onChange={add}
      searchValue={search}
      onSearchChange={setSearch}
      // Esc closes the list, not the form around it.
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
      searchable
      limit={30}
      filter={withoutAccents}
      nothingFoundMessage="Chưa dùng dòng nào như vậy; hãy gõ ở ô trên."
      comboboxProps={{ withinPortal: true }}
    />
  );
};

/** Legal bases written before. */
export const ReuseBases = ({ onAdd }: Adding) => {
  const used = useDerived(REUSE_READS, usedBases);
  return (
    <ReuseField
      onAdd={onAdd}
      label="Thêm căn cứ đã dùng…"
      groups={[{ group: 'Căn cứ đã dùng', items: used.map(single) }]}
    />
  );
};

/** Usual sets of recipients, and those written before. */
export const ReuseRecipients = ({ onAdd }: Adding) => {
  const used = useDerived(REUSE_READS, usedRecipients);
  return (
    <ReuseField
      onAdd={onAdd}
      label="Thêm nơi nhận mẫu, đã dùng…"
      groups={[
        {
          group: 'Bộ mẫu',
          items: RECIPIENT_PRESETS.map(({ name, lines }) => ({ label: `${name}: ${lines.join('; ')}`, lines })),
        },
        { group: 'Nơi nhận đã dùng', items: used.map(single) },
      ]}
    />
  );
};
