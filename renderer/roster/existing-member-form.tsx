import { z } from 'zod';
import { plainDate } from '#shared/kit/date.ts';
import { lineField } from '#shared/kit/text.ts';
import { orderField } from '#shared/roster/commands-seats.ts';
import { isActiveOn, membershipsOfBody } from '#shared/roster/rules.ts';
import { type Body, committeeRole, decisionRef } from '#shared/roster/schema.ts';
import { PickField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { execute, newId } from '../use-command.ts';
import { today, useDerived } from '../use-workspace.ts';
import { emptySeat, RareSeatFields, SeatFields, type SeatValues, seatInput } from './enrol-form.tsx';
import { focusField } from './focus-field.ts';
import { personOptions } from './options.ts';
import { picked } from './picked.ts';

const schema = z.strictObject({
  personId: picked('Người'),
  seat: z.strictObject({
    role: committeeRole,
    from: plainDate('Tham gia từ ngày'),
    order: orderField.nullable(),
    decision: decisionRef.strict(),
    note: lineField({ label: 'Ghi chú', max: 300, min: 0 }),
  }),
});
type Values = { readonly personId: string; readonly seat: SeatValues };

const COLLS = ['people', 'agencies', 'memberships'] as const;

/** A seat for somebody who is in the book already: a member of the committee who joins the working group. */
export const ExistingMemberForm = ({ body, onClose }: { readonly body: Body; readonly onClose: () => void }) => {
  const form = useCommandForm<Values>(schema, { personId: '', seat: emptySeat(body) });
  const people = useDerived(
    COLLS,
    (read) => {
      const seated = membershipsOfBody(read, body.id).filter((seat) => isActiveOn(seat, today()));
      return personOptions(read, today()).filter((option) => !seated.some((seat) => seat.personId === option.value));
    },
    [body.id],
  );
  const next = () => {
    form.reset({ personId: '', seat: { ...form.getValues().seat, order: null, note: '' } });
    focusField(form, 'personId');
  };
  return (
    <CommandFormFrame
      form={form}
      onSubmit={({ personId, seat }) =>
        execute('roster.addMembership', { id: newId('thanh-vien'), bodyId: body.id, personId, ...seatInput(seat) })
      }
      onClose={onClose}
      again={{ label: 'Lưu và thêm người nữa', onDone: next }}
    >
      <PickField name="personId" label="Người" required options={people} placeholder="Gõ một phần của tên" />
      <SeatFields body={body} />
      <RareSeatFields />
    </CommandFormFrame>
  );
};
