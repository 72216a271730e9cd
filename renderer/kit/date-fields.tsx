import '@mantine/dates/styles.css';
import 'dayjs/locale/vi';
import { ActionIcon, Input, Popover, TextInput } from '@mantine/core';
import { DatePicker, DatesProvider } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDate, isPlainDate, parseTypedDate } from '#shared/kit/date.ts';
import { type FieldProps, shared, useField } from './field.ts';

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

const CALENDAR = { locale: 'vi', firstDayOfWeek: 1 } as const;

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
        <DatesProvider settings={CALENDAR}>
          <DatePicker
            value={isPlainDate(value) ? value : null}
            onChange={(picked) => {
              setTyped(null);
              setOpened(false);
              if (picked !== null) onChange(picked);
            }}
            {...(isPlainDate(value) ? { defaultDate: value } : {})}
          />
        </DatesProvider>
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
