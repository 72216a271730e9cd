import { Text } from '@mantine/core';
import { Spotlight, spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import {
  type Icon,
  IconBuilding,
  IconCalendarEvent,
  IconChecklist,
  IconFile,
  IconFileExport,
  IconFileImport,
  IconFileText,
  IconListDetails,
  IconReportAnalytics,
  IconSearch,
  IconTag,
  IconUser,
} from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CollectionName } from '#shared/collections.ts';
import { matches } from '#shared/kit/text.ts';
import { SEARCHED, search, searchIndex } from '#shared/search.ts';
import { SEARCH_FIELD, takeTyped } from './kit/typed-ahead.ts';
import { screens } from './screens.ts';
import { today, useDerived } from './use-workspace.ts';

export const openQuick = (): void => spotlight.open();

const FOUND = 12;
const ICONS: Partial<Record<CollectionName, Icon>> = {
  people: IconUser,
  agencies: IconBuilding,
  meetings: IconCalendarEvent,
  agendaItems: IconListDetails,
  tasks: IconChecklist,
  documents: IconFileText,
  incomingDocuments: IconFileImport,
  outgoingEntries: IconFileExport,
  reports: IconReportAnalytics,
  workFields: IconTag,
};
const hasScreen = (path: string): boolean => screens.some((screen) => screen.path === path);

type Line = {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly icon: Icon;
  readonly to: string;
};

const screenLines = (query: string): readonly Line[] =>
  screens
    .filter((screen) => matches(query, screen.label))
    .map(({ path, label, icon }) => ({ key: path, label, hint: 'Màn hình', icon, to: path }));

/** The search is closed first: at its close it gives the cursor back, and would take it from the page it led to. */
const leaveFor = (path: string, go: (path: string) => void): void => {
  flushSync(() => spotlight.close());
  go(path);
};

/**
 * Mounted only while the search is open: no index is kept for a search nobody makes. Drawn with the letter typed, not
 * after it, since the spotlight marks the first line for Enter right then.
 */
const Results = ({ query, go }: { readonly query: string; readonly go: (path: string) => void }) => {
  const index = useDerived(SEARCHED, (read) => searchIndex(read, today(), hasScreen));
  const lines = useMemo(
    (): readonly Line[] => [
      ...screenLines(query),
      ...search(index, query, FOUND).map((found) => ({
        key: `${found.coll}/${found.id}`,
        label: found.title,
        hint: found.hint,
        icon: ICONS[found.coll] ?? IconFile,
        to: found.address,
      })),
    ],
    [index, query],
  );
  if (lines.length === 0) return <Spotlight.Empty>Không tìm thấy. Thử gõ phần khác của tên.</Spotlight.Empty>;
  return lines.map((line) => (
    <Spotlight.Action
      key={line.key}
      onClick={() => leaveFor(line.to, go)}
      leftSection={<line.icon size={18} aria-hidden />}
    >
      <div style={{ minWidth: 0, flex: 1 }}>
        <Text truncate>{line.label}</Text>
        {line.hint !== '' && (
          <Text size="xs" c="dimmed" truncate>
            {line.hint}
          </Text>
        )}
      </div>
    </Spotlight.Action>
  ));
};

const ACTION = '[data-action]';
const MARKED = `${ACTION}[data-selected]`;
const openFirst = (): void => document.querySelector<HTMLElement>(ACTION)?.click();

/** Ctrl K: goes to a screen or to any record that has a page, by any part of its name, without accents too. */
export const Quick = ({ go }: { readonly go: (path: string) => void }) => {
  const [typed, setTyped] = useState('');
  return (
    <Spotlight.Root
      query={typed}
      onQueryChange={setTyped}
      onSpotlightClose={() => setTyped('')}
      // Emptied as it closes, and not when it has faded: it may be open again by then, with new words in it.
      clearQueryOnClose={false}
      shortcut={null}
      scrollable
      maxHeight={460}
    >
      <Spotlight.Search
        leftSection={<IconSearch size={18} />}
        placeholder="Gõ tên người, cơ quan, cuộc họp, nội dung… (không cần dấu)"
        aria-label="Tìm"
        id={SEARCH_FIELD}
        onFocus={() => {
          const { typed: held, entered } = takeTyped();
          // As if typed now: the first line found is marked for Enter.
          if (held !== '') document.execCommand('insertText', false, held);
          if (entered) setTimeout(openFirst, 0);
        }}
        onKeyDown={(event) => {
          // Enter may come before the first line is marked: what is found first is meant.
          if (event.key === 'Enter' && document.querySelector(MARKED) === null) openFirst();
        }}
      />
      <Spotlight.ActionsList>
        <Results query={typed} go={go} />
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
};
