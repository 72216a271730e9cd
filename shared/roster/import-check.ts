import type { z } from 'zod';
import type { Moment } from '../kit/command.ts';
import { parseTypedDate } from '../kit/date.ts';
import { parseInput } from '../kit/fields.ts';
import { searchKey } from '../kit/text.ts';
import type { Read } from '../workspace.ts';
import { decideRows, type ImportRow, importRow, MAX_IMPORT_ROWS } from './commands-import.ts';
import { COMMITTEE_ROLE_LABELS, FORM_OF_ADDRESS_LABELS } from './labels.ts';
import { rolesOf, roleTitle } from './rules.ts';
import { type Body, type CommitteeRole, FORMS_OF_ADDRESS, type FormOfAddress } from './schema.ts';
import { columnTitle, type RosterCells, type RosterColumn, type SheetRow } from './sheet-columns.ts';

/** A row to be imported; `personId` where the official chose to use somebody who is in the book already. */
export type RowToImport = SheetRow & { readonly personId?: string };

/** What is wrong in one cell. `personId`: somebody in the book who is most likely meant. */
export type CellProblem = { readonly column: RosterColumn; readonly message: string; readonly personId?: string };
/** Whether two lists of problems say the same, so that a row need not be drawn anew. */
export const sameProblems = (a: readonly CellProblem[], b: readonly CellProblem[]): boolean =>
  a.length === b.length &&
  a.every(({ column, message, personId }, i) => {
    const other = b[i];
    return column === other?.column && message === other.message && personId === other.personId;
  });

export type CheckedImport = {
  /** Problems by the row's number in the sheet; a row without any is left out. */
  readonly problems: ReadonlyMap<number, readonly CellProblem[]>;
  /** Against the list as a whole; null where nothing is. */
  readonly whole: string | null;
  readonly rows: readonly z.input<typeof importRow>[];
};

/** The titles a role may be written as, to show and to choose from. */
export const roleTitles = (body: Body): readonly string[] =>
  rolesOf(body.kind).map((role) => roleTitle(body.kind, role));

const roleMeant = (body: Body, typed: string): CommitteeRole | undefined => {
  const key = searchKey(typed);
  const titled = rolesOf(body.kind).find((role) => searchKey(roleTitle(body.kind, role)) === key);
  if (titled !== undefined || body.kind !== 'workingGroup') return titled;
  return key === searchKey(COMMITTEE_ROLE_LABELS.member) ? 'groupMember' : undefined;
};

const addressMeant = (typed: string): FormOfAddress | undefined =>
  typed.trim() === ''
    ? 'none'
    : FORMS_OF_ADDRESS.find((form) => searchKey(FORM_OF_ADDRESS_LABELS[form]) === searchKey(typed));

type Read1<T> = { readonly value: T } | { readonly message: string };
const dateMeant = (column: RosterColumn, typed: string): Read1<string | null> => {
  if (typed.trim() === '') return { value: null };
  const date = parseTypedDate(typed);
  if (date !== null) return { value: date };
  return { message: `${columnTitle(column)}: “${typed}” chưa phải một ngày có thật; hãy ghi dạng 05/01/2026` };
};

/** The column a field of a row is written in. */
const columnOf = (field: string | undefined): RosterColumn => {
  const known: Record<string, RosterColumn> = {
    'decision.number': 'decisionNumber',
    'decision.date': 'decisionDate',
    'decision.issuer': 'decisionIssuer',
    decision: 'decisionNumber',
    personId: 'name',
  };
  return known[field ?? 'name'] ?? ((field ?? 'name') as RosterColumn);
};

const required = (cells: RosterCells, column: RosterColumn): readonly CellProblem[] =>
  cells[column].trim() === '' ? [{ column, message: `${columnTitle(column)}: chưa có nội dung; hãy nhập` }] : [];

/** Every field by itself, so that all of a row is told at once. */
const fieldProblems = (plain: Readonly<Record<string, unknown>>): readonly CellProblem[] =>
  Object.entries(importRow.shape).flatMap(([field, schema]): CellProblem[] => {
    const parsed = parseInput(schema as z.ZodType, plain[field]);
    if (parsed.ok) return [];
    const { field: inner, message } = parsed.refusal;
    return [{ column: columnOf(inner === undefined ? field : `${field}.${inner}`), message }];
  });

const orderMeant = (typed: string): number | undefined | null => {
  if (typed.trim() === '') return undefined;
  return /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : null;
};

