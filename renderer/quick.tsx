import { Spotlight, type SpotlightActionData, spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { IconCalendarEvent, IconChecklist, IconSearch, IconUser } from '@tabler/icons-react';
import { formatDate } from '#shared/kit/date.ts';
import { matches } from '#shared/kit/text.ts';
import { positionText } from '#shared/roster/rules.ts';
import { screens } from './screens.ts';
import { today, useDerived } from './use-workspace.ts';

/** The latest tasks; the list of tasks itself searches them all. */
const QUICK_TASKS = 500;

export const openQuick = (): void => spotlight.open();

/** Ctrl K: goes to a screen, a person, a meeting or a task by any part of its name, without accents too. */
export const Quick = ({ go }: { readonly go: (path: string) => void }) => {
  const actions = useDerived(['people', 'agencies', 'meetings', 'tasks'], (read): SpotlightActionData[] => [
    ...screens.map((s) => ({
      id: s.path,
      label: s.label,
      leftSection: <s.icon size={18} />,
      onClick: () => go(s.path),
    })),
    ...[...read.all('people').values()].map((p) => ({
      id: p.id,
      label: p.name,
      description: positionText(read, p, today()),
      leftSection: <IconUser size={18} />,
      onClick: () => go(`/thanh-vien/nguoi/${p.id}`),
    })),
    ...[...read.all('meetings').values()].map((m) => ({
      id: m.id,
      label: m.title,
      description: formatDate(m.startsAt.slice(0, 10)),
      leftSection: <IconCalendarEvent size={18} />,
      onClick: () => go(`/cuoc-hop/${m.id}`),
    })),
    ...[...read.all('tasks').values()].slice(-QUICK_TASKS).map((t) => ({
      id: t.id,
      label: t.content,
      description: t.basis,
      leftSection: <IconChecklist size={18} />,
      onClick: () => go(`/nhiem-vu/${t.id}`),
    })),
  ]);
  return (
    <Spotlight
      actions={actions}
      shortcut={null}
      limit={12}
      highlightQuery={false}
      nothingFound="Không tìm thấy. Thử gõ phần khác của tên."
      searchProps={{
        leftSection: <IconSearch size={18} />,
        placeholder: 'Gõ tên người, cuộc họp, nhiệm vụ hoặc màn hình (không cần dấu)',
      }}
      filter={(query, all) =>
        (all as SpotlightActionData[]).filter((a) => matches(query, a.label ?? '', a.description ?? ''))
      }
    />
  );
};
