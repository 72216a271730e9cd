import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { override } from '#shared/documents/schema.ts';

type Props = {
  /** What is let pass, for who cannot see the card around it. */
  readonly label: string;
  readonly reason: string | null;
  readonly onGive: (reason: string | null) => void;
};

/** Puts the cursor there when it appears. */
const focus = (element: HTMLElement | null): void => element?.focus();

/** The reason for which an error is let pass: asked for, shown, taken back. */
export const OverrideReason = ({ label, reason, onGive }: Props) => {
  const [step, setStep] = useState<'new' | 'asking' | 'left'>('new');
  const ask = () => setStep('asking');
  if (step === 'asking') {
    const give = (typed: string) => {
      onGive(typed);
      setStep('new');
    };
    return <ReasonField label={label} first={reason ?? ''} onGive={give} onClose={() => setStep('left')} />;
  }
  return reason === null ? (
    <Button
      size="compact-sm"
      variant="default"
      ref={step === 'left' ? focus : undefined}
      data-ask-reason
      style={{ alignSelf: 'flex-start' }}
      onClick={ask}
      aria-label={`Bỏ qua có lý do: ${label}`}
    >
      Bỏ qua có lý do…
    </Button>
  ) : (
    <Group gap="xs" wrap="wrap">
      <Text size="sm">
        Bỏ qua vì: <b>{reason}</b>
      </Text>
      <Button size="compact-xs" variant="subtle" onClick={ask} aria-label={`Sửa lý do: ${label}`}>
        Sửa lý do
      </Button>
      <Button size="compact-xs" variant="subtle" onClick={() => onGive(null)} aria-label={`Bỏ lý do: ${label}`}>
        Bỏ lý do
      </Button>
    </Group>
  );
};

type FieldProps = {
  readonly label: string;
  readonly first: string;
  readonly onGive: (typed: string) => void;
  readonly onClose: () => void;
};

/** Enter keeps the reason, Esc gives up. */
const ReasonField = ({ label, first, onGive, onClose }: FieldProps) => {
  const [typed, setTyped] = useState(first);
  const [error, setError] = useState<string | null>(null);
  const keep = () => {
    const checked = override.shape.reason.safeParse(typed);
    if (checked.success) onGive(checked.data);
    else setError(checked.error.issues[0]?.message ?? 'Lý do bỏ qua: nhập lý do');
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') keep();
    else onClose();
  };
  return (
    <Stack gap="xs">
      <TextInput
        ref={focus}
        label="Lý do bỏ qua"
        description="Lý do được lưu trong lịch sử văn bản và in trên phiếu trình ký."
        aria-label={`Lý do bỏ qua: ${label}`}
        value={typed}
        error={error}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={keys}
      />
      <Group gap="xs">
        <Button size="compact-sm" variant="light" onClick={keep}>
          Ghi lý do
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          Hủy
        </Button>
      </Group>
    </Stack>
  );
};
