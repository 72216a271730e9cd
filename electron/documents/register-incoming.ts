import { twoDigits } from '#shared/documents/numbering.ts';
import type { PlainDate } from '#shared/kit/date.ts';
import { answerText, incomingNote, incomingRows, incomingTitle, receiverText } from '#shared/registers/rules.ts';
import type { IncomingDocument } from '#shared/registers/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { column, dateCell, registerJob } from './register-paper.ts';
import type { Template } from './template.ts';

type Line = IncomingDocument;
const serialOf = ({ serial }: Line): string => twoDigits(serial);

/** Decree 30/2020, Appendix IV, VI.2: at least ten columns, in this order. */
const registerColumns = (read: Read) => [
  column<Line>('Ngày đến', { mm: 23 }, ({ arrivedOn }) => dateCell(arrivedOn), 'center'),
  column<Line>('Số đến', { mm: 13 }, serialOf, 'center'),
  column<Line>('Tác giả', { share: 2 }, ({ author }) => author),
  column<Line>('Số, ký hiệu văn bản', { mm: 27 }, ({ number }) => number),
  column<Line>('Ngày tháng văn bản', { mm: 23 }, ({ date }) => dateCell(date), 'center'),
  column<Line>('Tên loại và trích yếu nội dung văn bản', { share: 4 }, ({ content }) => content),
  column<Line>('Đơn vị hoặc người nhận', { share: 2 }, (line) => receiverText(read, line)),
  column<Line>('Ngày chuyển', { mm: 23 }, ({ assignment }) => dateCell(assignment?.handedOn ?? null), 'center'),
  column<Line>('Ký nhận', { mm: 18 }, ({ assignment }) => assignment?.signedFor ?? ''),
  column<Line>('Ghi chú', { mm: 20 }, incomingNote),
];

/** D29B: sổ đăng ký văn bản đến. */
export const incomingRegister: Template<'incomingRegister'> = (read, bodyId, options, moment) =>
  registerJob(read, bodyId, options, moment, {
    title: ['SỔ ĐĂNG KÝ VĂN BẢN ĐẾN'],
    columns: registerColumns(read),
    lines: (period) => incomingRows(read, period),
    number: serialOf,
  });

const progressText = (line: Line, today: PlainDate): string => {
  if (line.cancelled !== null) return '';
  if (line.resolution !== null) return `Đã giải quyết ngày ${dateCell(line.resolution.on)}`;
  if (line.assignment === null) return 'Chưa chuyển';
  const { deadline } = line.assignment;
  return deadline !== null && deadline < today ? 'Đang giải quyết, quá hạn' : 'Đang giải quyết';
};

/** Decree 30/2020, Appendix IV, VIII.2: at least seven columns, in this order. */
const followUpColumns = (read: Read, today: PlainDate) => [
  column<Line>('Số đến', { mm: 15 }, serialOf, 'center'),
  column<Line>(
    'Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan, tổ chức ban hành văn bản',
    { share: 4 },
    incomingTitle,
  ),
  column<Line>('Đơn vị hoặc người nhận', { share: 2 }, (line) => receiverText(read, line)),
  column<Line>('Thời hạn giải quyết', { mm: 24 }, ({ assignment }) => dateCell(assignment?.deadline ?? null), 'center'),
  column<Line>('Tiến độ giải quyết', { mm: 36 }, (line) => progressText(line, today)),
  column<Line>('Số, ký hiệu văn bản trả lời', { mm: 34 }, (line) => answerText(read, line)),
  column<Line>('Ghi chú', { mm: 24 }, incomingNote),
];

/** D29C: sổ theo dõi giải quyết văn bản đến. */
export const incomingFollowUp: Template<'incomingFollowUp'> = (read, bodyId, options, moment) =>
  registerJob(read, bodyId, options, moment, {
    title: ['SỔ THEO DÕI GIẢI QUYẾT', 'VĂN BẢN ĐẾN'],
    columns: followUpColumns(read, moment.today),
    lines: (period) => incomingRows(read, period),
    number: null,
  });
