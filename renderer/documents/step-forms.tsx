import { fileScan, issueDocument } from '#shared/documents/clerk-commands.ts';
import type { DocumentRecord } from '#shared/documents/schema.ts';
import { signDocument, withdrawDocument } from '#shared/documents/signature-commands.ts';
import { AreaField, DateField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { ScanField } from '../scan-field.tsx';
import { execute } from '../use-command.ts';
import { today } from '../use-workspace.ts';

type Props = { readonly document: DocumentRecord; readonly onDone: () => void };

/** Signed in ink; number and date come later. */
export const SignForm = ({ document: { id }, onDone }: Props) => {
  const form = useCommandForm(signDocument.input, { id, signedOn: today() as string });
  return (
    <CommandFormFrame
      form={form}
      enterSaves
      submitLabel="Ghi đã ký"
      onClose={onDone}
      onSubmit={(values) => execute('documents.sign', values)}
    >
      <DateField
        name="signedOn"
        label="Ngày ký"
        required
        description="Cấp số và phát hành chậm nhất ngày làm việc tiếp theo (Điều 15, 18 Nghị định 30/2020/NĐ-CP)"
      />
    </CommandFormFrame>
  );
};

/** Back to draft, recorded with its reason. */
export const WithdrawForm = ({ document: { id }, onDone }: Props) => {
  const form = useCommandForm(withdrawDocument.input, { id, reason: '' });
  return (
    <CommandFormFrame
      form={form}
      submitLabel="Rút về dự thảo"
      onClose={onDone}
      onSubmit={(values) => execute('documents.withdraw', values)}
    >
      <AreaField
        name="reason"
        label="Lý do rút về"
        required
        description="Được ghi lại cùng bản đã trình. Phiếu trình ký cũ hết hiệu lực; lần trình sau có mã mới."
      />
    </CommandFormFrame>
  );
};

/** Gone out to those it is for. */
export const IssueForm = ({ document: { id }, onDone }: Props) => {
  const form = useCommandForm(issueDocument.input, { id, sentOn: today() as string });
  return (
    <CommandFormFrame
      form={form}
      permanent
      enterSaves
      submitLabel="Ghi đã phát hành"
      onClose={onDone}
      onSubmit={(values) => execute('documents.issue', values)}
    >
      <DateField name="sentOn" label="Ngày phát hành" required />
    </CommandFormFrame>
  );
};

type ScanValues = { readonly id: string; readonly scan: { readonly token: string } | null };

/** The signed sheet, scanned, is filed with its record. */
export const ScanForm = ({ document: { id, state }, onDone }: Props) => {
  const form = useCommandForm<ScanValues>(fileScan.input, { id, scan: null });
  return (
    <CommandFormFrame
      form={form}
      permanent={state === 'issued'}
      enterSaves
      submitLabel="Lưu bản scan"
      onClose={onDone}
      onSubmit={(values) => execute('documents.fileScan', values as { id: string; scan: { token: string } })}
    >
      <ScanField name="scan" label="Bản scan đã ký" description="PDF, JPEG hoặc PNG, đến 50 MB" />
    </CommandFormFrame>
  );
};
