import { SimpleGrid } from '@mantine/core';
import { useEffect, useState } from 'react';
import { nextNumber, twoDigits } from '#shared/documents/numbering.ts';
import type { InputOf } from '#shared/features.ts';
import { isPlainDate } from '#shared/kit/date.ts';
import { refuse } from '#shared/kit/outcome.ts';
import { changeOutgoing, recordOutgoing } from '#shared/registers/outgoing-commands.ts';
import type { OutgoingEntry } from '#shared/registers/schema.ts';
import type { ProfileKind } from '#shared/settings/schema.ts';
import { changedValues } from '../kit/changed.ts';
import { AreaField, DateField, TextField, WholeNumberField } from '../kit/fields.tsx';
import { type CommandForm, CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { SuggestField } from '../kit/suggest-field.tsx';
import { execute } from '../use-command.ts';
import { currentRead, today, useDerived } from '../use-workspace.ts';
import { NumberNotes } from './notes.tsx';
import { signerSuggestions, symbolSuggestions } from './options.ts';
import { type EntryValues, entryValues, newEntry } from './outgoing-values.ts';
import { OUTGOING_READS } from './reads.ts';

type NewProps = {
  readonly profile: ProfileKind;
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
};

/** Enters a paper that went out without this program, one after another where there are many. */
export const OutgoingForm = ({ profile, onSaved, onClose }: NewProps) => {
  const [first] = useState(() => newEntry(currentRead(), profile, today()));
  const form = useCommandForm<EntryValues>(recordOutgoing.input, first);
  const again = () => {
    form.reset(newEntry(currentRead(), profile, today(), form.getValues()));
    setTimeout(() => form.setFocus('symbol'), 0);
  };
  return (
    <CommandFormFrame
      form={form}
      about={profile}
      onSubmit={(typed) => execute('registers.recordOutgoing', typed as InputOf<'registers.recordOutgoing'>)}
      onDone={() => onSaved(form.getValues('id'))}
      onClose={onClose}
      again={{ label: 'Lưu và thêm văn bản nữa', onDone: again }}
    >
      <EntryFields form={form} profile={profile} proposes />
    </CommandFormFrame>
  );
};

type Corrected = EntryValues & { reason: string };

/** Puts a line right; why is kept with it. */
export const OutgoingChange = ({ entry, onClose }: { readonly entry: OutgoingEntry; readonly onClose: () => void }) => {
  const [opened] = useState(entry);
  const form = useCommandForm<Corrected>(changeOutgoing.input, { ...entryValues(opened), reason: '' });
  const save = async ({ reason, ...typed }: Corrected) => {
    const patch = changedValues(typed, entryValues(opened));
    if (Object.keys(patch).length === 0) {
      return refuse('invalid', 'Chưa có mục nào thay đổi. Hãy sửa rồi lưu, hoặc bấm “Hủy”.');
    }
    const input = { ...patch, id: opened.id, reason } as InputOf<'registers.changeOutgoing'>;
    return execute('registers.changeOutgoing', input, [{ coll: 'outgoingEntries', id: opened.id, rev: opened.rev }]);
  };
  return (
    <CommandFormFrame form={form} onSubmit={save} onClose={onClose}>
      <EntryFields form={form as unknown as CommandForm<EntryValues>} profile={opened.profile} />
      <TextField name="reason" label="Lý do sửa" required description="Giữ cùng dòng sổ." />
    </CommandFormFrame>
  );
};

type FieldsProps = {
  readonly form: CommandForm<EntryValues>;
  readonly profile: ProfileKind;
  /** The next number stands in its field until another is typed. */
  readonly proposes?: boolean;
};

const useNext = ({ form, profile, proposes = false }: FieldsProps): number | null => {
  const [symbol, date] = form.watch(['symbol', 'date']);
  const next = useDerived(
    OUTGOING_READS,
    (read) =>
      symbol.trim() !== '' && isPlainDate(date) ? nextNumber(read, { symbol: symbol.trim(), date, profile }) : null,
    [symbol, date, profile],
  );
  const typed = form.formState.dirtyFields.serial === true;
  useEffect(() => {
    if (proposes && !typed) form.setValue('serial', next);
  }, [form, next, proposes, typed]);
  return next;
};

const EntryFields = (props: FieldsProps) => {
  const { form, profile, proposes } = props;
  const next = useNext(props);
  const day = today();
  const [symbols, signers] = useDerived(
    [...OUTGOING_READS, 'bodies'],
    (read) => [symbolSuggestions(read, profile), signerSuggestions(read, day)] as const,
    [profile, day],
  );
  return (
    <>
      <SimpleGrid cols={2} spacing="sm">
        <SuggestField
          name="symbol"
          label="Ký hiệu"
          required
          suggestions={symbols}
          placeholder="TB-BCĐ"
          description="Như trên văn bản"
        />
        <WholeNumberField
          name="serial"
          label="Số văn bản"
          required
          min={1}
          description={proposes && next !== null ? `Số tiếp theo: ${twoDigits(next)}` : 'Do văn thư cấp'}
        />
        <DateField name="date" label="Ngày văn bản" required />
        <DateField name="sentOn" label="Ngày chuyển" nullable />
      </SimpleGrid>
      <NumberNotes id={form.getValues('id')} profile={profile} />
      <AreaField name="content" label="Tên loại và trích yếu nội dung" required line />
      <SuggestField name="signer" label="Người ký" required suggestions={signers} />
      <RegisterColumns />
    </>
  );
};

/** What the register says beyond the paper itself (columns 5, 6, 7 and 10). */
export const RegisterColumns = () => (
  <>
    <AreaField name="recipients" label="Nơi nhận văn bản" rows={1} line />
    <SimpleGrid cols={2} spacing="sm">
      <TextField name="holder" label="Người nhận bản lưu" />
      <WholeNumberField name="copies" label="Số lượng bản" min={1} />
    </SimpleGrid>
    <TextField name="note" label="Ghi chú" />
  </>
);
