import { Alert, Button, Card, Checkbox, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconDeviceUsb, IconFile, IconRestore } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import type { BackupFile, BackupInspection, BackupPlace } from '#shared/bridge.ts';
import { formatInstant } from '#shared/kit/date.ts';
import type { Outcome } from '#shared/kit/outcome.ts';
import { BackupProgress, useBackupProgress } from './backup-progress.tsx';
import { desk } from './desk.ts';
import { EmptyState } from './kit/empty-state.tsx';
import { RestorePreview, sizeText } from './restore-preview.tsx';
import { showUndo } from './undo-line.ts';

const READING = [
  ['copy', 'Chép bản sao vào máy'],
  ['readBack', 'Đọc từng byte'],
  ['tryRestore', 'Kiểm chứng từng mục'],
] as const;
const FAILED = 'Chương trình không trả lời. Dữ liệu không thay đổi; hãy thử lại, hoặc đóng và mở lại chương trình.';

type Props = {
  /** False where no workspace is open yet: first run, recovery. */
  readonly compare: boolean;
  /** Begins with the copy pinned before the last restore instead of a file. */
  readonly undo?: boolean;
  readonly onClose: () => void;
};

/** Choose, look, confirm: nothing is changed before the last step, and that step can be taken back. */
export const RestoreWizard = ({ compare, undo = false, onClose }: Props) => {
  const { now, reset } = useBackupProgress();
  const [busy, setBusy] = useState(false);
  const [reading, setReading] = useState(undo);
  const [failure, setFailure] = useState<string | null>(null);
  const [found, setFound] = useState<BackupInspection | null>(null);
  const [done, setDone] = useState<string | null>(null);

  const ask = useCallback(async <T,>(work: () => Promise<Outcome<T>>): Promise<T | null> => {
    setBusy(true);
    setFailure(null);
    const outcome = await work().catch(() => null);
    setBusy(false);
    if (outcome === null) setFailure(FAILED);
    else if (!outcome.ok) setFailure(outcome.refusal.message);
    else return outcome.value;
    return null;
  }, []);
  const inspect = useCallback(
    async (file: BackupFile | null) => {
      reset();
      setReading(true);
      setFound(await ask(() => (file === null ? desk.inspectUndo({}) : desk.inspectBackup({ token: file.token }))));
      setReading(false);
    },
    [ask, reset],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the wizard opens
  useEffect(() => {
    if (undo) void inspect(null);
  }, []);
  const restore = async (typed: string, foreign: boolean) => {
    if (found === null) return;
    const kept = await ask(() => desk.restoreBackup({ token: found.token, typed, foreign }));
    if (kept === null) return;
    setDone(kept.title);
    if (compare) showUndo(kept.title);
  };
  return (
    <Stack gap="md" maw={1000}>
      {failure !== null && (
        <Alert color="red" role="alert" title="Chưa thực hiện được">
          {failure}
        </Alert>
      )}
      {done !== null ? (
        <Done title={done} onClose={onClose} />
      ) : reading ? (
        <Card withBorder padding="lg">
          <BackupProgress steps={READING} now={now} />
        </Card>
      ) : found !== null ? (
        <>
          <RestorePreview found={found} compare={compare} />
          <Confirm
            found={found}
            compare={compare}
            busy={busy}
            onRestore={restore}
            onBack={() => (undo ? onClose() : setFound(null))}
          />
        </>
      ) : undo ? (
        <Button variant="default" onClick={onClose} style={{ alignSelf: 'flex-start' }}>
          Quay lại
        </Button>
      ) : (
        <Choose ask={ask} onChosen={(file) => void inspect(file)} onClose={onClose} />
      )}
    </Stack>
  );
};

const Done = (props: { readonly title: string; readonly onClose: () => void }) => (
  <Alert color="teal" title="Đã khôi phục" role="status">
    <Stack gap="sm" align="flex-start">
      <Text size="sm">
        {props.title}. Dữ liệu trước khi khôi phục được giữ lại trong máy; trong 30 ngày có thể bấm “Hoàn tác khôi phục”
        ở mục Sao lưu.
      </Text>
      <Button onClick={props.onClose}>Xong</Button>
    </Stack>
  </Alert>
);

type Ask = <T>(work: () => Promise<Outcome<T>>) => Promise<T | null>;

const Choose = ({
  ask,
  onChosen,
  onClose,
}: {
  readonly ask: Ask;
  readonly onChosen: (file: BackupFile) => void;
  readonly onClose: () => void;
}) => {
  const [places, setPlaces] = useState<readonly BackupPlace[] | null>(null);
  const [files, setFiles] = useState<readonly BackupFile[] | null>(null);
  useEffect(() => {
    void desk.listSticks({}).then(
      (outcome) => setPlaces(outcome.ok ? outcome.value : []),
      () => setPlaces([]),
    );
  }, []);
  const look = async (place: BackupPlace | null) => {
    const chosen = place ?? (await ask(() => desk.pickBackupFolder({})));
    if (chosen !== null) setFiles(await ask(() => desk.listBackups({ token: chosen.token })));
  };
  const pickFile = async () => {
    const file = await ask(() => desk.pickBackupFile({}));
    if (file !== null) onChosen(file);
  };
  return (
    <Card withBorder padding="lg">
      <Stack gap="md">
        <Text fw={600}>Bản sao lưu nằm ở đâu?</Text>
        <Group>
          {(places ?? []).map((place) => (
            <Button
              key={place.token}
              variant="default"
              leftSection={<IconDeviceUsb size={18} />}
              onClick={() => void look(place)}
            >
              {place.name}
            </Button>
          ))}
          <Button variant="default" leftSection={<IconDeviceUsb size={18} />} onClick={() => void look(null)}>
            Chọn USB hoặc thư mục…
          </Button>
          <Button variant="default" leftSection={<IconFile size={18} />} onClick={() => void pickFile()}>
            Chọn tệp .sotay…
          </Button>
          <Button variant="subtle" onClick={onClose}>
            Thôi, không khôi phục
          </Button>
        </Group>
        {files !== null && <Files files={files} onChosen={onChosen} />}
      </Stack>
    </Card>
  );
};

const Files = ({
  files,
  onChosen,
}: {
  readonly files: readonly BackupFile[];
  readonly onChosen: (file: BackupFile) => void;
}) =>
  files.length === 0 ? (
    <EmptyState
      title="Không có bản sao lưu ở đây"
      hint="Bản sao lưu là tệp có đuôi .sotay. Hãy chọn USB hoặc thư mục khác."
    />
  ) : (
    <Table aria-label="Bản sao trên USB">
      <Table.Tbody>
        {files.map((file) => (
          <Table.Tr key={file.token}>
            <Table.Td>
              <Text size="sm" fw={600}>
                {file.at === null ? 'Không đọc được phần mô tả' : formatInstant(file.at)}
              </Text>
              <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {file.unit ?? ''} {file.fileName}
              </Text>
            </Table.Td>
            <Table.Td w={140}>{file.seq === null ? '' : `thay đổi số ${file.seq}`}</Table.Td>
            <Table.Td w={90} ta="right">
              {sizeText(file.size)}
            </Table.Td>
            <Table.Td w={130} ta="right">
              <Button
                size="compact-sm"
                variant="light"
                aria-label={`Xem bản ${file.fileName}`}
                onClick={() => onChosen(file)}
              >
                Xem bản này
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );

const Confirm = (props: {
  readonly found: BackupInspection;
  readonly compare: boolean;
  readonly busy: boolean;
  readonly onRestore: (typed: string, foreign: boolean) => Promise<void>;
  readonly onBack: () => void;
}) => {
  const { found, compare, busy } = props;
  const [typed, setTyped] = useState('');
  const [foreign, setForeign] = useState(!compare);
  const nothing = compare && found.vanishing + found.changing + found.returning === 0;
  const ready = !nothing && (found.typeUnit === null || typed.trim() !== '') && (!found.foreign || foreign);
  return (
    <Card withBorder padding="md">
      <Stack gap="sm">
        {compare && found.foreign && (
          <Alert color="orange" title="Bản sao này là của một sổ tay khác">
            <Text size="sm" mb="xs">
              Toàn bộ dữ liệu đang mở sẽ được thay bằng dữ liệu của “{found.unit}”. Chỉ chọn khi đúng là muốn như vậy,
              ví dụ khi chuyển dữ liệu cũ sang máy mới.
            </Text>
            <Checkbox
              label="Nhập dữ liệu của đơn vị khác"
              checked={foreign}
              onChange={(event) => setForeign(event.currentTarget.checked)}
            />
          </Alert>
        )}
        {found.typeUnit !== null && !nothing && (
          <TextInput
            label={`Có mục sẽ mất hoặc thay đổi. Để xác nhận, gõ: ${found.typeUnit}`}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <Text size="sm" c="dimmed">
          {compare
            ? 'Trước khi khôi phục, chương trình tự giữ một bản của dữ liệu hiện nay để hoàn tác được.'
            : 'Bản sao chỉ được đọc, không bị thay đổi.'}
        </Text>
        <Group>
          <Button
            leftSection={<IconRestore size={18} />}
            disabled={!ready}
            loading={busy}
            onClick={() => void props.onRestore(typed, foreign)}
          >
            Khôi phục
          </Button>
          <Button variant="default" onClick={props.onBack} disabled={busy}>
            Quay lại
          </Button>
        </Group>
      </Stack>
    </Card>
  );
};
