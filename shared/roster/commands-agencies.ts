import { z } from 'zod';
import { type Change, create, remove, replace } from '../kit/command.ts';
import { formatDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { ok, refuse } from '../kit/outcome.ts';
import { command, type Read } from '../workspace.ts';
import { predecessorChain, successorsOf } from './agency-rules.ts';
import { mustExist, mustRunForward, notFound, nothingToChange, type Stop, sameName, someOf } from './checks.ts';
import { changesNothing, given } from './input.ts';
import { type Agency, agencyFields } from './schema.ts';
import { dayBefore, overlaps } from './spans.ts';

const optionalFields = {
  shortName: agencyFields.shortName.optional(),
  abbreviation: agencyFields.abbreviation.optional(),
  predecessorId: agencyFields.predecessorId.optional(),
  activeFrom: agencyFields.activeFrom.optional(),
  activeTo: agencyFields.activeTo.optional(),
} as const;

const activity = (agency: Agency) => ({ from: agency.activeFrom, to: agency.activeTo });

const nameTaken = (read: Read, agency: Agency): Stop => {
  const twin = [...read.all('agencies').values()].find(
    (other) =>
      other.id !== agency.id && sameName(other.name, agency.name) && overlaps(activity(other), activity(agency)),
  );
  return twin === undefined
    ? null
    : refuse('taken', `Đã có cơ quan tên “${twin.name}” trong danh sách. Hãy dùng cơ quan đó.`, 'name', 'Tên cơ quan');
};

const FIELD = 'predecessorId';
const LABEL = 'Cơ quan tiền thân';

const chainProblem = (read: Read, agency: Agency): Stop => {
  const former = agency.predecessorId === null ? undefined : read.get('agencies', agency.predecessorId);
  if (former === undefined) return null;
  if (predecessorChain(read, former.id).some((link) => link.id === agency.id)) {
    const sentence = `“${former.name}” chính là cơ quan kế tục của “${agency.name}”, không thể là cơ quan tiền thân.`;
    return refuse('rule', `${sentence} Hãy chọn cơ quan khác.`, FIELD, LABEL);
  }
  if (former.activeFrom !== null && agency.activeFrom !== null && agency.activeFrom <= former.activeFrom) {
    const sentence = `“${former.name}” hoạt động từ ${formatDate(former.activeFrom)}, phải trước cơ quan kế tục.`;
    return refuse('rule', `${sentence} Hãy kiểm tra lại ngày.`, 'activeFrom', 'Hoạt động từ ngày');
  }
  return null;
};

const agencyProblem = (read: Read, agency: Agency): Stop =>
  mustExist(read, 'agencies', agency.predecessorId, FIELD, LABEL) ??
  mustRunForward(activity(agency), 'activeTo', 'Hoạt động đến ngày') ??
  chainProblem(read, agency) ??
  nameTaken(read, agency);

/** Ends the former agency the day before the new one begins, where the office says it ceased. */
const endFormer = (read: Read, agency: Agency): { readonly stop: Stop; readonly changes: readonly Change[] } => {
  const former = agency.predecessorId === null ? undefined : read.get('agencies', agency.predecessorId);
  if (former === undefined || agency.activeFrom === null) {
    const sentence = 'Để kết thúc hoạt động của cơ quan tiền thân, cần chọn cơ quan đó và ngày cơ quan mới hoạt động.';
    return { stop: refuse('invalid', sentence, 'endsPredecessor', 'Kết thúc cơ quan tiền thân'), changes: [] };
  }
  return { stop: null, changes: [replace('agencies', former, { activeTo: dayBefore(agency.activeFrom) })] };
};

export const addAgency = command({
  name: 'roster.addAgency',
  title: 'Thêm cơ quan',
  input: z.strictObject({
    id: idField('Mã cơ quan'),
    name: agencyFields.name,
    ...optionalFields,
    /** The former agency ceased the day before this one began. */
    endsPredecessor: z
      .boolean({ error: 'Kết thúc cơ quan tiền thân: chọn có hoặc không' })
      .optional()
      .meta({ title: 'Kết thúc cơ quan tiền thân' }),
  }),
  run: (read, { endsPredecessor, ...typed }) => {
    const agency: Agency = {
      rev: 1,
      shortName: '',
      abbreviation: '',
      predecessorId: null,
      activeFrom: null,
      activeTo: null,
      id: typed.id,
      name: typed.name,
      ...given(typed),
    };
    const stop = agencyProblem(read, agency);
    if (stop !== null) return stop;
    const former = endsPredecessor === true ? endFormer(read, agency) : { stop: null, changes: [] };
    if (former.stop !== null) return former.stop;
    const created = create(read.all('agencies'), 'agencies', agency);
    return created.ok ? ok([created.value, ...former.changes]) : created;
  },
});

export const changeAgency = command({
  name: 'roster.changeAgency',
  title: 'Sửa cơ quan',
  input: z.strictObject({
    id: idField('Cơ quan'),
    name: agencyFields.name.optional(),
    ...optionalFields,
  }),
  run: (read, { id, ...patch }) => {
    const before = read.get('agencies', id);
    if (before === undefined) return notFound('agencies', id, 'id', 'Cơ quan');
    if (changesNothing(patch)) return nothingToChange();
    return agencyProblem(read, { ...before, ...given(patch) }) ?? ok([replace('agencies', before, given(patch))]);
  },
});

/** Where an agency is named in the roster, in words a person finds it by. */
const usesOf = (read: Read, id: string): readonly string[] => [
  ...[...read.all('people').values()]
    .filter((person) => person.positions.some((position) => position.agencyId === id))
    .map((person) => `chức vụ của ${person.name}`),
  ...[...read.all('bodies').values()]
    .filter((body) => body.hostings.some((hosting) => hosting.agencyId === id))
    .map((body) => body.name),
  ...[...read.all('workFields').values()]
    .filter((field) => field.leadAgencyId === id)
    .map((field) => `lĩnh vực ${field.name}`),
  ...successorsOf(read, id).map((agency) => `tiền thân của ${agency.name}`),
];

export const removeAgency = command({
  name: 'roster.removeAgency',
  title: 'Xóa cơ quan',
  input: z.strictObject({ id: idField('Cơ quan') }),
  run: (read, { id }) => {
    const agency = read.get('agencies', id);
    if (agency === undefined) return notFound('agencies', id, 'id', 'Cơ quan');
    const uses = usesOf(read, id);
    if (uses.length === 0) return ok([remove('agencies', agency)]);
    const sentence = `Chưa xóa được “${agency.name}”: đang dùng ở ${someOf(uses)}.`;
    return refuse('inUse', `${sentence} Nếu cơ quan đã ngừng hoạt động, hãy ghi ngày kết thúc.`, 'id', 'Cơ quan');
  },
});
