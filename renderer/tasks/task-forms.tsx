import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { InputOf } from '#shared/features.ts';
import { reportDone, resumeTask, returnReport, stopTask, verifyDone } from '#shared/tasks/completion-commands.ts';
import { beyondLimitText, extendTask, isBeyondLimit } from '#shared/tasks/extension-commands.ts';
import { addProgress, changeProgress } from '#shared/tasks/progress-commands.ts';
import { deadlineOn, deadlineText } from '#shared/tasks/rules.ts';
import type { Task } from '#shared/tasks/schema.ts';
import { changeTask } from '#shared/tasks/task-commands.ts';
import { AreaField, DateField, PickField, TextField, WholeNumberField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { type Expected, execute } from '../use-command.ts';
import { today, useDerived } from '../use-workspace.ts';
import { CHOICE_READS, seatOptions } from './options.ts';
import { DeadlineField, TaskFields } from './task-fields.tsx';

export type FormProps = { readonly task: Task; readonly onClose: () => void };

const SETTINGS = ['settings'] as const;
const opened = (task: Task): Expected => [{ coll: 'tasks', id: task.id, rev: task.rev }];
const useSeats = () => useDerived(CHOICE_READS, (read) => seatOptions(read, today()), [today()]);

/** Corrects the task itself. */
export const EditForm = ({ task, onClose }: FormProps) => {
  type Values = Required<InputOf<'tasks.change'>>;
  const { id, content, leadAgencyId, assignedOn, deadline, basis, directingLeaderId } = task;
  const { coordinatingAgencyIds, fieldId, clause, deliverable } = task;
  const form = useCommandForm<Values>(changeTask.input, {
    id,
    content,
    leadAgencyId,
    assignedOn,
    deadline: { kind: deadline.kind, date: deadline.date },
    basis,
    directingLeaderId,
    coordinatingAgencyIds,
    fieldId,
    clause,
    deliverable,
  });
  return (
    <CommandFormFrame
      form={form}
      onSubmit={(values) => execute('tasks.change', values, opened(task))}
      onClose={onClose}
    >
      <TaskFields />
    </CommandFormFrame>
  );
};

const ProgressFields = () => (
  <>
    <DateField name="on" label="Ngày ghi nhận" required />
    <AreaField name="text" label="Tiến độ" required rows={3} />
    <WholeNumberField name="percent" label="Tỷ lệ hoàn thành (%)" min={0} max={100} suffix="%" />
    <TextField name="source" label="Văn bản báo cáo" placeholder="Báo cáo số 12/BC-TP ngày 25/09/2026" />
    <AreaField name="obstacle" label="Khó khăn, kiến nghị" />
  </>
);

/** Dated progress with the paper it rests on. */
export const ProgressForm = ({ task, onClose }: FormProps) => {
  type Values = Required<InputOf<'tasks.addProgress'>>;
  const form = useCommandForm<Values>(addProgress.input, {
    id: task.id,
    on: today(),
    text: '',
    percent: null,
    source: '',
    obstacle: '',
  });
  return (
    <CommandFormFrame
      form={form}
      onSubmit={(values) => execute('tasks.addProgress', values, opened(task))}
      onClose={onClose}
    >
      <ProgressFields />
    </CommandFormFrame>
  );
};

/** Corrects one note of progress. */
export const ProgressEditForm = ({ task, index, onClose }: FormProps & { readonly index: number }) => {
  type Values = Required<InputOf<'tasks.changeProgress'>>;
  const entry = task.progress[index];
  const form = useCommandForm<Values>(changeProgress.input, {
    id: task.id,
    index,
    on: entry?.on ?? today(),
    text: entry?.text ?? '',
    percent: entry?.percent ?? null,
    source: entry?.source ?? '',
    obstacle: entry?.obstacle ?? '',
  });
  return (
    <CommandFormFrame
      form={form}
      about={String(index)}
      onSubmit={(values) => execute('tasks.changeProgress', values, opened(task))}
      onClose={onClose}
    >
      <ProgressFields />
    </CommandFormFrame>
  );
};

/** A longer deadline; beyond the limit of the office it warns and asks for the reason. */
export const ExtendForm = ({ task, onClose }: FormProps) => {
  type Values = Required<InputOf<'tasks.extend'>>;
  const seats = useSeats();
  const form = useCommandForm<Values>(extendTask.input, {
    id: task.id,
    grantedOn: today(),
    basis: '',
    approverId: task.directingLeaderId ?? '',
    deadline: { kind: 'date', date: null },
    reason: '',
  });
  const nth = task.extensions.length + 1;
  const warning = useDerived(SETTINGS, (read) => (isBeyondLimit(read, nth) ? beyondLimitText(read, nth) : null), [nth]);
  return (
    <CommandFormFrame
      form={form}
      onSubmit={(values) => execute('tasks.extend', values, opened(task))}
      onClose={onClose}
      submitLabel="Ghi gia hạn"
    >
      {warning !== null && (
        <Alert color="orange" icon={<IconInfoCircle size={18} />} title="Vượt số lần gia hạn">
          {warning}
        </Alert>
      )}
      <DeadlineField label="Thời hạn mới" onlyDated />
      <TextField
        name="basis"
        label="Căn cứ gia hạn"
        description={`Văn bản đề nghị; thời hạn hiện nay ${deadlineText(deadlineOn(task, today()))}`}
        required
      />
      <PickField name="approverId" label="Người cho gia hạn" options={seats} required />
      <DateField name="grantedOn" label="Ngày gia hạn" required />
      <TextField name="reason" label="Lý do gia hạn" required={warning !== null} />
    </CommandFormFrame>
  );
};

/** The lead agency reports the task done. */
export const ReportForm = ({ task, onClose }: FormProps) => {
  type Values = InputOf<'tasks.reportDone'>;
  const form = useCommandForm<Values>(reportDone.input, {
    id: task.id,
    product: '',
    productOn: '',
    reportedOn: today(),
  });
  return (
    <CommandFormFrame
      form={form}
      onSubmit={(values) => execute('tasks.reportDone', values, opened(task))}
      onClose={onClose}
      submitLabel="Ghi báo cáo hoàn thành"
    >
      <TextField
        name="product"
        label="Văn bản, sản phẩm kết quả"
        description="Số, ngày văn bản hoặc tên sản phẩm"
        required
      />
      <DateField
        name="productOn"
        label="Ngày của sản phẩm"
        description="Ngày này quyết định đúng hạn hay quá hạn"
        required
      />
      <DateField name="reportedOn" label="Ngày báo cáo hoàn thành" required />
    </CommandFormFrame>
  );
};

/** The working group verifies the product. */
export const VerifyForm = ({ task, onClose }: FormProps) => {
  type Values = InputOf<'tasks.verifyDone'>;
  const seats = useSeats();
  const form = useCommandForm<Values>(verifyDone.input, { id: task.id, verifiedById: '', verifiedOn: today() });
  return (
    <CommandFormFrame
      form={form}
      onSubmit={(values) => execute('tasks.verifyDone', values, opened(task))}
      onClose={onClose}
      submitLabel="Xác nhận hoàn thành"
    >
      <PickField
        name="verifiedById"
        label="Người xác nhận"
        description="Thành viên Tổ công tác hoặc lãnh đạo Ban"
        options={seats}
        required
      />
      <DateField name="verifiedOn" label="Ngày xác nhận" required />
    </CommandFormFrame>
  );
};

const REASON_FORMS = {
  return: {
    command: returnReport,
    name: 'tasks.returnReport',
    on: 'Ngày trả lại',
    reason: 'Lý do trả lại',
    save: 'Trả lại báo cáo',
  },
  stop: {
    command: stopTask,
    name: 'tasks.stop',
    on: 'Ngày dừng',
    reason: 'Lý do dừng, thu hồi, gộp',
    save: 'Dừng nhiệm vụ',
  },
  resume: {
    command: resumeTask,
    name: 'tasks.resume',
    on: 'Ngày tiếp tục',
    reason: 'Lý do tiếp tục',
    save: 'Cho tiếp tục',
  },
} as const;
export type ReasonAct = keyof typeof REASON_FORMS;

/** A day and a reason: report returned, task stopped, task going on. */
export const ReasonForm = ({ task, onClose, act }: FormProps & { readonly act: ReasonAct }) => {
  const { command, name, on, reason, save } = REASON_FORMS[act];
  const form = useCommandForm<InputOf<'tasks.stop'>>(command.input, { id: task.id, on: today(), reason: '' });
  return (
    <CommandFormFrame
      form={form}
      about={act}
      onSubmit={(values) => execute(name, values, opened(task))}
      onClose={onClose}
      submitLabel={save}
    >
      <AreaField name="reason" label={reason} required />
      <DateField name="on" label={on} required />
    </CommandFormFrame>
  );
};
