import { useState } from 'react';
import { useLocation } from 'wouter';
import type { InputOf } from '#shared/features.ts';
import type { TaskOriginKind } from '#shared/tasks/schema.ts';
import { addTask } from '#shared/tasks/task-commands.ts';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { Page } from '../kit/page.tsx';
import { execute, newId } from '../use-command.ts';
import { today } from '../use-workspace.ts';
import { BackToList } from './back-to-list.tsx';
import { focusField } from './focus-field.ts';
import { TaskFields } from './task-fields.tsx';
import { LIST_PATH, taskPath } from './words.ts';

type Values = Required<InputOf<'tasks.add'>>;

const fresh = (origin: { readonly kind: TaskOriginKind; readonly id: string | null }): Values => ({
  id: newId('nhiem-vu'),
  content: '',
  leadAgencyId: '',
  assignedOn: today(),
  deadline: { kind: 'date', date: null },
  basis: '',
  directingLeaderId: null,
  coordinatingAgencyIds: [],
  fieldId: null,
  clause: '',
  deliverable: '',
  originKind: origin.id === null ? 'manual' : origin.kind,
  originId: origin.id,
});

/** A new task, by hand or from the record named in the address. */
export const TaskCreate = (props: {
  readonly origin: { readonly kind: TaskOriginKind; readonly id: string | null };
}) => {
  const [, go] = useLocation();
  const [values] = useState(() => fresh(props.origin));
  const form = useCommandForm<Values>(addTask.input, values);
  const next = () => {
    const { basis, assignedOn, directingLeaderId, originKind, originId } = form.getValues();
    form.reset({ ...fresh(props.origin), basis, assignedOn, directingLeaderId, originKind, originId });
    focusField('content');
  };
  return (
    <Page
      title="Giao nhiệm vụ"
      sentence="Một nhiệm vụ có một cơ quan chủ trì. Tình trạng do chương trình tính theo ngày, không nhập tay."
      back={<BackToList />}
    >
      <div style={{ maxWidth: 860 }}>
        <CommandFormFrame
          form={form}
          submitLabel="Lưu và mở nhiệm vụ"
          onSubmit={(typed) => execute('tasks.add', typed)}
          onDone={() => go(taskPath(form.getValues('id')))}
          onClose={() => go(LIST_PATH)}
          again={{ label: 'Lưu và giao tiếp', onDone: next }}
        >
          <TaskFields />
        </CommandFormFrame>
      </div>
    </Page>
  );
};
