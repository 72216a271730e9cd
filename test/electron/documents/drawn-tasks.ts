import fc from 'fast-check';
import { type CollectionName, collections } from '#shared/collections.ts';
import { addDays } from '#shared/kit/date.ts';
import type { Read } from '#shared/workspace.ts';
import { type DrawnOffice, officeOf } from './drawn-offices.ts';

/** Tasks and agencies drawn at random, laid over a drawn office. */
const WORDS =
  'rà soát chuẩn hóa dữ liệu hộ tịch trên địa bàn kết nối camera giao thông về Trung tâm điều hành cung cấp dịch vụ công trực tuyến toàn trình đào tạo kỹ năng số cho cán bộ công chức xây dựng quy chế vận hành Phòng Văn hóa và Thông tin số hóa hồ sơ đất đai giai đoạn 1 bảo đảm an toàn thông tin khuyến khích ngữ nghĩa'.split(
    ' ',
  );
const phrase = (min: number, max: number, limit: number) =>
  fc
    .array(fc.constantFrom(...WORDS), { minLength: min, maxLength: max })
    .map((words) => words.join(' ').slice(0, limit).trim())
    .map((text) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1));

const AGENCIES = [
  'Phòng Tư pháp',
  'Phòng Nông nghiệp và Môi trường',
  'Văn phòng HĐND và UBND đặc khu Phú Quốc',
  'Ủy ban Mặt trận Tổ quốc Việt Nam đặc khu Phú Quốc và các tổ chức chính trị - xã hội trên địa bàn',
  'Công an đặc khu Phú Quốc',
] as const;
const START = '2026-01-05';

const drawnTask = fc.record({
  content: phrase(3, 60, 480),
  basis: fc.oneof(fc.constant('Thông báo số 04/TB-BCĐ ngày 22/06/2026'), fc.constant(''), phrase(3, 20, 180)),
  deliverable: fc.oneof(fc.constant(''), phrase(2, 20, 160)),
  lead: fc.nat({ max: AGENCIES.length - 1 }),
  others: fc.uniqueArray(fc.nat({ max: AGENCIES.length - 1 }), { maxLength: 4 }),
  given: fc.nat({ max: 60 }),
  kind: fc.constantFrom('date', 'date', 'date', 'ongoing', 'none'),
  term: fc.integer({ min: 1, max: 420 }),
  progress: fc.option(
    fc.record({
      text: phrase(2, 50, 400),
      percent: fc.option(fc.nat({ max: 100 })),
      obstacle: fc.oneof(fc.constant(''), phrase(2, 30, 240)),
    }),
  ),
  longer: fc.option(
    fc.record({
      days: fc.integer({ min: 1, max: 200 }),
      basis: phrase(3, 12, 120),
      reason: fc.oneof(fc.constant(''), phrase(3, 15, 120)),
    }),
    { freq: 4 },
  ),
  done: fc.option(fc.record({ after: fc.nat({ max: 300 }), verified: fc.boolean(), product: phrase(2, 15, 140) }), {
    freq: 1,
  }),
  stopped: fc.boolean(),
});
export const drawnTasks = fc.array(drawnTask, { minLength: 1, maxLength: 45 });
export type DrawnTasks = typeof drawnTasks extends fc.Arbitrary<infer T> ? T : never;

const recordOf = (t: DrawnTasks[number], i: number) => {
  const assignedOn = addDays(START, t.given);
  const dated = t.kind === 'date';
  const due = addDays(assignedOn, t.term);
  const product = t.done === null ? '' : addDays(assignedOn, t.done.after);
  return {
    id: `task-${String(i).padStart(2, '0')}`,
    rev: 1,
    content: t.content,
    basis: t.basis,
    deliverable: t.deliverable,
    directingLeaderId: i % 3 === 0 ? 'seat-0' : null,
    leadAgencyId: `agency-${t.lead}`,
    coordinatingAgencyIds: t.others.filter((other) => other !== t.lead).map((other) => `agency-${other}`),
    fieldId: null,
    clause: '',
    assignedOn,
    deadline: { kind: t.kind, date: dated ? due : null },
    origin: { kind: 'manual', id: null },
    extensions:
      t.longer === null || !dated
        ? []
        : [
            {
              grantedOn: due,
              basis: t.longer.basis,
              approverId: 'seat-0',
              deadline: { kind: 'date', date: addDays(due, t.longer.days) },
              reason: t.longer.reason,
            },
          ],
    progress: t.progress === null ? [] : [{ on: addDays(assignedOn, 5), source: '', ...t.progress }],
    completion:
      t.done === null
        ? null
        : {
            reportedOn: product,
            productOn: product,
            product: t.done.product,
            verifiedOn: t.done.verified ? product : null,
            verifiedById: t.done.verified ? 'seat-0' : null,
          },
    stop: t.stopped && i % 5 === 0 ? { on: addDays(assignedOn, 9), reason: 'Gộp vào nhiệm vụ khác' } : null,
  };
};

/** The drawn office with its agencies and tasks. */
export const officeWithTasks = (office: DrawnOffice, tasks: DrawnTasks): Read => {
  const { read } = officeOf(office);
  const own = (coll: CollectionName, records: readonly object[]) =>
    new Map(records.map((r) => collections[coll].record.parse({ rev: 1, ...r })).map((r) => [r.id, r]));
  const laid = new Map<string, ReadonlyMap<string, object>>([
    [
      'agencies',
      own(
        'agencies',
        AGENCIES.map((name, i) => ({
          id: `agency-${i}`,
          name,
          shortName: '',
          abbreviation: '',
          predecessorId: null,
          activeFrom: null,
          activeTo: null,
        })),
      ),
    ],
    ['tasks', own('tasks', tasks.map(recordOf))],
  ]);
  const all = (coll: string) => laid.get(coll) ?? read.all(coll as 'tasks');
  return { get: (coll: string, id: string) => all(coll).get(id), all } as unknown as Read;
};
