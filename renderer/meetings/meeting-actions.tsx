import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { allowedTransitions, isOpenForChange, readiness, type Transition } from '#shared/meetings/rules.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import { confirm } from '../kit/confirm.tsx';
import { useAction } from '../use-command.ts';
import { currentRead, today } from '../use-workspace.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { CloseDialog, StartDialog } from './sitting-dialogs.tsx';
import { editPath, LIST_PATH } from './words.ts';

/** What the official is asked where the invitation goes out although something still lacks. */
const stillLacking = (gaps: readonly string[]) => ({
  title: 'Ghi nhận đã gửi giấy mời?',
  message: `Còn ${gaps.length} mục chưa xong: ${gaps.join(' ')}`,
  confirmLabel: 'Vẫn ghi nhận đã gửi',
  cancelLabel: 'Để bổ sung',
});

/** Edit, the next step in the meeting's life, and behind the dots the steps back, calling off and removing. */
export const MeetingActions = ({ meeting }: { readonly meeting: Meeting }) => {
  const { busy, act } = useAction();
  const [, go] = useLocation();
  const [asking, setAsking] = useState<Transition | null>(null);
  const [sitting, setSitting] = useState<'start' | 'close' | null>(null);
  const [first, ...rest] = allowedTransitions(meeting.state);
  const { id } = meeting;

  const take = async (transition: Transition) => {
    if (transition.needsReason) return setAsking(transition);
    if (transition.command === 'meetings.start') return setSitting('start');
    if (transition.command === 'meetings.close') return setSitting('close');
    if (transition.command === 'meetings.send') {
      const gaps = readiness(currentRead(), meeting, today()).filter((item) => item.level === 'missing');
      if (gaps.length > 0 && !(await confirm(stillLacking(gaps.map((item) => item.message))))) return;
    }
    await act(transition.command as 'meetings.send', { id });
  };
  const withReason = async (transition: Transition, reason: string) => {
    if (await act(transition.command as 'meetings.cancel', { id, reason })) setAsking(null);
  };
  const removeIt = async () => {
    const message = 'Cuộc họp cùng chương trình và danh sách mời được đưa vào thùng rác; có thể hoàn tác ngay sau đó.';
    if (!(await confirm({ title: 'Xóa cuộc họp?', message, confirmLabel: 'Xóa cuộc họp', danger: true }))) return;
    if (await act('meetings.remove', { id })) go(LIST_PATH);
  };
  return (
    <>
      {isOpenForChange(meeting.state) && (
        <Button component={Link} href={editPath(id)} variant="default" leftSection={<IconPencil size={16} />}>
          Sửa
        </Button>
      )}
      {first !== undefined && (
        <Button loading={busy} onClick={() => void take(first)}>
          {first.label}
        </Button>
      )}
      {(rest.length > 0 || meeting.state === 'draft') && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="default" size={36} aria-label="Việc khác với cuộc họp">
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((transition) => (
              <Menu.Item key={transition.command} onClick={() => void take(transition)}>
                {transition.label}
              </Menu.Item>
            ))}
            {meeting.state === 'draft' && (
              <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => void removeIt()}>
                Xóa cuộc họp
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {sitting === 'start' && <StartDialog meeting={meeting} onClose={() => setSitting(null)} />}
      {sitting === 'close' && <CloseDialog meeting={meeting} onClose={() => setSitting(null)} />}
      {asking !== null && (
        <ReasonDialog
          transition={asking}
          onClose={() => setAsking(null)}
          onReason={(reason) => void withReason(asking, reason)}
        />
      )}
    </>
  );
};
