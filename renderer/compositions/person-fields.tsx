import { SimpleGrid } from '@mantine/core';
import { FORM_OF_ADDRESS_LABELS } from '#shared/roster/labels.ts';
import { FORMS_OF_ADDRESS } from '#shared/roster/schema.ts';
import { AreaField, ChoiceField, DateField, TextField } from '../kit/fields.tsx';
import { Section } from './section.tsx';

const ADDRESSES = FORMS_OF_ADDRESS.map((value) => ({ value, label: FORM_OF_ADDRESS_LABELS[value] }));

/** Who is introduced, where to, for what, until when (form 1.8). */
export const IntroductionFields = () => (
  <Section title="Người được giới thiệu">
    <ChoiceField name="introduction.address" label="Xưng hô" options={ADDRESSES} />
    <SimpleGrid cols={2} spacing="sm">
      <TextField name="introduction.name" label="Họ và tên" required />
      <TextField name="introduction.position" label="Chức vụ, đơn vị công tác" />
    </SimpleGrid>
    <TextField name="introduction.sentTo" label="Được cử đến" required />
    <AreaField name="introduction.purpose" label="Về việc" required rows={2} />
    <DateField name="introduction.validUntil" label="Có giá trị đến hết ngày" required />
  </Section>
);

/** Who gives which power to whom, and for how long. */
export const AuthorizationFields = () => (
  <Section title="Ủy quyền">
    <SimpleGrid cols={2} spacing="sm">
      <TextField name="authorization.delegator.name" label="Người ủy quyền" required />
      <TextField name="authorization.delegator.position" label="Chức vụ người ủy quyền" />
      <TextField name="authorization.delegatee.name" label="Người được ủy quyền" required />
      <TextField name="authorization.delegatee.position" label="Chức vụ người được ủy quyền" />
      <ChoiceField name="authorization.delegator.address" label="Xưng hô người ủy quyền" options={ADDRESSES} />
      <ChoiceField name="authorization.delegatee.address" label="Xưng hô người được ủy quyền" options={ADDRESSES} />
    </SimpleGrid>
    <AreaField
      name="authorization.scope"
      label="Nội dung ủy quyền"
      required
      rows={3}
      description="Mỗi dòng một việc; từ hai việc trở lên tự đánh số."
    />
    <SimpleGrid cols={2} spacing="sm">
      <DateField name="authorization.from" label="Từ ngày" required />
      <DateField name="authorization.to" label="Đến hết ngày" required />
    </SimpleGrid>
  </Section>
);
