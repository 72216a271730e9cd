import { Alert, Button, Card, Group, Stack, Text } from '@mantine/core';
import { IconDeviceUsb, IconFolder, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { BACKUP_STEPS, backupStepLabels } from '#shared/backups/labels.ts';
import { sticksInTurn } from '#shared/backups/rules.ts';
import type { BackupPlace, BackupResult } from '#shared/bridge.ts';
import { formatInstant } from '#shared/kit/date.ts';
import type { Outcome } from '#shared/kit/outcome.ts';
import { BackupProgress, useBackupProgress } from '../backup-progress.tsx';
import { desk } from '../desk.ts';
import { sizeText } from '../restore-preview.tsx';
import { useDerived } from '../use-workspace.ts';

const STEPS = BACKUP_STEPS.map((step) => [step, backupStepLabels[step]] as const);
const FAILED =
  'Chương trình không trả lời. Dữ liệu trong máy không thay đổi; hãy thử lại, hoặc đóng và mở lại chương trình.';

/** The one big button: finds the stick, writes, reads back, tries out, and says when it may be pulled out. */
export const BackupRun = () => {
  const { now, reset } = useBackupProgress();
  const [state, setState] = useState<'idle' | 'looking' | 'writing'>('idle');
  const [places, setPlaces] = useState<readonly BackupPlace[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [result, setResult] = useState<BackupResult | null>(null);

  const settle = <T,>(outcome: Outcome<T> | null): T | null => {
    if (outcome === null) setFailure(FAILED);
    else if (!outcome.ok) setFailure(outcome.refusal.message);
    else return outcome.value;
    return null;
  };
  const write = async (place: BackupPlace) => {
    reset();
    setPlaces(null);
    setState('writing');
    setResult(settle(await desk.startBackup({ token: place.token }).catch(() => null)));
    setState('idle');
  };
  const pick = async () => {
    const place = settle(await desk.pickBackupFolder({}).catch(() => null));
    if (place !== null) await write(place);
  };
  const start = async () => {
    setFailure(null);
    setResult(null);
    setState('looking');
    const found = settle(await desk.listSticks({}).catch(() => null));
    setState('idle');
    const [only] = found ?? [];
    if (found !== null && found.length === 1 && only?.ours) return write(only);
    if (found !== null && found.length > 0) return setPlaces(found);
    return pick();
  };
  return (
    <Card withBorder padding="lg">
      <Stack gap="md">
        {state === 'writing' ? (
          <BackupProgress steps={STEPS} now={now} />
        ) : (
          <Group gap="sm">
            <Button
              size="lg"
              leftSection={<IconDeviceUsb size={22} />}
              loading={state === 'looking'}
              onClick={() => void start()}
            >
              Sao lưu ra USB
            </Button>
            <Button variant="subtle" leftSection={<IconFolder size={18} />} onClick={() => void pick()}>
              Chọn nơi lưu khác…
            </Button>
          </Group>
        )}
        {places !== null && <Places places={places} onChosen={(place) => void write(place)} />}
        {failure !== null && (
          <Alert color="red" role="alert" title="Bản sao chưa dùng được">
            {failure}
          </Alert>
        )}
        {result !== null && <Proven result={result} />}
        {state === 'idle' && <Turn />}
      </Stack>
    </Card>
  );
};

const Places = (props: {
  readonly places: readonly BackupPlace[];
  readonly onChosen: (place: BackupPlace) => void;
}) => (
  <Stack gap="xs">
    <Text fw={600}>Chọn USB</Text>
    {props.places.map((place) => (
      <Group key={place.token} gap="sm">
        <Button
          variant="default"
          disabled={!place.ours}
          leftSection={<IconDeviceUsb size={18} />}
          onClick={() => props.onChosen(place)}
        >
          {place.name}
        </Button>
        <Text size="sm" c="dimmed">
          {place.ours ? '' : `Đang giữ bản sao của “${place.unit}”. `}
          {place.freeBytes === null ? '' : `Còn trống ${sizeText(place.freeBytes)}`}
        </Text>
      </Group>
    ))}
  </Stack>
);

const Proven = ({ result }: { readonly result: BackupResult }) => {
  const bad = result.reread.filter(({ sound }) => !sound);
  return (
    <>
      <Alert
        color="teal"
        role="status"
        icon={<IconShieldCheck size={22} />}
        title="Đã kiểm chứng 100 %, có thể rút USB"
      >
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {result.fileName} – {sizeText(result.size)}, {result.attachments} tệp đính kèm, đến thay đổi số {result.seq}.
          Trước khi rút, bấm “Rút phần cứng an toàn” của Windows.
        </Text>
        {result.reread.length > bad.length && (
          <Text size="sm">Đã đọc lại {result.reread.length - bad.length} bản cũ trên USB: nguyên vẹn.</Text>
        )}
        {result.removed > 0 && <Text size="sm">Đã dọn {result.removed} bản quá hạn giữ.</Text>}
      </Alert>
      {bad.map(({ fileName }) => (
        <Alert key={fileName} color="orange" title="Một bản cũ trên USB đã hỏng">
          {fileName} không đọc lại được. Bản vừa ghi vẫn tốt; nên thay USB này.
        </Alert>
      ))}
      {result.lost > 0 && (
        <Alert color="orange" title={`${result.lost} tệp đính kèm đã thiếu hoặc hỏng từ trước`}>
          Bản sao giữ mọi thứ còn lại. Hãy mở văn bản tương ứng và quét lại tệp.
        </Alert>
      )}
    </>
  );
};

/** Two sticks in turn: the one used longest ago is next. */
const Turn = () => {
  const sticks = useDerived(['backups'], sticksInTurn);
  const [next] = sticks;
  if (next === undefined) return null;
  return (
    <Text size="sm" c="dimmed">
      {sticks.length === 1
        ? `USB đã dùng: “${next.name}”, bản gần nhất ${formatInstant(next.last.at)}. Nên có hai USB dùng luân phiên, cất ở hai nơi.`
        : `Lần này nên dùng USB “${next.name}” (bản gần nhất ${formatInstant(next.last.at)}), để các USB luân phiên.`}
    </Text>
  );
};
