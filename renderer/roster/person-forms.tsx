import { SimpleGrid } from '@mantine/core';
import { z } from 'zod';
import { type Person, personFields, position } from '#shared/roster/schema.ts';
import { DateField, PickField, SwitchField, TextField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { execute } from '../use-command.ts';
import { today, useDerived } from '../use-workspace.ts';
import { ContactFields } from './enrol-form.tsx';
import { agencyOptions } from './options.ts';

const personSchema = z.strictObject(personFields);
type PersonValues = z.input<typeof personSchema>;

type Props = { readonly person: Person; readonly onClose: () => void };

/** Name, form of address, telephone and mail. */
export const PersonForm = ({ person, onClose }: Props) => {
  const { name, address, workPhone, workEmail } = person;
  const form = useCommandForm<PersonValues>(personSchema, { name, address, workPhone, workEmail });
  return (
    <CommandFormFrame
      form={form}
      about={person.id}
      onSubmit={(values) =>
        execute('roster.changePerson', { id: person.id, ...values }, [
          { coll: 'people', id: person.id, rev: person.rev },
        ])
      }
      onClose={onClose}
    >
      <TextField name="name" label="Họ và tên" required />
      <ContactFields prefix="" />
    </CommandFormFrame>
  );
};

const positionSchema = z.strictObject({ ...position.shape, endsFormer: z.boolean() });
type PositionValues = z.input<typeof positionSchema>;
const AGENCIES = ['agencies'] as const;

/** A position: a new one, by default in place of the one held now, or one put right. `place` 0 is a new one. */
export const PositionForm = ({ person, place, onClose }: Props & { readonly place: number }) => {
  const held = person.positions[place - 1];
  const isHeld = person.positions.some((p) => p.to === null);
  const form = useCommandForm<PositionValues>(positionSchema, {
    title: held?.title ?? '',
    agencyId: held?.agencyId ?? null,
    from: held?.from ?? null,
    to: held?.to ?? null,
    endsFormer: held === undefined && isHeld,
  });
  const agencies = useDerived(AGENCIES, (read) => agencyOptions(read, today()));
  const expect = [{ coll: 'people', id: person.id, rev: person.rev }];
  const save = ({ endsFormer, ...values }: PositionValues) =>
    held === undefined
      ? execute('roster.addPosition', { personId: person.id, ...values, ...(endsFormer ? { endsFormer } : {}) }, expect)
      : execute('roster.changePosition', { personId: person.id, position: place, ...values }, expect);
  return (
    <CommandFormFrame form={form} about={`${person.id}/${place}`} onSubmit={save} onClose={onClose}>
      <TextField name="title" label="Chức vụ" required placeholder="Ví dụ: Trưởng phòng" />
      <PickField
        name="agencyId"
        label="Cơ quan công tác"
        options={agencies}
        clearable
        placeholder="Gõ một phần của tên"
        nothingFound="Chưa có cơ quan này. Thêm ở thẻ “Cơ quan, đơn vị”."
      />
      <SimpleGrid cols={2} spacing="sm">
        <DateField name="from" label="Giữ chức vụ từ ngày" nullable />
        <DateField name="to" label="Đến hết ngày" nullable />
      </SimpleGrid>
      {held === undefined && isHeld && (
        <SwitchField
          name="endsFormer"
          label="Thôi giữ chức vụ hiện nay"
          description="Từ ngày liền trước; văn bản cũ vẫn ghi chức vụ cũ. Tắt khi kiêm nhiệm thêm."
        />
      )}
    </CommandFormFrame>
  );
};
