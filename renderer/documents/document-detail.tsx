import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Records } from '#shared/collections.ts';
import { issueDocument } from '#shared/documents/commands.ts';
import { type DocumentKind, isDocumentKind } from '#shared/documents/kinds.ts';
import { numberText } from '#shared/documents/rules.ts';
import { formatDate } from '#shared/kit/date.ts';
import { DocumentPanel, IssuedPanel } from '../document-panel.tsx';
import { confirm } from '../kit/confirm.tsx';
import { DateField, TextField, WholeNumberField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { SidePanel } from '../kit/split.tsx';
import { LateIssue } from '../late-issue.tsx';
import { execute, useAction } from '../use-command.ts';
import { useDocument } from '../use-document.ts';
import { today } from '../use-workspace.ts';

type Props = { readonly document: Records['documents']; readonly onClose: () => void };

/** One document: the page, and for a draft its number and date after signature. */
export const DocumentDetail = ({ document, onClose }: Props) => (
  <Stack gap="md">
    <SidePanel title={document.title} onClose={onClose}>
      {document.state === 'issued' ? <Facts document={document} /> : <Issue document={document} onClose={onClose} />}
    </SidePanel>
    {document.state === 'issued' ? (
      <IssuedPanel id={document.id} title="Bản đã phát hành" />
    ) : (
      isDocumentKind(document.kind) && (
        <DocumentPanel
          kept
          kind={document.kind}
          subject={document.subjectId}
          options={document.options}
          title="Bản trình ký"
        />
      )
    )}
  </Stack>
);

const Facts = ({ document }: Pick<Props, 'document'>) => (
  <Stack gap={4}>
    <Text size="sm">
      Số <b>{numberText(document)}</b>
    </Text>
    <Text size="sm">
      Ký ngày {document.signedOn === null ? '—' : formatDate(document.signedOn)}, ban hành ngày{' '}
      {document.issuedOn === null ? '—' : formatDate(document.issuedOn)}
    </Text>
    <Text size="sm" c="dimmed">
      In lại luôn đúng bản đã phát hành, kể cả khi dữ liệu thay đổi về sau.
    </Text>
  </Stack>
);

type IssueForm = {
  readonly id: string;
  readonly serial: number | null;
  readonly symbol: string;
  readonly signedOn: string;
  readonly issuedOn: string;
};

/** Signed in ink, the clerk gives number and date (Decree 30/2020, Article 15.2). */
const Issue = ({ document, onClose }: Props) => {
  const kind = isDocumentKind(document.kind) ? document.kind : ('invitation' satisfies DocumentKind);
  const { prepared } = useDocument(kind, document.subjectId, document.options);
  const { busy, act } = useAction();
  const removeDraft = async () => {
    const question = {
      title: 'Xóa dự thảo này?',
      message: `“${document.title}” sẽ vào Thùng rác và khôi phục lại được. Nội dung gốc không bị ảnh hưởng.`,
      confirmLabel: 'Xóa dự thảo',
      danger: true,
    };
    if ((await confirm(question)) && (await act('documents.remove', { id: document.id }))) onClose();
  };
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        Soạn ngày {formatDate(document.draftedOn)}. In, ký bằng bút mực xanh, rồi ghi số và ngày do văn thư cấp.
      </Text>
      {prepared !== null && <Fields key={prepared.symbol} id={document.id} symbol={prepared.symbol ?? ''} />}
      <Group>
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          leftSection={<IconTrash size={16} />}
          loading={busy}
          onClick={() => void removeDraft()}
        >
          Xóa dự thảo
        </Button>
      </Group>
    </Stack>
  );
};

const Fields = ({ id, symbol }: { readonly id: string; readonly symbol: string }) => {
  const defaults: IssueForm = { id, serial: null, symbol, signedOn: today(), issuedOn: today() };
  const form = useCommandForm<IssueForm>(issueDocument.input, defaults);
  return (
    <CommandFormFrame
      form={form}
      permanent
      submitLabel="Phát hành"
      onClose={() => undefined}
      onSubmit={(values) => execute('documents.issue', { ...values, serial: values.serial as number })}
    >
      <SimpleGrid cols={2} spacing="sm">
        <WholeNumberField name="serial" label="Số văn bản" required min={1} />
        <TextField name="symbol" label="Ký hiệu" required />
        <DateField name="signedOn" label="Ngày ký" required />
        <DateField
          name="issuedOn"
          label="Ngày ban hành"
          required
          description="Chậm nhất ngày làm việc sau ngày ký (Điều 15)"
        />
      </SimpleGrid>
      <LateIssue />
    </CommandFormFrame>
  );
};
