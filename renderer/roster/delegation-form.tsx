import { Fieldset, SimpleGrid, Text } from '@mantine/core';
import { z } from 'zod';
import { DELEGATION_CAPACITY_LABELS } from '#shared/documents/delegation-labels.ts';
import {
  DELEGATION_CAPACITIES,
  type Delegation,
  type DelegationCapacity,
  delegationFields,
  delegationPaper,
} from '#shared/documents/delegation-schema.ts';
import { DOCUMENT_KINDS, documentKinds, isNumbered } from '#shared/documents/kinds.ts';
import { isPlainDate } from '#shared/kit/date.ts';
import { bodyOfKind } from '#shared/roster/rules.ts';
import type { Read } from '#shared/workspace.ts';
import { DateField, type Option, PickField, TextField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { PickManyField } from '../kit/pick-many-field.tsx';
import { execute, newId } from '../use-command.ts';
import { currentRead, today, useDerived } from '../use-workspace.ts';
import { seatOptions } from './options.ts';
import { picked } from './picked.ts';

const schema = z.strictObject({
  capacity: delegationFields.capacity,
  bodyId: picked('Ký văn bản của'),
  delegatorId: z.string().nullable(),
  delegateeId: picked('Người được giao'),
  kinds: z.array(z.string()),
  content: delegationFields.content,
  from: delegationFields.from,
  to: delegationFields.to,
  paper: z.strictObject(delegationPaper.shape),
});
type Values = z.input<typeof schema>;

const COLLS = ['bodies', 'memberships', 'people'] as const;

const CAPACITIES = DELEGATION_CAPACITIES.map((value) => ({ value, label: DELEGATION_CAPACITY_LABELS[value] }));

/** Kinds that are signed under a number of their own, those already chosen among them. */
const kindOptions = (kept: readonly string[]): readonly Option[] =>
  DOCUMENT_KINDS.filter((kind) => isNumbered(kind) || kind === 'reminder' || kept.includes(kind)).map((kind) => ({
    value: kind,
    label: documentKinds[kind].label,
  }));

const HINTS: Record<DelegationCapacity, string> = {
  byOrder:
    'Giao người đứng đầu đơn vị ký một số loại văn bản, theo quy chế làm việc hoặc quy chế công tác văn thư (khoản 4 Điều 13 Nghị định 30/2020/NĐ-CP).',
  underDelegation:
    'Trường hợp đặc biệt; bằng văn bản, giới hạn thời gian và nội dung; không được ủy quyền lại (khoản 3 Điều 13 Nghị định 30/2020/NĐ-CP).',
  acting: 'Giữ quyền người đứng đầu theo quyết định của cấp có thẩm quyền; in “Q.” trước chức vụ người đứng đầu.',
};

const valuesOf = (read: Read, one: Delegation | null): Values =>
  one === null
    ? {
        capacity: 'byOrder',
        bodyId: bodyOfKind(read, 'steeringCommittee')?.id ?? '',
        delegatorId: null,
        delegateeId: '',
        kinds: [],
        content: '',
        from: '',
        to: null,
        paper: { number: '', date: '', issuer: '' },
      }
    : {
        capacity: one.capacity,
        bodyId: one.bodyId,
        delegatorId: one.delegatorId,
        delegateeId: one.delegateeId,
        kinds: [...(one.kinds ?? [])],
        content: one.content,
        from: one.from,
        to: one.to,
        paper: { number: one.paper.number, date: one.paper.date, issuer: one.paper.issuer },
      };

/** No kind chosen means every kind; an acting head is given by nobody of the office. */
const typedOf = (values: Values) => ({
  ...values,
  kinds: values.kinds.length === 0 ? null : values.kinds,
  delegatorId: values.capacity === 'acting' ? null : values.delegatorId,
});

const useOptions = (from: string, paperDate: string, kept: Delegation | null) => {
  const [day, paperDay] = [isPlainDate(from) ? from : today(), isPlainDate(paperDate) ? paperDate : today()];
  return useDerived(
    COLLS,
    (read) => ({
      bodies: [...read.all('bodies').values()].map(({ id, name }) => ({ value: id, label: name })),
      takers: seatOptionsWith(read, day, kept?.delegateeId ?? null),
      givers: seatOptionsWith(read, paperDay, kept?.delegatorId ?? null),
    }),
    [day, paperDay, kept],
  );
};

/** The seats of a day; the one kept stays though it ended. */
const seatOptionsWith = (read: Read, date: string, kept: string | null): readonly Option[] => {
  const options = seatOptions(read, date);
  const seat = kept === null || options.some(({ value }) => value === kept) ? undefined : read.get('memberships', kept);
  if (seat === undefined) return options;
  const label = read.get('people', seat.personId)?.name ?? '';
  return [...options, { value: seat.id, label, hint: 'không giữ vai trò vào ngày này' }];
};

type Props = { readonly delegation: Delegation | null; readonly onClose: () => void };

/** Who may sign for whom, which papers, by which paper, from when to when. */
export const DelegationForm = ({ delegation, onClose }: Props) => {
  const form = useCommandForm<Values>(schema, valuesOf(currentRead(), delegation));
  const [capacity, kinds, from, paperDate] = form.watch(['capacity', 'kinds', 'from', 'paper.date']);
  const { bodies, takers, givers } = useOptions(from, paperDate, delegation);
  const save = (values: Values) =>
    delegation === null
      ? execute('delegations.add', { id: newId('uy-quyen'), ...typedOf(values) })
      : execute('delegations.change', { id: delegation.id, ...typedOf(values) }, [
          { coll: 'delegations', id: delegation.id, rev: delegation.rev },
        ]);
  return (
    <CommandFormFrame form={form} about={delegation?.id ?? ''} onSubmit={save} onClose={onClose}>
      <PickField name="capacity" label="Hình thức" options={CAPACITIES} required />
      <Text size="xs" c="dimmed">
        {HINTS[capacity]}
      </Text>
      <PickField name="bodyId" label="Ký văn bản của" options={bodies} required />
      <PickField
        name="delegateeId"
        label="Người được giao"
        options={takers}
        placeholder="Gõ một phần của tên"
        required
      />
      {capacity !== 'acting' && (
        <PickField
          name="delegatorId"
          label="Người giao"
          options={givers}
          placeholder="Gõ một phần của tên"
          description="Người đứng đầu đã ký văn bản giao"
          required
        />
      )}
      <Fieldset legend="Theo văn bản" p="sm" pt={4}>
        <SimpleGrid cols={2} spacing="sm" verticalSpacing={6}>
          <TextField name="paper.number" label="Số, ký hiệu" placeholder="Ví dụ: 15/QĐ-BCĐ" required />
          <DateField name="paper.date" label="Ngày văn bản" required />
        </SimpleGrid>
        <TextField name="paper.issuer" label="Cơ quan ban hành" placeholder="Ví dụ: Ban Chỉ đạo" required />
      </Fieldset>
      <SimpleGrid cols={2} spacing="sm">
        <DateField name="from" label="Có hiệu lực từ ngày" required />
        <DateField
          name="to"
          label="Đến hết ngày"
          nullable
          required={capacity === 'underDelegation'}
          {...(capacity === 'underDelegation' ? {} : { description: 'Để trống nếu văn bản không ghi' })}
        />
      </SimpleGrid>
      <PickManyField
        name="kinds"
        label="Loại văn bản"
        options={kindOptions(kinds)}
        description="Để trống: mọi loại văn bản"
      />
      <TextField
        name="content"
        label="Nội dung được giao"
        description={
          capacity === 'underDelegation' ? 'Bắt buộc khi không chọn loại văn bản' : 'Theo lời của văn bản, nếu có'
        }
      />
    </CommandFormFrame>
  );
};
