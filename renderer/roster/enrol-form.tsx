import { Anchor, Collapse, SimpleGrid, Stack, Text } from '@mantine/core';
import { type MouseEvent, useState } from 'react';
import { z } from 'zod';
import { plainDate } from '#shared/kit/date.ts';
import type { Outcome } from '#shared/kit/outcome.ts';
import { lineField } from '#shared/kit/text.ts';
import { orderField } from '#shared/roster/commands-seats.ts';
import { FORM_OF_ADDRESS_LABELS } from '#shared/roster/labels.ts';
import { isSingleRole, rolesOf } from '#shared/roster/rules.ts';
import {
  type Body,
  type CommitteeRole,
  committeeRole,
  decisionRef,
  FORMS_OF_ADDRESS,
  personFields,
} from '#shared/roster/schema.ts';
import { ChoiceField, DateField, PickField, TextField, WholeNumberField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { execute, newId } from '../use-command.ts';
import { currentRead, today, useDerived } from '../use-workspace.ts';
import { AgencyField, agencyByName } from './agency-field.tsx';
import { DecisionFields } from './decision-fields.tsx';
import { ExistingMemberForm } from './existing-member-form.tsx';
import { focusField } from './focus-field.ts';
import { roleOptions } from './options.ts';

const seatShape = {
  role: committeeRole,
  from: plainDate('Tham gia từ ngày'),
  order: orderField.nullable(),
  decision: decisionRef.strict(),
  note: lineField({ label: 'Ghi chú', max: 300, min: 0 }),
} as const;
const seatSchema = z.strictObject(seatShape);
export type SeatValues = z.input<typeof seatSchema>;

const enrolSchema = z.strictObject({
  person: z.strictObject(personFields),
  position: z.strictObject({
    title: lineField({ label: 'Chức vụ', max: 200, min: 0 }),
    agencyName: lineField({ label: 'Cơ quan công tác', max: 200, min: 0 }),
  }),
  seat: seatSchema,
});
type EnrolValues = z.input<typeof enrolSchema>;

/** The first role not yet held that only one may hold; then the commonest. */
export const suggestedRole = (body: Body, date: string): CommitteeRole => {
  const held = [...currentRead().all('memberships').values()].filter(
    (seat) => seat.bodyId === body.id && (seat.to === null || seat.to >= date),
  );
  const open = rolesOf(body.kind).find((role) => isSingleRole(role) && !held.some((seat) => seat.role === role));
  return open ?? (body.kind === 'workingGroup' ? 'groupMember' : 'member');
};

export const emptySeat = (body: Body): SeatValues => ({
  role: suggestedRole(body, today()),
  from: '',
  order: null,
  decision: { number: '', date: null, issuer: '' },
  note: '',
});

/** What a command takes of the seat's fields: an empty place means behind all others. */
export const seatInput = ({ order, ...seat }: SeatValues) => ({ ...seat, ...(order === null ? {} : { order }) });

const emptyEnrolment = (body: Body, seat: SeatValues = emptySeat(body)): EnrolValues => ({
  person: { name: '', address: 'none', workPhone: '', workEmail: '' },
  position: { title: '', agencyName: '' },
  seat,
});

/** A refusal about an agency stands at the one field it was typed into. */
const atField = <T,>(outcome: Outcome<T>): Outcome<T> => {
  const field = outcome.ok ? undefined : outcome.refusal.field;
  if (outcome.ok || (field !== 'agency.name' && field !== 'position.agencyId')) return outcome;
  return { ok: false, refusal: { ...outcome.refusal, field: 'position.agencyName' } };
};

const enrol = async (body: Body, { person, position, seat }: EnrolValues) => {
  const { title, agencyName } = position;
  const known = agencyByName(currentRead(), agencyName);
  const isNew = agencyName.trim() !== '' && known === undefined;
  const outcome = await execute('roster.enrolMember', {
    person: { id: newId('nguoi'), ...person },
    ...(title.trim() === '' && agencyName.trim() === '' ? {} : { position: { title, agencyId: known?.id ?? null } }),
    ...(isNew ? { agency: { id: newId('co-quan'), name: agencyName } } : {}),
    seat: { id: newId('thanh-vien'), bodyId: body.id, ...seatInput(seat) },
  });
  return atField(outcome);
};

/** Leaving a field shows its message and moves what lies below; a link is reached before that happens. */
const stay = (event: MouseEvent) => event.preventDefault();

type Props = { readonly body: Body; readonly onClose: () => void };

/** A new member: somebody new to the book, or somebody who is in it already. */
export const AddMember = ({ body, onClose }: Props) => {
  const [existing, setExisting] = useState(false);
  const anybody = useDerived(PEOPLE, (read) => read.all('people').size > 0);
  return (
    <Stack gap="xs">
      {anybody && (
        <Text size="sm">
          <Anchor component="button" type="button" size="sm" onMouseDown={stay} onClick={() => setExisting(!existing)}>
            {existing ? 'Nhập người mới' : 'Chọn người đã có trong sổ'}
          </Anchor>
        </Text>
      )}
      {existing ? <ExistingMemberForm body={body} onClose={onClose} /> : <EnrolForm body={body} onClose={onClose} />}
    </Stack>
  );
};
const PEOPLE = ['people'] as const;

/** Person, position and seat in one form and one command; Ctrl Enter saves and asks for the next one. */
const EnrolForm = ({ body, onClose }: Props) => {
  const form = useCommandForm<EnrolValues>(enrolSchema, emptyEnrolment(body));
  const [more, setMore] = useState(false);
  const next = () => {
    const { seat } = form.getValues();
    form.reset(
      emptyEnrolment(body, {
        ...seat,
        role: isSingleRole(seat.role) ? suggestedRole(body, today()) : seat.role,
        order: null,
        note: '',
      }),
    );
    focusField(form, 'person.name');
  };
  return (
    <CommandFormFrame
      form={form}
      onSubmit={(values) => enrol(body, values)}
      onClose={onClose}
      submitLabel="Lưu"
      again={{ label: 'Lưu và thêm người nữa', onDone: next }}
    >
      <TextField name="person.name" label="Họ và tên" required />
      <TextField name="position.title" label="Chức vụ ở cơ quan" placeholder="Ví dụ: Trưởng phòng" />
      <AgencyField name="position.agencyName" label="Cơ quan công tác" />
      <SeatFields body={body} />
      <Anchor
        component="button"
        type="button"
        size="sm"
        onMouseDown={stay}
        onClick={() => setMore(!more)}
        aria-expanded={more}
        ta="left"
      >
        {more ? 'Ẩn bớt' : 'Thêm xưng hô, điện thoại, thư điện tử, thứ tự, ghi chú'}
      </Anchor>
      <Collapse expanded={more}>
        <Stack gap="sm">
          <ContactFields prefix="person." />
          <RareSeatFields />
        </Stack>
      </Collapse>
    </CommandFormFrame>
  );
};

/** Role, first day and decision of a seat, in the forms that add a member. */
export const SeatFields = ({ body }: { readonly body: Body }) => (
  <>
    <SimpleGrid cols={2} spacing="sm">
      <PickField
        name="seat.role"
        label="Vai trò"
        description={body.kind === 'steeringCommittee' ? 'Quy chế, Điều 3 đến Điều 6' : 'Quy chế, Điều 7'}
        required
        options={roleOptions(body, rolesOf(body.kind))}
      />
      <DateField name="seat.from" label="Tham gia từ ngày" description="Ngày quyết định có hiệu lực" required />
    </SimpleGrid>
    <DecisionFields prefix="seat.decision" legend="Theo quyết định" />
  </>
);

/** What is seldom needed: a place other than the last, and a note. */
export const RareSeatFields = () => (
  <SimpleGrid cols={2} spacing="sm">
    <WholeNumberField name="seat.order" label="Thứ tự" placeholder="Để trống: sau cùng" min={1} />
    <TextField name="seat.note" label="Ghi chú" />
  </SimpleGrid>
);

/** Form of address, telephone and mail of the office: nothing more is kept of a person. */
export const ContactFields = ({ prefix }: { readonly prefix: string }) => (
  <>
    <ChoiceField
      name={`${prefix}address`}
      label="Xưng hô"
      options={FORMS_OF_ADDRESS.map((value) => ({ value, label: FORM_OF_ADDRESS_LABELS[value] }))}
    />
    <SimpleGrid cols={2} spacing="sm">
      <TextField name={`${prefix}workPhone`} label="Điện thoại cơ quan" />
      <TextField name={`${prefix}workEmail`} label="Thư điện tử công vụ" />
    </SimpleGrid>
  </>
);
