import { Button, Loader, Text, Timeline } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { HistoryLine } from '#shared/bridge.ts';
import { historyEntry } from '#shared/roster/history.ts';
import type { Membership, Person } from '#shared/roster/schema.ts';
import { desk } from '../desk.ts';
import { currentRead } from '../use-workspace.ts';

type Props = { readonly person: Person; readonly seats: readonly Membership[] };

/** Changes of the person and of every seat, newest first; changes of one command stand together. */
const readHistory = async ({ person, seats }: Props): Promise<readonly HistoryLine[] | string> => {
  const asked = [{ coll: 'people', id: person.id }, ...seats.map((seat) => ({ coll: 'memberships', id: seat.id }))];
  const answers = await Promise.all(asked.map((one) => desk.history(one).catch(() => null)));
  const lines: HistoryLine[] = [];
  for (const answer of answers) {
    if (!answer?.ok)
      return answer?.refusal.message ?? 'Chưa đọc được lịch sử. Dữ liệu vẫn nguyên; hãy mở lại trang này.';
    lines.push(...answer.value);
  }
  return lines.toSorted((a, b) => b.seq - a.seq);
};

const FIRST = 8;

/** Who changed what and when, in plain words: "14:05 23/11/2026 — Sửa chức vụ: …". */
export const PersonHistory = ({ person, seats }: Props) => {
  const [lines, setLines] = useState<readonly HistoryLine[] | string | null>(null);
  const [all, setAll] = useState(false);
  const revisions = [person, ...seats].map((record) => `${record.id}:${record.rev}`).join(',');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `revisions` stands for the person and the seats
  useEffect(() => {
    let stale = false;
    void readHistory({ person, seats }).then((read) => {
      if (!stale) setLines(read);
    });
    return () => {
      stale = true;
    };
  }, [revisions]);
  if (lines === null) return <Loader size="sm" aria-label="Đang đọc lịch sử" />;
  if (typeof lines === 'string') return <Text size="sm">{lines}</Text>;
  if (lines.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Chưa có thay đổi nào được ghi lại.
      </Text>
    );
  }
  const shown = all ? lines : lines.slice(0, FIRST);
  return (
    <>
      <Timeline bulletSize={12} lineWidth={2} active={lines.length}>
        {shown.map((line) => {
          const { when, what, details } = historyEntry(currentRead(), line);
          return (
            <Timeline.Item
              key={`${line.seq}-${line.coll}-${line.id}`}
              title={<Text size="sm">{`${when} — ${what}${line.actor === '' ? '' : ` (${line.actor})`}`}</Text>}
            >
              {details.map((detail) => (
                <Text size="xs" c="dimmed" key={detail}>
                  {detail}
                </Text>
              ))}
            </Timeline.Item>
          );
        })}
      </Timeline>
      {lines.length > FIRST && !all && (
        <Button size="compact-sm" variant="subtle" mt="xs" onClick={() => setAll(true)}>
          Xem cả {lines.length} lần ghi
        </Button>
      )}
    </>
  );
};
