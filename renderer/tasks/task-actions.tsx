import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { Task } from '#shared/tasks/schema.ts';
import { confirm } from '../kit/confirm.tsx';
import { useAction } from '../use-command.ts';
import type { Beside } from './task-page.tsx';
import { LIST_PATH } from './words.ts';

type Props = { readonly task: Task; readonly onOpen: (beside: Beside) => void };

/** What can be done next with a task: the likely act as the main button, the others in the menu. */
export const TaskActions = ({ task, onOpen }: Props) => {
  const [, go] = useLocation();
  const { act, busy } = useAction();
  const { completion, stop } = task;
  const verified = completion?.verifiedOn != null;
  const open = stop === null && !verified;
  const reported = completion !== null && !verified;
  const expect = [{ coll: 'tasks', id: task.id, rev: task.rev }];
  const remove = async () => {
    const agreed = await confirm({
      title: 'Xóa nhiệm vụ này?',
      message: 'Chỉ xóa được nhiệm vụ chưa có tiến độ. Nhiệm vụ không làm nữa thì dùng “Dừng”.',
      confirmLabel: 'Xóa nhiệm vụ',
      danger: true,
    });
    if (agreed && (await act('tasks.remove', { id: task.id }, expect))) go(LIST_PATH);
  };
  const item = (label: string, kind: Exclude<Beside['kind'], 'progressEdit'>) => (
    <Menu.Item onClick={() => onOpen({ kind })}>{label}</Menu.Item>
  );
  return (
    <>
      {open && !reported && (
        <>
          <Button variant="default" onClick={() => onOpen({ kind: 'extend' })}>
            Gia hạn
          </Button>
          <Button variant="default" onClick={() => onOpen({ kind: 'report' })}>
            Báo cáo hoàn thành
          </Button>
          <Button onClick={() => onOpen({ kind: 'progress' })}>Ghi tiến độ</Button>
        </>
      )}
      {open && reported && (
        <>
          <Button variant="default" onClick={() => onOpen({ kind: 'return' })}>
            Trả lại báo cáo
          </Button>
          <Button onClick={() => onOpen({ kind: 'verify' })}>Xác nhận hoàn thành</Button>
        </>
      )}
      {stop !== null && <Button onClick={() => onOpen({ kind: 'resume' })}>Cho tiếp tục</Button>}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label="Việc khác với nhiệm vụ" loading={busy}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {open && reported && item('Ghi tiến độ', 'progress')}
          {open && !reported && item('Sửa nhiệm vụ', 'edit')}
          {open && !reported && task.extensions.length > 0 && (
            <Menu.Item onClick={() => void act('tasks.withdrawExtension', { id: task.id }, expect)}>
              Rút lần gia hạn cuối
            </Menu.Item>
          )}
          {verified && item('Trả lại báo cáo', 'return')}
          {open && item('Dừng, thu hồi, gộp', 'stop')}
          <Menu.Item color="red" onClick={() => void remove()}>
            Xóa nhiệm vụ
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
};
