import { taskClassOn } from '#shared/tasks/rules.ts';
import type { Task } from '#shared/tasks/schema.ts';
import { GonePage } from '../kit/gone-page.tsx';
import { Page } from '../kit/page.tsx';
import { SidePanel, Split } from '../kit/split.tsx';
import { useOpened } from '../kit/use-opened.ts';
import { RecordHistory } from '../record-history.tsx';
import { today, useRecord } from '../use-workspace.ts';
import { BackToList } from './back-to-list.tsx';
import { ClassBadge } from './class-badge.tsx';
import { ProgressList } from './progress-list.tsx';
import { TaskActions } from './task-actions.tsx';
import { Section, TaskFacts } from './task-facts.tsx';
import {
  EditForm,
  ExtendForm,
  type FormProps,
  ProgressEditForm,
  ProgressForm,
  ReasonForm,
  ReportForm,
  VerifyForm,
} from './task-forms.tsx';
import { TaskReminders } from './task-reminders.tsx';
import { LIST_PATH, standing } from './words.ts';

/** What stands beside the task. */
export type Beside =
  | { readonly kind: 'edit' | 'progress' | 'extend' | 'report' | 'verify' | 'return' | 'stop' | 'resume' }
  | { readonly kind: 'progressEdit'; readonly index: number };

const TITLES: Record<Beside['kind'], string> = {
  edit: 'Sửa nhiệm vụ',
  progress: 'Ghi tiến độ',
  progressEdit: 'Sửa dòng tiến độ',
  extend: 'Gia hạn',
  report: 'Báo cáo hoàn thành',
  verify: 'Xác nhận hoàn thành',
  return: 'Trả lại báo cáo hoàn thành',
  stop: 'Dừng, thu hồi, gộp nhiệm vụ',
  resume: 'Cho tiếp tục nhiệm vụ',
};

/** One task: how it stands, its facts, progress, extensions, reminders and history; what to do next at the top. */
export const TaskPage = ({ id }: { readonly id: string }) => {
  const task = useRecord('tasks', id);
  return task === undefined ? <Gone /> : <Opened task={task} />;
};

const Gone = () => <GonePage title="Nhiệm vụ" list={LIST_PATH} back={<BackToList />} />;

const Opened = ({ task }: { readonly task: Task }) => {
  const [beside, setBeside, close] = useOpened<Beside>();
  const day = today();
  return (
    <Page
      back={<BackToList />}
      title={task.content}
      sentence={
        <>
          <ClassBadge value={taskClassOn(task, day)} /> {standing(task, day)}
        </>
      }
      action={<TaskActions task={task} onOpen={setBeside} />}
    >
      <Split
        side={
          beside === null ? null : (
            <SidePanel key={JSON.stringify(beside)} title={TITLES[beside.kind]}>
              <BesideForm beside={beside} task={task} onClose={close} />
            </SidePanel>
          )
        }
        main={
          <>
            <TaskFacts task={task} />
            <Section title="Tiến độ">
              <ProgressList task={task} onEdit={(index) => setBeside({ kind: 'progressEdit', index })} />
            </Section>
            <Section title="Đôn đốc">
              <TaskReminders task={task} />
            </Section>
            <Section title="Lịch sử ghi chép">
              <RecordHistory coll="tasks" id={task.id} />
            </Section>
          </>
        }
      />
    </Page>
  );
};

const BesideForm = ({ beside, ...props }: FormProps & { readonly beside: Beside }) => {
  switch (beside.kind) {
    case 'edit':
      return <EditForm {...props} />;
    case 'progress':
      return <ProgressForm {...props} />;
    case 'progressEdit':
      return <ProgressEditForm {...props} index={beside.index} />;
    case 'extend':
      return <ExtendForm {...props} />;
    case 'report':
      return <ReportForm {...props} />;
    case 'verify':
      return <VerifyForm {...props} />;
    case 'return':
    case 'stop':
    case 'resume':
      return <ReasonForm {...props} act={beside.kind} />;
  }
};
