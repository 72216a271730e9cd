import { type Assertion, assertion, isCover, type SheetPage, words } from './sheet.ts';

/** The columns of Decree 30/2020, Appendix IV (I.2, VI.2, VIII.2), by the title of the register. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  'SỔ ĐĂNG KÝ VĂN BẢN ĐI': [
    'Số, ký hiệu văn bản',
    'Ngày tháng văn bản',
    'Tên loại và trích yếu nội dung văn bản',
    'Người ký',
    'Nơi nhận văn bản',
    'Đơn vị, người nhận bản lưu',
    'Số lượng bản',
    'Ngày chuyển',
    'Ký nhận',
    'Ghi chú',
  ],
  'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN': [
    'Ngày đến',
    'Số đến',
    'Tác giả',
    'Số, ký hiệu văn bản',
    'Ngày tháng văn bản',
    'Tên loại và trích yếu nội dung văn bản',
    'Đơn vị hoặc người nhận',
    'Ngày chuyển',
    'Ký nhận',
    'Ghi chú',
  ],
  'SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN': [
    'Số đến',
    'Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan, tổ chức ban hành văn bản',
    'Đơn vị hoặc người nhận',
    'Thời hạn giải quyết',
    'Tiến độ giải quyết',
    'Số, ký hiệu văn bản trả lời',
    'Ghi chú',
  ],
};

/** The words of the first row of the table, column by column, between its upright rules. */
const headerCells = (page: SheetPage): readonly string[] => {
  const uprights = page.rules.filter((r) => r.x2 - r.x1 < 0.05 && r.y2 - r.y1 > 1).map((r) => r.x1);
  const edges = [...uprights].sort((a, b) => a - b).filter((x, i, all) => i === 0 || x - (all[i - 1] ?? 0) > 0.5);
  const bold = page.text.filter((run) => run.bold);
  return edges.slice(1).map((right, i) =>
    words(
      bold
        .filter((run) => run.x1 > (edges[i] ?? 0) - 0.1 && run.x2 < right + 0.1)
        .map((run) => run.text)
        .join(' '),
    ),
  );
};

/** A105: a register is bound with all its columns, on every page. */
export const registerAssertions: readonly Assertion[] = [
  assertion('A105', ({ paper, pages }) => {
    if (paper.paperClass !== 'register') return [];
    const wanted = COLUMNS[paper.name.replace(/ năm \d+$/, '')];
    if (wanted === undefined) return [`“${paper.name}” is no register of the decree`];
    return pages
      .filter((page) => !isCover(page))
      .flatMap((page) => {
        const found = headerCells(page);
        return found.join('|') === wanted.join('|') ? [] : [`page ${page.number}: ${found.join(' | ')}`];
      });
  }),
];
