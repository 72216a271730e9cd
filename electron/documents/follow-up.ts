import type { DocumentOptions } from '#shared/documents/kinds.ts';
import type { Paper, Row, Signature } from '#shared/documents/paper.ts';
import { signatureOf } from '#shared/documents/signing.ts';
import { formatDate, type PlainDate } from '#shared/kit/date.ts';
import { ok, refuse } from '#shared/kit/outcome.ts';
import { compareVietnamese } from '#shared/kit/text.ts';
import { agencyNameOn, bodyOfKind, holdersOn } from '#shared/roster/rules.ts';
import { layoutOf } from '#shared/settings/rules.ts';
import { identitySentence, originWords, rateText, taskFigures, taskStatusOn, tasksBy } from '#shared/tasks/rules.ts';
import type { Task } from '#shared/tasks/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { followUpTable } from './follow-up-row.ts';
import { roman } from './layout/heading-words.ts';
import { issuerOn, letterheadOf, marksOf, type Template } from './template.ts';

type Options = DocumentOptions<'followUp'>;
type Group = { readonly title: string; readonly tasks: readonly Task[] };

const chosen = (read: Read, date: PlainDate, options: Options): readonly Task[] =>
  tasksBy(read.all('tasks').values(), date)
    .filter(
      (task) =>
        (options.agencyId === null || task.leadAgencyId === options.agencyId) &&
        (options.fieldId === null || task.fieldId === options.fieldId) &&
        (options.leaderId === null || task.directingLeaderId === options.leaderId) &&
        (options.statuses === null || options.statuses.includes(taskStatusOn(task, date, options.measure))),
    )
    .toSorted((a, b) =>
      a.assignedOn === b.assignedOn ? (a.id < b.id ? -1 : 1) : a.assignedOn < b.assignedOn ? -1 : 1,
    );

const titleOf = (read: Read, task: Task, date: PlainDate, groupBy: Options['groupBy']): string => {
  switch (groupBy) {
    case 'agency':
      return agencyNameOn(read, task.leadAgencyId, date);
    case 'field':
      return task.fieldId === null ? 'Chưa ghi lĩnh vực' : (read.get('workFields', task.fieldId)?.name ?? '');
    case 'conclusion': {
      const { kind, text } = originWords(read, task);
      return task.basis || text || kind;
    }
    case 'none':
      return '';
  }
};

/** Sections by agency and field in the order of their names, by giving paper in the order the tasks were given. */
const groupsOf = (
  read: Read,
  tasks: readonly Task[],
  date: PlainDate,
  groupBy: Options['groupBy'],
): readonly Group[] => {
  const groups = new Map<string, Task[]>();
  for (const task of tasks) {
    const title = titleOf(read, task, date, groupBy);
    const group = groups.get(title);
    if (group === undefined) groups.set(title, [task]);
    else group.push(task);
  }
  const all = [...groups].map(([title, list]) => ({ title, tasks: list }));
  return groupBy === 'conclusion' ? all : all.sort((a, b) => compareVietnamese(a.title, b.title));
};

const MEASURE_NOTE = {
  approved:
    'Tình trạng tính theo thời hạn được phê duyệt (kể cả gia hạn); thời hạn ban đầu vẫn ghi ở cột Thời hạn, gia hạn.',
  original: 'Tình trạng tính theo thời hạn giao ban đầu, không kể gia hạn.',
} as const;

const totals = (tasks: readonly Task[], date: PlainDate, { measure }: Options): readonly Row[] => {
  const figures = taskFigures(tasks, date, measure);
  const { completion, onTime, onTimeOriginal } = figures;
  const rates =
    `Tỷ lệ hoàn thành (không kể nhiệm vụ đã dừng): ${rateText(completion)} (${completion.part}/${completion.whole}). ` +
    `Tỷ lệ đúng hạn trong số đã hoàn thành: ${rateText(onTime)} (${onTime.part}/${onTime.whole}) theo thời hạn được phê duyệt; ` +
    `${rateText(onTimeOriginal)} (${onTimeOriginal.part}/${onTimeOriginal.whole}) theo thời hạn ban đầu.`;
  return [
    { kind: 'group', text: identitySentence(figures) },
    { kind: 'group', text: rates },
    { kind: 'group', text: `Ghi chú: ${MEASURE_NOTE[measure]}` },
  ];
};

const rowsOf = (groups: readonly Group[], cells: readonly (readonly string[])[]): readonly Row[] => {
  let next = 0;
  return groups.flatMap(({ title, tasks }, i) => {
    const rows = cells.slice(next, next + tasks.length).map((row): Row => ({ kind: 'cells', cells: row }));
    next += tasks.length;
    const heading = { kind: 'group', text: `${roman(i + 1)}. ${title} (${tasks.length} nhiệm vụ)` } as const;
    return title === '' ? rows : [heading, ...rows];
  });
};

const blank: Signature = { capacity: 'own', titleLines: ['NGƯỜI LẬP BẢNG'], officeLines: [], name: '' };

/** Whoever drew the table up, and the leader of the working group that follows the tasks (Article 7.2). */
const signatures = (read: Read, date: PlainDate): readonly Signature[] => {
  const body = bodyOfKind(read, 'workingGroup');
  const profile = issuerOn(read, 'workingGroup', date);
  if (body === undefined || !profile.ok) return [blank];
  const signatoryId = holdersOn(read, body.id, 'groupLeader', date)[0]?.id ?? null;
  const leader = signatureOf(read, { body, profile: profile.value, signatoryId, capacity: 'own', date });
  return [blank, { ...leader, officeLines: [] }];
};

/** D10: how every task stands on a day, a landscape table with its identity of totals. */
export const followUp: Template<'followUp'> = (read, bodyId, options, moment) => {
  const body = read.get('bodies', bodyId);
  if (body === undefined) return refuse('missing', `Không tìm thấy tổ chức có mã “${bodyId}”. Hãy chọn lại.`);
  const date = options.asOf ?? moment.today;
  const profile = issuerOn(read, body.kind, date);
  if (!profile.ok) return profile;
  const tasks = chosen(read, date, options);
  if (tasks.length === 0) {
    const sentence = `Không có nhiệm vụ nào được giao đến ngày ${formatDate(date)} theo điều kiện đã chọn. Hãy chọn lại rồi in.`;
    return refuse('rule', sentence, 'asOf', 'Tính đến ngày');
  }
  const groups = groupsOf(read, tasks, date, options.groupBy);
  const inOrder = groups.flatMap((group) => group.tasks);
  const { columns, cells } = followUpTable(read, inOrder, { date, measure: options.measure });
  const title = 'Bảng theo dõi thực hiện nhiệm vụ';
  const paper: Paper = {
    paperClass: 'list',
    name: `${title} - ${body.name}`,
    letterhead: letterheadOf(profile.value),
    number: null,
    placeAndDate: null,
    documentType: 'BẢNG THEO DÕI',
    subject: `Kết quả thực hiện nhiệm vụ do ${profile.value.fullName} giao`,
    asOf: date,
    addressees: [],
    body: [
      {
        kind: 'table',
        columns,
        rows: [...rowsOf(groups, cells), ...totals(tasks, date, options)],
        size: 10,
      },
    ],
    closes: false,
    signatures: signatures(read, date),
    recipients: [],
    appendices: [],
    orientation: 'landscape',
    marks: marksOf(read),
  };
  return ok({ title: paper.name, papers: [paper], layout: layoutOf(read), createdOn: date });
};
