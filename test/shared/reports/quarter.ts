import type { CommandName, InputOf } from '#shared/features.ts';
import { addDays, dateOf, localDateTimeIn, type PlainDate } from '#shared/kit/date.ts';
import type { Refusal } from '#shared/kit/outcome.ts';
import { runCommand } from '#shared/run-command.ts';
import { applyChanges, brokenReference, emptyWorkspace, type Read, readOf } from '#shared/workspace.ts';

/** One command as a file of commands holds it; `at` is UTC in ISO form. */
export type Line = { readonly command: CommandName; readonly input: unknown; readonly at: string };
const line = <C extends CommandName>(command: C, input: InputOf<C>, day: PlainDate): Line => ({
  command,
  input,
  at: noon(day),
});

/** Noon of a day in Vietnam. */
export const noon = (day: PlainDate): string => `${day}T05:00:00.000Z`;

/** An office at work in memory: `tell` answers the refusal, or null when done. */
export type Office = {
  readonly read: Read;
  readonly tell: <C extends CommandName>(command: C, input: InputOf<C>, at?: string) => Refusal | null;
};

/** What became of a task by the cut-off of quarter III/2026 (14/09/2026). */
type Fate = 'doneInTime' | 'doneLate' | 'openInTime' | 'overdue';

/** 32 tasks: 11 done in time, 4 late, 12 open in time, 5 overdue. */
const FATES: readonly Fate[] = [
  ...Array<Fate>(11).fill('doneInTime'),
  ...Array<Fate>(4).fill('doneLate'),
  ...Array<Fate>(12).fill('openInTime'),
  ...Array<Fate>(5).fill('overdue'),
];

const SETTLED_ON = '2026-09-16';
export const taskId = (n: number): string => `viec-${String(n + 1).padStart(2, '0')}`;
/** Three of eight were given before the quarter: 12 of 32. */
const isCarried = (n: number): boolean => n % 8 < 3;

const done = (id: string, day: PlainDate): readonly Line[] => [
  line('tasks.reportDone', { id, reportedOn: day, productOn: day, product: 'Báo cáo kết quả' }, SETTLED_ON),
  line('tasks.verifyDone', { id, verifiedOn: addDays(day, 2), verifiedById: 'seat-head' }, SETTLED_ON),
];

const given = (id: string, assignedOn: PlainDate, due: PlainDate, n: number): Line =>
  line(
    'tasks.add',
    {
      id,
      content: `Nhiệm vụ chuyển đổi số thứ ${n + 1}`,
      leadAgencyId: n % 2 === 0 ? 'noi-vu' : 'tu-phap',
      directingLeaderId: 'seat-head',
      fieldId: n % 4 === 0 ? 'du-lieu' : 'ha-tang',
      assignedOn,
      deadline: { kind: 'date', date: due },
    },
    SETTLED_ON,
  );

/** The done ones were reported in the period; of the open ones nine were written about and three got a longer deadline. */
const life = (fate: Fate, n: number): readonly Line[] => {
  const id = taskId(n);
  const assignedOn = isCarried(n) ? addDays('2026-04-01', n) : addDays('2026-06-15', n % 20);
  const due = fate === 'openInTime' ? addDays('2026-09-14', n) : addDays('2026-08-01', n % 10);
  const extended = n >= 15 && n < 18;
  const approval = { grantedOn: '2026-08-18', basis: 'Công văn số 12/NV', approverId: 'seat-head' };
  const deadline = { kind: 'date', date: due } as const;
  const note = {
    id,
    on: '2026-09-14',
    text: 'Đang triển khai',
    percent: 50,
    obstacle: n === 20 ? 'Thiếu máy quét' : '',
  };
  return [
    given(id, assignedOn, extended ? '2026-08-20' : due, n),
    ...(extended ? [line('tasks.extend', { id, ...approval, deadline }, SETTLED_ON)] : []),
    ...(n >= 15 && n < 24 ? [line('tasks.addProgress', note, SETTLED_ON)] : []),
    ...(fate === 'doneInTime' ? done(id, due) : []),
    ...(fate === 'doneLate' ? done(id, addDays(due, 10)) : []),
  ];
};

/** Two tasks settled before the quarter: they are no part of it. */
const history: readonly Line[] = [40, 41].flatMap((n) => [
  given(taskId(n), '2026-03-20', '2026-05-20', n),
  ...done(taskId(n), '2026-05-10'),
]);

const profile = {
  validFrom: '2022-07-21',
  parentBody: 'UBND ĐẶC KHU PHÚ QUỐC',
  draftingUnit: 'VHXH',
  place: 'Phú Quốc',
  usesSeal: false,
};
const body = (name: string) => ({ name, shortName: name });
const decision = { number: '3828/QĐ-UBND', date: '2022-07-21', issuer: 'UBND thành phố Phú Quốc' };
const seat = (id: string, bodyId: string, role: 'head' | 'groupLeader', name: string): Line =>
  line(
    'roster.enrolMember',
    {
      person: { id: `person-${id}`, name, address: 'mr' },
      position: { title: 'Chuyên viên', agencyId: 'noi-vu', from: '2022-08-19' },
      seat: { id, bodyId, role, from: '2022-08-19', decision },
    },
    '2026-06-01',
  );

