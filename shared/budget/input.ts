import { z } from 'zod';
import { type BudgetPaper, budgetPaper } from './schema.ts';

/** A paper as typed; what is left out is not known yet. */
export const paperInput = z
  .strictObject({
    number: budgetPaper.shape.number.optional().meta({ title: 'Số văn bản' }),
    date: budgetPaper.shape.date.optional().meta({ title: 'Ngày văn bản' }),
    issuer: budgetPaper.shape.issuer.optional().meta({ title: 'Cơ quan ban hành' }),
  })
  .meta({ title: 'Văn bản' });

export const toPaper = (typed: z.output<typeof paperInput> | null | undefined): BudgetPaper => ({
  number: typed?.number ?? '',
  date: typed?.date ?? null,
  issuer: typed?.issuer ?? '',
});
