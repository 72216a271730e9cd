import { numberText } from '#shared/documents/rules.ts';
import { type OutgoingRow, outgoingRows } from '#shared/registers/rules.ts';
import { column, dateCell, registerJob } from './register-paper.ts';
import type { Template } from './template.ts';

/** Decree 30/2020, Appendix IV, I.2: at least ten columns, in this order. */
const COLUMNS = [
  column<OutgoingRow>('Số, ký hiệu văn bản', { mm: 27 }, numberText),
  column<OutgoingRow>('Ngày tháng văn bản', { mm: 23 }, ({ date }) => dateCell(date), 'center'),
  column<OutgoingRow>('Tên loại và trích yếu nội dung văn bản', { share: 4 }, ({ content }) => content),
  column<OutgoingRow>('Người ký', { mm: 26 }, ({ signer }) => signer),
  column<OutgoingRow>('Nơi nhận văn bản', { share: 2.4 }, ({ recipients }) => recipients),
  column<OutgoingRow>('Đơn vị, người nhận bản lưu', { mm: 23 }, ({ holder }) => holder),
  column<OutgoingRow>('Số lượng bản', { mm: 15 }, ({ copies }) => (copies === null ? '' : String(copies)), 'center'),
  column<OutgoingRow>('Ngày chuyển', { mm: 23 }, ({ sentOn }) => dateCell(sentOn), 'center'),
  column<OutgoingRow>('Ký nhận', { mm: 16 }, () => ''),
  column<OutgoingRow>('Ghi chú', { mm: 22 }, ({ note }) => note),
];

/** D29: sổ đăng ký văn bản đi. */
export const outgoingRegister: Template<'outgoingRegister'> = (read, bodyId, options, moment) =>
  registerJob(read, bodyId, options, moment, {
    title: ['SỔ ĐĂNG KÝ VĂN BẢN ĐI'],
    columns: COLUMNS,
    lines: (period) => outgoingRows(read, period),
    number: numberText,
  });
