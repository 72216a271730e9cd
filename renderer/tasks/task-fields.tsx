import { SimpleGrid } from '@mantine/core';
import { useWatch } from 'react-hook-form';
import { isPlainDate } from '#shared/kit/date.ts';
import { DEADLINE_KIND_LABELS } from '#shared/tasks/labels.ts';
import { isDated } from '#shared/tasks/rules.ts';
import { DEADLINE_KINDS, type DeadlineKind } from '#shared/tasks/schema.ts';
import { AreaField, ChoiceField, DateField, PickField, TextField } from '../kit/fields.tsx';
import { PickManyField } from '../kit/pick-many-field.tsx';
import { today, useDerived } from '../use-workspace.ts';
import { agencyOptions, CHOICE_READS, fieldOptions, seatOptions } from './options.ts';

const DATE_HINTS: Partial<Record<DeadlineKind, string>> = {
  month: 'Nhập một ngày trong tháng; hạn là ngày cuối tháng',
  quarter: 'Nhập một ngày trong quý; hạn là ngày cuối quý',
};

/** Kind of deadline and, where it is dated, its day. */
export const DeadlineField = (props: { readonly label: string; readonly onlyDated?: boolean }) => {
  const kind = useWatch({ name: 'deadline.kind' }) as DeadlineKind;
  const kinds = DEADLINE_KINDS.filter((one) => props.onlyDated !== true || isDated(one));
  const hint = DATE_HINTS[kind];
  return (
    <>
      <ChoiceField
        name="deadline.kind"
        label={props.label}
        options={kinds.map((value) => ({ value, label: DEADLINE_KIND_LABELS[value] }))}
      />
      {isDated(kind) && (
        <DateField
          name="deadline.date"
          label={`${props.label}: ngày`}
          nullable
          required
          {...(hint === undefined ? {} : { description: hint })}
        />
      )}
    </>
  );
};

/** All fields of a task; the agencies and leaders are those of the day it was given. */
export const TaskFields = () => {
  const given = useWatch({ name: 'assignedOn' }) as string;
  const lead = useWatch({ name: 'leadAgencyId' }) as string;
  const day = isPlainDate(given) ? given : today();
  const choices = useDerived(
    CHOICE_READS,
    (read) => ({ agencies: agencyOptions(read, day), fields: fieldOptions(read), seats: seatOptions(read, day) }),
    [day],
  );
  return (
    <>
      <AreaField
        name="content"
        label="Nội dung nhiệm vụ"
        description="Ghi đúng như trong kết luận, văn bản giao"
        required
        rows={3}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <PickField
          name="leadAgencyId"
          label="Cơ quan chủ trì"
          description="Đúng một cơ quan"
          required
          options={choices.agencies}
        />
        <PickManyField
          name="coordinatingAgencyIds"
          label="Cơ quan phối hợp"
          description="Có thể chọn nhiều cơ quan"
          options={choices.agencies.filter(({ value }) => value !== lead)}
        />
        <DateField name="assignedOn" label="Ngày giao" required />
        <PickField name="directingLeaderId" label="Lãnh đạo chỉ đạo" options={choices.seats} clearable />
      </SimpleGrid>
      <DeadlineField label="Thời hạn" />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextField name="basis" label="Văn bản giao" placeholder="Thông báo số 05/TB-BCĐ ngày 22/12/2026" />
        <TextField name="deliverable" label="Sản phẩm" placeholder="Văn bản, hệ thống, số liệu" />
        <PickField name="fieldId" label="Lĩnh vực" options={choices.fields} clearable />
        <TextField name="clause" label="Khoản của Quy chế" placeholder="7.2" />
      </SimpleGrid>
    </>
  );
};
