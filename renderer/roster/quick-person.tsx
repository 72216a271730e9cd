import { Alert, Anchor, Button, Fieldset, Group, Stack, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { execute, newId } from '../use-command.ts';
import { currentRead, useDerived } from '../use-workspace.ts';
import { PickAgency } from './pick-agency.tsx';

const COLLS = ['agencies'] as const;

/** A person new to the book, entered without leaving the form that needs them. */
export const QuickPerson = ({ onAdded }: { readonly onAdded: (id: string) => void }) => {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState({ name: '', title: '', agencyId: null as string | null });
  const [refusal, setRefusal] = useState<string | null>(null);
  const anyAgency = useDerived(COLLS, () => currentRead().all('agencies').size > 0);
  const add = async () => {
    const id = newId('nguoi');
    const { name, title, agencyId } = typed;
    const positions = title.trim() === '' ? [] : [{ title, agencyId }];
    const outcome = await execute('roster.addPerson', { id, name, positions });
    if (!outcome.ok) return setRefusal(outcome.refusal.message);
    setOpen(false);
    setRefusal(null);
    setTyped({ name: '', title: '', agencyId: null });
    onAdded(id);
  };
  // Enter and Escape belong to this small form, not to the one around it.
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.target as HTMLElement).getAttribute('aria-expanded') !== 'true') {
      event.preventDefault();
      event.stopPropagation();
      void add();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      setOpen(false);
    }
  };
  if (!open) {
    return (
      <Anchor
        component="button"
        type="button"
        size="sm"
        ta="left"
        // The field above must not be left first: its message would move this line away from under the mouse.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen(true)}
      >
        Nhập người mới
      </Anchor>
    );
  }
  return (
    <Fieldset legend="Người mới" p="sm" pt={4} onKeyDown={keys}>
      <Stack gap={6}>
        {refusal !== null && (
          <Alert color="red" role="alert" p="xs">
            {refusal}
          </Alert>
        )}
        <TextInput
          label="Họ và tên"
          required
          data-autofocus
          value={typed.name}
          onChange={(e) => setTyped({ ...typed, name: e.currentTarget.value })}
        />
        <TextInput
          label="Chức vụ ở cơ quan"
          value={typed.title}
          onChange={(e) => setTyped({ ...typed, title: e.currentTarget.value })}
        />
        {anyAgency && <PickAgency value={typed.agencyId} onChange={(agencyId) => setTyped({ ...typed, agencyId })} />}
        <Group justify="flex-end" gap="xs" mt={4}>
          <Button size="xs" variant="default" onClick={() => setOpen(false)}>
            Hủy
          </Button>
          <Button size="xs" onClick={() => void add()}>
            Thêm người này
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
};
