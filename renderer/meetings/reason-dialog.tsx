import { Button, Group, Modal, Stack } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { Transition } from '#shared/meetings/rules.ts';
import { GrowingText } from '../kit/growing-text.tsx';

type Props = {
  readonly transition: Transition;
  readonly onClose: () => void;
  readonly onReason: (reason: string) => void;
};

/** Asks why a meeting is taken back a step, called off or opened again. */
export const ReasonDialog = ({ transition, onClose, onReason }: Props) => {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const give = () => {
    if (reason.trim() === '') setAsked(true);
    else onReason(reason);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey) give();
  };
  return (
    <Modal opened onClose={onClose} title={transition.label} centered closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Stack gap="md">
        <GrowingText
          label="Lý do"
          description="Được giữ trong lịch sử cuộc họp."
          required
          data-autofocus
          minRows={2}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={keys}
          error={asked && reason.trim() === '' ? 'Lý do: chưa có nội dung; hãy nhập' : undefined}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Để như cũ
          </Button>
          <Button {...(transition.to === 'cancelled' ? { color: 'red' } : {})} onClick={give}>
            {transition.label}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
