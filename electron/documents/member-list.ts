import type { Column, Paper, Row, Signature } from '#shared/documents/paper.ts';
import type { PlainDate } from '#shared/kit/date.ts';
import { ok, refuse } from '#shared/kit/outcome.ts';
import { fieldsOfMember, membersOn, roleTitle } from '#shared/roster/rules.ts';
import type { Body, Membership } from '#shared/roster/schema.ts';
import { layoutOf } from '#shared/settings/rules.ts';
import type { Read } from '#shared/workspace.ts';
import { type Seat, seatOn } from './people.ts';
import { issuerOn, letterheadOf, marksOf, type Template } from './template.ts';

type Line = { readonly seat: Seat; readonly fields: string };

const linesOf = (read: Read, members: readonly Membership[], date: PlainDate): readonly Line[] =>
  members.flatMap((membership) => {
    const seat = seatOn(read, membership.id, date);
    const fields = fieldsOfMember(read, membership.id, date).map((field) => field.name);
    return seat === undefined ? [] : [{ seat, fields: fields.join('; ') }];
  });

/** A column with what it says of a line; contact data only on the wide sheet, where the list serves as a directory. */
type Part = { readonly column: Column; readonly cell: (line: Line, index: number) => string };

const part = (header: string, width: Column['width'], cell: Part['cell'], align: Column['align'] = 'left'): Part => ({
  column: { header, width, align },
  cell,
});

const contact = ({ seat: { person } }: Line): string =>
  [person.workPhone, person.workEmail].filter((text) => text !== '').join('; ');

const partsOf = (lines: readonly Line[], wide: boolean): readonly Part[] => [
  part('STT', { mm: 12 }, (_, i) => String(i + 1), 'center'),
  part('Họ và tên', { mm: 43 }, ({ seat }) => seat.person.name),
  part('Chức vụ, cơ quan', { share: 5 }, ({ seat }) => seat.position || seat.membership.note),
  part('Vai trò', { mm: 32 }, ({ seat }) => seat.role),
  ...(lines.some(({ fields }) => fields !== '')
    ? [part('Lĩnh vực phụ trách', { share: 4 }, ({ fields }) => fields)]
    : []),
  ...(wide ? [part('Điện thoại, thư điện tử', { mm: 64 }, contact)] : []),
];

const blankName: Signature = { capacity: 'own', titleLines: ['NGƯỜI LẬP DANH SÁCH'], officeLines: [], name: '' };

/** Whoever drew the list up at the left, the head of the body at the right. */
const signatures = (body: Body, lines: readonly Line[]): readonly Signature[] => {
  const role = body.kind === 'workingGroup' ? 'groupLeader' : 'head';
  const head = lines.find(({ seat }) => seat.membership.role === role);
  const title = roleTitle(body.kind, role).toLocaleUpperCase('vi');
  return [blankName, { capacity: 'own', titleLines: [title], officeLines: [], name: head?.seat.person.name ?? '' }];
};

/** D23: the members of a body as of a day, in protocol order. */
export const memberList: Template<'memberList'> = (read, bodyId, options, moment) => {
  const body = read.get('bodies', bodyId);
  if (body === undefined) return refuse('missing', `Không tìm thấy tổ chức có mã “${bodyId}”. Hãy chọn lại.`);
  const date = options.asOf ?? moment.today;
  const profile = issuerOn(read, body.kind, date);
  if (!profile.ok) return profile;
  const lines = linesOf(read, membersOn(read, bodyId, date), date);
  if (lines.length === 0)
    return refuse(
      'rule',
      `${body.name} chưa có thành viên vào ngày này. Hãy chọn ngày khác hoặc bổ sung thành viên.`,
      'asOf',
      'Tính đến ngày',
    );
  const parts = partsOf(lines, options.orientation === 'landscape');
  const rows = lines.map((line, i): Row => ({ kind: 'cells', cells: parts.map((p) => p.cell(line, i)) }));
  const title = `Danh sách thành viên ${profile.value.fullName}`;
  const paper: Paper = {
    paperClass: 'list',
    name: title,
    letterhead: letterheadOf(profile.value),
    number: null,
    placeAndDate: null,
    documentType: 'DANH SÁCH',
    subject: `Thành viên ${profile.value.fullName}`,
    asOf: date,
    addressees: [],
    body: [{ kind: 'table', columns: parts.map((p) => p.column), rows }],
    closes: false,
    signatures: signatures(body, lines),
    recipients: [],
    appendices: [],
    orientation: options.orientation,
    marks: marksOf(read),
  };
  return ok({ title, papers: [paper], layout: layoutOf(read), createdOn: date });
};
