import { Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { noteOf } from '#shared/meetings/rules.ts';
import { useBeforeClosing } from '../kit/before-closing.ts';
import { GrowingText } from '../kit/growing-text.tsx';
import { executeQuietly, newId } from '../use-command.ts';
import { useDerived } from '../use-workspace.ts';

type Props = {
  readonly meetingId: string;
  readonly agendaItemId: string | null;
  readonly label: string;
  readonly disabled: boolean;
};

/** Typed words are kept this long after the last key, in ms; at once when the field is left. */
const AFTER = 900;

/** What is said at one item, kept while it is typed: leaving the page or losing the window loses nothing. */
export const NoteField = ({ meetingId, agendaItemId, label, disabled }: Props) => {
  const kept = useDerived(['meetingNotes'], (read) => noteOf(read, meetingId, agendaItemId)?.text ?? '', [
    meetingId,
    agendaItemId,
  ]);
  const [typed, setTyped] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef<string | null>(null);
  const id = useRef(newId('ghi'));

  const save = async () => {
    clearTimeout(timer.current);
    const text = latest.current;
    if (text === null) return;
    const outcome = await executeQuietly('meetings.writeNote', { id: id.current, meetingId, agendaItemId, text });
    setFailure(outcome.ok ? null : outcome.refusal.message);
    // Words typed meanwhile stay; they are kept at their own turn.
    if (outcome.ok && latest.current === text) {
      latest.current = null;
      setTyped(null);
    }
  };
  const saving = useRef(save);
  saving.current = save;
  useEffect(() => () => void saving.current(), []);
  useBeforeClosing(() => void save());

  const change = (text: string) => {
    setTyped(text);
    latest.current = text;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void saving.current(), AFTER);
  };
  return (
    <>
      <GrowingText
        label={label}
        value={typed ?? kept}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={() => void save()}
        minRows={2}
        maxRows={14}
        maxLength={20_000}
        disabled={disabled}
        error={failure}
        placeholder="Ghi ý kiến, diễn biến; được lưu ngay khi gõ"
      />
      <Text size="xs" c="dimmed" role="status">
        {typed !== null ? 'Đang lưu…' : kept === '' ? '' : 'Đã lưu'}
      </Text>
    </>
  );
};
