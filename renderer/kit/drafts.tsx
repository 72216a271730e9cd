import { Alert, Button, Group, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { formatInstant } from '#shared/kit/date.ts';
import { useBeforeClosing } from './before-closing.ts';

export type KeptDraft = { readonly form: string; readonly words: string; readonly at: string };

/** Where the words of open forms are kept, so that a crash of the window loses none of them. */
export type DraftKeeper = {
  readonly all: () => Promise<readonly KeptDraft[]>;
  /** `words: null` forgets the form. */
  readonly save: (form: string, words: string | null) => void;
  /** The name of a form in the workspace that is open: what is typed in the training copy is never offered in the real book. */
  readonly nameHere: (form: string) => string;
  /** Whether a record of the workspace has this id. */
  readonly isRecord: (id: string) => boolean;
};
export const DraftContext = createContext<DraftKeeper | null>(null);

/** Typed words are kept this long after the last key, in ms, and at once where the form goes away. */
const AFTER = 500;

/**
 * Which records a form is about, by the values it opens with: the one it changes, else those it belongs to. The id of a record
 * that is yet to be made says nothing.
 */
const recordsIn = (values: object, isRecord: (id: string) => boolean): readonly string[] => {
  const known = Object.entries(values).filter(([, value]) => typeof value === 'string' && isRecord(value));
  const own = known.filter(([key]) => key === 'id');
  return (own.length > 0 ? own : known.filter(([key]) => key.endsWith('Id'))).map(([, value]) => String(value));
};

/** The name is part of what is kept; its start tells forms apart. */
const LONGEST_NAME = 180;

/** Under which name a form is kept: its page, what it is about, and its fields. */
const nameOf = (values: object, about: string, isRecord: (id: string) => boolean): string =>
  [window.location.hash.split('?')[0], about, ...recordsIn(values, isRecord), Object.keys(values).sort().join(',')]
    .join('|')
    .slice(0, LONGEST_NAME);

/**
 * Keeps the words of one form. `found` are those from before; `type` takes what is typed now (null: as it is saved), read only
 * when it is kept; `forget` drops both.
 */
export const useKeptWords = (form: string) => {
  const keeper = useContext(DraftContext);
  // Found out when the form opens: it may be closed by another workspace that takes the place of this one.
  const name = useMemo(() => keeper?.nameHere(form) ?? form, [keeper, form]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Typed, and not kept yet. */
  const typed = useRef<(() => string) | null>(null);
  const [found, setFound] = useState<KeptDraft | null>(null);

  const keep = useCallback(() => {
    clearTimeout(timer.current);
    if (typed.current !== null) keeper?.save(name, typed.current());
    typed.current = null;
  }, [keeper, name]);
  useEffect(() => {
    void keeper?.all().then((all) => setFound(all.find((kept) => kept.form === name) ?? null));
    return keep;
  }, [keeper, name, keep]);

  useBeforeClosing(keep);
  const type = useCallback(
    (words: (() => string) | null) => {
      clearTimeout(timer.current);
      typed.current = words;
      if (words !== null) timer.current = setTimeout(keep, AFTER);
    },
    [keep],
  );
  const forget = () => {
    type(null);
    setFound(null);
    keeper?.save(name, null);
  };
  return { found, type, forget };
};

/**
 * Keeps what is typed into a form; answers with the words found from before, and how to forget them. `about` is what the
 * form is about, where the values it opens with do not say so.
 */
export const useDraft = <T extends FieldValues>(form: UseFormReturn<T, unknown, T>, about: string) => {
  const keeper = useContext(DraftContext);
  const [name] = useState(() => nameOf(form.formState.defaultValues ?? {}, about, keeper?.isRecord ?? (() => false)));
  const { found, type, forget } = useKeptWords(name);
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true, isDirty: true },
        callback: ({ values, isDirty }) => type(isDirty === true ? () => JSON.stringify(values) : null),
      }),
    [form, type],
  );
  return { found, forget };
};

/** Offers the words typed before the window went away. */
export const DraftOffer = (props: {
  readonly draft: KeptDraft;
  readonly onTake: () => void;
  readonly onForget: () => void;
}) => (
  <Alert color="blue" icon={<IconHistory size={18} />} title="Có nội dung nhập dở">
    <Group justify="space-between" gap="xs">
      <Text size="sm">Nhập lúc {formatInstant(props.draft.at)}, chưa lưu.</Text>
      <Group gap="xs">
        <Button size="compact-sm" onClick={props.onTake}>
          Lấy lại
        </Button>
        <Button size="compact-sm" variant="default" onClick={props.onForget}>
          Bỏ
        </Button>
      </Group>
    </Group>
  </Alert>
);

/** The values of a draft, or null where they no longer fit. */
export const readDraft = <T extends FieldValues>(draft: KeptDraft): T | null => {
  try {
    const values: unknown = JSON.parse(draft.words);
    return typeof values === 'object' && values !== null ? (values as T) : null;
  } catch {
    return null;
  }
};
