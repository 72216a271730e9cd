import { z } from 'zod';
import { replace } from '../kit/command.ts';
import { plainDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { ok, refuse } from '../kit/outcome.ts';
import { lineField } from '../kit/text.ts';
import { command } from '../workspace.ts';
import { findIn, notAhead } from './checks.ts';
import { madeFile, madeModel, signing } from './input.ts';
import { slipCode } from './rules.ts';
import { override, submission as submissionSchema } from './schema.ts';

/** Errors let pass, one reason a rule. `message` is the checker's own sentence, put in by the program. */
export const overridesInput = z
  .array(z.strictObject({ rule: override.shape.rule, reason: override.shape.reason, message: z.string().optional() }))
  .max(200)
  .default([])
  .meta({ title: 'Lỗi bỏ qua có lý do' });

/**
 * Trình ký: from here on content and page are frozen. The program checks the paper, sets it with blank slots and keeps
 * both before this command runs; errors of the checker stop it unless each is named here with a reason.
 */
export const submitDocument = command({
  name: 'documents.submit',
  title: 'Trình ký văn bản',
  permanent: true,
  input: z.strictObject({
    id: idField('Văn bản'),
    overrides: overridesInput,
    symbol: lineField({ label: 'Ký hiệu', max: 40, min: 0 }).optional(),
    signatureLines: submissionSchema.shape.signatureLines.meta({ title: 'Khối chữ ký do chương trình ghi' }),
    enclosures: submissionSchema.shape.enclosures.meta({ title: 'Phụ lục do chương trình ghi' }),
    /** Who signs by the paper itself; the books name this signer. */
    ...signing,
    file: madeFile,
    model: madeModel,
  }),
  run: (read, input, { today, actor }) => {
    const { id, overrides, symbol, file, model, signatureLines = [], enclosures = [] } = input;
    const found = findIn(read, id, ['draft'], 'trình ký');
    if (!found.ok) return found;
    if (file === undefined || model === undefined) {
      return refuse('rule', 'Chưa dựng được trang in để trình ký. Hãy xem trang in rồi trình ký lại.', 'file', 'Tệp');
    }
    const submission = {
      on: today,
      by: actor,
      code: slipCode(read, `${id}${model.sha256}`),
      file,
      model,
      overrides: overrides.map(({ rule, reason, message }) => ({ rule, reason, message: message ?? rule })),
      signatureLines,
      enclosures,
    };
    const { withdrawals } = found.value;
    const { signatoryId = found.value.signatoryId, signingCapacity = found.value.signingCapacity } = input;
    const frozen = { submission, withdrawals, symbol: symbol ?? '', signatoryId, signingCapacity };
    return ok([replace('documents', found.value, { state: 'submitted', ...frozen })]);
  },
});

/** Rút về dự thảo: recorded with its reason; the code on the old slip is void. */
export const withdrawDocument = command({
  name: 'documents.withdraw',
  title: 'Rút văn bản về dự thảo',
  permanent: true,
  input: z.strictObject({ id: idField('Văn bản'), reason: lineField({ label: 'Lý do rút về', max: 500 }) }),
  run: (read, { id, reason }, { today, actor }) => {
    const found = findIn(read, id, ['submitted', 'signed'], 'rút về');
    if (!found.ok) return found;
    const { submission, withdrawals } = found.value;
    if (submission === null) return refuse('rule', 'Văn bản này chưa từng trình ký.', 'id', 'Văn bản');
    return ok([
      replace('documents', found.value, {
        state: 'draft',
        submission: null,
        signedOn: null,
        symbol: '',
        withdrawals: [...withdrawals, { on: today, by: actor, reason, submission }],
      }),
    ]);
  },
});

/** Signed in ink. */
export const signDocument = command({
  name: 'documents.sign',
  title: 'Ghi văn bản đã ký',
  permanent: true,
  input: z.strictObject({ id: idField('Văn bản'), signedOn: plainDate('Ngày ký') }),
  run: (read, { id, signedOn }, { today }) => {
    const found = findIn(read, id, ['submitted'], 'ghi đã ký');
    if (!found.ok) return found;
    const come = notAhead({ date: signedOn, field: 'signedOn', label: 'Ngày ký' }, today);
    return come.ok ? ok([replace('documents', found.value, { state: 'signed', signedOn })]) : come;
  },
});
