import { NumberInput, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { amountInWords, formatMoney, parseMoney } from '#shared/kit/money.ts';
import { formatQuantity, parseQuantity, toThousandths } from '#shared/kit/quantity.ts';
import type { FieldProps } from './fields.tsx';

const isAmount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value);
const isQuantity = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** What the field shows of its value: the amount with dots, or what was typed while it is no amount. */
const shownMoney = (value: unknown): string => (isAmount(value) ? formatMoney(value) : String(value ?? ''));

type InputProps = {
  readonly label?: string;
  readonly ariaLabel?: string;
  readonly value: unknown;
  readonly onChange: (value: number | string | null) => void;
  readonly onBlur?: () => void;
  readonly error?: string | undefined;
  readonly description?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly inputRef?: (element: HTMLInputElement | null) => void;
  readonly name?: string;
  /** The amount in words beneath. */
  readonly words?: boolean;
};

/**
 * Money in whole đồng, typed or pasted as `1.234.567 đ`, `1,234,567`, `1234567`. What cannot be read stays as typed, for
 * the form to say so; an empty field is null.
 */
export const MoneyInput = ({ value, onChange, onBlur, inputRef, ariaLabel, words, ...rest }: InputProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div>
      <TextInput
        {...rest}
        {...(inputRef ? { ref: inputRef } : {})}
        {...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel })}
        inputMode="numeric"
        styles={{ input: { textAlign: 'right' } }}
        value={typed ?? shownMoney(value)}
        onChange={(e) => {
          const next = e.currentTarget.value;
          setTyped(next);
          onChange(next.trim() === '' ? null : (parseMoney(next) ?? next.trim()));
        }}
        onBlur={() => {
          setTyped(null);
          onBlur?.();
        }}
      />
      {words && isAmount(value) && value !== 0 && rest.error === undefined && (
        <Text size="xs" c="dimmed" mt={2}>
          {amountInWords(value)}
        </Text>
      )}
    </div>
  );
};

/** Money in a form. */
export const MoneyField = (props: FieldProps & { readonly words?: boolean }) => {
  const { control } = useFormContext();
  const { field, fieldState } = useController({ name: props.name, control });
  return (
    <MoneyInput
      label={props.label}
      name={field.name}
      {...(props.description === undefined ? {} : { description: props.description })}
      required={props.required ?? false}
      disabled={props.disabled ?? false}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={fieldState.error?.message}
      words={props.words ?? false}
    />
  );
};

const shownQuantity = (value: unknown): string =>
  isQuantity(value) ? formatQuantity(toThousandths(value)) : String(value ?? '');

/** A quantity with up to three decimals behind a comma; what cannot be read stays as typed. */
export const QuantityField = (props: FieldProps) => {
  const { control } = useFormContext();
  const { field, fieldState } = useController({ name: props.name, control });
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      label={props.label}
      name={field.name}
      ref={field.ref}
      required={props.required ?? false}
      inputMode="decimal"
      styles={{ input: { textAlign: 'right' } }}
      value={typed ?? shownQuantity(field.value)}
      onChange={(e) => {
        const next = e.currentTarget.value;
        setTyped(next);
        field.onChange(next.trim() === '' ? null : (parseQuantity(next) ?? next.trim()));
      }}
      onBlur={() => {
        setTyped(null);
        field.onBlur();
      }}
      error={fieldState.error?.message}
    />
  );
};

/** A whole number beside quantities. */
export const TimesField = (props: FieldProps) => {
  const { control } = useFormContext();
  const { field, fieldState } = useController({ name: props.name, control });
  return (
    <NumberInput
      label={props.label}
      name={field.name}
      ref={field.ref}
      required={props.required ?? false}
      hideControls
      styles={{ input: { textAlign: 'right' } }}
      value={(field.value as number | null) ?? ''}
      onChange={(value) => field.onChange(value === '' ? null : value)}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
      thousandSeparator="."
      decimalSeparator=","
      clampBehavior="none"
    />
  );
};