/** An office without tasks: its bodies and their issuing profiles, two agencies, two fields, a head and a group leader. */
export const officeLines: readonly Line[] = [
  line(
    'workspace.setUp',
    {
      committeeName: 'Ban Chỉ đạo Chuyển đổi số đặc khu Phú Quốc',
      profiles: [
        {
          ...profile,
          id: 'profile-ban',
          profile: 'steeringCommittee',
          nameLines: ['BAN CHỈ ĐẠO', 'CHUYỂN ĐỔI SỐ'],
          fullName: 'Ban Chỉ đạo Chuyển đổi số đặc khu Phú Quốc',
          abbreviation: 'BCĐ',
        },
        {
          ...profile,
          id: 'profile-to',
          profile: 'workingGroup',
          parentBody: 'BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ',
          nameLines: ['TỔ CÔNG TÁC GIÚP VIỆC'],
          fullName: 'Tổ công tác giúp việc Ban Chỉ đạo Chuyển đổi số đặc khu Phú Quốc',
          abbreviation: 'TCT',
        },
        {
          ...profile,
          id: 'profile-phong',
          profile: 'standingAgency',
          nameLines: ['PHÒNG VĂN HÓA - XÃ HỘI'],
          fullName: 'Phòng Văn hóa - Xã hội đặc khu Phú Quốc',
          abbreviation: 'VHXH',
        },
      ],
      bodies: {
        steeringCommittee: body('Ban Chỉ đạo'),
        workingGroup: body('Tổ công tác giúp việc'),
        standingAgency: body('Cơ quan Thường trực'),
      },
    },
    '2026-06-01',
  ),
  line('roster.addAgency', { id: 'noi-vu', name: 'Phòng Nội vụ' }, '2026-06-01'),
  line('roster.addAgency', { id: 'tu-phap', name: 'Phòng Tư pháp' }, '2026-06-01'),
  line('roster.addWorkField', { id: 'du-lieu', name: 'Dữ liệu số' }, '2026-06-01'),
  line('roster.addWorkField', { id: 'ha-tang', name: 'Hạ tầng số' }, '2026-06-01'),
  seat('seat-head', 'steering-committee', 'head', 'Thành viên 01'),
  seat('seat-leader', 'working-group', 'groupLeader', 'Thành viên 02'),
];

/** The tasks of quarter III/2026 as the scenario has them, entered on 16/09/2026. */
export const quarterLines: readonly Line[] = [...FATES.flatMap(life), ...history];

/** Runs lines in memory. Throws where one is refused. */
export const officeOf = (lines: readonly Line[]): Office => {
  const workspace = emptyWorkspace();
  const read = readOf(workspace);
  const tell = (name: string, input: unknown, at = noon(SETTLED_ON)): Refusal | null => {
    const outcome = runCommand(read, name, input, { now: at, today: dateOf(localDateTimeIn(at)), actor: 'Văn thư' });
    if (!outcome.ok) return outcome.refusal;
    const broken = brokenReference((coll) => read.all(coll as 'people'), outcome.value.changes);
    if (broken === null) applyChanges(workspace, outcome.value.changes);
    return broken;
  };
  for (const { command, input, at } of lines) {
    const refusal = tell(command, input, at);
    if (refusal !== null) throw new Error(`${command}: ${refusal.message}`);
  }
  return { read, tell };
};

/** The office of the scenario with its report opened and its figures frozen on 16/09/2026. */
export const frozenQuarter = (): Office => {
  const office = officeOf([...officeLines, ...quarterLines]);
  const refused =
    office.tell('reports.create', { id: 'bao-cao', year: 2026, quarter: 3 }) ??
    office.tell('reports.freeze', { id: 'bao-cao' });
  if (refused !== null) throw new Error(refused.message);
  return office;
};

/** The paper "van-ban" goes out: submitted, then back with signature, number and date. Answers the refusal, or null. */
export const issue = (
  office: Office,
  number: { readonly serial: number; readonly symbol: string; readonly signedOn: string; readonly issuedOn: string },
  day: PlainDate,
): Refusal | null => {
  const file = { sha256: 'a'.repeat(64), size: 1, pages: 1 };
  const submitted = office.tell(
    'documents.submit',
    { id: 'van-ban', file, model: { sha256: file.sha256, size: 1 } },
    noon(day),
  );
  return submitted ?? office.tell('documents.recordReturn', { id: 'van-ban', ...number, file }, noon(day));
};
