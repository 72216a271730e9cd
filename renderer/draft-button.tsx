import { Button, type ButtonProps } from '@mantine/core';
import { IconFilePlus, IconFileText } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { liveDraft, type Wanted } from '#shared/documents/rules.ts';
import type { InputOf } from '#shared/features.ts';
import { newId, useAction } from './use-command.ts';
import { useDerived } from './use-workspace.ts';

type Named = Omit<InputOf<'documents.draft'>, 'id' | keyof Wanted>;

/** The draft of a paper: `make` takes it into the books where it is not there yet, `open` goes on to its page or its words. */
export const useDraftOf = (wanted: Wanted, named: Named) => {
  const [, go] = useLocation();
  const { busy, act } = useAction();
  const draft = useDerived(['documents'], (read) => liveDraft(read, wanted)?.id ?? null, [JSON.stringify(wanted)]);
  const make = async (): Promise<string | null> => {
    if (draft !== null) return draft;
    const id = newId('document');
    const { options, ...rest } = wanted;
    return (await act('documents.draft', { id, ...rest, options: { ...options }, ...named })) ? id : null;
  };
  const open = async (page: '' | '/sua' = '') => {
    const id = await make();
    if (id !== null) go(`/van-ban/${id}${page}`);
  };
  return { exists: draft !== null, busy, make, open };
};

type Props = Pick<ButtonProps, 'size' | 'variant' | 'disabled'> & {
  readonly draft: ReturnType<typeof useDraftOf>;
  readonly title?: string | undefined;
  /** One of several made in a row: the page stays where it is. */
  readonly stays?: boolean;
};

/** Takes a paper into the books as a draft that follows its record; where it is there already, opens it. */
export const DraftButton = ({ draft, stays, ...props }: Props) => (
  <Button
    {...props}
    leftSection={draft.exists ? <IconFileText size={16} /> : <IconFilePlus size={16} />}
    loading={draft.busy}
    onClick={() => void (stays && !draft.exists ? draft.make() : draft.open())}
  >
    {draft.exists ? 'Mở dự thảo' : 'Lập văn bản'}
  </Button>
);
