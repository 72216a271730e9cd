import { Alert, Button, Card, SimpleGrid, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconArrowRight, IconBuilding, IconRestore, IconSchool } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { desk } from '../desk.ts';
import { RestoreWizard } from '../restore-wizard.tsx';

const FAILED = 'Chưa mở được bản tập huấn. Hãy thử lại, hoặc đóng và mở lại chương trình.';

/** What the program is for, and the three ways in. */
export const WelcomeStep = ({ onStart }: { readonly onStart: () => void }) => {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [restoring, setRestoring] = useState(false);
  const openTraining = async () => {
    setBusy(true);
    setFailure(null);
    await desk.openTraining({}).catch(() => setFailure(FAILED));
    setBusy(false);
  };
  return (
    <Stack gap="lg" maw={880} mx="auto" pt="lg">
      <div>
        <Title order={1} size="h2">
          Sổ tay Ban Chỉ đạo
        </Title>
        <Text mt={4}>
          Danh sách thành viên, cuộc họp và văn bản của Ban Chỉ đạo, in đúng thể thức Nghị định 30/2020/NĐ-CP. Chương
          trình không dùng mạng; dữ liệu chỉ nằm trên máy tính này.
        </Text>
      </div>
      {failure !== null && (
        <Alert color="red" role="alert" title="Chưa thực hiện được">
          {failure}
        </Alert>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        <Way
          icon={<IconBuilding size={24} />}
          title="Thiết lập cho cơ quan"
          text="Khoảng 5 phút: tên cơ quan in trên văn bản, ba tổ chức, cách trình bày. Phần nào cũng sửa lại được sau này."
        >
          <Button fullWidth rightSection={<IconArrowRight size={18} />} onClick={onStart}>
            Bắt đầu thiết lập
          </Button>
        </Way>
        <Way
          icon={<IconSchool size={24} />}
          title="Làm quen trước"
          text="Bản tập huấn có sẵn dữ liệu mẫu ở thư mục riêng; mọi màn hình và trang in mang dấu BẢN TẬP HUẤN."
        >
          <Button fullWidth variant="default" loading={busy} onClick={() => void openTraining()}>
            Mở bản tập huấn
          </Button>
        </Way>
      </SimpleGrid>
      {restoring ? (
        <RestoreWizard compare={false} onClose={() => setRestoring(false)} />
      ) : (
        <Button
          variant="default"
          leftSection={<IconRestore size={18} />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => setRestoring(true)}
        >
          Máy mới? Khôi phục từ bản sao lưu
        </Button>
      )}
      <Text size="sm" c="dimmed">
        Nên có sẵn: quyết định thành lập Ban Chỉ đạo và Tổ công tác giúp việc, quy chế hoạt động, quyết định đổi tên cơ
        quan (nếu có).
      </Text>
    </Stack>
  );
};

type WayProps = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
};
const Way = ({ icon, title, text, children }: WayProps) => (
  <Card withBorder padding="lg">
    <Stack gap="sm" h="100%">
      <ThemeIcon size={44} radius="xl" variant="light">
        {icon}
      </ThemeIcon>
      <Text fw={600}>{title}</Text>
      <Text size="sm" c="dimmed" style={{ flex: 1 }}>
        {text}
      </Text>
      {children}
    </Stack>
  </Card>
);
