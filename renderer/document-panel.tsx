import { Alert, Button, Center, Group, Loader, Paper, Stack, Switch, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconFolder, IconInfoCircle, IconPencil, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { type DocumentKind, type DocumentOptions, documentKinds, isNumbered } from '#shared/documents/kinds.ts';
import { desk } from './desk.ts';
import { DraftButton, useDraftOf } from './draft-button.tsx';
import { PdfPreview } from './kit/pdf-preview.tsx';
import { printPages } from './print-view.ts';
import { SaveWord } from './save-word.tsx';
import { showRefusal } from './use-command.ts';
import { type Prepared, useDocument, useDraftPage, useKept, useReadingCopy } from './use-document.ts';

type Props<K extends DocumentKind> = {
  readonly kind: K;
  readonly subject: string;
  readonly options?: Partial<DocumentOptions<K>>;
  readonly title?: string;
  /** Choices of this document, above the page. */
  readonly tools?: ReactNode;
  /** Offers "Mỗi người một tệp": one PDF an addressee into a folder. */
  readonly each?: boolean;
  /** It is a document already, or made one elsewhere on the page. */
  readonly kept?: boolean;
};

/** A printed document beside its record: the page as it will print, In, Lưu PDF, Lưu bản Word, Mở thư mục, Lập văn bản. */
export const DocumentPanel = <K extends DocumentKind>(props: Props<K>) => {
  const { kind, subject, tools, each, kept } = props;
  const options = props.options ?? {};
  const state = useDocument(kind, subject, options);
  const title = props.title ?? documentKinds[kind].label;
  const draft = useDraftOf({ kind, subjectId: subject, options }, { title: state.prepared?.title ?? title });
  return (
    <PaperPanel
      state={state}
      title={title}
      tools={tools}
      more={(working, setWorking) => (
        <>
          {each && <SaveEach {...{ kind, subject, options, working, setWorking }} ready={state.document !== null} />}
          {isNumbered(kind) && !kept && (
            <>
              <Button
                size="xs"
                variant="default"
                leftSection={<IconPencil size={16} />}
                onClick={() => void draft.open('/sua')}
                disabled={state.document === null || draft.busy}
              >
                Soạn nội dung
              </Button>
              <DraftButton draft={draft} size="xs" variant="default" disabled={state.document === null} />
            </>
          )}
        </>
      )}
    />
  );
};

/** A draft as it prints now, with what was rewritten by hand. */
export const DraftPanel = ({ id, title }: { readonly id: string; readonly title: string }) => (
  <PaperPanel state={useDraftPage(id)} title={title} />
);

type KeptProps = {
  readonly id: string;
  readonly which: 'submitted' | 'issued' | 'scan';
  readonly title: string;
};

/** A document as it was kept: as submitted, or as it went out. */
export const KeptPanel = ({ id, which, title }: KeptProps) => (
  <PaperPanel state={useKept(id, which)} title={title} word={which !== 'scan'} />
);

type PanelProps = {
  readonly state: Prepared;
  readonly title: string;
  readonly tools?: ReactNode;
  /** There is a text behind the page; a scan is a picture alone. */
  readonly word?: boolean;
  readonly more?: (working: string | null, setWorking: (words: string | null) => void) => ReactNode;
};

const PaperPanel = ({ state, title, tools, word = true, more }: PanelProps) => {
  const [large, setLarge] = useState(false);
  const { document, prepared, refusal, busy } = useReadingCopy(state, large);
  const [saved, setSaved] = useState<string | null>(null);
  const [working, setWorking] = useState<string | null>(null);
  // While a newer page is being set, the one on the screen is neither printed nor saved.
  const ready = document !== null && prepared !== null && !busy;

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
  return (
    <Paper className="document-panel" radius="md" component="section" aria-label={title}>
      <Stack gap="xs" h="100%">
        <Group justify="space-between" gap="xs">
          <Text fw={600}>{title}</Text>
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
            {word && <SaveWord token={ready ? prepared.token : null} onSaved={setSaved} />}
            {word && (
              <Switch
                size="xs"
                label="Chữ to"
                title="Bản đọc cỡ chữ 16, không dùng để ký"
                checked={large}
                onChange={(event) => setLarge(event.currentTarget.checked)}
              />
            )}
            {!large && more?.(working, setWorking)}
            {saved !== null && saved === prepared?.token && (
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
        {document && refusal === null && <PdfPreview document={document} label={title} />}
      </Stack>
    </Paper>
  );
};

type EachProps = {
  readonly kind: DocumentKind;
  readonly subject: string;
  readonly options: object;
  readonly ready: boolean;
  readonly working: string | null;
  readonly setWorking: (words: string | null) => void;
};

/** One file a person, into a folder the official picks. */
const SaveEach = ({ kind, subject, options, ready, working, setWorking }: EachProps) => {
  const saveEach = async () => {
    setWorking('Đang ghi từng tệp…');
    const outcome = await desk.saveEach({ kind, subject, options });
    setWorking(null);
    if (!outcome.ok) return showRefusal(outcome.refusal);
    if (outcome.value.saved === 0) return;
    const message = `${outcome.value.saved} tệp trong thư mục ${outcome.value.folder}`;
    notifications.show({ color: 'teal', title: 'Đã lưu mỗi người một tệp', message });
  };
  return (
    <Button size="xs" variant="default" onClick={() => void saveEach()} disabled={!ready || working !== null}>
      Mỗi người một tệp
    </Button>
  );
};
