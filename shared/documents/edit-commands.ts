import { z } from 'zod';
import { replace } from '../kit/command.ts';
import { idField } from '../kit/id.ts';
import { ok, refuse } from '../kit/outcome.ts';
import { textBlocks } from '../kit/text-blocks.ts';
import { command } from '../workspace.ts';
import { findIn } from './checks.ts';
import { recipientLines } from './schema.ts';
import { changedParts, mergedText, mergeParts, TEXT_CHOICES } from './text-merge.ts';

const id = idField('Văn bản');
/** The text as the data give it, put in by the program before the command runs. */
const made = {
  basedOn: z.string().max(40).optional().meta({ title: 'Bản đang xem' }),
  data: textBlocks.optional().meta({ title: 'Nội dung lấy từ dữ liệu' }),
  stale: z.boolean().optional().meta({ title: 'Dữ liệu đã thay đổi' }),
};
const STALE = refuse(
  'conflict',
  'Dữ liệu của văn bản vừa thay đổi. Nội dung đã gõ vẫn còn; hãy xem phần thay đổi, chọn rồi lưu lại.',
  'blocks',
  'Nội dung',
);
const NOT_MADE = refuse(
  'missing',
  'Chưa dựng được nội dung từ dữ liệu. Hãy mở lại văn bản rồi thử lại.',
  'id',
  'Văn bản',
);

/** Keeps the text of a draft as it was rewritten. The first time it notes what the data said. */
export const editDocument = command({
  name: 'documents.edit',
  title: 'Sửa nội dung văn bản',
  input: z.strictObject({
    id,
    blocks: textBlocks.meta({ title: 'Nội dung' }),
    recipients: recipientLines.nullable().default(null).meta({ title: 'Nơi nhận' }),
    ...made,
  }),
  run: (read, { id, blocks, recipients, data, stale }, { today, actor }) => {
    const found = findIn(read, id, ['draft'], 'sửa nội dung');
    if (!found.ok) return found;
    if (stale === true) return STALE;
    const base = found.value.edit?.base ?? data;
    if (base === undefined) return NOT_MADE;
    const edit = { ...found.value.edit, base, blocks, recipients, on: today, by: actor };
    return ok([replace('documents', found.value, { edit })]);
  },
});

/** Takes over what changed in the data since: one choice for each change, in their order. */
export const refreshEdit = command({
  name: 'documents.refreshEdit',
  title: 'Cập nhật nội dung theo dữ liệu',
  input: z.strictObject({
    id,
    choices: z
      .array(z.enum(TEXT_CHOICES, { error: 'Lựa chọn: “mine” (giữ chữ đã sửa) hoặc “data” (lấy theo dữ liệu)' }))
      .max(3000)
      .meta({ title: 'Lựa chọn từng chỗ' }),
    ...made,
  }),
  run: (read, { id, choices, data, stale }, { today, actor }) => {
    const found = findIn(read, id, ['draft'], 'cập nhật nội dung');
    if (!found.ok) return found;
    const { edit, title } = found.value;
    if (edit === null || edit === undefined) {
      return refuse('rule', `“${title}” chưa sửa tay nên luôn theo dữ liệu.`, 'id', 'Văn bản');
    }
    if (stale === true) return STALE;
    if (data === undefined) return NOT_MADE;
    const parts = mergeParts(edit.base, edit.blocks, data);
    const wanted = changedParts(parts).length;
    if (choices.length !== wanted) {
      const sentence = `Dữ liệu đã thay đổi ở ${wanted} chỗ nhưng mới chọn ${choices.length}. Hãy chọn cho từng chỗ.`;
      return refuse('invalid', sentence, 'choices', 'Lựa chọn từng chỗ');
    }
    const blocks = [...mergedText(parts, choices)];
    return ok([replace('documents', found.value, { edit: { ...edit, base: data, blocks, on: today, by: actor } })]);
  },
});

/** Gives up what was rewritten: the text follows the data again. */
export const discardEdit = command({
  name: 'documents.discardEdit',
  title: 'Bỏ phần sửa tay, theo dữ liệu',
  input: z.strictObject({ id }),
  run: (read, { id }) => {
    const found = findIn(read, id, ['draft'], 'bỏ phần sửa tay');
    if (!found.ok) return found;
    if ((found.value.edit ?? null) === null) {
      return refuse('rule', `“${found.value.title}” chưa có phần nào sửa tay.`, 'id', 'Văn bản');
    }
    return ok([replace('documents', found.value, { edit: null })]);
  },
});
