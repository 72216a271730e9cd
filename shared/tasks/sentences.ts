import type { TaskFigures } from './figures.ts';

const listed = (parts: readonly (readonly [number, string])[]): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ');

/** How the tasks stand, for the head of the list: "20 nhiệm vụ: 3 quá hạn, 2 sắp đến hạn, 6 trong hạn, 7 đã hoàn thành." */
export const figuresSentence = (figures: TaskFigures): string => {
  if (figures.total === 0) return 'Chưa có nhiệm vụ nào.';
  const parts = listed([
    [figures.overdue, 'quá hạn'],
    [figures.dueSoon, 'sắp đến hạn'],
    [figures.openInTime - figures.dueSoon, 'trong hạn'],
    [figures.openNoDeadline, 'không có hạn'],
    [figures.doneInTime + figures.doneLate + figures.doneNoDeadline, 'đã hoàn thành'],
    [figures.stopped, 'đã dừng'],
  ]);
  const waiting = figures.awaiting === 0 ? '' : ` ${figures.awaiting} chờ xác nhận.`;
  return `${figures.total} nhiệm vụ: ${parts}.${waiting}`;
};

/** What needs attention, for the desk: "3 nhiệm vụ quá hạn, 2 sắp đến hạn."; empty where nothing does. */
export const attentionSentence = (figures: TaskFigures): string => {
  const { overdue, dueSoon } = figures;
  if (overdue === 0 && dueSoon === 0) return '';
  if (overdue === 0) return `${dueSoon} nhiệm vụ sắp đến hạn.`;
  return `${overdue} nhiệm vụ quá hạn${dueSoon === 0 ? '' : `, ${dueSoon} sắp đến hạn`}.`;
};

/** "Chậm cập nhật quá 30 ngày: 8 (25%)": open tasks nobody has written about, of all tasks. */
export const staleSentence = ({ stale, total }: TaskFigures): string =>
  stale === 0 || total === 0
    ? ''
    : `Chậm cập nhật quá 30 ngày: ${stale} (${String(Math.round((stale * 1000) / total) / 10).replace('.', ',')}%).`;

/** The identity of the totals in one sentence, as under the follow-up table. */
export const identitySentence = (figures: TaskFigures): string =>
  `Tổng số ${figures.total} nhiệm vụ = ${figures.doneInTime} hoàn thành đúng hạn + ${figures.doneLate} hoàn thành quá hạn + ` +
  `${figures.openInTime} đang thực hiện, trong hạn + ${figures.overdue} quá hạn, chưa hoàn thành + ` +
  `${figures.openNoDeadline} không quy định thời hạn + ${figures.doneNoDeadline} hoàn thành (không có hạn) + ` +
  `${figures.stopped} dừng, thu hồi, gộp.`;
