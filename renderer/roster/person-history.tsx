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

type Step = { readonly seq: number; readonly title: string; readonly details: readonly string[] };

/** One entry a command: what it did to the person and to the seats stands together. */
const stepsOf = (lines: readonly HistoryLine[]): readonly Step[] => {
  const steps = new Map<number, Step>();
  for (const line of lines) {
    const { when, what, details } = historyEntry(currentRead(), line);
    const by = line.actor === '' ? '' : ` (${line.actor})`;
    const before = steps.get(line.seq)?.details ?? [];
    steps.set(line.seq, {
      seq: line.seq,
      title: `${when} — ${what}${by}`,
      details: [...new Set([...before, ...details])],
    });
  }
  return [...steps.values()];
};

/** Who changed what and when, in plain words: "14:05 23/11/2026 — Sửa chức vụ: …". */
export const PersonHistory = ({ person, seats }: Props) => {
  const [lines, setLines] = useState<readonly HistoryLine[] | string | null>(null);
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
  return <Steps steps={stepsOf(lines)} />;
};

const Steps = ({ steps }: { readonly steps: readonly Step[] }) => {
  const [all, setAll] = useState(false);
  if (steps.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Chưa có thay đổi nào được ghi lại.
      </Text>
    );
  }
  return (
    <>
      <Timeline bulletSize={12} lineWidth={2} active={-1}>
        {(all ? steps : steps.slice(0, FIRST)).map((step) => (
          <Timeline.Item key={step.seq} title={<Text size="sm">{step.title}</Text>}>
            {step.details.map((detail) => (
              <Text size="xs" c="dimmed" key={detail}>
                {detail}
              </Text>
            ))}
          </Timeline.Item>
        ))}
      </Timeline>
      {steps.length > FIRST && !all && (
        <Button size="compact-sm" variant="subtle" mt="xs" onClick={() => setAll(true)}>
          Xem cả {steps.length} lần ghi
        </Button>
      )}
    </>
  );
};
