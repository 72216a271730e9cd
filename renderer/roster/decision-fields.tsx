import { Fieldset, SimpleGrid } from '@mantine/core';
import { DateField, TextField } from '../kit/fields.tsx';

/** Number, day and issuer of a decision; `prefix` is its path in the form. */
export const DecisionFields = ({ prefix, legend }: { readonly prefix: string; readonly legend: string }) => (
  <Fieldset legend={legend} p="sm" pt={4}>
    <SimpleGrid cols={2} spacing="sm" verticalSpacing={6}>
      <TextField name={`${prefix}.number`} label="Số quyết định" placeholder="Ví dụ: 3828/QĐ-UBND" />
      <DateField name={`${prefix}.date`} label="Ngày quyết định" nullable />
    </SimpleGrid>
    <TextField name={`${prefix}.issuer`} label="Cơ quan ban hành" placeholder="Ví dụ: Chủ tịch UBND thành phố" />
  </Fieldset>
);
