import { SimpleGrid, Stack } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { COMPOSITION_TYPES } from '#shared/compositions/labels.ts';
import { withLines } from '#shared/compositions/reuse.ts';
import { takesAddressees } from '#shared/compositions/rules.ts';
import type { CompositionForm } from '#shared/compositions/schema.ts';
import { SIGNING_CAPACITY_LABELS } from '#shared/meetings/labels.ts';
import { SIGNING_CAPACITIES } from '#shared/meetings/schema.ts';
import { PROFILE_KIND_LABELS } from '#shared/settings/labels.ts';
import { PROFILE_KINDS } from '#shared/settings/schema.ts';
import { AreaField, DateField, LinesField, PickField } from '../kit/fields.tsx';
import type { CommandForm } from '../kit/form.tsx';
import { ReuseBases, ReuseRecipients } from '../reuse-field.tsx';
import { useSeatOptions } from '../seat-options.ts';
import { SignaturePreview } from '../signature-preview.tsx';
import { AppendicesFields } from './appendices-fields.tsx';
import { BodyField } from './body-field.tsx';
import type { CompositionValues } from './composition-values.ts';
import { EnclosureFields } from './enclosure-fields.tsx';
import { AuthorizationFields, IntroductionFields } from './person-fields.tsx';
import { Section } from './section.tsx';
import { SUBJECT_HINTS } from './words.ts';

type Props = { readonly form: CompositionForm; readonly values: CommandForm<CompositionValues> };

/** Adds picked lines to a field of lines. */
const useAdding = () => {
  const { setValue, getValues } = useFormContext();
  return (name: 'legalBases' | 'recipients') => (lines: readonly string[]) =>
    setValue(name, [...withLines(getValues(name) ?? [], lines)], { shouldDirty: true, shouldValidate: true });
};

/** What stands over the text: who issues it, what about, to whom, on which bases. */
const Head = ({ form }: { readonly form: CompositionForm }) => {
  const addTo = useAdding();
  const hint = SUBJECT_HINTS[form] ?? `In dưới chữ ${COMPOSITION_TYPES[form] ?? ''}.`;
  return (
    <Section title="Văn bản">
      <SimpleGrid cols={2} spacing="sm">
        <PickField
          name="profile"
          label="Tư cách ban hành"
          required
          options={PROFILE_KINDS.map((value) => ({ value, label: PROFILE_KIND_LABELS[value] }))}
        />
        <DateField name="date" label="Ngày văn bản" required description="Chỉ in tháng và năm; văn thư ghi ngày." />
      </SimpleGrid>
      {form !== 'introduction' && <AreaField name="subject" label="Trích yếu" required rows={2} description={hint} />}
      {takesAddressees(form) && (
        <LinesField
          name="addressees"
          label="Kính gửi"
          rows={2}
          description={form === 'report' ? 'Mỗi dòng một nơi; để trống nếu không gửi cấp trên.' : 'Mỗi dòng một nơi.'}
        />
      )}
      {form !== 'introduction' && (
        <Stack gap={4}>
          <LinesField
            name="legalBases"
            label="Căn cứ"
            rows={2}
            description="Mỗi dòng một căn cứ, bắt đầu bằng “Căn cứ …” hoặc “Theo đề nghị …”; dấu câu tự in."
          />
          <ReuseBases onAdd={addTo('legalBases')} />
        </Stack>
      )}
    </Section>
  );
};

const BODY_HINTS: Partial<Record<CompositionForm, string>> = {
  decision: 'Điều để trống tên thì in liền với đoạn văn ngay sau: “Điều 1. Ban hành kèm theo …”.',
  introduction: 'Chỉ viết khi cần nói thêm; các câu theo mẫu tự in.',
  authorization: 'Chỉ viết khi cần nói thêm; các phần theo mẫu tự in.',
};

const Signing = ({ form, values }: Props) => {
  const [profile, date, signatoryId, capacity] = values.watch(['profile', 'date', 'signatoryId', 'signingCapacity']);
  const addTo = useAdding();
  const seats = useSeatOptions(date, [signatoryId]);
  return (
    <Section title="Ký và nơi nhận">
      <SimpleGrid cols={2} spacing="sm">
        <PickField name="signatoryId" label="Người ký" clearable options={seats} />
        <PickField
          name="signingCapacity"
          label="Thẩm quyền ký"
          required
          options={SIGNING_CAPACITIES.map((value) => ({ value, label: SIGNING_CAPACITY_LABELS[value] }))}
        />
      </SimpleGrid>
      <SignaturePreview kind={form} issuer={profile} signatoryId={signatoryId} capacity={capacity} date={date} />
      <Stack gap={4}>
        <LinesField
          name="recipients"
          label="Nơi nhận"
          rows={2}
          description="Mỗi dòng một nơi. Dòng đầu (“Như trên”, “Như Điều …”) và dòng “Lưu: VT” tự in."
        />
        <ReuseRecipients onAdd={addTo('recipients')} />
      </Stack>
    </Section>
  );
};

/** Everything a form asks for, from top to bottom of the page. */
export const CompositionFields = ({ form, values }: Props) => {
  const hint = BODY_HINTS[form];
  return (
    <Stack gap="md">
      <Head form={form} />
      {form === 'introduction' && <IntroductionFields />}
      {form === 'authorization' && <AuthorizationFields />}
      <Section title="Nội dung">
        <BodyField name="body" label="Nội dung văn bản" {...(hint === undefined ? {} : { description: hint })} />
      </Section>
      {form === 'decision' && <EnclosureFields />}
      <AppendicesFields />
      <Signing form={form} values={values} />
    </Stack>
  );
};
