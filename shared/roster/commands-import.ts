import { z } from 'zod';
import type { Change, Moment } from '../kit/command.ts';
import { idField } from '../kit/id.ts';
import { type Outcome, ok, type Refusal, refuse } from '../kit/outcome.ts';
import { mergeChanges, readAfter } from '../kit/overlay.ts';
import { lineField } from '../kit/text.ts';
import { command, type Read } from '../workspace.ts';
import { agencyMeant } from './agency-matching.ts';
import { notFound, sameName } from './checks.ts';
import { openSeat, orderField } from './commands-seats.ts';
import { enrolMember } from './commands-succession.ts';
import { decisionInput } from './input.ts';
import { membershipsOfBody } from './rules.ts';
import { membership, personFields } from './schema.ts';

/** A body has some forty members; more rows than this in one go are a mistake. */
export const MAX_IMPORT_ROWS = 400;

/** One member of an imported list. The agency is named as people write it; `personId` takes somebody who is in the book. */
export const importRow = z
  .strictObject({
    ...personFields,
    address: personFields.address.optional(),
    workPhone: personFields.workPhone.optional(),
    workEmail: personFields.workEmail.optional(),
    title: lineField({ label: 'Chức vụ', max: 200, min: 0 }).optional(),
    agency: lineField({ label: 'Cơ quan công tác', max: 200, min: 0 }).optional(),
    role: membership.shape.role,
    from: membership.shape.from,
    to: membership.shape.to.optional(),
    order: orderField.optional(),
    decision: decisionInput.optional(),
    note: membership.shape.note.optional(),
    personId: idField('Người đã có trong sổ').optional(),
  })
  .meta({ title: 'Danh sách' });
export type ImportRow = z.output<typeof importRow>;

const importInput = z.strictObject({
  bodyId: membership.shape.bodyId,
  /** Ids of the new records begin with it. */
  idPrefix: z
    .string({ error: 'Mã đầu: hãy ghi một mã' })
    .regex(/^[a-z0-9-]{3,40}$/, { error: 'Mã đầu: chỉ gồm chữ thường không dấu, chữ số, dấu gạch nối, 3 đến 40 ký tự' })
    .meta({ title: 'Mã đầu' }),
  rows: z
    .array(importRow)
    .min(1, { error: 'Danh sách: chưa có dòng nào để nhập' })
    .max(MAX_IMPORT_ROWS, {
      error: `Danh sách: mỗi lần nhập nhiều nhất ${MAX_IMPORT_ROWS} người; hãy chia thành nhiều tệp`,
    })
    .meta({ title: 'Danh sách' }),
});
type ImportInput = z.output<typeof importInput>;

/** What stands against one row. `field` of the refusal is the row's own; `twinOf` is the index of the row it repeats. */
export type RowRefusal = {
  readonly index: number;
  readonly refusal: Refusal;
  readonly twinOf?: number;
  /** Somebody in the book who is most likely meant. */
  readonly personId?: string;
};
export type DecidedRows = { readonly changes: readonly Change[]; readonly refusals: readonly RowRefusal[] };

/** The field of a row a refusal of the whole enrolment is about. */
const rowField = (field: string | undefined): string => {
  if (field === undefined || field === 'position' || field === 'position.title') return 'title';
  if (field.startsWith('agency') || field === 'position.agencyId') return 'agency';
  const own = field.replace(/^(person|seat)\./, '');
  return own === 'personId' || own === 'id' || own === 'bodyId' ? 'name' : own;
};

type Place = { readonly bodyId: string; readonly id: string };

