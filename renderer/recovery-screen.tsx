import { Alert, Badge, Button, Card, Center, Group, ScrollArea, Stack, Text, Title } from '@mantine/core';
import { IconFirstAidKit } from '@tabler/icons-react';
import { useState } from 'react';
import type { DeskState } from '#shared/bridge.ts';
import type { Refusal } from '#shared/kit/outcome.ts';
import { desk } from './desk.ts';
import { confirm } from './kit/confirm.tsx';
import { RestoreWizard } from './restore-wizard.tsx';

type Recovery = Extract<DeskState, { readonly kind: 'recovery' }>;

/** Nothing valid was found where there should be something: what was found, how old it is, and what can be done. */
export const RecoveryScreen = ({ state }: { readonly state: Recovery }) => {
  const [failure, setFailure] = useState<Refusal | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [restoring, setRestoring] = useState(false);

  const open = async (id: string, title: string) => {
    const yes = await confirm({
      title: 'Mở bản này?',
      message: `Chương trình sẽ mở “${title}”. Các tệp hỏng được cất vào thư mục cách ly, không tệp nào bị xóa.`,
      confirmLabel: 'Mở bản này',
      cancelLabel: 'Chưa mở',
    });
    if (!yes) return;
    setBusy(true);
    const outcome = await desk.recover({ finding: id });
    setBusy(false);
    if (!outcome.ok) setFailure(outcome.refusal);
  };
  const collect = async () => {
    const outcome = await desk.collectForSupport({});
    if (!outcome.ok) setFailure(outcome.refusal);
    else if (outcome.value.saved)
      setDone(`Đã chép tất cả vào “${outcome.value.fileName}”. Hãy đưa thư mục này cho người hỗ trợ.`);
  };
  return (
    <Center h="100vh" p="lg">
      <Stack maw={680} w="100%" gap="md">
        <Group>
          <IconFirstAidKit size={32} color="var(--mantine-color-orange-7)" aria-hidden />
          <Title order={1} size="h2">
            Khôi phục dữ liệu
          </Title>
        </Group>
        <Text>{state.message}</Text>
        {failure && (
          <Alert color="red" title="Chưa thực hiện được" role="alert">
            {failure.message}
          </Alert>
        )}
        {done !== null && <Alert color="teal">{done}</Alert>}
        {restoring && <RestoreWizard compare={false} onClose={() => setRestoring(false)} />}
        <ScrollArea.Autosize mah="52vh">
          <Stack gap="sm">
            {state.findings.map((finding) => (
              <Card key={finding.id} withBorder padding="sm">
                <Group justify="space-between" wrap="nowrap">
                  <div>
                    <Text fw={600}>{finding.title}</Text>
                    <Text size="sm" c="dimmed">
                      {finding.age} · {finding.contents}
                    </Text>
                  </div>
                  {finding.usable ? (
                    <Button onClick={() => void open(finding.id, finding.title)} loading={busy}>
                      Mở bản này
                    </Button>
                  ) : (
                    <Badge color="gray" variant="light" tt="none">
                      Không đọc được
                    </Badge>
                  )}
                </Group>
              </Card>
            ))}
            {state.findings.length === 0 && (
              <Text c="dimmed">Không tìm thấy bản sao nào trong thư mục dữ liệu. Hãy lưu tất cả để nhờ hỗ trợ.</Text>
            )}
          </Stack>
        </ScrollArea.Autosize>
        <Group>
          <Button onClick={() => setRestoring(true)}>Khôi phục từ bản sao lưu</Button>
          <Button variant="default" onClick={() => void collect()}>
            Lưu tất cả để nhờ hỗ trợ
          </Button>
          <Button variant="subtle" onClick={() => window.location.reload()}>
            Kiểm tra lại
          </Button>
        </Group>
      </Stack>
    </Center>
  );
};
