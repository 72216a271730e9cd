import { Center, Loader } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useLocation } from 'wouter';

const DocumentsScreen = lazy(() =>
  import('./documents/documents-screen.tsx').then((m) => ({ default: m.DocumentsScreen })),
);
const CompositionsScreen = lazy(() =>
  import('./compositions/compositions-screen.tsx').then((m) => ({ default: m.CompositionsScreen })),
);

const RegistersScreen = lazy(() =>
  import('./registers/registers-screen.tsx').then((m) => ({ default: m.RegistersScreen })),
);

/** The part of Văn bản an address opens: papers written here, the registers, or all papers on their way. */
const partOf = (location: string) => {
  if (/^\/van-ban\/soan(\/|$)/.test(location)) return <CompositionsScreen />;
  return /^\/van-ban\/so(\/|$)/.test(location) ? <RegistersScreen /> : <DocumentsScreen />;
};

/** Văn bản: the papers on their way, under /van-ban/soan those written here, under /van-ban/so the registers. */
export const DocumentsHome = () => {
  const [location] = useLocation();
  return (
    <Suspense
      fallback={
        <Center h={240}>
          <Loader role="status" aria-label="Đang mở" />
        </Center>
      }
    >
      {partOf(location)}
    </Suspense>
  );
};
