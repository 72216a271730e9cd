import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Button, Group, Kbd, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { type DefaultValues, type FieldValues, FormProvider, type UseFormReturn, useForm } from 'react-hook-form';
import type { z } from 'zod';
import type { Outcome } from '#shared/kit/outcome.ts';
import { confirm } from './confirm.tsx';
import { DraftOffer, readDraft, useDraft } from './drafts.tsx';
import { LOSE_TYPED, useUnsaved } from './unsaved.ts';

/** A form checked by a command's own schema. Values are the command's input as typed. */
export type CommandForm<T extends FieldValues> = UseFormReturn<T, unknown, T>;

/**
 * Opens a form on a zod schema. `defaults` are the values shown first; errors appear when a field is left.
 * Values stay as typed until the command normalises them.
 */
export const useCommandForm = <T extends FieldValues>(schema: z.ZodType, defaults: T): CommandForm<T> =>
  useForm<T, unknown, T>({
    // biome-ignore lint/suspicious/noExplicitAny: the resolver's types follow one zod version; the schema is checked at run time
    resolver: zodResolver(schema as any, undefined, { raw: true }) as any,
    defaultValues: defaults as DefaultValues<T>,
    mode: 'onTouched',
  });

type Props<T extends FieldValues> = {
  readonly form: CommandForm<T>;
  /** Sends the values; a refusal stands at its field, or at the top where it has none. */
  readonly onSubmit: (values: T) => Promise<Outcome<unknown>>;
  /** After a success, and when the official gives up. */
  readonly onClose: () => void;
  /** Called after a success instead of `onClose`. */
  readonly onDone?: () => void;
  readonly submitLabel?: string;
  /** A second way to save, for fast entry: "Lưu và thêm người nữa". The form is reset to its defaults after. */
  readonly again?: { readonly label: string; readonly onDone: () => void };
  /** What the form is about, where the values it opens with do not say so: words typed for one record are never offered for another. */
  readonly about?: string;
  /** Where the form lies on the page without a way out, "Hủy" is left away. */
  readonly permanent?: boolean;
  /** A few short fields: Enter in any of them saves, instead of going on to the next. */
  readonly enterSaves?: boolean;
  readonly children: ReactNode;
};

/**
 * The frame of every form: Enter goes on to the next field, Ctrl Enter saves, Esc asks before losing anything.
 */
export const CommandFormFrame = <T extends FieldValues>(props: Props<T>) => {
  const { form, onSubmit, onClose, onDone, again, permanent, enterSaves, about = '' } = props;
  const [failure, setFailure] = useState<string | null>(null);
  const top = useRef<HTMLDivElement>(null);
  const { isSubmitting, isDirty } = form.formState;
  const { found, forget } = useDraft(form, about);
  // A form that lies on the page for good stays when another row is opened.
  useUnsaved(isDirty && permanent !== true, forget);

  /** Whether a field of the form carries the name: a refusal at a hidden one stands at the top, to be seen. */
  const shown = (field: string): boolean =>
    field in flatten(form.getValues()) &&
    [...form.control._names.mount].some((name) => field === name || field.startsWith(`${name}.`));

  const send = (done: () => void) =>
    form.handleSubmit(async (values) => {
      setFailure(null);
      const outcome = await onSubmit(values);
      if (outcome.ok) {
        forget();
        return done();
      }
      const { field, message } = outcome.refusal;
      if (field !== undefined && shown(field)) {
        form.setError(field as never, { message }, { shouldFocus: true });
      } else {
        setFailure(message);
        top.current?.scrollIntoView({ block: 'nearest' });
      }
    });
  const save = send(onDone ?? onClose);

  const giveUp = async () => {
    if (isDirty && !(await confirm(LOSE_TYPED))) return;
    forget();
    onClose();
  };
  const keys = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      void (again ? send(again.onDone) : save)();
    } else if (event.key === 'Escape' && !event.defaultPrevented && !permanent) {
      event.stopPropagation();
      void giveUp();
    } else if (event.key === 'Enter' && !event.defaultPrevented) {
      if (enterSaves !== true) return moveOn(event);
      if ((event.target as HTMLElement).tagName !== 'INPUT') return;
      event.preventDefault();
      void save();
    }
  };

  return (
    <FormProvider {...form}>
      <form onSubmit={save} onKeyDown={keys} noValidate>
        <Stack gap="sm">
          {/* Outside the flow, so that it makes no gap above the first field. */}
          <div ref={top} style={{ position: 'absolute' }} />
          {failure !== null && (
            <Alert color="red" icon={<IconAlertTriangle size={18} />} title="Chưa lưu được" role="alert">
              {failure}
            </Alert>
          )}
          {found !== null && !isDirty && (
            <DraftOffer
              draft={found}
              onForget={() => {
                forget();
                focusFirstField(top.current);
              }}
              onTake={() => {
                const values = readDraft<T>(found);
                if (values !== null) form.reset(values, { keepDefaultValues: true });
                // The offer goes away, and the cursor with it.
                focusFirstField(top.current);
              }}
            />
          )}
          {!permanent && <FirstFieldFocus />}
          {props.children}
          <Group justify="flex-end" gap="sm" mt="xs">
            <Text size="xs" c="dimmed" mr="auto">
              {enterSaves !== true && (
                <>
                  <Kbd size="xs">Ctrl</Kbd> +{' '}
                </>
              )}
              <Kbd size="xs">Enter</Kbd> để lưu
            </Text>
            {!permanent && (
              <Button
                variant="default"
                // Leaving the field would raise its error, and the error push the button away from under the pointer.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => void giveUp()}
                disabled={isSubmitting}
              >
                Hủy
              </Button>
            )}
            {again && (
              <Button variant="light" onClick={() => void send(again.onDone)()} loading={isSubmitting}>
                {again.label}
              </Button>
            )}
            <Button type="submit" loading={isSubmitting}>
              {props.submitLabel ?? 'Lưu'}
            </Button>
          </Group>
        </Stack>
      </form>
    </FormProvider>
  );
};

/** Puts the cursor into the first field of the form that `within` stands in. */
const focusFirstField = (within: HTMLElement | null): void =>
  within?.closest('form')?.querySelector<HTMLElement>('input:not([type=hidden]):not([disabled]), textarea')?.focus();

/** Puts the cursor into the first field when the form opens. */
const FirstFieldFocus = () => {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => focusFirstField(mark.current), []);
  return <span ref={mark} hidden />;
};

/**
 * Enter in a one-line field goes to the next field, never to the browser's own submission; a text area and a button keep
 * their own Enter, and an open list takes it (and says so) when an entry is marked.
 */
export const moveOn = (event: KeyboardEvent<HTMLFormElement>) => {
  const target = event.target as HTMLElement;
  if (target.tagName !== 'INPUT' && target.dataset.line === undefined) return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((f) => f.tabIndex >= 0);
  fields[fields.indexOf(target) + 1]?.focus();
};
const FOCUSABLE = 'input:not([type=hidden]):not([disabled]), textarea:not([disabled]), button[type=submit]';

/** Paths of all values, as react-hook-form writes them. */
const flatten = (values: unknown, path = ''): Record<string, true> => {
  const here = path === '' ? {} : { [path]: true as const };
  if (typeof values !== 'object' || values === null) return here;
  return Object.entries(values).reduce(
    (all, [key, value]) => Object.assign(all, flatten(value, path === '' ? key : `${path}.${key}`)),
    here as Record<string, true>,
  );
};
