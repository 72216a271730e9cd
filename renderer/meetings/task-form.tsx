import { MultiSelect, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { matches } from '#shared/kit/text.ts';
import { lastDay } from '#shared/meetings/rules.ts';
import type { Conclusion, Meeting } from '#shared/meetings/schema.ts';
import type { DeadlineKind } from '#shared/tasks/schema.ts';
import { coverConclusionWithNewTask } from '#shared/workflows/conclusions.ts';
import { AreaField, ChoiceField, DateField, type Option, PickField, TextField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { SidePanel } from '../kit/split.tsx';
import { useSeatOptions } from '../seat-options.ts';
import { execute, newId } from '../use-command.ts';
import { today, useDerived } from '../use-workspace.ts';
import { useAgencyOptions } from './conclusion-forms.tsx';

const DEADLINES: readonly Option[] = [
  { value: 'date', label: 'Ngày' },
  { value: 'month', label: 'Tháng' },
  { value: 'quarter', label: 'Quý' },
  { value: 'ongoing', label: 'Thường xuyên' },
  { value: 'none', label: 'Không' },
];

/** Agencies that take part beside the one that leads. */
const Helpers = ({ options }: { readonly options: readonly Option[] }) => {
  const { control } = useFormContext();
  const { field, fieldState } = useController({ name: 'coordinatingAgencyIds', control });
  return (
    <MultiSelect
      label="Cơ quan phối hợp"
      data={options.map(({ value, label }) => ({ value, label }))}
      value={field.value as string[]}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
      searchable
      filter={({ options: all, search }) => all.filter((o) => 'label' in o && matches(search, o.label))}
      nothingFoundMessage="Không có cơ quan nào khớp."
    />
  );
};

/** The end of the deadline; standing work and work without one have no day. */
const Due = ({ kind }: { readonly kind: DeadlineKind }) =>
  kind === 'ongoing' || kind === 'none' ? null : (
    <DateField
      name="deadline.date"
      label={kind === 'date' ? 'Thời hạn' : `Ngày cuối của ${kind === 'month' ? 'tháng' : 'quý'}`}
      required
      nullable
    />
  );

type Props = { readonly meeting: Meeting; readonly conclusion: Conclusion; readonly onClose: () => void };

/** A new task from a conclusion: who leads, who helps, what proves it, by when. */
export const TaskForm = ({ meeting, conclusion, onClose }: Props) => {
  const [values] = useState(() => ({
    conclusionId: conclusion.id,
    id: newId('nv'),
    content: conclusion.text.slice(0, 2000),
    leadAgencyId: conclusion.responsibleAgencyId,
    coordinatingAgencyIds: [] as string[],
    directingLeaderId: meeting.chairId as string | null,
    fieldId: null as string | null,
    clause: '',
    deliverable: '',
    assignedOn: [today(), lastDay(meeting)].toSorted().at(-1) ?? today(),
    deadline: { kind: 'date' as DeadlineKind, date: null as string | null },
  }));
  const form = useCommandForm<typeof values>(coverConclusionWithNewTask.input, values);
  const agencies = useAgencyOptions();
  const fields = useDerived(['workFields'], (read) =>
    [...read.all('workFields').values()].map(({ id, name }) => ({ value: id, label: name })),
  );
  const seats = useSeatOptions(lastDay(meeting), [meeting.chairId]);
  const kind = form.watch('deadline.kind');
  const send = ({ leadAgencyId, deadline, ...typed }: typeof values) => {
    const dated = deadline.kind === 'ongoing' || deadline.kind === 'none' ? { ...deadline, date: null } : deadline;
    return execute('conclusions.assignTask', {
      ...typed,
      deadline: dated,
      ...(leadAgencyId === null ? {} : { leadAgencyId }),
    });
  };
  return (
    <SidePanel title={`Kết luận ${conclusion.number}: giao nhiệm vụ mới`} onClose={onClose}>
      <CommandFormFrame form={form} onSubmit={send} onClose={onClose}>
        <AreaField name="content" label="Nội dung nhiệm vụ" required rows={3} />
        <PickField name="leadAgencyId" label="Cơ quan chủ trì" options={agencies} required />
        <Helpers options={agencies} />
        <ChoiceField name="deadline.kind" label="Loại thời hạn" options={DEADLINES} />
        <Due kind={kind} />
        <TextField name="deliverable" label="Sản phẩm" />
        <SimpleGrid cols={2} spacing="sm">
          <PickField name="fieldId" label="Lĩnh vực" options={fields} clearable />
          <TextField name="clause" label="Khoản của Quy chế" placeholder="7.2" />
        </SimpleGrid>
        <SimpleGrid cols={2} spacing="sm">
          <PickField name="directingLeaderId" label="Lãnh đạo chỉ đạo" options={seats} clearable />
          <DateField name="assignedOn" label="Ngày giao" required />
        </SimpleGrid>
      </CommandFormFrame>
    </SidePanel>
  );
};
