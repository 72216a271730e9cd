import { plainText } from '#electron/documents/layout/words.ts';
import type { Appendix, Paper } from '#shared/documents/paper.ts';
import { centreOf } from '../pdf-page.ts';
import { type Assertion, assertion, bodyTop, near, type Sheet, type SheetPage, words } from './sheet.ts';

/** A72 for rows, A90–A92, A96: annexes and tables. */
const unless = (good: boolean, what: string): readonly string[] => (good ? [] : [what]);
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const centre = ({ job: { layout } }: Sheet, page: SheetPage) =>
  (layout.marginLeft + page.width - layout.marginRight) / 2;

const tables = (sheet: Sheet) =>
  (sheet.appendix?.body ?? sheet.paper.body).flatMap((block) => (block.kind === 'table' ? [block] : []));

/** Rows of a page's table by its horizontal rules: the words of each cell from left to right. */
const rowsOf = (page: SheetPage): readonly (readonly string[])[] => {
  const { table } = page;
  if (table === null) return [];
  const inside = page.rules.filter((r) => r.y1 >= table.y1 - 0.3 && r.y2 <= table.y2 + 0.3);
  const levels = [...new Set(inside.filter((r) => r.y2 - r.y1 < 0.05).map((r) => Math.round(r.y1 * 5) / 5))].sort(
    (a, b) => a - b,
  );
  return levels.slice(1).map((foot, i) => {
    const top = levels[i] ?? 0;
    const runs = page.text.filter((run) => run.y > top && run.y < foot);
    const uprights = inside.filter((r) => r.x2 - r.x1 < 0.05 && r.y1 < foot - 0.5 && r.y2 > top + 0.5);
    const edges = [...new Set(uprights.map((r) => Math.round(r.x1 * 5) / 5))].sort((a, b) => a - b);
    return edges.slice(1).map((edge, k) => {
      const own = runs.filter((run) => centreOf(run) > (edges[k] ?? 0) && centreOf(run) < edge);
      return words(
        [...own]
          .sort((a, b) => a.y - b.y || a.x1 - b.x1)
          .map((run) => run.text.trim())
          .join(' '),
      );
    });
  });
};

