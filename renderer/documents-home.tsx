import { Center, Loader } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useLocation } from 'wouter';

const DocumentsScreen = lazy(() =>
  import('./documents/documents-screen.tsx').then((m) => ({ default: m.DocumentsScreen })),
);
const CompositionsScreen = lazy(() =>
  import('./compositions/compositions-screen.tsx').then((m) => ({ default: m.CompositionsScreen })),
);

/** Văn bản: the papers on their way, and under /van-ban/soan those written here. */
export const DocumentsHome = () => {
  const [location] = useLocation();
  const writing = /^\/van-ban\/soan(\/|$)/.test(location);
  return (
    <Suspense
      fallback={
        <Center h={240}>
          <Loader role="status" aria-label="Đang mở" />
        </Center>
      }
    >
      {writing ? <CompositionsScreen /> : <DocumentsScreen />}
    </Suspense>
  );
};
