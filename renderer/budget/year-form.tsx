import { useLocation } from 'wouter';
import { addYear, changeYear } from '#shared/budget/commands-years.ts';
import { DEFAULT_PURPOSE, DEFAULT_WARN_AT } from '#shared/budget/defaults.ts';
import type { BudgetYear } from '#shared/budget/schema.ts';
import type { InputOf } from '#shared/features.ts';
import { TextField, WholeNumberField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { execute, newId } from '../use-command.ts';
import { budgetPath } from './words.ts';

type Props = { readonly year: BudgetYear | null; readonly suggested: number; readonly onClose: () => void };

/** A new budget year, or what is said of one. */
export const YearForm = ({ year, suggested, onClose }: Props) =>
  year === null ? <AddForm suggested={suggested} onClose={onClose} /> : <ChangeForm year={year} onClose={onClose} />;

const AddForm = ({ suggested, onClose }: Omit<Props, 'year'>) => {
  const [, go] = useLocation();
  const form = useCommandForm<InputOf<'budget.addYear'>>(addYear.input, {
    id: newId('kinh-phi'),
    year: suggested,
    purpose: DEFAULT_PURPOSE,
    chapter: '',
    sector: '',
    warnAt: DEFAULT_WARN_AT,
  });
  return (
    <CommandFormFrame
      form={form}
      onSubmit={(values) => execute('budget.addYear', values)}
      onDone={() => {
        onClose();
        go(budgetPath(form.getValues('year')));
      }}
      onClose={onClose}
    >
      <Fields />
    </CommandFormFrame>
  );
};

const ChangeForm = ({ year, onClose }: { readonly year: BudgetYear; readonly onClose: () => void }) => {
  const { id, purpose, chapter, sector, warnAt } = year;
  const [, go] = useLocation();
  const form = useCommandForm<InputOf<'budget.changeYear'>>(changeYear.input, {
    id,
    year: year.year,
    purpose,
    chapter,
    sector,
    warnAt,
  });
  return (
    <CommandFormFrame
      form={form}
      onSubmit={(values) => execute('budget.changeYear', values, [{ coll: 'budgetYears', id, rev: year.rev }])}
      onDone={() => {
        onClose();
        go(budgetPath(form.getValues('year') ?? year.year));
      }}
      onClose={onClose}
    >
      <Fields />
    </CommandFormFrame>
  );
};

const Fields = () => (
  <>
    <WholeNumberField name="year" label="Năm ngân sách" required />
    <TextField name="purpose" label="Kinh phí dùng cho" description="Viết tiếp sau chữ “kinh phí” (Điều 11)" required />
    <TextField name="chapter" label="Chương" description="Theo kế toán; để trống nếu chưa rõ" />
    <TextField name="sector" label="Loại, khoản" description="Ví dụ: Loại 340, Khoản 341" />
    <WholeNumberField
      name="warnAt"
      label="Cảnh báo khi một dòng đã chi từ (%)"
      description="Vượt 100% thì dừng, trừ khi có văn bản cho phép điều chỉnh"
      required
    />
  </>
);
