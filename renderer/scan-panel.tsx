import { Alert, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconInfoCircle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { desk } from './desk.ts';
import { KeptPanel } from './document-panel.tsx';
import { showRefusal } from './use-command.ts';

type Props = { readonly id: string; readonly title: string; readonly type: string };

/** A sheet as it was scanned: pages of a PDF, or a picture. */
export const ScanPanel = ({ id, title, type }: Props) =>
  type === 'application/pdf' ? (
    <KeptPanel id={id} which="scan" title={title} />
  ) : (
    <Picture id={id} title={title} type={type} />
  );

const Picture = ({ id, title, type }: Props) => {
  const [shown, setShown] = useState<{ readonly url: string; readonly token: string } | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => {
    let url: string | null = null;
    let stale = false;
    void desk.openKept({ id, which: 'scan' }).then((outcome) => {
      if (stale) return;
      if (!outcome.ok) return setRefusal(outcome.refusal.message);
      url = URL.createObjectURL(new Blob([new Uint8Array(outcome.value.bytes)], { type }));
      setShown({ url, token: outcome.value.token });
    });
    return () => {
      stale = true;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [id, type]);
  const save = async () => {
    if (shown === null) return;
    const outcome = await desk.saveDocument({ token: shown.token });
    if (!outcome.ok) return showRefusal(outcome.refusal);
    if (outcome.value.saved)
      notifications.show({ color: 'teal', title: 'Đã lưu bản scan', message: outcome.value.fileName });
  };
  return (
    <Paper className="document-panel" radius="md" component="section" aria-label={title}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Text fw={600}>{title}</Text>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={16} />}
            disabled={shown === null}
            onClick={() => void save()}
          >
            Lưu tệp scan
          </Button>
        </Group>
        {refusal !== null && (
          <Alert color="orange" icon={<IconInfoCircle size={18} />} title="Chưa mở được bản scan">
            {refusal}
          </Alert>
        )}
        {shown !== null && <img src={shown.url} alt={title} style={{ width: '100%' }} />}
      </Stack>
    </Paper>
  );
};
