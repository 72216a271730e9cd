import { Alert, Button, Checkbox, Group, Select, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import type { Refusal } from '#shared/kit/outcome.ts';
import { PLAN_KIND_LABELS } from '#shared/plans/labels.ts';
import { linesToCopy, periodText, plansByYear } from '#shared/plans/rules.ts';
import type { Plan } from '#shared/plans/schema.ts';
import { execute, newId } from '../use-command.ts';
import { today, useDerived } from '../use-workspace.ts';
import { LINE_READS } from './reads.ts';

type Props = { readonly plan: Plan; readonly onClose: () => void };

/** The plans one may copy from, the year before first. */
const useSources = (plan: Plan): readonly Plan[] =>
  useDerived(
    ['plans'],
    (read) =>
      plansByYear(read)
        .filter(({ id }) => id !== plan.id)
        .toSorted((a, b) => Number(b.year === plan.year - 1) - Number(a.year === plan.year - 1)),
    [plan],
  );

/** Lines of another plan to take over: the unfinished are offered and ticked, the official leaves out what does not go on. */
export const CopyPanel = ({ plan, onClose }: Props) => {
  const sources = useSources(plan);
  const [chosen, setChosen] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const fromPlanId = chosen ?? sources[0]?.id ?? '';
  const scope = all ? 'all' : 'unfinished';
  const offered = useDerived(
    LINE_READS,
    (read) => linesToCopy(read, { planId: plan.id, fromPlanId, scope, today: today() }),
    [plan.id, fromPlanId, scope],
  );
  if (sources.length === 0) return <Text size="sm">Chưa có kế hoạch nào khác để chép.</Text>;
  const ticked = offered.filter(({ id }) => !left.has(id));
  const turn = (id: string, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  const copy = async () => {
    setBusy(true);
    const lineIds = ticked.map(({ id }) => id);
    const outcome = await execute('plans.copyFromYear', {
      planId: plan.id,
      fromPlanId,
      idPrefix: newId('chep'),
      scope,
      lineIds,
    });
    setBusy(false);
    if (outcome.ok) onClose();
    else setRefusal(outcome.refusal);
  };
  return (
    <Stack gap="sm">
      {refusal !== null && (
        <Alert color="red" role="alert" title="Chưa chép được">
          {refusal.message}
        </Alert>
      )}
      <Select
        label="Chép từ"
        data={sources.map(({ id, kind, year, title }) => ({
          value: id,
          label: `${PLAN_KIND_LABELS[kind]} ${year}: ${title}`,
        }))}
        value={fromPlanId}
        onChange={setChosen}
        allowDeselect={false}
      />
      <Switch label="Cả nội dung đã xong, đã dừng" checked={all} onChange={(e) => setAll(e.currentTarget.checked)} />
      {offered.length === 0 ? (
        <Text size="sm" c="dimmed">
          Không có nội dung nào để chép: đã xong hết hoặc đã có trong kế hoạch này.
        </Text>
      ) : (
        <Text size="sm">
          Chọn {ticked.length} trong {offered.length} nội dung. Tháng giữ như cũ; cơ quan đã sáp nhập được thay bằng cơ
          quan kế tục.
        </Text>
      )}
      {offered.map((line) => (
        <Checkbox
          key={line.id}
          label={`${line.work} (${periodText(line)})`}
          checked={!left.has(line.id)}
          onChange={(event) => turn(line.id, event.currentTarget.checked)}
        />
      ))}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Hủy
        </Button>
        <Button onClick={() => void copy()} loading={busy} disabled={ticked.length === 0}>
          Chép {ticked.length} nội dung
        </Button>
      </Group>
    </Stack>
  );
};
