import { type ComboboxItem, type OptionsFilter, Select } from '@mantine/core';
import { matches } from '#shared/kit/text.ts';
import { today, useDerived } from '../use-workspace.ts';
import { agencyOptions } from './options.ts';

const AGENCIES = ['agencies'] as const;
const withoutAccents: OptionsFilter = ({ options, search }) =>
  (options as ComboboxItem[]).filter((option) => matches(search, option.label));

type Props = { readonly value: string | null; readonly onChange: (id: string | null) => void };

/** Picks an agency of the list outside of a bound form. */
export const PickAgency = ({ value, onChange }: Props) => {
  const options = useDerived(AGENCIES, (read) => agencyOptions(read, today()));
  return (
    <Select
      label="Cơ quan công tác"
      data={options.map(({ value: id, label }) => ({ value: id, label }))}
      value={value}
      onChange={onChange}
      searchable
      clearable
      filter={withoutAccents}
      nothingFoundMessage="Không có cơ quan nào khớp."
    />
  );
};
