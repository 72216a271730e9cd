import { z } from 'zod';
import { create, remove } from '../kit/command.ts';
import { idField } from '../kit/id.ts';
import { ok, refuse } from '../kit/outcome.ts';
import { lineField } from '../kit/text.ts';
import { textBlocks } from '../kit/text-blocks.ts';
import { command } from '../workspace.ts';
import { findDocument, findIn } from './checks.ts';
import { signing } from './input.ts';
import { documentKinds, isDocumentKind } from './kinds.ts';
import { isIssued } from './life-cycle.ts';
import { pinReminder } from './reminders.ts';
import { carriedEdit } from './replacing.ts';
import { numberText, replacementOf } from './rules.ts';

/** A draft before anything has happened to it. */
const UNTOUCHED = {
  state: 'draft',
  submission: null,
  withdrawals: [],
  signedOn: null,
  serial: null,
  symbol: '',
  issuedOn: null,
  numberedOn: null,
  sentOn: null,
  filedOn: null,
  file: null,
  scan: null,
} as const;

/** Opens a paper of a record; it follows the record until it is submitted. */
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
    /** An issued document whose content was wrong (Decree 30/2020, Article 18.3). */
    replacesId: idField('Văn bản được thay thế').nullable().optional().meta({ title: 'Văn bản được thay thế' }),
    /** Of a replacement whose old paper was rewritten: the text as the data give it, put in by the program. */
    data: textBlocks.optional().meta({ title: 'Nội dung lấy từ dữ liệu' }),
  }),
  run: (read, input, { today, actor }) => {
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
    const form = subject === 'compositions' ? read.get(subject, subjectId)?.form : kind;
    if (form !== kind) {
      const sentence = `Văn bản này không được soạn theo mẫu ${label}. Hãy chọn đúng loại văn bản đã soạn.`;
      return refuse('rule', sentence, 'kind', 'Loại văn bản');
    }
    const replacesId = input.replacesId ?? null;
    if (replacesId !== null) {
      const [field, label] = ['replacesId', 'Văn bản được thay thế'];
      const old = findDocument(read, replacesId, field);
      if (!old.ok) return old;
      if (!isIssued(old.value)) {
        return refuse('rule', `“${old.value.title}” chưa phát hành nên không cần văn bản thay thế.`, field, label);
      }
      const other = replacementOf(read, replacesId);
      if (other !== undefined) {
        const sentence = `“${old.value.title}” số ${numberText(old.value)} đã có văn bản thay thế “${other.title}”.`;
        return refuse('taken', sentence, field, label);
      }
    }
    const edit = carriedEdit(read.get('documents', replacesId ?? ''), input.data, { today, actor });
    if (!edit.ok) return edit;
    const chosen =
      kind === 'reminder'
        ? pinReminder(read, subjectId, options, today)
        : ok(subject === 'compositions' ? {} : options);
    if (!chosen.ok) return chosen;
    const change = create(read.all('documents'), 'documents', {
      ...UNTOUCHED,
      id,
      kind,
      subjectId,
      options: chosen.value,
      title: input.title ?? label,
      draftedOn: today,
      signatoryId: input.signatoryId ?? null,
      signingCapacity: input.signingCapacity ?? null,
      replacesId,
      edit: edit.value,
    });
    return change.ok ? ok([change.value]) : change;
  },
});

/** Throws a draft away; what was submitted stays for good. */
export const removeDocument = command({
  name: 'documents.remove',
  title: 'Xóa dự thảo văn bản',
  input: z.strictObject({ id: idField('Văn bản') }),
  run: (read, { id }) => {
    const found = findIn(read, id, ['draft'], 'xóa');
    if (!found.ok) return found;
    if (found.value.withdrawals.length > 0) {
      const sentence = `“${found.value.title}” đã từng trình ký nên giữ lại trong sổ. Hãy sửa rồi trình ký lại.`;
      return refuse('rule', sentence, 'id', 'Văn bản');
    }
    return ok([remove('documents', found.value)]);
  },
});
