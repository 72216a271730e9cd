import { Center, Loader, Stack, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { BlockedScreen } from './blocked-screen.tsx';
import { Frame } from './frame.tsx';
import { ErrorBoundary } from './kit/error-boundary.tsx';
import { Later } from './kit/later.tsx';
import { useDeskState } from './use-workspace.ts';

// Seen once, or never: loaded only then.
const FirstRunScreen = lazy(() =>
  import('./first-run/first-run-screen.tsx').then((m) => ({ default: m.FirstRunScreen })),
);
const RecoveryScreen = lazy(() => import('./recovery-screen.tsx').then((m) => ({ default: m.RecoveryScreen })));
const Hosts = lazy(() => import('./hosts.tsx').then((m) => ({ default: m.Hosts })));

/** Which screen stands before the desk: the wizard, the recovery screen, a plain sentence, or the desk itself. */
export const App = () => {
  const { state, loading, failure } = useDeskState();
  if (failure !== null) return <BlockedScreen message={failure} />;
  if (loading || state === null) return <Waiting />;
  return (
    <ErrorBoundary>
      <Router hook={useHashLocation}>
        <Suspense fallback={<Waiting />}>{inside(state.kind)}</Suspense>
      </Router>
      <Later>
        <Hosts />
      </Later>
    </ErrorBoundary>
  );
  function inside(kind: NonNullable<typeof state>['kind']) {
    if (state === null) return null;
    if (kind === 'open') return <Frame />;
    if (kind === 'firstRun') return <FirstRunScreen />;
    if (state.kind === 'recovery') return <RecoveryScreen state={state} />;
    return state.kind === 'locked' || state.kind === 'refused' ? <BlockedScreen message={state.message} /> : null;
  }
};

const Waiting = () => (
  <Center h="100vh">
    <Stack align="center">
      <Loader role="status" aria-label="Đang mở" />
      <Text size="sm" c="dimmed">
        Đang mở dữ liệu…
      </Text>
    </Stack>
  </Center>
);
