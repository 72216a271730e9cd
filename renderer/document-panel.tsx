import { Alert, Button, Center, Group, Loader, Paper, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconFolder, IconInfoCircle, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { type DocumentKind, type DocumentOptions, documentKinds } from '#shared/documents/kinds.ts';
import { desk } from './desk.ts';
import { PdfPreview } from './kit/pdf-preview.tsx';
import { printPages } from './print-view.ts';
import { showRefusal } from './use-command.ts';
import { useDocument } from './use-document.ts';

type Props<K extends DocumentKind> = {
  readonly kind: K;
  readonly subject: string;
  readonly options?: Partial<DocumentOptions<K>>;
  readonly title?: string;
  /** Choices of this document, above the page. */
  readonly tools?: ReactNode;
  /** Offers "Mỗi người một tệp": one PDF an addressee into a folder. */
  readonly each?: boolean;
};

/** A printed document beside its record: the page as it will print, In, Lưu PDF, Mở thư mục. */
export const DocumentPanel = <K extends DocumentKind>(props: Props<K>) => {
  const { kind, subject, title, tools, each } = props;
  const options = props.options ?? {};
  const { document, prepared, refusal, busy } = useDocument(kind, subject, options);
  const [saved, setSaved] = useState<string | null>(null);
  const [working, setWorking] = useState<string | null>(null);
  const ready = document !== null && prepared !== null;

  const print = async () => {
    if (!document) return;
    setWorking('Đang chuẩn bị trang in…');
    const outcome = await printPages(document, (page) =>
      setWorking(`Đang chuẩn bị trang ${page}/${document.numPages}…`),
    );
    setWorking(null);
    if (!outcome.ok) showRefusal(outcome.refusal);
  };
  const save = async () => {
    if (!prepared) return;
    const outcome = await desk.saveDocument({ token: prepared.token });
    if (!outcome.ok) return showRefusal(outcome.refusal);
    if (!outcome.value.saved) return;
    setSaved(prepared.token);
    notifications.show({ color: 'teal', title: 'Đã lưu PDF', message: outcome.value.fileName });
  };
  const saveEach = async () => {
    setWorking('Đang ghi từng tệp…');
    const outcome = await desk.saveEach({ kind, subject, options });
    setWorking(null);
    if (!outcome.ok) return showRefusal(outcome.refusal);
    if (outcome.value.saved > 0) {
      const message = `${outcome.value.saved} tệp trong thư mục ${outcome.value.folder}`;
      notifications.show({ color: 'teal', title: 'Đã lưu mỗi người một tệp', message });
    }
  };
  return (
    <Paper className="document-panel" radius="md" component="section" aria-label={title ?? documentKinds[kind].label}>
      <Stack gap="xs" h="100%">
        <Group justify="space-between" gap="xs">
          <Text fw={600}>{title ?? documentKinds[kind].label}</Text>
          <Group gap={6}>
            <Button
              size="xs"
              leftSection={<IconPrinter size={16} />}
              onClick={() => void print()}
              disabled={!ready || working !== null}
            >
              In
            </Button>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconDownload size={16} />}
              onClick={() => void save()}
              disabled={!ready}
            >
              Lưu PDF
            </Button>
            {each && (
              <Button size="xs" variant="default" onClick={() => void saveEach()} disabled={!ready || working !== null}>
                Mỗi người một tệp
              </Button>
            )}
            {saved !== null && prepared !== null && (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconFolder size={16} />}
                onClick={() => void desk.showDocument({ token: saved }).then((o) => !o.ok && showRefusal(o.refusal))}
              >
                Mở thư mục
              </Button>
            )}
          </Group>
        </Group>
        {tools}
        {working !== null && (
          <Text size="sm" role="status">
            {working}
          </Text>
        )}
        {refusal !== null && (
          <Alert color="orange" icon={<IconInfoCircle size={18} />} title="Chưa in được">
            {refusal}
          </Alert>
        )}
        {busy && document === null && refusal === null && (
          <Center h={240}>
            <Loader role="status" aria-label="Đang dựng trang in" />
          </Center>
        )}
        {document && refusal === null && <PdfPreview document={document} label={title ?? documentKinds[kind].label} />}
      </Stack>
    </Paper>
  );
};
