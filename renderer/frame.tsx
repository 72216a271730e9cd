import {
  Alert,
  AppShell,
  Badge,
  Box,
  Button,
  Center,
  CloseButton,
  Group,
  Kbd,
  Loader,
  NavLink,
  Paper,
  Text,
} from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconAlertTriangle, IconArrowBackUp, IconCheck, IconLock, IconPlayerPause } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import type { DeskState } from '#shared/bridge.ts';
import { formatInstant, todayIn } from '#shared/kit/date.ts';
import { SETTINGS_ID } from '#shared/settings/schema.ts';
import { BackupBadge } from './backup-badge.tsx';
import { desk } from './desk.ts';
import { ErrorBoundary } from './kit/error-boundary.tsx';
import { Later } from './kit/later.tsx';
import { holdTyped, SEARCH_FIELD } from './kit/typed-ahead.ts';
import { screens } from './screens.ts';
import { hideUndo, showUndo, useUndoLine } from './undo-line.ts';
import { showRefusal } from './use-command.ts';
import { today, useDeskState, useRecord } from './use-workspace.ts';

// Not needed for the first view of the desk.
const HelpDrawer = lazy(() => import('./help.tsx').then((m) => ({ default: m.HelpDrawer })));
const Quick = lazy(() => import('./quick.tsx').then((m) => ({ default: m.Quick })));

const openQuick = (): void => {
  holdTyped(SEARCH_FIELD);
  void import('./quick.tsx').then((m) => m.openQuick());
};

type OpenState = Extract<DeskState, { readonly kind: 'open' }>;

/** Undo and redo, from the keyboard, the menu and the line at the foot. */
const step = async (direction: 'undo' | 'redo'): Promise<void> => {
  const outcome = await desk[direction]({});
  if (!outcome.ok) return showRefusal(outcome.refusal);
  hideUndo();
  showUndo(outcome.value.title, direction === 'undo' ? 'undone' : 'redone');
};

/** The desk: header, navigation, the screen, the undo line. */
export const Frame = () => {
  const { state } = useDeskState();
  const [location, go] = useLocation();
  const [help, setHelp] = useState(false);
  const settings = useRecord('settings', SETTINGS_ID);
  useHotkeys(
    [
      ['mod+Z', () => void step('undo')],
      ['mod+Y', () => void step('redo')],
      ['mod+shift+Z', () => void step('redo')],
    ],
    // In a field Ctrl Z belongs to what is being typed.
    ['INPUT', 'TEXTAREA', 'SELECT'],
  );
  useHotkeys(
    [
      ['F1', () => setHelp(true)],
      ['mod+K', openQuick],
    ],
    [],
  );
  useEffect(
    () =>
      desk.listen((event) => {
        if (event.kind !== 'menu') return;
        if (event.item === 'undo' || event.item === 'redo') void step(event.item);
        else if (event.item === 'help') setHelp(true);
        else if (event.item === 'find') openQuick();
      }),
    [],
  );
  if (state?.kind !== 'open') return null;
  return (
    <>
      {state.training && <div className="training-edge" />}
      <AppShell header={{ height: 52 }} navbar={{ width: { base: 168, md: 208 }, breakpoint: 0 }} padding={0}>
        <AppShell.Header px="md">
          <Header state={state} name={settings?.committeeName ?? 'Sổ tay Ban Chỉ đạo'} />
        </AppShell.Header>
        <AppShell.Navbar p="xs" bg="gray.0" component="nav" aria-label="Mục chính">
          {screens.map((screen) => (
            <NavLink
              key={screen.path}
              href={`#${screen.path}`}
              label={screen.label}
              leftSection={<screen.icon size={18} stroke={1.6} />}
              active={location.startsWith(screen.path)}
              aria-current={location.startsWith(screen.path) ? 'page' : undefined}
              styles={{ root: { borderRadius: 6 } }}
              py={10}
            />
          ))}
          <Text size="xs" c="dimmed" mt="auto" p="xs">
            <Kbd size="xs">F1</Kbd> trợ giúp
          </Text>
        </AppShell.Navbar>
        <AppShell.Main>
          <Banners state={state} />
          <div className="main-scroll" key={state.training ? 'training' : 'real'}>
            <ErrorBoundary key={location.split('/')[1]}>
              <Suspense
                fallback={
                  <Center h={300}>
                    <Loader role="status" aria-label="Đang mở màn hình" />
                  </Center>
                }
              >
                <Switch>
                  {screens.map((screen) => (
                    <Route key={screen.path} path={`${screen.path}/*?`} component={screen.component} />
                  ))}
                  <Route>
                    <Redirect to={screens[0]?.path ?? '/'} />
                  </Route>
                </Switch>
              </Suspense>
            </ErrorBoundary>
          </div>
        </AppShell.Main>
      </AppShell>
      <UndoLine undo={state.undo} />
      <Suspense fallback={null}>
        {help && <HelpDrawer opened path={location} onClose={() => setHelp(false)} />}
      </Suspense>
      <Later>
        <Quick go={go} />
      </Later>
    </>
  );
};

