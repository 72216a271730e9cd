import { z } from 'zod';
import { idField } from '../kit/id.ts';
import { lineField } from '../kit/text.ts';
import { SIGNING_CAPACITIES } from '../meetings/schema.ts';
import { frozenFile, frozenModel, scanFile } from './schema.ts';

/** Who signs and how, where it is kept with the document. */
export const signing = {
  signatoryId: idField('Người ký').nullable().optional().meta({ title: 'Người ký' }),
  signingCapacity: z
    .enum(SIGNING_CAPACITIES, { error: 'Thẩm quyền ký: chọn một cách ký' })
    .nullable()
    .optional()
    .meta({ title: 'Thẩm quyền ký' }),
};

/** Number and symbol as the clerk gives them. */
export const numbering = {
  serial: z
    .int({ error: 'Số văn bản: nhập số nguyên' })
    .min(1, { error: 'Số văn bản: từ 1 trở lên' })
    .max(999_999, { error: 'Số văn bản: nhiều nhất sáu chữ số' })
    .meta({ title: 'Số văn bản' }),
  symbol: lineField({ label: 'Ký hiệu', max: 40 }),
};

/** The PDF that a step keeps; the program makes it and keeps it before the step runs. */
export const madeFile = frozenFile.optional().meta({ title: 'Tệp PDF do chương trình lập' });
/** The frozen content, made with it. */
export const madeModel = frozenModel.optional().meta({ title: 'Nội dung do chương trình đóng băng' });

/**
 * A scan as a caller names it: a token of the file picked in the window, a path for the headless desk, or the attachment
 * the program has made of it before the command runs.
 */
export const scanInput = z
  .union(
    [
      z.strictObject({ token: z.string().min(1).max(64) }),
      z.strictObject({ path: z.string().min(1).max(1000) }),
      scanFile.strict(),
    ],
    { error: 'Bản scan: chọn tệp PDF, JPEG hoặc PNG' },
  )
  .meta({ title: 'Bản scan' });
