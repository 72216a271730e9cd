import { Button, Group, Modal, Text } from '@mantine/core';
import { type ReactNode, useSyncExternalStore } from 'react';

export type Question = {
  readonly title: string;
  readonly message: ReactNode;
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly danger?: boolean;
};
type Open = Question & { readonly answer: (yes: boolean) => void };

let open: Open | null = null;
const listeners = new Set<() => void>();
const set = (next: Open | null) => {
  open = next;
  for (const listener of listeners) listener();
};

/** Asks before something is lost; answers true when the official agrees. The safe answer has the focus. */
export const confirm = (question: Question): Promise<boolean> =>
  new Promise((resolve) => {
    open?.answer(false);
    set({
      ...question,
      answer: (yes) => {
        set(null);
        resolve(yes);
      },
    });
  });

/** Stands once in the app; shows the open question. */
export const ConfirmHost = () => {
  const question = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
  return (
    <Modal
      opened={question !== null}
      onClose={() => question?.answer(false)}
      title={<Text fw={600}>{question?.title}</Text>}
      centered
      withCloseButton={false}
    >
      <Text size="sm">{question?.message}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" data-autofocus onClick={() => question?.answer(false)}>
          {question?.cancelLabel ?? 'Giữ lại'}
        </Button>
        <Button {...(question?.danger ? { color: 'red' } : {})} onClick={() => question?.answer(true)}>
          {question?.confirmLabel}
        </Button>
      </Group>
    </Modal>
  );
};
