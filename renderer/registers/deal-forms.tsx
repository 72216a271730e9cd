import { SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import type { InputOf } from '#shared/features.ts';
import { assignIncoming, resolveIncoming } from '#shared/registers/incoming-commands.ts';
import type { IncomingDocument } from '#shared/registers/schema.ts';
import { DateField, PickField, TextField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { execute } from '../use-command.ts';
import { today, useDerived } from '../use-workspace.ts';
import { agencyOptions, answerOptions, personOptions } from './options.ts';

type Props = { readonly one: IncomingDocument; readonly onClose: () => void };

const expected = ({ id, rev }: IncomingDocument) => [{ coll: 'incomingDocuments', id, rev }];

type Assigned = Required<InputOf<'registers.assignIncoming'>>;

/** To whom it goes, and by when they deal with it (Decree 30/2020, Article 23). */
export const AssignForm = ({ one, onClose }: Props) => {
  const [opened] = useState(one);
  const before = opened.assignment;
  const form = useCommandForm<Assigned>(assignIncoming.input, {
    id: opened.id,
    agencyId: before?.agencyId ?? null,
    personId: before?.personId ?? null,
    handedOn: before?.handedOn ?? today(),
    deadline: before?.deadline ?? null,
    signedFor: before?.signedFor ?? '',
  });
  const day = today();
  const [agencies, people] = useDerived(
    ['agencies', 'people'],
    (read) => [agencyOptions(read, day, before?.agencyId ?? null), personOptions(read, day)] as const,
    [day, before?.agencyId],
  );
  return (
    <CommandFormFrame
      form={form}
      submitLabel="Chuyển văn bản"
      onSubmit={(values) => execute('registers.assignIncoming', values, expected(opened))}
      onClose={onClose}
    >
      <PickField
        name="agencyId"
        label="Đơn vị nhận"
        options={agencies}
        clearable
        placeholder="Gõ một phần của tên"
        description="Chọn đơn vị, người nhận hoặc cả hai."
      />
      <PickField name="personId" label="Người nhận" options={people} clearable placeholder="Gõ một phần của tên" />
      <SimpleGrid cols={2} spacing="sm">
        <DateField name="handedOn" label="Ngày chuyển" required description="Trong ngày đến hoặc ngày làm việc sau" />
        <DateField name="deadline" label="Thời hạn giải quyết" nullable description="Để trống nếu không có hạn" />
      </SimpleGrid>
      <TextField name="signedFor" label="Ký nhận" description="Để trống: ký tay trên sổ in." />
    </CommandFormFrame>
  );
};

type Resolved = Required<InputOf<'registers.resolveIncoming'>>;

/** The paper that answers, or how it was dealt with (Decree 30/2020, Article 24). */
export const ResolveForm = ({ one, onClose }: Props) => {
  const [opened] = useState(one);
  const before = opened.resolution;
  const form = useCommandForm<Resolved>(resolveIncoming.input, {
    id: opened.id,
    on: before?.on ?? today(),
    documentId: before?.documentId ?? null,
    answer: before?.answer ?? '',
  });
  const answers = useDerived(['documents'], answerOptions);
  return (
    <CommandFormFrame
      form={form}
      submitLabel="Ghi kết quả"
      onSubmit={(values) => execute('registers.resolveIncoming', values, expected(opened))}
      onClose={onClose}
    >
      <PickField
        name="documentId"
        label="Văn bản trả lời"
        options={answers}
        clearable
        placeholder="Gõ số hoặc tên văn bản"
        description="Văn bản đã cấp số trong chương trình."
      />
      <TextField
        name="answer"
        label="Văn bản trả lời hoặc kết quả"
        description="Nơi khác trả lời, hoặc không cần trả lời: ghi số, ký hiệu hay kết quả."
      />
      <DateField name="on" label="Ngày giải quyết xong" required />
    </CommandFormFrame>
  );
};
