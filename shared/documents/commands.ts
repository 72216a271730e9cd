import { z } from 'zod';
import { create, remove, replace } from '../kit/command.ts';
import { compareDates, formatDate, plainDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { lineField } from '../kit/text.ts';
import { SIGNING_CAPACITIES } from '../meetings/schema.ts';
import { command, type Read } from '../workspace.ts';
import { documentKinds, isDocumentKind } from './kinds.ts';
import { pinReminder } from './reminders.ts';
import { holderOfNumber, numberText } from './rules.ts';
import { type DocumentRecord, frozenFile } from './schema.ts';

const findDocument = (
  read: Read,
  id: string,
): Outcome<DocumentRecord & { readonly id: string; readonly rev: number }> => {
  const found = read.get('documents', id);
  return found === undefined ? refuse('missing', `Không tìm thấy văn bản có mã “${id}”.`, 'id', 'Văn bản') : ok(found);
};
const onlyDraft = (document: DocumentRecord): Outcome<null> =>
  document.state === 'draft'
    ? ok(null)
    : refuse(
        'rule',
        `Văn bản số ${numberText(document)} đã phát hành nên không sửa, không xóa được. Hãy lập văn bản thay thế.`,
        'id',
        'Văn bản',
      );

const signing = {
  signatoryId: idField('Người ký').nullable().optional().meta({ title: 'Người ký' }),
  signingCapacity: z
    .enum(SIGNING_CAPACITIES, { error: 'Thẩm quyền ký: chọn một cách ký' })
    .nullable()
    .optional()
    .meta({ title: 'Thẩm quyền ký' }),
};

/** Opens a paper of a record; it follows the record until it is issued. */
export const draftDocument = command({
  name: 'documents.draft',
  title: 'Soạn văn bản',
  input: z.strictObject({
    id: idField('Mã văn bản'),
    kind: z.string({ error: 'Loại văn bản: chọn một loại' }).meta({ title: 'Loại văn bản' }),
    subjectId: idField('Nội dung văn bản'),
    options: z.record(z.string(), z.unknown()).default({}).meta({ title: 'Lựa chọn khi in' }),
    title: lineField({ label: 'Tên văn bản', max: 300 }).optional(),
    ...signing,
  }),
  run: (read, input, { today }) => {
    const { kind, subjectId, options, id } = input;
    if (!isDocumentKind(kind)) return refuse('missing', `Không có loại văn bản “${kind}”.`, 'kind', 'Loại văn bản');
    const { subject, label } = documentKinds[kind];
    if (!read.all(subject).has(subjectId)) {
      return refuse(
        'missing',
        `Không tìm thấy nội dung có mã “${subjectId}” cho ${label}.`,
        'subjectId',
        'Nội dung văn bản',
      );
    }
    const chosen = kind === 'reminder' ? pinReminder(read, subjectId, options, today) : ok(options);
    if (!chosen.ok) return chosen;
    const change = create(read.all('documents'), 'documents', {
      id,
      kind,
      subjectId,
      options: chosen.value,
      title: input.title ?? label,
      state: 'draft',
      draftedOn: today,
      signatoryId: input.signatoryId ?? null,
      signingCapacity: input.signingCapacity ?? null,
      signedOn: null,
      serial: null,
      symbol: '',
      issuedOn: null,
      file: null,
    });
    return change.ok ? ok([change.value]) : change;
  },
});

/** Throws a draft away; an issued document stays for good. */
export const removeDocument = command({
  name: 'documents.remove',
  title: 'Xóa dự thảo văn bản',
  input: z.strictObject({ id: idField('Văn bản') }),
  run: (read, { id }) => {
    const found = findDocument(read, id);
    if (!found.ok) return found;
    const draft = onlyDraft(found.value);
    return draft.ok ? ok([remove('documents', found.value)]) : draft;
  },
});

/**
 * Signed in ink, numbered and dated by the clerk (Decree 30/2020, Article 15.2), and gone out. `file` is the PDF as
 * issued; the program makes and keeps it before this command runs.
 */
export const issueDocument = command({
  name: 'documents.issue',
  title: 'Phát hành văn bản',
  input: z.strictObject({
    id: idField('Văn bản'),
    serial: z
      .int({ error: 'Số văn bản: nhập số nguyên' })
      .min(1, { error: 'Số văn bản: từ 1 trở lên' })
      .max(999_999, { error: 'Số văn bản: nhiều nhất sáu chữ số' })
      .meta({ title: 'Số văn bản' }),
    symbol: lineField({ label: 'Ký hiệu', max: 40 }),
    signedOn: plainDate('Ngày ký'),
    issuedOn: plainDate('Ngày ban hành'),
    file: frozenFile.optional().meta({ title: 'Tệp đã đóng băng' }),
  }),
  run: (read, { id, serial, symbol, signedOn, issuedOn, file }) => {
    const found = findDocument(read, id);
    if (!found.ok) return found;
    const draft = onlyDraft(found.value);
    if (!draft.ok) return draft;
    if (compareDates(signedOn, issuedOn) > 0) {
      const sentence = `Ngày ban hành ${formatDate(issuedOn)} không được trước ngày ký ${formatDate(signedOn)}.`;
      return refuse('rule', sentence, 'issuedOn', 'Ngày ban hành');
    }
    const holder = holderOfNumber(read, { serial, symbol, date: issuedOn });
    if (holder !== undefined) {
      const sentence = `Số ${numberText({ serial, symbol })} đã dùng cho “${holder.title}”. Hãy nhập số khác.`;
      return refuse('taken', sentence, 'serial', 'Số văn bản');
    }
    if (file === undefined) {
      return refuse('rule', 'Chưa có bản PDF để lưu kèm. Hãy in thử văn bản rồi phát hành lại.', 'file', 'Tệp');
    }
    return ok([replace('documents', found.value, { state: 'issued', serial, symbol, signedOn, issuedOn, file })]);
  },
});

export const documentCommands = [draftDocument, removeDocument, issueDocument] as const;
