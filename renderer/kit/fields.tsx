import {
  type ComboboxItem,
  Input,
  NumberInput,
  type OptionsFilter,
  SegmentedControl,
  Select,
  Switch,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { matches } from '#shared/kit/text.ts';
import { type FieldProps, shared, useField } from './field.ts';
import { GrowingText } from './growing-text.tsx';

export { DateField, DateInput, DateTimeField, readTime, TimeInput } from './date-fields.tsx';
export type { FieldProps } from './field.ts';

export const TextField = (props: FieldProps) => {
  const { field, error } = useField(props.name);
  return <TextInput {...shared(props)} {...field} value={field.value ?? ''} error={error} />;
};

/** `line`: one long line shown over several; Enter goes on to the next field as in every one-line field. */
export const AreaField = (props: FieldProps & { readonly rows?: number; readonly line?: boolean }) => {
  const { field, error } = useField(props.name);
  return (
    <GrowingText
      {...shared(props)}
      {...field}
      {...(props.line === true ? { 'data-line': true } : {})}
      value={field.value ?? ''}
      error={error}
      minRows={props.rows ?? 2}
      maxRows={14}
    />
  );
};

/** One entry a line, kept as a list of lines. */
export const LinesField = (props: FieldProps & { readonly rows?: number }) => {
  const { field, error } = useField(props.name);
  const lines = (field.value ?? []) as readonly string[];
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <GrowingText
      {...shared(props)}
      name={field.name}
      ref={field.ref}
      value={typed ?? lines.join('\n')}
      onChange={(e) => {
        setTyped(e.currentTarget.value);
        field.onChange(
          e.currentTarget.value
            .split('\n')
            .map((l) => l.trim())
            .filter((l) => l !== ''),
        );
      }}
      onBlur={() => {
        setTyped(null);
        field.onBlur();
      }}
      error={error}
      minRows={props.rows ?? 3}
      maxRows={14}
    />
  );
};

export const WholeNumberField = (
  props: FieldProps & { readonly min?: number; readonly max?: number; readonly suffix?: string },
) => {
  const { field, error } = useField(props.name);
  return (
    <NumberInput
      {...shared(props)}
      name={field.name}
      ref={field.ref}
      value={(field.value as number | null | undefined) ?? ''}
      onChange={(value) => field.onChange(value === '' ? null : value)}
      onBlur={field.onBlur}
      error={error}
      decimalSeparator=","
      thousandSeparator="."
      {...(props.min === undefined ? {} : { min: props.min })}
      {...(props.max === undefined ? {} : { max: props.max })}
      {...(props.suffix === undefined ? {} : { suffix: props.suffix })}
      clampBehavior="none"
    />
  );
};

export const SwitchField = (props: FieldProps) => {
  const { field, error } = useField(props.name);
  return (
    <Switch
      label={props.label}
      description={props.description}
      name={field.name}
      ref={field.ref}
      checked={field.value === true}
      onChange={(e) => field.onChange(e.currentTarget.checked)}
      onBlur={field.onBlur}
      error={error}
      disabled={props.disabled ?? false}
    />
  );
};

export type Option = { readonly value: string; readonly label: string; readonly hint?: string };

/** A few choices side by side. */
export const ChoiceField = (props: FieldProps & { readonly options: readonly Option[] }) => {
  const { field, error } = useField(props.name);
  return (
    <Input.Wrapper label={props.label} description={props.description} error={error} required={props.required ?? false}>
      <div>
        <SegmentedControl
          mt={4}
          data={props.options.map(({ value, label }) => ({ value, label }))}
          value={String(field.value ?? '')}
          onChange={field.onChange}
          disabled={props.disabled ?? false}
        />
      </div>
    </Input.Wrapper>
  );
};

const withoutAccents: OptionsFilter = ({ options, search }) =>
  (options as (ComboboxItem & { hint?: string })[]).filter((o) => matches(search, o.label, o.hint ?? ''));

/** Picks one of many by typing part of a name, without accents too. The value is the option's id, or null. */
export const PickField = (
  props: FieldProps & {
    readonly options: readonly Option[];
    readonly clearable?: boolean;
    readonly nothingFound?: string;
  },
) => {
  const { field, error } = useField(props.name);
  return (
    <Select
      {...shared(props)}
      name={field.name}
      ref={field.ref}
      data={[...props.options]}
      value={(field.value as string | null) ?? null}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={error}
      searchable
      openOnFocus={false}
      clearable={props.clearable ?? false}
      // Enter on the option that is picked already must not empty the field.
      allowDeselect={false}
      filter={withoutAccents}
      nothingFoundMessage={props.nothingFound ?? 'Không có mục nào khớp. Gõ phần khác của tên.'}
      renderOption={({ option }) => {
        const hint = (option as Option).hint;
        return (
          <span>
            {option.label}
            {hint ? <span style={{ color: 'var(--mantine-color-dimmed)' }}> — {hint}</span> : null}
          </span>
        );
      }}
      maxDropdownHeight={260}
      comboboxProps={{ withinPortal: true }}
    />
  );
};
