import { Alert, Button, Center, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';

/** The workspace cannot be opened: says why and what to do. */
export const BlockedScreen = ({ message }: { readonly message: string }) => (
  <Center h="100vh" p="xl">
    <Alert color="orange" icon={<IconLock size={20} />} title="Chưa mở được dữ liệu" maw={560}>
      <Stack gap="md">
        <Text size="sm">{message}</Text>
        <Button w="fit-content" onClick={() => window.location.reload()}>
          Thử lại
        </Button>
      </Stack>
    </Alert>
  </Center>
);
