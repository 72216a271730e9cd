import { addDays, lastDayOfMonth, lastDayOfQuarter, type PlainDate } from '#shared/kit/date.ts';
import type { Deadline, DeadlineKind, Extension, Progress, Task } from '#shared/tasks/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { type Random, seeded } from '#test/faults/random.ts';

/** Who gives and who takes the tasks that are made. */
type Office = {
  readonly agencies: readonly string[];
  readonly fields: readonly string[];
  readonly leaders: readonly string[];
};

export const officeOf = (read: Read): Office => ({
  agencies: [...read.all('agencies').keys()],
  fields: [...read.all('workFields').keys()],
  leaders: [...read.all('memberships').keys()].slice(0, 4),
});

const VERBS = [
  'Rà soát, chuẩn hóa',
  'Xây dựng',
  'Ban hành quy chế vận hành',
  'Báo cáo hiện trạng',
  'Công khai kết quả',
];
const OBJECTS = [
  'dữ liệu hộ tịch',
  'kế hoạch truyền thông về chuyển đổi số',
  'Trung tâm điều hành thông minh',
  'hệ thống thông tin và cấp độ an toàn',
  'giải quyết thủ tục hành chính trên trang thông tin điện tử',
  'danh mục dịch vụ công trực tuyến toàn trình',
  'kho dữ liệu hồ sơ đất đai',
];
const PLACES = ['trên địa bàn', 'tại các khu phố, ấp', 'ở các trường phổ thông', 'của các cơ quan, đơn vị'];
const KINDS: readonly DeadlineKind[] = ['date', 'date', 'date', 'month', 'quarter', 'ongoing', 'none'];

/** The two quarters the figures are asked for lie in the middle of the days tasks are given on. */
const FIRST_DAY = '2025-06-01';
const DAYS = 520;

const deadlineFrom = (random: Random, day: PlainDate): Deadline => {
  const kind = random.pick(KINDS);
  const date = addDays(day, 10 + random.below(200));
  if (kind === 'ongoing' || kind === 'none') return { kind, date: null };
  if (kind === 'month') return { kind, date: lastDayOfMonth(date) };
  return { kind, date: kind === 'quarter' ? lastDayOfQuarter(date) : date };
};

const progressFrom = (random: Random, day: PlainDate, entries: number): Progress[] =>
  Array.from({ length: entries }, (_, i) => ({
    on: addDays(day, 5 + i * 14 + random.below(10)),
    text: `Đã hoàn thành bước ${i + 1}, đang lấy ý kiến các cơ quan`,
    percent: Math.min(100, (i + 1) * 8),
    source: `Báo cáo số ${random.below(300) + 1}/BC-VHXH`,
    obstacle: random.below(6) === 0 ? 'Thiếu kinh phí nâng cấp đường truyền' : '',
  }));

const extensionsFrom = (random: Random, day: PlainDate, approverId: string): Extension[] =>
  Array.from({ length: Math.max(0, random.below(5) - 2) }, (_, i) => ({
    grantedOn: addDays(day, 30 + i * 40 + random.below(20)),
    basis: 'Công văn số 12/BCĐ-VHXH',
    approverId,
    deadline: deadlineFrom(random, addDays(day, 60 + i * 40)),
    reason: 'Chờ hướng dẫn của cấp trên',
  }));

const endOf = (random: Random, day: PlainDate, verifiedById: string): Pick<Task, 'completion' | 'stop'> => {
  const fate = random.below(20);
  const reportedOn = addDays(day, 20 + random.below(240));
  if (fate === 0) return { completion: null, stop: { on: reportedOn, reason: 'Gộp vào nhiệm vụ khác' } };
  if (fate > 13) return { completion: null, stop: null };
  const verified = fate > 2;
  const productOn = addDays(reportedOn, -random.below(15));
  const verifiedOn = verified ? addDays(reportedOn, random.below(10)) : null;
  const product = `Kế hoạch số ${random.below(90) + 1}/KH-UBND`;
  return {
    completion: { reportedOn, productOn, product, verifiedOn, verifiedById: verified ? verifiedById : null },
    stop: null,
  };
};

/** So many tasks of every kind and state, each with so many entries of progress; the same ones in every run. */
export const benchTasks = (
  { agencies, fields, leaders }: Office,
  { count, entries }: { readonly count: number; readonly entries: number },
): readonly Task[] => {
  const random = seeded(4145);
  return Array.from({ length: count }, (_, i): Task => {
    const assignedOn = addDays(FIRST_DAY, random.below(DAYS));
    const leader = random.pick(leaders);
    const content = `${random.pick(VERBS)} ${random.pick(OBJECTS)} ${random.pick(PLACES)}, đợt ${i + 1}`;
    return {
      id: `bench-task-${i}`,
      rev: 1,
      content,
      basis: `Thông báo số ${random.below(90) + 1}/TB-BCĐ ngày 22/06/2026`,
      directingLeaderId: leader,
      leadAgencyId: random.pick(agencies),
      coordinatingAgencyIds: [random.pick(agencies)],
      fieldId: random.pick(fields),
      clause: '',
      deliverable: 'Báo cáo kết quả thực hiện',
      assignedOn,
      deadline: deadlineFrom(random, assignedOn),
      origin: { kind: 'manual', id: null },
      extensions: extensionsFrom(random, assignedOn, leader),
      progress: progressFrom(random, assignedOn, entries),
      ...endOf(random, assignedOn, leader),
    };
  });
};

/** The workspace with these tasks in place of its own. */
export const readWith = (read: Read, tasks: readonly Task[]): Read => {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const all = ((coll: Parameters<Read['all']>[0]) => (coll === 'tasks' ? byId : read.all(coll))) as Read['all'];
  return { all, get: ((coll, id) => all(coll).get(id)) as Read['get'] };
};
