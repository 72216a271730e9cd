import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileTypeDocx } from '@tabler/icons-react';
import { useState } from 'react';
import { desk } from './desk.ts';
import { showRefusal } from './use-command.ts';

const NOT_KEPT = 'Bản Word để đọc và sửa bên ngoài; đây không phải bản lưu của chương trình.';

type Props = {
  /** The page on the screen; null while it is being set. */
  readonly token: string | null;
  /** It was written: the folder can be shown. */
  readonly onSaved: (token: string) => void;
};

/** Saves the page on the screen as a Word file, and says that it is not what the office keeps. */
export const SaveWord = ({ token, onSaved }: Props) => {
  const [busy, setBusy] = useState(false);
  const save = async () => {
    if (token === null) return;
    setBusy(true);
    const outcome = await desk.saveWord({ token });
    setBusy(false);
    if (!outcome.ok) return showRefusal(outcome.refusal);
    if (!outcome.value.saved) return;
    onSaved(token);
    const message = `${outcome.value.fileName}. ${NOT_KEPT}`;
    notifications.show({ color: 'teal', title: 'Đã lưu bản Word', message, autoClose: 10_000 });
  };
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconFileTypeDocx size={16} />}
      title={NOT_KEPT}
      onClick={() => void save()}
      disabled={token === null || busy}
    >
      Lưu bản Word (.docx)…
    </Button>
  );
};