const enrol = (read: Read, row: ImportRow, place: Place, moment: Moment): Outcome<readonly Change[]> => {
  const { name, address, workPhone, workEmail, title = '', agency = '', personId, ...rest } = row;
  const seat = { id: `${place.id}-tv`, bodyId: place.bodyId, ...rest };
  if (personId !== undefined) {
    return read.get('people', personId) === undefined
      ? notFound('people', personId, 'seat.personId', 'Người')
      : openSeat(read, { ...seat, personId });
  }
  const meant = agencyMeant(read, agency, row.from);
  if (!meant.ok) return meant;
  if (agency !== '' && title === '') {
    return refuse(
      'invalid',
      'Đã ghi cơ quan công tác thì cần ghi chức vụ. Hãy nhập chức vụ.',
      'position.title',
      'Chức vụ',
    );
  }
  const input = {
    person: { id: `${place.id}-ng`, name, address, workPhone, workEmail },
    ...(title === '' ? {} : { position: { title, agencyId: meant.value?.id ?? null } }),
    ...(agency !== '' && meant.value === null ? { agency: { id: `${place.id}-cq`, name: agency } } : {}),
    seat,
  };
  return enrolMember.run(read, input, moment);
};

/** Somebody of that name at that agency who is in the book already and has no seat in the body. */
const personMeant = (read: Read, row: ImportRow, bodyId: string): string | undefined => {
  const meant = agencyMeant(read, row.agency ?? '', row.from);
  const agencyId = meant.ok ? (meant.value?.id ?? null) : null;
  const seated = new Set(membershipsOfBody(read, bodyId).map((seat) => seat.personId));
  return [...read.all('people').values()].find(
    (person) =>
      sameName(person.name, row.name) &&
      !seated.has(person.id) &&
      (agencyId === null ? person.positions.length === 0 : person.positions.some((p) => p.agencyId === agencyId)),
  )?.id;
};

/** Name and agency of a row in one key: two people of one name are told apart by it. */
const rowKey = (read: Read, row: ImportRow): string => {
  const meant = agencyMeant(read, row.agency ?? '', row.from);
  const agency = meant.ok ? (meant.value?.id ?? '') : (row.agency ?? '');
  return `${row.name.toLocaleLowerCase('vi')}\n${(row.title ?? '') === '' ? '' : agency}`;
};

/**
 * Runs every row on what the rows before it left and goes on past refused ones, so that all that is wrong is told at
 * once. The changes count only where nothing was refused.
 */
export const decideRows = (read: Read, { bodyId, idPrefix, rows }: ImportInput, moment: Moment): DecidedRows => {
  const changes: Change[] = [];
  const refusals: RowRefusal[] = [];
  const seen = new Map<string, number>();
  let now = read;
  for (const [index, row] of rows.entries()) {
    const done = enrol(now, row, { bodyId, id: `${idPrefix}-${index + 1}` }, moment);
    if (done.ok) {
      changes.push(...done.value);
      now = readAfter(read, changes);
      seen.set(rowKey(now, row), index);
      continue;
    }
    const refusal = { ...done.refusal, field: rowField(done.refusal.field) };
    const twinOf = refusal.field === 'name' ? seen.get(rowKey(now, row)) : undefined;
    const personId = refusal.field === 'name' && twinOf === undefined ? personMeant(read, row, bodyId) : undefined;
    refusals.push({
      index,
      refusal,
      ...(twinOf === undefined ? {} : { twinOf }),
      ...(personId === undefined ? {} : { personId }),
    });
  }
  return { changes: mergeChanges(changes), refusals };
};

/** A list of members in one command: every row, or none. Agencies not yet in the book are added. */
export const importMembers = command({
  name: 'roster.importMembers',
  title: 'Nhập danh sách thành viên',
  input: importInput,
  run: (read, input, moment) => {
    if (read.get('bodies', input.bodyId) === undefined) return notFound('bodies', input.bodyId, 'bodyId', 'Tổ chức');
    const { changes, refusals } = decideRows(read, input, moment);
    const [first] = refusals;
    if (first === undefined) return ok(changes);
    const { code, message, field, label } = first.refusal;
    const name = input.rows[first.index]?.name ?? '';
    const sentence = `Người thứ ${first.index + 1} (${name}): ${message} Chưa có ai được nhập.`;
    return refuse(code, sentence, `rows.${first.index}.${field}`, label);
  },
});
