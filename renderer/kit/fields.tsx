import {
  ActionIcon,
  type ComboboxItem,
  Input,
  NumberInput,
  type OptionsFilter,
  Popover,
  SegmentedControl,
  Select,
  Switch,
  Textarea,
  TextInput,
} from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { formatDate, isPlainDate, parseTypedDate } from '#shared/kit/date.ts';
import { matches } from '#shared/kit/text.ts';

/** Every field stands in a `CommandFormFrame` and is bound by `name`, the path in the command's input. */
export type FieldProps = {
  readonly name: string;
  readonly label: string;
  /** A hint, with the article where a rule stands behind the field. */
  readonly description?: string;
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly disabled?: boolean;
};

const useField = (name: string) => {
  const { control } = useFormContext();
  const { field, fieldState } = useController({ name, control });
  return { field, error: fieldState.error?.message ?? nestedMessage(fieldState.error) };
};
/** Arrays carry their messages at the items; the first one is shown. */
const nestedMessage = (error: unknown): string | undefined =>
  Array.isArray(error) ? (error.find((e) => e?.message)?.message as string | undefined) : undefined;
const shared = ({ label, description, required, placeholder, disabled }: FieldProps) => ({
  label,
  ...(description === undefined ? {} : { description }),
  ...(placeholder === undefined ? {} : { placeholder }),
  required: required ?? false,
  disabled: disabled ?? false,
});

export const TextField = (props: FieldProps) => {
  const { field, error } = useField(props.name);
  return <TextInput {...shared(props)} {...field} value={field.value ?? ''} error={error} />;
};

export const AreaField = (props: FieldProps & { readonly rows?: number }) => {
  const { field, error } = useField(props.name);
  return (
    <Textarea
      {...shared(props)}
      {...field}
      value={field.value ?? ''}
      error={error}
      autosize
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
    <Textarea
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
      autosize
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

/**
 * A plain date, typed dd/mm/yyyy (also 1/9/26) or picked. What cannot be read stays as typed with its error.
 * `nullable`: an empty field is null, else the empty text.
 */
export const DateField = (props: FieldProps & { readonly nullable?: boolean }) => {
  const { field, error } = useField(props.name);
  return (
    <DateInput
      {...shared(props)}
      inputRef={field.ref}
      value={(field.value as string | null) ?? ''}
      onChange={(value) => field.onChange(value === '' && props.nullable ? null : value)}
      onUnread={field.onChange}
      onBlur={field.onBlur}
      error={error}
    />
  );
};

type DateInputProps = {
  readonly label?: string;
  /** Name for screen readers where no label is shown. */
  readonly ariaLabel?: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Hears what is typed while it is no date, so that a form sent by keyboard never sends the day before it. */
  readonly onUnread?: (typed: string) => void;
  readonly onBlur?: () => void;
  readonly error?: string | undefined;
  readonly inputRef?: (element: HTMLInputElement | null) => void;
};

/** The date field outside of a form. `value` is a plain date, or what was typed while it cannot be read. */
export const DateInput = ({ value, onChange, onUnread, onBlur, inputRef, ariaLabel, ...rest }: DateInputProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  const [opened, setOpened] = useState(false);
  const shown = typed ?? (isPlainDate(value) ? formatDate(value) : value);
  const leave = () => {
    if (typed !== null) onChange(parseTypedDate(typed) ?? typed.trim());
    setTyped(null);
    onBlur?.();
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <TextInput
          {...rest}
          {...(inputRef ? { ref: inputRef } : {})}
          {...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel })}
          placeholder={rest.placeholder ?? 'dd/mm/yyyy'}
          value={shown}
          onChange={(e) => {
            setTyped(e.currentTarget.value);
            const parsed = parseTypedDate(e.currentTarget.value);
            if (parsed !== null) onChange(parsed);
            else if (e.currentTarget.value.trim() === '') onChange('');
            else onUnread?.(e.currentTarget.value.trim());
          }}
          onBlur={leave}
          rightSection={
            <ActionIcon
              variant="subtle"
              color="gray"
              tabIndex={-1}
              aria-label="Chọn ngày trên lịch"
              onClick={() => setOpened((o) => !o)}
              disabled={rest.disabled ?? false}
            >
              <IconCalendar size={16} />
            </ActionIcon>
          }
        />
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          value={isPlainDate(value) ? value : null}
          onChange={(picked) => {
            setTyped(null);
            setOpened(false);
            if (picked !== null) onChange(picked);
          }}
          {...(isPlainDate(value) ? { defaultDate: value } : {})}
        />
      </Popover.Dropdown>
    </Popover>
  );
};

/** A day and a time of day: two inputs, one value 'YYYY-MM-DDTHH:mm'. */
export const DateTimeField = (props: FieldProps) => {
  const { field, error } = useField(props.name);
  const [day = '', time = ''] = String(field.value ?? '').split('T');
  return (
    <Input.Wrapper label={props.label} description={props.description} error={error} required={props.required ?? false}>
      <div style={{ display: 'grid', gridTemplateColumns: '1fr 110px', gap: 8, marginTop: 4 }}>
        <DateInput
          ariaLabel={`${props.label}: ngày`}
          value={day}
          onChange={(d) => field.onChange(`${d}T${time}`)}
          onUnread={(d) => field.onChange(`${d}T${time}`)}
          onBlur={field.onBlur}
          inputRef={field.ref}
        />
        <TimeInput value={time} onChange={(t) => field.onChange(`${day}T${t}`)} label={`${props.label}: giờ`} />
      </div>
    </Input.Wrapper>
  );
};

/** Hours and minutes typed as 8, 830, 8:30, 8h30 or 08:30. */
export const TimeInput = (props: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label: string;
}) => {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      aria-label={props.label}
      placeholder="giờ:phút"
      value={typed ?? props.value}
      onChange={(e) => {
        setTyped(e.currentTarget.value);
        props.onChange(readTime(e.currentTarget.value) ?? e.currentTarget.value.trim());
      }}
      onBlur={() => {
        if (typed !== null) props.onChange(readTime(typed) ?? typed.trim());
        setTyped(null);
      }}
    />
  );
};

/** 'HH:mm' from what people type, or null. */
export const readTime = (typed: string): string | null => {
  const found = /^\s*(\d{1,2})(?:\s*[:hg.]\s*(\d{1,2})?|(\d{2}))?\s*$/i.exec(typed);
  if (!found) return null;
  const hour = Number(found[1]);
  const minute = Number(found[2] ?? found[3] ?? 0);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};
