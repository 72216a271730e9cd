import { SimpleGrid } from '@mantine/core';
import { z } from 'zod';
import { orderField } from '#shared/roster/commands-seats.ts';
import { rolesOf } from '#shared/roster/rules.ts';
import { type Body, decisionRef, type Membership, membership } from '#shared/roster/schema.ts';
import { DateField, PickField, TextField, WholeNumberField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { execute } from '../use-command.ts';
import { DecisionFields } from './decision-fields.tsx';
import { roleOptions } from './options.ts';

const { role, from, to, endReason, note } = membership.shape;
const decision = z.strictObject(decisionRef.shape);
const schema = z.strictObject({ role, from, to, order: orderField, decision, endDecision: decision, endReason, note });
type Values = z.input<typeof schema>;

const NO_DECISION = { number: '', date: null, issuer: '' };
const isEmpty = (values: Values['endDecision']): boolean =>
  values.number.trim() === '' && values.issuer.trim() === '' && values.date === null;

const decisionValues = ({ number, date, issuer }: Membership['decision']) => ({ number, date, issuer });

const valuesOf = (seat: Membership): Values => ({
  role: seat.role,
  from: seat.from,
  to: seat.to,
  order: seat.order,
  decision: decisionValues(seat.decision),
  endDecision: seat.endDecision === null ? NO_DECISION : decisionValues(seat.endDecision),
  endReason: seat.endReason,
  note: seat.note,
});

type Props = { readonly seat: Membership; readonly body: Body; readonly onClose: () => void };

/** Puts a seat right: role, days, place, decisions. Who sits in it is changed by a replacement. */
export const SeatForm = ({ seat, body, onClose }: Props) => {
  const form = useCommandForm<Values>(schema, valuesOf(seat));
  const save = ({ endDecision, ...values }: Values) =>
    execute(
      'roster.changeMembership',
      { id: seat.id, ...values, endDecision: isEmpty(endDecision) ? null : endDecision },
      [{ coll: 'memberships', id: seat.id, rev: seat.rev }],
    );
  return (
    <CommandFormFrame form={form} about={seat.id} onSubmit={save} onClose={onClose}>
      <PickField name="role" label="Vai trò" required options={roleOptions(body, rolesOf(body.kind))} />
      <SimpleGrid cols={2} spacing="sm">
        <DateField name="from" label="Tham gia từ ngày" required />
        <WholeNumberField name="order" label="Thứ tự" required min={1} />
      </SimpleGrid>
      <DecisionFields prefix="decision" legend="Theo quyết định" />
      <DateField name="to" label="Tham gia đến hết ngày" description="Để trống khi đang tham gia" nullable />
      {seat.to !== null && (
        <>
          <DecisionFields prefix="endDecision" legend="Thôi tham gia theo quyết định" />
          <TextField name="endReason" label="Lý do thôi tham gia" />
        </>
      )}
      <TextField name="note" label="Ghi chú" />
    </CommandFormFrame>
  );
};
