import { Button, Divider, Group, Paper, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { FormProvider, useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useLocation } from 'wouter';
import { namedWithNumber } from '#shared/documents/issued-names.ts';
import { type DocumentOptions, documentKinds } from '#shared/documents/kinds.ts';
import { isIssued } from '#shared/documents/rules.ts';
import type { DocumentRecord } from '#shared/documents/schema.ts';
import { DocumentPanel } from '../document-panel.tsx';
import { BackLink } from '../kit/back-link.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { AreaField, LinesField, PickField, TextField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { Page } from '../kit/page.tsx';
import { Split } from '../kit/split.tsx';
import { useSeatOptions } from '../seat-options.ts';
import { execute, newId } from '../use-command.ts';
import { today, useRecord } from '../use-workspace.ts';
import { documentPath } from './words.ts';

type Options = DocumentOptions<'correction'>;
const EMPTY = { where: '', printed: '', correct: '' };
/** The page follows the last key by this many ms. */
const AFTER = 400;

/** A dispatch that puts an error of form right in a document that has gone out (Decree 30/2020, Article 18.3). */
export const CorrectionPage = ({ id }: { readonly id: string }) => {
  const document = useRecord('documents', id);
  if (document === undefined || !isIssued(document)) {
    const hint = 'Chỉ đính chính được văn bản đã phát hành; văn bản chưa phát hành thì rút về dự thảo để sửa.';
    return (
      <Page title="Đính chính văn bản">
        <EmptyState title="Không đính chính được" hint={hint} />
      </Page>
    );
  }
  return <Correcting document={document} />;
};

const Correcting = ({ document }: { readonly document: DocumentRecord }) => {
  const [, go] = useLocation();
  const form = useCommandForm<Options>(documentKinds.correction.options, {
    ...{ corrections: [EMPTY], addressees: [], date: null },
    signatoryId: document.signatoryId,
    capacity: document.signingCapacity,
  });
  const named = namedWithNumber(document);
  return (
    <Page
      title={`Đính chính ${named}`}
      sentence={`${document.title}. Công văn đính chính chỉ sửa sai sót về thể thức, kỹ thuật trình bày; sai nội dung thì lập văn bản thay thế.`}
      back={<BackLink href={documentPath(document.id)}>Về văn bản</BackLink>}
    >
      <Split
        sideWidth={560}
        main={
          <Paper withBorder radius="md" p="md">
            <CommandFormFrame
              form={form}
              submitLabel="Lập dự thảo đính chính"
              onClose={() => go(documentPath(document.id))}
              onDone={() => undefined}
              onSubmit={async (options) => {
                const id = newId('document');
                const title = `Công văn đính chính ${named}`;
                const { signatoryId, capacity: signingCapacity } = options;
                const draft = { id, kind: 'correction', subjectId: document.id, options, title, signatoryId };
                const outcome = await execute('documents.draft', { ...draft, signingCapacity });
                if (outcome.ok) go(documentPath(id));
                return outcome;
              }}
            >
              <Fields />
            </CommandFormFrame>
          </Paper>
        }
        side={
          <FormProvider {...form}>
            <Preview id={document.id} />
          </FormProvider>
        }
      />
    </Page>
  );
};

const Fields = () => {
  const { control } = useFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: 'corrections', keyName: 'key' });
  const seats = useSeatOptions(today(), [useWatch({ name: 'signatoryId' }) as string | null]);
  return (
    <>
      {fields.map((field, i) => (
        <Stack key={field.key} gap="xs">
          {i > 0 && <Divider />}
          <Group align="flex-end" wrap="nowrap">
            <div style={{ flex: 1 }}>
              <TextField
                name={`corrections.${i}.where`}
                label={`Vị trí sai ${i + 1}`}
                placeholder="Ví dụ: Tại điểm 2, trang 1"
                required
              />
            </div>
            {fields.length > 1 && (
              <Button
                variant="subtle"
                color="red"
                size="compact-sm"
                leftSection={<IconTrash size={14} />}
                onClick={() => remove(i)}
              >
                Bỏ chỗ {i + 1}
              </Button>
            )}
          </Group>
          <AreaField name={`corrections.${i}.printed`} label="Đã in" required rows={1} />
          <AreaField name={`corrections.${i}.correct`} label="Nay sửa thành" required rows={1} />
        </Stack>
      ))}
      <Group>
        <Button size="xs" variant="default" leftSection={<IconPlus size={14} />} onClick={() => append(EMPTY)}>
          Thêm chỗ sai
        </Button>
      </Group>
      <Divider />
      <LinesField
        name="addressees"
        label="Kính gửi"
        description="Mỗi dòng một nơi; để trống: mọi nơi đã nhận văn bản"
        rows={2}
      />
      <PickField name="signatoryId" label="Người ký" clearable options={seats} />
    </>
  );
};

const Preview = ({ id }: { readonly id: string }) => {
  const typed = useWatch() as Options;
  const [options] = useDebouncedValue(typed, AFTER);
  const whole = options.corrections.filter(({ where, printed, correct }) => where && printed && correct);
  if (whole.length === 0) {
    return (
      <Text size="sm" c="dimmed" p="md">
        Ghi vị trí sai, chữ đã in và chữ sửa thành; trang in hiện ở đây.
      </Text>
    );
  }
  return <DocumentPanel kind="correction" subject={id} options={{ ...options, corrections: whole }} kept />;
};
