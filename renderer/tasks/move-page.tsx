import { Anchor, Button, Checkbox, Group, Paper, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import type { InputOf } from '#shared/features.ts';
import { isPlainDate, type PlainDate } from '#shared/kit/date.ts';
import { agencyInPlaceOn } from '#shared/roster/rules.ts';
import { deadlineOn, deadlineText, movableTasks } from '#shared/tasks/rules.ts';
import type { Task } from '#shared/tasks/schema.ts';
import { moveToAgency } from '#shared/tasks/task-commands.ts';
import type { Read } from '#shared/workspace.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { DateField, PickField, TextField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { Page } from '../kit/page.tsx';
import { execute } from '../use-command.ts';
import { currentRead, today, useDerived } from '../use-workspace.ts';
import { BackToList } from './back-to-list.tsx';
import { agencyOptions } from './options.ts';
import { LIST_PATH, taskPath } from './words.ts';

type Values = Omit<InputOf<'tasks.moveToAgency'>, 'taskIds'> & { taskIds: string[] };
const READS = ['agencies', 'tasks'] as const;

/** Agencies that lead or take part in an open task, those that ceased among them. */
const holders = (read: Read, day: PlainDate) => {
  const ids = [...read.all('agencies').keys()].filter((id) => movableTasks(read, id, day, day).length > 0);
  return agencyOptions(read, day, ids).filter(({ value }) => ids.includes(value));
};

/** The agency that took over from this one, where there is one. */
const successorOf = (read: Read, id: string, day: PlainDate): string => {
  const found = agencyInPlaceOn(read, id, day)?.id ?? '';
  return found === id ? '' : found;
};

const startOf = (from: string | null): Values => {
  const [read, day] = [currentRead(), today()];
  const tasks = from === null ? [] : movableTasks(read, from, day, day);
  return {
    fromAgencyId: from ?? '',
    toAgencyId: from === null ? '' : successorOf(read, from, day),
    on: day,
    basis: '',
    taskIds: tasks.map(({ id }) => id),
  };
};

/** Hands the open tasks of an agency that was abolished or merged to the one that takes over. */
export const MovePage = ({ from }: { readonly from: string | null }) => {
  const any = useDerived(READS, (read) => holders(read, today()).length > 0, [today()]);
  return (
    <Page
      title="Chuyển nhiệm vụ sang cơ quan khác"
      sentence="Khi một cơ quan giải thể, sáp nhập hoặc bàn giao việc: nhiệm vụ đang thực hiện chuyển sang cơ quan tiếp nhận, việc đã xong giữ nguyên."
      back={<BackToList />}
    >
      {any ? (
        <MoveForm key={from} from={from} />
      ) : (
        <EmptyState
          title="Không có nhiệm vụ nào để chuyển"
          hint="Chưa cơ quan nào có nhiệm vụ đang thực hiện."
          action={
            <Button component={Link} href={LIST_PATH} variant="default">
              Về danh sách nhiệm vụ
            </Button>
          }
        />
      )}
    </Page>
  );
};

const MoveForm = ({ from }: { readonly from: string | null }) => {
  const [, go] = useLocation();
  const day = today();
  const form = useCommandForm<Values>(moveToAgency.input, startOf(from));
  const [agencyId, on, chosen] = form.watch(['fromAgencyId', 'on', 'taskIds']);
  const date = isPlainDate(on) && on <= day ? on : day;
  const tasks = useDerived(READS, (read) => movableTasks(read, agencyId, date, day), [agencyId, date, day]);
  const options = useDerived(READS, (read) => ({ from: holders(read, day), to: agencyOptions(read, day) }), [day]);
  // Another agency or an earlier day offers other tasks: all of them are taken until some are left out.
  useEffect(() => {
    form.setValue(
      'taskIds',
      movableTasks(currentRead(), agencyId, date, day).map(({ id }) => id),
    );
  }, [form, agencyId, date, day]);
  useEffect(() => {
    if (form.getValues('toAgencyId') === '') form.setValue('toAgencyId', successorOf(currentRead(), agencyId, day));
  }, [form, agencyId, day]);
  const save = (values: Values) => {
    const expect = tasks
      .filter(({ id }) => values.taskIds.includes(id))
      .map(({ id, rev }) => ({ coll: 'tasks', id, rev }));
    return execute('tasks.moveToAgency', values, expect);
  };
  return (
    <div style={{ maxWidth: 860 }}>
      <CommandFormFrame
        form={form}
        submitLabel={chosen.length === 0 ? 'Chuyển nhiệm vụ' : `Chuyển ${chosen.length} nhiệm vụ`}
        onSubmit={save}
        onDone={() => go(LIST_PATH)}
        onClose={() => go(LIST_PATH)}
      >
        <PickField name="fromAgencyId" label="Cơ quan đang chủ trì" options={options.from} required />
        <PickField
          name="toAgencyId"
          label="Cơ quan tiếp nhận"
          description="Điền sẵn cơ quan kế tục nếu đã khai báo ở mục Thành viên"
          options={options.to.filter(({ value }) => value !== agencyId)}
          required
        />
        <DateField name="on" label="Ngày chuyển" required />
        <TextField name="basis" label="Căn cứ chuyển" placeholder="Quyết định số 05/QĐ-UBND ngày 02/11/2026" required />
        <Chosen
          tasks={tasks}
          agencyId={agencyId}
          chosen={chosen}
          error={form.formState.errors.taskIds?.message}
          onChange={(ids) => form.setValue('taskIds', ids, { shouldDirty: true, shouldValidate: true })}
        />
      </CommandFormFrame>
    </div>
  );
};

type ChosenProps = {
  readonly tasks: readonly Task[];
  readonly agencyId: string;
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (ids: string[]) => void;
};

/** The open tasks of the agency, each to be taken or left. */
const Chosen = ({ tasks, agencyId, chosen, error, onChange }: ChosenProps) => {
  const day = today();
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  if (agencyId === '') return null;
  if (tasks.length === 0)
    return <Text size="sm">Cơ quan này không có nhiệm vụ nào đang thực hiện đến ngày đã chọn.</Text>;
  return (
    <Paper withBorder radius="md" p="md" component="section" aria-label="Nhiệm vụ được chuyển">
      <Stack gap="xs">
        <Checkbox
          label={`Chọn tất cả ${tasks.length} nhiệm vụ`}
          checked={chosen.length === tasks.length}
          indeterminate={chosen.length > 0 && chosen.length < tasks.length}
          onChange={(event) => onChange(event.currentTarget.checked ? tasks.map(({ id }) => id) : [])}
        />
        {tasks.map((task) => (
          <Group key={task.id} wrap="nowrap" justify="space-between" align="flex-start">
            <Checkbox
              label={task.content}
              description={`${task.leadAgencyId === agencyId ? 'chủ trì' : 'phối hợp'} · thời hạn ${deadlineText(deadlineOn(task, day))}`}
              checked={chosen.includes(task.id)}
              onChange={() => toggle(task.id)}
            />
            <Anchor component={Link} href={taskPath(task.id)} size="sm" style={{ flexShrink: 0 }}>
              Xem
            </Anchor>
          </Group>
        ))}
        {(error !== undefined || chosen.length === 0) && (
          <Text size="sm" c="red.9" role="alert">
            {error ?? 'Chọn ít nhất một nhiệm vụ để chuyển.'}
          </Text>
        )}
      </Stack>
    </Paper>
  );
};