/** Without quotes, which are printed curved, and without spaces: an address longer than the page is broken inside. */
const solid = (text: string): string => text.replace(/["“”\s]/g, '');

/** "(Kèm theo … số … ngày … của …)" with number and date of the main document. */
const enclosedText = ({ number, placeAndDate }: Paper, { enclosedWith }: Appendix): string => {
  const numberText = number?.serial == null ? '' : String(number.serial).padStart(2, '0');
  const month = (placeAndDate?.month ?? 0) <= 2 ? `0${placeAndDate?.month}` : `${placeAndDate?.month}`;
  const day = placeAndDate?.day == null ? '' : String(placeAndDate.day).padStart(2, '0');
  return words(
    `(Kèm theo ${enclosedWith?.documentType} số ${numberText} /${number?.symbol} ngày ${day} tháng ${month} năm ${placeAndDate?.year} của ${enclosedWith?.issuer})`,
  ).replaceAll(' /', '/');
};

export const annexAssertions: readonly Assertion[] = [
  assertion('A90', (sheet) => {
    const [page] = sheet.pages;
    const line = page?.lines[0];
    if (sheet.appendix === null) return [];
    const { number } = sheet.appendix;
    const wanted = number === null ? 'Phụ lục' : `Phụ lục ${ROMAN[number]}`;
    if (page === undefined || line === undefined) return ['empty annex'];
    return unless(
      line.text === wanted &&
        line.bold &&
        !line.italic &&
        near(line.size, 14, 0.1) &&
        near(centreOf(line), centre(sheet, page), 1),
      `“${line.text}”`,
    );
  }),
  assertion('A91', (sheet) => {
    const [page] = sheet.pages;
    const { appendix, paper } = sheet;
    if (appendix === null || page === undefined) return [];
    const head = page.lines.slice(1).filter((line) => line.y < bodyTop(sheet));
    const title = head.filter((line) => line.bold);
    const enclosed = head.filter((line) => line.italic);
    const text = words(enclosed.map((line) => line.text).join(' '));
    const wanted = enclosedText(paper, appendix);
    return [
      ...unless(solid(title.map((l) => l.text).join(' ')) === solid(appendix.title).toLocaleUpperCase('vi'), 'title'),
      ...unless(
        appendix.enclosedWith === null || text.replaceAll(' /', '/') === wanted,
        `“${text}” instead of “${wanted}”`,
      ),
      ...[...title, ...enclosed].flatMap((line) =>
        unless(
          near(centreOf(line), centre(sheet, page), 1) && line.size >= 12.9 && line.size <= 14.1,
          `style or place of “${line.text}”`,
        ),
      ),
    ];
  }),
  assertion('A91', (sheet) => {
    const [page] = sheet.pages;
    if (sheet.enclosedIn === null || page === undefined) return [];
    const lines = page.lines.filter((line) => line.italic && line.y < bodyTop(sheet));
    const text = words(lines.map((line) => line.text).join(' ')).replaceAll(' /', '/');
    const wanted = enclosedText(sheet.enclosedIn.main, sheet.enclosedIn.appendix);
    return [
      ...unless(text === wanted, `“${text}” instead of “${wanted}”`),
      ...lines.flatMap((line) =>
        unless(
          near(centreOf(line), centre(sheet, page), 1) && line.size >= 12.9 && line.size <= 14.1,
          `style or place of “${line.text}”`,
        ),
      ),
    ];
  }),
  assertion('A92', (sheet) => {
    if (sheet.appendix !== null) return [];
    const text = words(
      sheet.pages
        .flatMap((p) => p.lines)
        .map((line) => line.text)
        .join(' '),
    );
    const mentions = [
      ['DANH SÁCH', 'danh sách kèm theo'],
      ['CHƯƠNG TRÌNH', 'chương trình họp kèm theo'],
      ['DANH MỤC NHIỆM VỤ', 'phụ lục kèm theo'],
      ['SỐ LIỆU THỰC HIỆN NHIỆM VỤ', 'số liệu thực hiện nhiệm vụ (Phụ lục'],
      ['KẾT QUẢ THEO LĨNH VỰC', 'kết quả theo lĩnh vực, lãnh đạo chỉ đạo (Phụ lục'],
      ['DANH MỤC VĂN BẢN PHÁT HÀNH', 'danh mục văn bản đã phát hành (Phụ lục'],
      ['BẢNG THEO DÕI THỰC HIỆN', 'bảng theo dõi từng nhiệm vụ (Phụ lục'],
    ] as const;
    return mentions.flatMap(([title, words]) => {
      const exists = sheet.paper.appendices.some((appendix) => appendix.title.startsWith(title));
      return unless(exists === text.includes(words), exists ? `no “${words}”` : `“${words}” without annex`);
    });
  }),
  assertion('A96', (sheet) => {
    const [table, another] = tables(sheet);
    // Boxes of a slip one under the other: its own test reads them.
    if (table === undefined || another !== undefined) return [];
    const wanted = table.columns.map((column) => words(column.header));
    return sheet.pages.flatMap((page) => {
      if (page.table === null) return [];
      const header = rowsOf(page)[0] ?? [];
      return unless(header.join('|') === wanted.join('|'), `page ${page.number} begins with “${header.join('|')}”`);
    });
  }),
  assertion('A72', (sheet) => {
    const [table, another] = tables(sheet);
    if (table === undefined || another !== undefined) return [];
    const pages = sheet.pages.map((page) => rowsOf(page).slice(1));
    const found = pages.flat();
    const wanted = table.rows.map((row) =>
      (row.kind === 'group' ? [row.text] : row.cells).map((cell) => words(plainText(cell))),
    );
    if (found.length !== wanted.length) return [`${found.length} rows instead of ${wanted.length}`];
    // A long word may be broken inside a narrow cell, which reads back with a space.
    const tight = (cells: readonly string[]) => cells.join('|').replace(/\s/g, '');
    let end = 0;
    const left = pages.flatMap((rows) => {
      end += rows.length;
      const last = rows.length > 0 && end < wanted.length ? table.rows[end - 1] : undefined;
      return unless(last?.kind !== 'group', `row ${end}, a heading, stands last on its page`);
    });
    const misread = wanted.flatMap((cells, i) =>
      unless(
        tight(cells) === tight(found[i] ?? []),
        `row ${i + 1} reads “${(found[i] ?? []).join('|')}” instead of “${cells.join('|')}”`,
      ),
    );
    return [...left, ...misread];
  }),
];
