import { z } from 'zod';
import { scanInput } from '../documents/input.ts';
import { create, replace } from '../kit/command.ts';
import { idField } from '../kit/id.ts';
import { ok, refuse } from '../kit/outcome.ts';
import { lineField } from '../kit/text.ts';
import { given } from '../settings/patch.ts';
import { command } from '../workspace.ts';
import { findIncoming, incomingStop, keptScan } from './checks.ts';
import { assignmentFields, type IncomingDocument, incomingFields, resolutionFields } from './schema.ts';

const scan = scanInput.nullable().optional().meta({ title: 'Bản scan' });
const id = idField('Văn bản đến');

/** Enters a document that came in (Decree 30/2020, Article 22). */
export const addIncoming = command({
  name: 'registers.addIncoming',
  title: 'Vào sổ văn bản đến',
  input: z.strictObject({ id: idField('Mã văn bản đến'), ...incomingFields, scan }),
  run: (read, { scan: given, ...input }, { today }) => {
    const kept = keptScan(given);
    if (!kept.ok) return kept;
    const one: IncomingDocument = {
      ...input,
      ...{ rev: 1, scan: kept.value, assignment: null, resolution: null, cancelled: null },
    };
    const allowed = incomingStop(read, one, today);
    if (!allowed.ok) return allowed;
    const created = create(read.all('incomingDocuments'), 'incomingDocuments', one);
    return created.ok ? ok([created.value]) : created;
  },
});

/** Puts an entry right; a scan takes the place of the one before. */
export const changeIncoming = command({
  name: 'registers.changeIncoming',
  title: 'Sửa văn bản đến',
  input: z.strictObject({ id, ...z.object(incomingFields).partial().shape, scan }),
  run: (read, { id, scan: newScan, ...patch }, { today }) => {
    const found = findIncoming(read, id);
    if (!found.ok) return found;
    const kept = keptScan(newScan);
    if (!kept.ok) return kept;
    const fields = { ...given(patch), ...(kept.value === null ? {} : { scan: kept.value }) };
    const allowed = incomingStop(read, { ...found.value, ...fields }, today);
    return allowed.ok ? ok([replace('incomingDocuments', found.value, fields)]) : allowed;
  },
});

/** Strikes an entry out: the number of arrival and the line stay, with the reason in the note. */
export const removeIncoming = command({
  name: 'registers.removeIncoming',
  title: 'Hủy dòng sổ văn bản đến',
  input: z.strictObject({ id, reason: lineField({ label: 'Lý do', max: 300 }) }),
  run: (read, { id, reason }, { today, actor }) => {
    const found = findIncoming(read, id);
    if (!found.ok) return found;
    const cancelled = { on: today, by: actor, reason };
    return ok([replace('incomingDocuments', found.value, { cancelled })]);
  },
});

/** Hands it to the agency or person that deals with it, by when (Decree 30/2020, Article 23). */
export const assignIncoming = command({
  name: 'registers.assignIncoming',
  title: 'Chuyển văn bản đến',
  input: z.strictObject({ id, ...assignmentFields }),
  run: (read, { id, ...assignment }, { today }) => {
    const found = findIncoming(read, id);
    if (!found.ok) return found;
    const allowed = incomingStop(read, { ...found.value, assignment }, today);
    return allowed.ok ? ok([replace('incomingDocuments', found.value, { assignment })]) : allowed;
  },
});

/** Dealt with: our document that answers, or the answer in words (Decree 30/2020, Article 24). */
export const resolveIncoming = command({
  name: 'registers.resolveIncoming',
  title: 'Ghi kết quả giải quyết văn bản đến',
  input: z.strictObject({ id, ...resolutionFields }),
  run: (read, { id, ...resolution }, { today }) => {
    const found = findIncoming(read, id);
    if (!found.ok) return found;
    if (resolution.documentId === null && resolution.answer === '') {
      const sentence = 'Văn bản trả lời: chọn văn bản của đơn vị, hoặc ghi số, ký hiệu hay kết quả giải quyết.';
      return refuse('invalid', sentence, 'answer', 'Văn bản trả lời hoặc kết quả');
    }
    const allowed = incomingStop(read, { ...found.value, resolution }, today);
    return allowed.ok ? ok([replace('incomingDocuments', found.value, { resolution })]) : allowed;
  },
});
