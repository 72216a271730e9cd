import { SimpleGrid } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { twoDigits } from '#shared/documents/numbering.ts';
import type { InputOf } from '#shared/features.ts';
import { isPlainDate, type PlainDate } from '#shared/kit/date.ts';
import { refuse } from '#shared/kit/outcome.ts';
import { addIncoming, changeIncoming } from '#shared/registers/incoming-commands.ts';
import { nextArrival } from '#shared/registers/rules.ts';
import type { IncomingDocument } from '#shared/registers/schema.ts';
import type { ProfileKind } from '#shared/settings/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { changedValues } from '../kit/changed.ts';
import { AreaField, DateField, TextField, WholeNumberField } from '../kit/fields.tsx';
import { type CommandForm, CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { SuggestField } from '../kit/suggest-field.tsx';
import { ScanField } from '../scan-field.tsx';
import { execute, newId } from '../use-command.ts';
import { currentRead, today, useDerived } from '../use-workspace.ts';
import { ArrivalNotes } from './notes.tsx';
import { authorSuggestions } from './options.ts';
import { INCOMING_READS } from './reads.ts';

type Input = z.input<typeof addIncoming.input>;
type ArrivalValues = Omit<{ -readonly [K in keyof Input]-?: Input[K] }, 'serial' | 'scan'> & {
  serial: number | null;
  scan: { readonly token: string } | null;
};

const newArrival = (read: Read, profile: ProfileKind, arrivedOn: PlainDate): ArrivalValues => ({
  id: newId('van-ban-den'),
  profile,
  serial: nextArrival(read, profile, arrivedOn),
  arrivedOn,
  author: '',
  number: '',
  date: '',
  content: '',
  note: '',
  scan: null,
});

const valuesOf = (one: IncomingDocument): ArrivalValues => ({
  id: one.id,
  profile: one.profile,
  serial: one.serial,
  arrivedOn: one.arrivedOn,
  author: one.author,
  number: one.number,
  date: one.date,
  content: one.content,
  note: one.note,
  scan: null,
});

type NewProps = {
  readonly profile: ProfileKind;
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
};

/** Enters a document that came in; the day's post is typed one after another from the keyboard. */
export const IncomingForm = ({ profile, onSaved, onClose }: NewProps) => {
  const [first] = useState(() => newArrival(currentRead(), profile, today()));
  const form = useCommandForm<ArrivalValues>(addIncoming.input, first);
  // Number and day of arrival are proposed: typing begins at what the paper says.
  useEffect(() => form.setFocus('author'), [form]);
  const again = () => {
    const { arrivedOn } = form.getValues();
    form.reset(newArrival(currentRead(), profile, arrivedOn));
    setTimeout(() => form.setFocus('author'), 0);
  };
  return (
    <CommandFormFrame
      form={form}
      about={profile}
      onSubmit={(typed) => execute('registers.addIncoming', typed as InputOf<'registers.addIncoming'>)}
      onDone={() => onSaved(form.getValues('id'))}
      onClose={onClose}
      again={{ label: 'Lưu và thêm văn bản nữa', onDone: again }}
    >
      <ArrivalFields form={form} profile={profile} proposes />
      <ScanField name="scan" label="Bản scan" description="PDF, JPEG hoặc PNG, đến 50 MB; có thể bổ sung sau" />
    </CommandFormFrame>
  );
};

type ChangeProps = { readonly one: IncomingDocument; readonly onClose: () => void };

/** Puts an entry right; a scan takes the place of the one before. */
export const IncomingChange = ({ one, onClose }: ChangeProps) => {
  const [opened] = useState(one);
  const form = useCommandForm<ArrivalValues>(changeIncoming.input, valuesOf(opened));
  const save = async (typed: ArrivalValues) => {
    const patch = changedValues(typed, valuesOf(opened));
    if (Object.keys(patch).length === 0) {
      return refuse('invalid', 'Chưa có mục nào thay đổi. Hãy sửa rồi lưu, hoặc bấm “Hủy”.');
    }
    const input = { ...patch, id: opened.id } as InputOf<'registers.changeIncoming'>;
    return execute('registers.changeIncoming', input, [{ coll: 'incomingDocuments', id: opened.id, rev: opened.rev }]);
  };
  return (
    <CommandFormFrame form={form} onSubmit={save} onClose={onClose}>
      <ArrivalFields form={form} profile={opened.profile} />
      <ScanField
        name="scan"
        label={opened.scan === null ? 'Bản scan' : 'Thay bản scan'}
        description={opened.scan === null ? 'PDF, JPEG hoặc PNG, đến 50 MB' : `Đang có: ${opened.scan.name}`}
      />
    </CommandFormFrame>
  );
};

type FieldsProps = {
  readonly form: CommandForm<ArrivalValues>;
  readonly profile: ProfileKind;
  /** The next number stands in its field until another is typed. */
  readonly proposes?: boolean;
};

const useNext = ({ form, profile, proposes = false }: FieldsProps): number | null => {
  const arrivedOn = form.watch('arrivedOn');
  const next = useDerived(
    INCOMING_READS,
    (read) => (isPlainDate(arrivedOn) ? nextArrival(read, profile, arrivedOn) : null),
    [profile, arrivedOn],
  );
  const typed = form.formState.dirtyFields.serial === true;
  useEffect(() => {
    if (proposes && !typed && next !== null) form.setValue('serial', next);
  }, [form, next, proposes, typed]);
  return next;
};

const ArrivalFields = (props: FieldsProps) => {
  const { form, profile, proposes } = props;
  const next = useNext(props);
  const authors = useDerived(INCOMING_READS, authorSuggestions);
  return (
    <>
      <SimpleGrid cols={2} spacing="sm">
        <WholeNumberField
          name="serial"
          label="Số đến"
          required
          min={1}
          {...(proposes && next !== null ? { description: `Số tiếp theo: ${twoDigits(next)}` } : {})}
        />
        <DateField name="arrivedOn" label="Ngày đến" required {...(proposes ? { description: 'Theo dấu đến' } : {})} />
      </SimpleGrid>
      <SuggestField name="author" label="Tác giả" required suggestions={authors} placeholder="Cơ quan, tổ chức gửi" />
      <SimpleGrid cols={2} spacing="sm">
        <TextField name="number" label="Số, ký hiệu văn bản" placeholder="15/CV-VP" />
        <DateField name="date" label="Ngày tháng văn bản" required />
      </SimpleGrid>
      <ArrivalNotes id={form.getValues('id')} profile={profile} />
      <AreaField name="content" label="Tên loại và trích yếu nội dung" required line />
      <TextField name="note" label="Ghi chú" />
    </>
  );
};
