import type { Row } from '#shared/documents/paper.ts';
import type { AnyRecord } from '#shared/kit/command.ts';
import { formatDate } from '#shared/kit/date.ts';
import { readAfter } from '#shared/kit/overlay.ts';
import { compareVietnamese } from '#shared/kit/text.ts';
import { countsOf, identityOf, sharesOf, shareText } from '#shared/reports/rules.ts';
import type { FrozenTask, ReportSnapshot } from '#shared/reports/schema.ts';
import type { Task } from '#shared/tasks/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { followUpTable } from './follow-up-row.ts';
import { roman } from './layout/heading-words.ts';
import { enclosedWith, type ReportAnnex } from './quarterly-report-annexes.ts';
import type { ReportRecords } from './quarterly-report-records.ts';

/** The workspace with the agencies called as they were when the figures were frozen. */
const frozenNames = (read: Read, { agencies }: ReportSnapshot): Read =>
  readAfter(
    read,
    [...read.all('agencies').values()]
      .map((agency): { readonly id: string; readonly after: AnyRecord | null } => ({ id: agency.id, after: null }))
      .concat(
        agencies.map(({ id, name }) => {
          const none = { shortName: '', abbreviation: '', predecessorId: null, activeFrom: null, activeTo: null };
          return { id, after: { id, rev: 1, name, ...none } };
        }),
      )
      .map(({ id, after }) => ({ coll: 'agencies', id, before: null, after })),
  );

/** The task as the table takes it: who gave it is said in words, so that the roster of today has no say. */
const asPrinted = ({ task, giver }: FrozenTask): Task => ({
  ...task,
  basis: [task.basis, giver].filter((part) => part !== '').join('; '),
  directingLeaderId: null,
});

type Group = { readonly agency: string; readonly tasks: readonly Task[] };

/** Tasks under the agency that leads, agencies by name. */
const byAgency = ({ tasks, agencies }: ReportSnapshot): readonly Group[] => {
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  const groups = new Map<string, Task[]>();
  for (const frozen of tasks) {
    const name = names.get(frozen.task.leadAgencyId) ?? '';
    groups.set(name, [...(groups.get(name) ?? []), asPrinted(frozen)]);
  }
  return [...groups]
    .map(([agency, own]) => ({ agency, tasks: own }))
    .sort((a, b) => compareVietnamese(a.agency, b.agency));
};

const totals = ({ figures }: ReportSnapshot): readonly Row[] => {
  const counts = countsOf(figures);
  const { completion, onTime } = sharesOf(counts);
  return [
    { kind: 'group', text: identityOf(counts) },
    {
      kind: 'group',
      text: `Tỷ lệ hoàn thành (không kể nhiệm vụ đã dừng): ${shareText(completion)}. Tỷ lệ đúng hạn trong số đã hoàn thành: ${shareText(onTime)}.`,
    },
  ];
};

/** The follow-up table of every task of the period, wide, as frozen at the cut-off. */
export const tasksAnnex = (read: Read, records: ReportRecords): ReportAnnex => {
  const { snapshot } = records;
  const groups = byAgency(snapshot);
  const tasks = groups.flatMap((group) => group.tasks);
  const { columns, cells } = followUpTable(frozenNames(read, snapshot), tasks, {
    date: snapshot.cutOff,
    measure: 'approved',
  });
  let next = 0;
  const rows = groups.flatMap(({ agency, tasks: own }, i): readonly Row[] => {
    const part = cells.slice(next, next + own.length);
    next += own.length;
    return [
      { kind: 'group', text: `${roman(i + 1)}. ${agency} (${own.length} nhiệm vụ)` },
      ...part.map((row): Row => ({ kind: 'cells', cells: row })),
    ];
  });
  return {
    title: `BẢNG THEO DÕI THỰC HIỆN NHIỆM VỤ TÍNH ĐẾN NGÀY ${formatDate(snapshot.cutOff)}`,
    enclosedWith: enclosedWith(records),
    orientation: 'landscape',
    body: [{ kind: 'table', columns, rows: [...rows, ...totals(snapshot)], size: 10 }],
  };
};
