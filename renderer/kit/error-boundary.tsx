import { Alert, Button, Center, Stack, Text } from '@mantine/core';
import { Component, type ReactNode } from 'react';

type Props = { readonly children: ReactNode };
type State = { readonly failed: boolean };

/** A screen that broke says so plainly; saved data is untouched and the rest of the desk stays usable. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };
  static getDerivedStateFromError(): State {
    return { failed: true };
  }
  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Center h="100%" p="xl">
        <Alert color="red" title="Màn hình này gặp lỗi" maw={520}>
          <Stack gap="sm">
            <Text size="sm">Dữ liệu đã lưu không bị ảnh hưởng. Bấm “Mở lại màn hình” để tiếp tục làm việc.</Text>
            <Button onClick={() => window.location.reload()} w="fit-content">
              Mở lại màn hình
            </Button>
          </Stack>
        </Alert>
      </Center>
    );
  }
}
