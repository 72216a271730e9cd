import { changeYear } from '#shared/budget/commands-years.ts';
import type { BudgetYear } from '#shared/budget/schema.ts';
import { usualSignatory } from '#shared/compositions/defaults.ts';
import type { DocumentKind } from '#shared/documents/kinds.ts';
import type { InputOf } from '#shared/features.ts';
import { isPlainDate } from '#shared/kit/date.ts';
import { SIGNING_CAPACITY_LABELS } from '#shared/meetings/labels.ts';
import { SIGNING_CAPACITIES } from '#shared/meetings/schema.ts';
import { AreaField, DateField, LinesField, PickField } from '../kit/fields.tsx';
import { type CommandForm, CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { SignaturePreview } from '../signature-preview.tsx';
import { execute } from '../use-command.ts';
import { today, useDerived } from '../use-workspace.ts';
import { signatoryOptions } from './options.ts';

type Values = InputOf<'budget.changeYear'>;
type Props = { readonly year: BudgetYear };

const SEATS = ['bodies', 'memberships', 'people', 'agencies'] as const;

const useLetterForm = (year: BudgetYear, letter: Pick<Values, 'estimateLetter'> | Pick<Values, 'useLetter'>) =>
  useCommandForm<Values>(changeYear.input, { id: year.id, ...letter });

const save = (year: BudgetYear) => (values: Values) =>
  execute('budget.changeYear', values, [{ coll: 'budgetYears', id: year.id, rev: year.rev }]);

/** What the submission of the estimate says beyond its figures. */
export const EstimateLetterForm = ({ year }: Props) => {
  const form = useLetterForm(year, { estimateLetter: structuredClone(year.estimateLetter) });
  const reset = () => form.reset(form.getValues());
  return (
    <CommandFormFrame form={form} onSubmit={save(year)} onDone={reset} onClose={reset} permanent>
      <DateField
        name="estimateLetter.date"
        label="Ngày tờ trình"
        description="Ngày in để trống cho văn thư ghi"
        required
      />
      <LinesField name="estimateLetter.addressees" label="Kính gửi" description="Mỗi nơi một dòng" rows={2} required />
      <LinesField name="estimateLetter.legalBases" label="Căn cứ" description="Mỗi căn cứ một dòng" />
      <AreaField name="estimateLetter.need" label="Sự cần thiết" />
      <AreaField name="estimateLetter.review" label="Đánh giá thực hiện năm trước (thuyết minh)" />
      <AreaField name="estimateLetter.tasks" label="Nhiệm vụ của năm (thuyết minh)" />
      <AreaField name="estimateLetter.proposal" label="Kiến nghị" />
      <Signing name="estimateLetter" kind="budgetEstimate" form={form} />
    </CommandFormFrame>
  );
};

/** What the report on the use of the money says beyond its figures. */
export const UseLetterForm = ({ year }: Props) => {
  const form = useLetterForm(year, { useLetter: structuredClone(year.useLetter) });
  const reset = () => form.reset(form.getValues());
  return (
    <CommandFormFrame form={form} onSubmit={save(year)} onDone={reset} onClose={reset} permanent>
      <DateField
        name="useLetter.date"
        label="Ngày báo cáo"
        description="Báo cáo sử dụng tính đến ngày này; quyết toán tính mọi khoản chi"
        required
      />
      <LinesField name="useLetter.addressees" label="Kính gửi" description="Mỗi nơi một dòng" rows={2} required />
      <AreaField name="useLetter.results" label="Đánh giá kết quả sử dụng" />
      <AreaField name="useLetter.difficulties" label="Khó khăn, vướng mắc" />
      <AreaField name="useLetter.proposal" label="Kiến nghị" />
      <Signing name="useLetter" kind="budgetUse" form={form} />
    </CommandFormFrame>
  );
};

const CAPACITIES = SIGNING_CAPACITIES.map((value) => ({ value, label: SIGNING_CAPACITY_LABELS[value] }));

type SigningProps = {
  readonly name: 'estimateLetter' | 'useLetter';
  readonly kind: DocumentKind;
  readonly form: CommandForm<Values>;
};

const Signing = ({ name, kind, form }: SigningProps) => {
  const { date = '', signatoryId = null, capacity = 'own' } = form.watch(name) ?? {};
  const day = isPlainDate(date) ? date : today();
  const options = useDerived(SEATS, (read) => signatoryOptions(read, day), [day]);
  const usual = useDerived(SEATS, (read) => usualSignatory(read, 'standingAgency', day), [day]);
  const head = options.find(({ value }) => value === usual)?.label;
  return (
    <>
      <PickField
        name={`${name}.signatoryId`}
        label="Người ký"
        description={
          head === undefined
            ? 'Lãnh đạo Cơ quan Thường trực; để trống thì chừa chỗ ghi tên'
            : `Để trống thì người đứng đầu Cơ quan Thường trực ký: ${head}`
        }
        options={options}
        clearable
      />
      <PickField name={`${name}.capacity`} label="Thẩm quyền ký" options={CAPACITIES} />
      <SignaturePreview
        kind={kind}
        issuer="standingAgency"
        signatoryId={signatoryId ?? usual}
        capacity={capacity}
        date={date}
      />
      <LinesField name={`${name}.recipients`} label="Nơi nhận khác" description="“Như trên” và “Lưu” có sẵn" rows={2} />
    </>
  );
};
