import { DateField, TextField } from '../kit/fields.tsx';

/** Number, day and issuer of a paper something rests on. */
export const PaperFields = (props: { readonly name: string; readonly label: string; readonly required?: boolean }) => (
  <>
    <TextField
      name={`${props.name}.number`}
      label={`${props.label}: số`}
      placeholder="Ví dụ: 1188/QĐ-UBND"
      required={props.required ?? false}
    />
    <DateField name={`${props.name}.date`} label={`${props.label}: ngày`} nullable />
    <TextField name={`${props.name}.issuer`} label={`${props.label}: cơ quan ban hành`} />
  </>
);