const Header = ({ state, name }: { readonly state: OpenState; readonly name: string }) => (
  <Group h="100%" justify="space-between" wrap="nowrap" gap="md">
    <Group gap="sm" wrap="nowrap" style={{ minWidth: 0 }}>
      <Text fw={600} fz={{ base: 'sm', md: 'md' }} truncate title={name}>
        {name}
      </Text>
      {state.training && (
        <Badge color="orange" variant="outline" size="lg" radius="xl" style={{ flexShrink: 0 }}>
          BẢN TẬP HUẤN
        </Badge>
      )}
    </Group>
    <Group gap="md" wrap="nowrap" style={{ flexShrink: 0 }}>
      <Button
        variant="default"
        size="xs"
        c="dimmed"
        fw={400}
        onClick={openQuick}
        rightSection={
          <Kbd size="xs" style={{ whiteSpace: 'nowrap' }}>
            Ctrl K
          </Kbd>
        }
      >
        Tìm…
      </Button>
      <BackupBadge seq={state.seq} />
      <SaveState state={state} />
    </Group>
  </Group>
);

/** "Đã lưu 14:05": shown only for what both journals hold. */
const SaveState = ({ state }: { readonly state: OpenState }) => {
  if (state.mode === 'readOnly') {
    return (
      <Group gap={4} wrap="nowrap" c="orange.8">
        <IconLock size={16} aria-hidden />
        <Text size="sm">Chỉ đọc</Text>
      </Group>
    );
  }
  return (
    <Group gap={4} wrap="nowrap" role="status">
      <IconCheck size={16} color="var(--mantine-color-teal-7)" aria-hidden />
      <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
        {savedText(state.savedAt)}
      </Text>
    </Group>
  );
};

/** The time of the last save; the day too where it was not today. */
const savedText = (at: string | null): string => {
  if (at === null) return 'Đã lưu';
  const [time = '', date = ''] = formatInstant(at).split(' ');
  return todayIn(at) === today() ? `Đã lưu ${time}` : `Đã lưu ${time} ngày ${date.slice(0, 5)}`;
};

/** Why nothing can be written, and what was repaired at opening. */
const Banners = ({ state }: { readonly state: OpenState }) => {
  const [closed, setClosed] = useState(false);
  return (
    <>
      {state.mode === 'readOnly' && (
        <Alert color="orange" icon={<IconPlayerPause size={18} />} radius={0} title="Đang mở ở chế độ chỉ đọc">
          <Group justify="space-between">
            <Text size="sm">{state.reason ?? 'Chưa ghi được dữ liệu.'}</Text>
            <Button size="xs" variant="default" onClick={() => void desk.tryAgain({})}>
              Thử lại
            </Button>
          </Group>
        </Alert>
      )}
      {state.notices.length > 0 && !closed && (
        <Alert
          color="yellow"
          icon={<IconAlertTriangle size={18} />}
          radius={0}
          withCloseButton
          closeButtonLabel="Đã đọc"
          onClose={() => setClosed(true)}
        >
          {state.notices.map((notice) => (
            <Text size="sm" key={notice}>
              {notice}
            </Text>
          ))}
        </Alert>
      )}
    </>
  );
};

const DONE_WORDS = { saved: 'Đã lưu', undone: 'Đã hoàn tác', redone: 'Đã làm lại' } as const;

/** What was just done, with the way back, for ten seconds. */
const UndoLine = ({ undo }: { readonly undo: string | null }) => {
  const line = useUndoLine();
  if (line === null) return null;
  return (
    <Paper className="undo-line" shadow="md" withBorder px="md" py="xs" role="status">
      <Group gap="md" wrap="nowrap">
        <IconCheck size={18} color="var(--mantine-color-teal-7)" aria-hidden />
        <Text size="sm">
          {DONE_WORDS[line.done]}: {line.title}
        </Text>
        {/* A step for good (Trình ký, số, phát hành) has no way back: what would be undone is an older change. */}
        {undo === line.title && line.done !== 'undone' && (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconArrowBackUp size={16} />}
            onClick={() => void step('undo')}
          >
            Hoàn tác
          </Button>
        )}
        <Box>
          <CloseButton size="sm" aria-label="Đóng" onClick={hideUndo} />
        </Box>
      </Group>
    </Paper>
  );
};
