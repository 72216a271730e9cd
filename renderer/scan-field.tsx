import { Button, CloseButton, Group, Input, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { PickedScan } from '#shared/bridge.ts';
import { SCAN_TYPE_LABELS } from '#shared/documents/labels.ts';
import type { ScanType } from '#shared/documents/schema.ts';
import { desk } from './desk.ts';
import { useField } from './kit/field.ts';

const MEGABYTE = 1024 * 1024;
const sizeText = (bytes: number): string =>
  bytes >= MEGABYTE ? `${(bytes / MEGABYTE).toFixed(1).replace('.', ',')} MB` : `${Math.ceil(bytes / 1024)} KB`;

const isType = (type: string): type is ScanType => Object.hasOwn(SCAN_TYPE_LABELS, type);

type Props = {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  /** The cursor goes here when the form opens. */
  readonly focus?: boolean;
};

/** The scan of a paper: picked from the stick, judged by its content at once; a wrong file is said here and nothing is taken. */
export const ScanField = ({ name, label, description, focus = false }: Props) => {
  const { field, error } = useField(name);
  const [picked, setPicked] = useState<PickedScan | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focus) button.current?.focus();
  }, [focus]);
  const pick = async () => {
    setBusy(true);
    const outcome = await desk.pickScan({});
    setBusy(false);
    if (!outcome.ok) return setRefusal(outcome.refusal.message);
    if (outcome.value === null) return;
    setRefusal(null);
    setPicked(outcome.value);
    field.onChange({ token: outcome.value.token });
  };
  const drop = () => {
    setPicked(null);
    field.onChange(null);
  };
  // A form that was reset has no scan any more, whatever was picked before.
  const shown = field.value == null ? null : picked;
  return (
    <Input.Wrapper label={label} description={description} error={refusal ?? error}>
      <Group gap="xs" mt={4}>
        <Button
          ref={button}
          variant="default"
          leftSection={<IconPaperclip size={16} />}
          loading={busy}
          onClick={() => void pick()}
        >
          {shown === null ? 'Chọn bản scan…' : 'Chọn tệp khác…'}
        </Button>
        {shown !== null && (
          <>
            <Text size="sm" style={{ wordBreak: 'break-word' }}>
              {shown.name} ({isType(shown.type) ? SCAN_TYPE_LABELS[shown.type] : shown.type}, {sizeText(shown.size)})
            </Text>
            <CloseButton size="sm" aria-label="Bỏ bản scan" onClick={drop} />
          </>
        )}
      </Group>
    </Input.Wrapper>
  );
};
