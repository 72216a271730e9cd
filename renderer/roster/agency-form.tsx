import { Anchor, SimpleGrid, Text } from '@mantine/core';
import { Link } from 'wouter';
import { z } from 'zod';
import { type Agency, agencyFields } from '#shared/roster/schema.ts';
import { movableTasks } from '#shared/tasks/rules.ts';
import { DateField, PickField, SwitchField, TextField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { execute, newId } from '../use-command.ts';
import { today, useDerived } from '../use-workspace.ts';
import { focusField } from './focus-field.ts';
import { agencyOptions } from './options.ts';

const schema = z.strictObject({ ...agencyFields, endsPredecessor: z.boolean() });
type Values = z.input<typeof schema>;

const AGENCIES = ['agencies'] as const;

const TASKS = ['tasks'] as const;
/** The open tasks of an agency, and the way to hand them over where it is abolished or merged. */
const OpenTasks = ({ agency }: { readonly agency: Agency }) => {
  const count = useDerived(TASKS, (read) => movableTasks(read, agency.id, today(), today()).length, [agency.id]);
  return count === 0 ? null : (
    <Text size="sm">
      {`${count} nhiệm vụ đang thực hiện. `}
      <Anchor component={Link} href={`/nhiem-vu/chuyen-co-quan/${agency.id}`} size="sm">
        Chuyển sang cơ quan khác
      </Anchor>
    </Text>
  );
};

const valuesOf = (agency: Agency | null): Values => ({
  name: agency?.name ?? '',
  shortName: agency?.shortName ?? '',
  abbreviation: agency?.abbreviation ?? '',
  predecessorId: agency?.predecessorId ?? null,
  activeFrom: agency?.activeFrom ?? null,
  activeTo: agency?.activeTo ?? null,
  endsPredecessor: false,
});

/** An agency, new or changed; with its predecessor where it took over from another. */
export const AgencyForm = ({ agency, onClose }: { readonly agency: Agency | null; readonly onClose: () => void }) => {
  const form = useCommandForm<Values>(schema, valuesOf(agency));
  const options = useDerived(
    AGENCIES,
    (read) => agencyOptions(read, today()).filter((option) => option.value !== agency?.id),
    [agency?.id],
  );
  const predecessor = form.watch('predecessorId');
  const save = ({ endsPredecessor, ...values }: Values) =>
    agency === null
      ? execute('roster.addAgency', {
          id: newId('co-quan'),
          ...values,
          ...(endsPredecessor ? { endsPredecessor } : {}),
        })
      : execute('roster.changeAgency', { id: agency.id, ...values }, [
          { coll: 'agencies', id: agency.id, rev: agency.rev },
        ]);
  const next = () => {
    form.reset(valuesOf(null));
    focusField(form, 'name');
  };
  return (
    <CommandFormFrame
      form={form}
      about={agency?.id ?? ''}
      onSubmit={save}
      onClose={onClose}
      {...(agency === null ? { again: { label: 'Lưu và thêm cơ quan nữa', onDone: next } } : {})}
    >
      <TextField name="name" label="Tên cơ quan" required placeholder="Ví dụ: Phòng Nội vụ" />
      <SimpleGrid cols={2} spacing="sm">
        <TextField name="shortName" label="Tên gọi tắt" />
        <TextField name="abbreviation" label="Chữ viết tắt" />
      </SimpleGrid>
      <SimpleGrid cols={2} spacing="sm">
        <DateField name="activeFrom" label="Hoạt động từ ngày" nullable />
        <DateField name="activeTo" label="Đến hết ngày" nullable />
      </SimpleGrid>
      <PickField
        name="predecessorId"
        label="Cơ quan tiền thân"
        description="Cơ quan mà cơ quan này kế tục; văn bản cũ vẫn ghi tên cũ"
        options={options}
        clearable
      />
      {agency !== null && <OpenTasks agency={agency} />}
      {agency === null && predecessor !== null && (
        <SwitchField
          name="endsPredecessor"
          label="Cơ quan tiền thân ngừng hoạt động"
          description="Từ ngày trước ngày cơ quan mới hoạt động"
        />
      )}
    </CommandFormFrame>
  );
};
