import { Autocomplete, type ComboboxItem, type OptionsFilter } from '@mantine/core';
import { useController, useFormContext } from 'react-hook-form';
import { matches } from '#shared/kit/text.ts';
import type { Agency } from '#shared/roster/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { useDerived } from '../use-workspace.ts';

const withoutAccents: OptionsFilter = ({ options, search }) =>
  (options as ComboboxItem[]).filter((option) => matches(search, option.label));

const AGENCIES = ['agencies'] as const;
const key = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('vi');

/** The agency meant by a name as typed: its name or short name, the one still at work first. */
export const agencyByName = (read: Read, typed: string): Agency | undefined => {
  const wanted = key(typed);
  if (wanted === '') return undefined;
  const found = [...read.all('agencies').values()].filter((a) => key(a.name) === wanted || key(a.shortName) === wanted);
  return found.find((agency) => agency.activeTo === null) ?? found[0];
};

/** Type part of a name and pick, or type a name that is not in the list yet: the agency is added with the member. */
export const AgencyField = ({ name, label }: { readonly name: string; readonly label: string }) => {
  const { control } = useFormContext();
  const { field, fieldState } = useController({ name, control });
  const names = useDerived(AGENCIES, (read) => [...new Set([...read.all('agencies').values()].map((a) => a.name))]);
  const typed = String(field.value ?? '');
  const isNew = useDerived(AGENCIES, (read) => typed.trim() !== '' && agencyByName(read, typed) === undefined, [typed]);
  return (
    <Autocomplete
      label={label}
      description={isNew ? 'Tên này chưa có trong danh sách: sẽ được thêm làm cơ quan mới.' : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      name={field.name}
      ref={field.ref}
      data={names}
      value={typed}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
      filter={withoutAccents}
      limit={30}
      openOnFocus={false}
    />
  );
};
