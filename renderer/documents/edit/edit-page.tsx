import { Alert, Badge, Button, Center, Group, Loader, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconAlertTriangle, IconArrowLeft, IconDeviceFloppy } from '@tabler/icons-react';
import { type ReactNode, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import type { Records } from '#shared/collections.ts';
import { usedBases, withRecipients } from '#shared/compositions/reuse.ts';
import type { EditedText } from '#shared/documents/editing.ts';
import { DOCUMENT_STATE_LABELS } from '#shared/documents/labels.ts';
import { rewrittenIn } from '#shared/documents/text-merge.ts';
import { BlockEditor } from '../../kit/block-editor/block-editor.tsx';
import { confirm } from '../../kit/confirm.tsx';
import { DraftOffer, readDraft } from '../../kit/drafts.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { GrowingText } from '../../kit/growing-text.tsx';
import { Page } from '../../kit/page.tsx';
import { PdfPreview } from '../../kit/pdf-preview.tsx';
import { Split } from '../../kit/split.tsx';
import { REUSE_READS, ReuseRecipients } from '../../reuse-field.tsx';
import { useDerived, useRecord } from '../../use-workspace.ts';
import { DataChanges } from './data-changes.tsx';
import { RewrittenNote } from './rewritten-note.tsx';
import { useEditPreview } from './use-edit-preview.ts';
import { errorsIn, useEditing } from './use-editing.ts';

/** The editor of one draft. */
export const EditPage = ({ id }: { readonly id: string }) => {
  const document = useRecord('documents', id);
  if (document === undefined) {
    return (
      <Page title="Không tìm thấy văn bản">
        <EmptyState title="Không có văn bản này" hint="Văn bản đã bị xóa hoặc địa chỉ không đúng." />
      </Page>
    );
  }
  if (document.state !== 'draft') {
    const hint = `Văn bản đang ở bước “${DOCUMENT_STATE_LABELS[document.state]}” nên nội dung đã khóa. Muốn sửa phải rút về dự thảo.`;
    return (
      <Page title={document.title}>
        <EmptyState title="Nội dung đã khóa" hint={hint} />
      </Page>
    );
  }
  return <Editing key={id} document={document} />;
};

const LOSE = {
  title: 'Rời trang soạn khi chưa lưu?',
  message: 'Phần vừa gõ được giữ tạm và sẽ được đề nghị lấy lại khi mở trang này lần sau.',
  confirmLabel: 'Rời trang',
};
const DISCARD = {
  title: 'Bỏ mọi phần sửa tay?',
  message: 'Nội dung trở lại đúng như dữ liệu. Có thể hoàn tác ngay sau đó.',
  confirmLabel: 'Bỏ phần sửa tay',
  danger: true,
};

const Editing = ({ document }: { readonly document: Records['documents'] }) => {
  const [, go] = useLocation();
  const editing = useEditing(document);
  const { text, base, opened, dirty, write } = editing;
  const page = useEditPreview(document.id, text);
  const legalBases = useDerived(REUSE_READS, usedBases);
  const places = useMemo(() => (text === null ? [] : rewrittenIn(base, text.blocks)), [base, text]);
  const back = async () => {
    if (!dirty || (await confirm(LOSE))) go(`/van-ban/${document.id}`);
  };
  const form = useRef<HTMLFormElement>(null);
  // Wherever the cursor stands on the page.
  useHotkeys(
    [
      ['mod+S', () => void editing.save()],
      ['mod+Enter', () => void editing.save()],
    ],
    [],
    true,
  );
  const recipients = text?.recipients ?? opened?.recipients ?? [];
  const notes = new Map<number, ReactNode>();
  if (text !== null) {
    for (const place of places) {
      const { from, to, base: old } = place;
      const takeBack = () => write({ ...text, blocks: text.blocks.toSpliced(from, to - from, ...old) });
      const note = <RewrittenNote key={`note-${from}-${to}`} place={place} onTakeBack={takeBack} />;
      notes.set(place.at, notes.has(place.at) ? [notes.get(place.at), note] : note);
    }
  }
  return (
    <Page
      title={document.title}
      back={
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconArrowLeft size={16} />}
          onClick={() => void back()}
        >
          Về văn bản
        </Button>
      }
      sentence={
        <Group gap="xs">
          <Badge variant="light" color={dirty ? 'orange' : 'teal'}>
            {dirty ? 'Chưa lưu' : 'Đã lưu'}
          </Badge>
          <span>{places.length === 0 ? 'Nội dung đúng như dữ liệu.' : `${places.length} chỗ khác với dữ liệu.`}</span>
        </Group>
      }
      action={
        <>
          <Button
            variant="default"
            disabled={places.length === 0 && text?.recipients === null}
            onClick={() => void confirm(DISCARD).then((yes) => (yes ? editing.discard() : undefined))}
          >
            Bỏ phần sửa tay
          </Button>
          <Button
            leftSection={<IconDeviceFloppy size={16} />}
            loading={editing.busy}
            disabled={!dirty}
            onClick={() => void editing.save()}
          >
            Lưu (Ctrl S)
          </Button>
        </>
      }
    >
      <Split
        sideWidth={560}
        side={<Preview page={page} />}
        main={
          <form ref={form} onSubmit={(event) => event.preventDefault()} noValidate>
            <Stack gap="sm">
              {(editing.failure ?? editing.refusal) !== null && (
                <Alert color="red" icon={<IconAlertTriangle size={18} />} title="Chưa thực hiện được" role="alert">
                  {editing.failure ?? editing.refusal}
                </Alert>
              )}
              {editing.found !== null && !dirty && (
                <DraftOffer
                  draft={editing.found}
                  onForget={editing.forget}
                  onTake={() => {
                    const words = editing.found === null ? null : readDraft<EditedText>(editing.found);
                    if (words !== null) write(words);
                    // The offer goes away, and the cursor with it.
                    form.current?.querySelector<HTMLElement>('[role=textbox]')?.focus();
                  }}
                />
              )}
              {editing.changes.length > 0 && (
                <DataChanges
                  changes={editing.changes}
                  busy={editing.busy}
                  onChoose={(choices) => void editing.choose(choices)}
                />
              )}
              {text === null ? (
                editing.refusal === null && (
                  <Center h={200}>
                    <Loader role="status" aria-label="Đang mở nội dung" />
                  </Center>
                )
              ) : (
                <>
                  <BlockEditor
                    blocks={text.blocks}
                    onChange={(blocks) => write({ ...text, blocks })}
                    errors={errorsIn(text.blocks)}
                    notes={notes}
                    legalBases={legalBases}
                  />
                  {(opened?.recipients.length ?? 0) > 0 && (
                    <Stack gap={4}>
                      <GrowingText
                        label="Nơi nhận"
                        description="Mỗi dòng một nơi nhận; dòng cuối là nơi lưu."
                        minRows={3}
                        value={recipients.join('\n')}
                        onChange={(event) => write({ ...text, recipients: event.currentTarget.value.split('\n') })}
                      />
                      <ReuseRecipients
                        onAdd={(lines) => write({ ...text, recipients: withRecipients(recipients, lines) })}
                      />
                    </Stack>
                  )}
                </>
              )}
            </Stack>
          </form>
        }
      />
    </Page>
  );
};

const Preview = ({ page }: { readonly page: ReturnType<typeof useEditPreview> }) => (
  <div className="document-panel">
    {page.refusal !== null && (
      <Text size="sm" c="red.9" role="status">
        {page.refusal}
      </Text>
    )}
    {page.document !== null && (
      <PdfPreview document={page.document} content={page.content} onSight={page.onSight} label="Trang in" />
    )}
  </div>
);
