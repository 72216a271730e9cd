import { useState } from 'react';
import type { InputOf } from '#shared/features.ts';
import { addHoliday, changeHoliday } from '#shared/settings/holiday-commands.ts';
import { HOLIDAY_KIND_LABELS, HOLIDAY_KIND_SHORT } from '#shared/settings/labels.ts';
import { HOLIDAY_KINDS, type HolidayRecord } from '#shared/settings/schema.ts';
import { ChoiceField, DateField, SwitchField, TextField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { execute, newId } from '../use-command.ts';

type Props = { readonly day: HolidayRecord | null; readonly year: number; readonly onClose: () => void };

/** A new row of the holiday table, or a correction. */
export const HolidayForm = ({ day, year, onClose }: Props) =>
  day === null ? <AddForm year={year} onClose={onClose} /> : <ChangeForm day={day} onClose={onClose} />;

const AddForm = ({ year, onClose }: Omit<Props, 'day'>) => {
  const fresh = () => ({
    id: newId('holiday'),
    date: '',
    name: '',
    kind: 'compensation' as const,
    enabled: true,
    source: `Thông báo lịch nghỉ lễ, tết năm ${year}`,
  });
  const form = useCommandForm<InputOf<'settings.addHoliday'>>(addHoliday.input, fresh());
  return (
    <CommandFormFrame
      form={form}
      onSubmit={(values) => execute('settings.addHoliday', values)}
      onClose={onClose}
      again={{ label: 'Lưu và thêm ngày nữa', onDone: () => form.reset(fresh()) }}
    >
      <Fields />
    </CommandFormFrame>
  );
};

const ChangeForm = ({ day, onClose }: { readonly day: HolidayRecord; readonly onClose: () => void }) => {
  const { id, date, name, kind, enabled, source } = day;
  const form = useCommandForm<InputOf<'settings.changeHoliday'>>(changeHoliday.input, {
    id,
    date,
    name,
    kind,
    enabled,
    source,
  });
  // The revision the form was opened on: a change made meanwhile is told, never overwritten.
  const [expect] = useState([{ coll: 'holidays', id, rev: day.rev }]);
  return (
    <CommandFormFrame
      form={form}
      onSubmit={(values) => execute('settings.changeHoliday', values, expect)}
      onClose={onClose}
    >
      <Fields />
    </CommandFormFrame>
  );
};

const Fields = () => (
  <>
    <DateField name="date" label="Ngày" required />
    <ChoiceField
      name="kind"
      label="Loại ngày"
      description="Ngày làm bù là thứ Bảy hoặc Chủ nhật phải đi làm thay ngày khác"
      options={HOLIDAY_KINDS.map((value) => ({ value, label: HOLIDAY_KIND_SHORT[value] }))}
    />
    <TextField
      name="name"
      label="Tên ngày"
      description={`Ví dụ: ${HOLIDAY_KIND_LABELS.compensation} Quốc khánh`}
      required
    />
    <TextField name="source" label="Căn cứ" description="Văn bản, thông báo quy định ngày này" />
    <SwitchField name="enabled" label="Áp dụng khi tính ngày làm việc" />
  </>
);
