import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Records } from '#shared/collections.ts';
import { recordReturn } from '#shared/documents/clerk-commands.ts';
import { hasReached, numberText } from '#shared/documents/rules.ts';
import { formatDate } from '#shared/kit/date.ts';
import { DraftPanel, KeptPanel } from '../document-panel.tsx';
import { confirm } from '../kit/confirm.tsx';
import { DateField, TextField, WholeNumberField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { SidePanel } from '../kit/split.tsx';
import { LateIssue } from '../late-issue.tsx';
import { execute, useAction } from '../use-command.ts';
import { today } from '../use-workspace.ts';
import { EditButton } from './edit/edit-button.tsx';
import { SubmitStep } from './submit-step.tsx';

type Props = { readonly document: Records['documents']; readonly onClose: () => void };

/** One document: where it stands on its way, and the page. */
export const DocumentDetail = ({ document, onClose }: Props) => (
  <Stack gap="md">
    <SidePanel title={document.title} onClose={onClose}>
      {document.state === 'draft' ? (
        <Draft document={document} onClose={onClose} />
      ) : hasReached(document, 'numbered') ? (
        <Facts document={document} />
      ) : (
        <Return document={document} />
      )}
    </SidePanel>
    {hasReached(document, 'numbered') ? (
      <KeptPanel id={document.id} which="issued" title="Bản đã phát hành" />
    ) : document.state === 'draft' ? (
      <DraftPanel id={document.id} title="Dự thảo" />
    ) : (
      <KeptPanel id={document.id} which="submitted" title="Bản trình ký" />
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

/** A draft follows its record; from Trình ký on it is frozen. */
const Draft = ({ document, onClose }: Props) => {
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
        Soạn ngày {formatDate(document.draftedOn)}. Từ khi trình ký, nội dung được khóa; muốn sửa phải rút về.
      </Text>
      <SubmitStep document={document} />
      <Group>
        <EditButton id={document.id} />
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

type ReturnForm = {
  readonly id: string;
  readonly serial: number | null;
  readonly symbol: string;
  readonly signedOn: string;
  readonly issuedOn: string;
};

/** Signed in ink, the clerk gives number and date (Decree 30/2020, Article 15.2). */
const Return = ({ document }: Pick<Props, 'document'>) => {
  const { id, symbol } = document;
  const form = useCommandForm<ReturnForm>(recordReturn.input, {
    id,
    serial: null,
    symbol,
    signedOn: document.signedOn ?? today(),
    issuedOn: today(),
  });
  return (
    <CommandFormFrame
      form={form}
      permanent
      submitLabel="Ghi bản ký đã về"
      onClose={() => undefined}
      onSubmit={(values) => execute('documents.recordReturn', { ...values, serial: values.serial as number })}
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
