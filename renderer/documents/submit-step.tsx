import { Button, Group } from '@mantine/core';
import { IconWritingSign } from '@tabler/icons-react';
import type { DocumentRecord } from '#shared/documents/schema.ts';
import { useAction } from '../use-command.ts';

/** Trình ký: content and page are frozen from here on. */
export const SubmitStep = ({ document }: { readonly document: DocumentRecord }) => {
  const { busy, act } = useAction();
  return (
    <Group>
      <Button
        leftSection={<IconWritingSign size={16} />}
        loading={busy}
        onClick={() => void act('documents.submit', { id: document.id })}
      >
        Trình ký
      </Button>
    </Group>
  );
};