/** One row from words to what the command takes, or all that is wrong in its cells. */
const readRow = (
  body: Body,
  row: RowToImport,
): { readonly input?: ImportRow; readonly problems: readonly CellProblem[] } => {
  const { cells } = row;
  const problems: CellProblem[] = (['name', 'role', 'from'] as const).flatMap((column) => required(cells, column));
  const fail = (column: RosterColumn, message: string) => problems.push({ column, message });
  const dates = { from: '', to: null as string | null, decisionDate: null as string | null };
  for (const column of ['from', 'to', 'decisionDate'] as const) {
    const read = dateMeant(column, cells[column]);
    if ('message' in read) fail(column, read.message);
    else if (read.value !== null) dates[column] = read.value;
  }
  const role = roleMeant(body, cells.role);
  if (role === undefined && cells.role.trim() !== '') {
    fail('role', `Vai trò: “${cells.role}” không có ở ${body.shortName}; hãy chọn ${roleTitles(body).join(', ')}`);
  }
  const address = addressMeant(cells.address);
  if (address === undefined) fail('address', `Xưng hô: “${cells.address}” chưa đúng; hãy ghi Ông, Bà hoặc để trống`);
  const order = orderMeant(cells.order);
  if (order === null) fail('order', `Thứ tự: “${cells.order}” không phải số nguyên; hãy ghi số hoặc để trống`);
  const plain = {
    name: cells.name,
    workPhone: cells.workPhone,
    workEmail: cells.workEmail,
    title: cells.title,
    agency: cells.agency,
    note: cells.note,
    from: dates.from === '' ? '2000-01-01' : dates.from,
    to: dates.to,
    role: role ?? 'member',
    address: address ?? 'none',
    ...(typeof order === 'number' ? { order } : {}),
    decision: { number: cells.decisionNumber, date: dates.decisionDate, issuer: cells.decisionIssuer },
    ...(row.personId === undefined ? {} : { personId: row.personId }),
  };
  for (const { column, message } of fieldProblems(plain)) {
    if (!problems.some((known) => known.column === column)) fail(column, message);
  }
  const parsed = parseInput(importRow, plain);
  return parsed.ok && problems.length === 0 ? { input: parsed.value, problems } : { problems };
};

const asProblem = (
  { refusal, twinOf, personId }: ReturnType<typeof decideRows>['refusals'][number],
  sound: readonly { readonly row: RowToImport }[],
): CellProblem => {
  const column = columnOf(refusal.field);
  const twin = twinOf === undefined ? undefined : sound[twinOf]?.row.number;
  if (twin !== undefined) {
    const advice = 'Nếu là một người, hãy bỏ qua dòng này; nếu là hai người, hãy ghi thêm chữ phân biệt sau họ tên';
    return { column, message: `Họ và tên: trùng họ tên và cơ quan với dòng ${twin}. ${advice}` };
  }
  if (personId === undefined && refusal.code === 'taken' && column === 'name') {
    const advice = 'Hãy bỏ qua dòng này; nếu là hai người, hãy ghi thêm chữ phân biệt sau họ tên';
    return { column, message: `Họ và tên: tổ chức này đã có người cùng họ tên, cùng cơ quan. ${advice}` };
  }
  if (personId === undefined) return { column, message: refusal.message };
  const message = 'Họ và tên: sổ đã có người này ở cùng cơ quan. Hãy dùng người đã có, hoặc bỏ qua dòng này';
  return { column, message, personId };
};

/**
 * Everything wrong in a list that is to become members of a body, at its rows and columns; the same in the window and
 * the headless desk. `rows` are what `roster.importMembers` takes, whole only where nothing is wrong.
 */
export const checkImport = (read: Read, body: Body, rows: readonly RowToImport[], moment: Moment): CheckedImport => {
  if (rows.length > MAX_IMPORT_ROWS) {
    const whole = `Tệp có ${rows.length} dòng; mỗi lần nhập nhiều nhất ${MAX_IMPORT_ROWS} người. Hãy chia thành nhiều tệp.`;
    return { problems: new Map(), whole, rows: [] };
  }
  const problems = new Map<number, readonly CellProblem[]>();
  const sound: { readonly row: RowToImport; readonly input: ImportRow }[] = [];
  for (const row of rows) {
    const { input, problems: found } = readRow(body, row);
    if (input === undefined) problems.set(row.number, found);
    else sound.push({ row, input });
  }
  const inputs = sound.map(({ input }) => input);
  const { refusals } = decideRows(read, { bodyId: body.id, idPrefix: 'nhap', rows: inputs }, moment);
  for (const refused of refusals) {
    const number = sound[refused.index]?.row.number;
    if (number !== undefined) problems.set(number, [asProblem(refused, sound)]);
  }
  const whole = rows.length === 0 ? 'Không có dòng nào để nhập.' : null;
  return { problems, whole, rows: inputs };
};
