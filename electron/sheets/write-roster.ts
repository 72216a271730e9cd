import writeXlsxFile, { type Row } from 'write-excel-file/node';
import { formatDate, type PlainDate } from '#shared/kit/date.ts';
import { FORM_OF_ADDRESS_LABELS } from '#shared/roster/labels.ts';
import { agencyOn, membersOn, positionOn, rolesOf, roleTitle } from '#shared/roster/rules.ts';
import type { Body, Membership } from '#shared/roster/schema.ts';
import { emptyCells, ROSTER_COLUMNS, type RosterCells } from '#shared/roster/sheet-columns.ts';
import type { Read } from '#shared/workspace.ts';

/** Rows of the template made ready to be filled in: their cells keep dates and telephone numbers as typed. */
const READY_ROWS = 60;
const FONT = { fontFamily: 'Times New Roman', fontSize: 12 } as const;

/** Text stays text: nothing in it is ever taken for a formula, a number or a date. */
const text = (value: string) => ({ value, type: String, format: '@', alignVertical: 'top', wrap: true }) as const;
const blank = { value: '', type: String, format: '@' } as const;

const header: Row = ROSTER_COLUMNS.map(({ title, required }) => ({
  value: required ? `${title} (*)` : title,
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#DCE6F2',
  alignVertical: 'center',
  wrap: true,
}));
const widths = ROSTER_COLUMNS.map(({ width }) => ({ width }));
const rowOf = (cells: RosterCells): Row => ROSTER_COLUMNS.map(({ key }) => text(cells[key]));

const exampleRow = (body: Body): Row =>
  ROSTER_COLUMNS.map(({ key, example }) => ({
    ...text(key === 'role' ? roleTitle(body.kind, rolesOf(body.kind).at(-1) ?? 'member') : example),
    fontStyle: 'italic',
    textColor: '#6B7280',
  }));

const instructions = (body: Body): readonly Row[] => [
  [{ value: `Cách điền danh sách ${body.name}`, type: String, fontWeight: 'bold' }, null],
  [text('Dòng ghi “Ví dụ” ở cột Thứ tự chỉ để tham khảo, không được nhập vào sổ.'), null],
  [text('Mỗi người một dòng. Cột có dấu (*) là bắt buộc. Không gộp ô, không đổi tên cột.'), null],
  [null, null],
  ...ROSTER_COLUMNS.map(({ title, required, hint }): Row => [text(required ? `${title} (*)` : title), text(hint)]),
  [null, null],
  [{ value: 'Các vai trò', type: String, fontWeight: 'bold' }, null],
  ...rolesOf(body.kind).map((role): Row => [text(roleTitle(body.kind, role)), null]),
];

/** The template of a body's list: header, one example row that is passed over at reading, a sheet that explains. */
export const writeRosterTemplate = (body: Body): Promise<Buffer> => {
  const ready = Array.from({ length: READY_ROWS }, (): Row => ROSTER_COLUMNS.map(() => blank));
  const list = { sheet: 'Danh sách', data: [header, exampleRow(body), ...ready], columns: widths, stickyRowsCount: 1 };
  const guide = { sheet: 'Hướng dẫn', data: [...instructions(body)], columns: [{ width: 34 }, { width: 80 }] };
  return writeXlsxFile([list, guide], FONT).toBuffer();
};

const cellsOf = (read: Read, body: Body, seat: Membership, date: PlainDate): RosterCells => {
  const person = read.get('people', seat.personId);
  const day = (value: PlainDate | null) => (value === null ? '' : formatDate(value));
  if (person === undefined) return emptyCells();
  return {
    order: String(seat.order),
    name: person.name,
    address: person.address === 'none' ? '' : FORM_OF_ADDRESS_LABELS[person.address],
    title: positionOn(person, date)?.title ?? '',
    agency: agencyOn(read, person, date)?.name ?? '',
    role: roleTitle(body.kind, seat.role),
    from: day(seat.from),
    to: day(seat.to),
    decisionNumber: seat.decision.number,
    decisionDate: day(seat.decision.date),
    decisionIssuer: seat.decision.issuer,
    workPhone: person.workPhone,
    workEmail: person.workEmail,
    note: seat.note,
  };
};

/** The members of a body on that day, in protocol order, with the columns of the template. */
export const writeRoster = (read: Read, body: Body, date: PlainDate): Promise<Buffer> => {
  const rows = membersOn(read, body.id, date).map((seat) => rowOf(cellsOf(read, body, seat, date)));
  const list = { sheet: 'Danh sách', data: [header, ...rows], columns: widths, stickyRowsCount: 1 };
  return writeXlsxFile([list], FONT).toBuffer();
};
