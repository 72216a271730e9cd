import { Alert, Button, Card, List, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconSchool } from '@tabler/icons-react';
import { useState } from 'react';
import { desk } from '../desk.ts';
import { hideUndo } from '../undo-line.ts';
import { useDeskState } from '../use-workspace.ts';

const FAILED = 'Chưa mở được. Dữ liệu không thay đổi; hãy thử lại, hoặc đóng và mở lại chương trình.';

/** The way into the training copy and back; the two never share a file. */
export const TrainingSection = () => {
  const { state } = useDeskState();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const training = state?.kind === 'open' && state.training;
  const change = async () => {
    setBusy(true);
    setFailure(null);
    // The line at the foot speaks of the workspace that is being left.
    hideUndo();
    await (training ? desk.closeTraining({}) : desk.openTraining({})).catch(() => setFailure(FAILED));
    setBusy(false);
  };
  return (
    <Card withBorder padding="lg" maw={720}>
      <Stack gap="md" align="flex-start">
        <Text fw={600}>{training ? 'Đang mở bản tập huấn' : 'Tập làm quen mà không sợ sai'}</Text>
        <List size="sm" spacing="xs">
          <List.Item>
            Bản tập huấn có sẵn 27 thành viên, 12 tổ viên, 20 cơ quan và hai cuộc họp; tên người là “Thành viên 01”,
            “Thành viên 02”…
          </List.Item>
          <List.Item>Nằm ở thư mục riêng: làm gì trong bản tập huấn cũng không ảnh hưởng dữ liệu thật.</List.Item>
          <List.Item>
            Mọi màn hình có viền và chữ BẢN TẬP HUẤN; mọi trang in mang dấu BẢN TẬP HUẤN, không dùng để ban hành.
          </List.Item>
          <List.Item>Những gì đã làm trong bản tập huấn được giữ lại cho lần mở sau.</List.Item>
        </List>
        {failure !== null && (
          <Alert color="red" role="alert" title="Chưa thực hiện được">
            {failure}
          </Alert>
        )}
        <Button
          leftSection={training ? <IconArrowBackUp size={18} /> : <IconSchool size={18} />}
          loading={busy}
          onClick={() => void change()}
        >
          {training ? 'Trở về dữ liệu thật' : 'Mở bản tập huấn'}
        </Button>
      </Stack>
    </Card>
  );
};
