import { SimpleGrid } from '@mantine/core';
import { assignNumber, recordReturn } from '#shared/documents/clerk-commands.ts';
import type { DocumentRecord } from '#shared/documents/schema.ts';
import { DateField, TextField, WholeNumberField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { LateIssue } from '../late-issue.tsx';
import { ScanField } from '../scan-field.tsx';
import { execute } from '../use-command.ts';
import { today } from '../use-workspace.ts';
import { NumberNotes, useNextNumber } from './number-notes.tsx';

type Numbering = { readonly id: string; readonly serial: number | null; readonly symbol: string };
type ReturnValues = Numbering & {
  readonly signedOn: string;
  readonly issuedOn: string;
  readonly scan: { readonly token: string } | null;
};
type Props = { readonly document: DocumentRecord; readonly onDone?: () => void };

const hintOf = (next: number | null): string =>
  next === null ? 'Số do Văn thư UBND cấp' : 'Chương trình đề xuất số tiếp theo';

/** The paper came back signed: scan, number and date in one go, one Enter (Decree 30/2020, Articles 15.2, 18, 19). */
export const ReturnForm = ({ document, onDone }: Props) => {
  const { id, symbol, signedOn } = document;
  const next = useNextNumber(symbol, today());
  const form = useCommandForm<ReturnValues>(recordReturn.input, {
    ...{ id, serial: next, symbol, issuedOn: today(), scan: null },
    signedOn: signedOn ?? today(),
  });
  return (
    <CommandFormFrame
      form={form}
      permanent
      enterSaves
      submitLabel="Ghi bản ký đã về"
      onClose={() => onDone?.()}
      onSubmit={(values) => execute('documents.recordReturn', { ...values, serial: values.serial as number })}
    >
      <ScanField
        name="scan"
        label="Bản scan đã ký"
        description="PDF, JPEG hoặc PNG, đến 50 MB; có thể bổ sung sau"
        focus={onDone !== undefined}
      />
      <SimpleGrid cols={2} spacing="sm">
        <WholeNumberField name="serial" label="Số văn bản" required min={1} description={hintOf(next)} />
        <TextField name="symbol" label="Ký hiệu" required description="Như trên bản trình ký" />
        <DateField name="signedOn" label="Ngày ký" required />
        <DateField name="issuedOn" label="Ngày ban hành" required />
      </SimpleGrid>
      <NumberNotes id={id} />
      <LateIssue />
    </CommandFormFrame>
  );
};

type NumberValues = Numbering & { readonly issuedOn: string };

/** Number and date alone, where the paper goes out later. */
export const NumberForm = ({ document, onDone }: Props) => {
  const { id, symbol } = document;
  const next = useNextNumber(symbol, today());
  const form = useCommandForm<NumberValues>(assignNumber.input, { id, serial: next, symbol, issuedOn: today() });
  return (
    <CommandFormFrame
      form={form}
      enterSaves
      submitLabel="Cấp số"
      onClose={() => onDone?.()}
      onSubmit={(values) => execute('documents.assignNumber', { ...values, serial: values.serial as number })}
    >
      <SimpleGrid cols={3} spacing="sm">
        <WholeNumberField name="serial" label="Số văn bản" required min={1} />
        <TextField name="symbol" label="Ký hiệu" required />
        <DateField name="issuedOn" label="Ngày ban hành" required />
      </SimpleGrid>
      <NumberNotes id={id} />
    </CommandFormFrame>
  );
};
