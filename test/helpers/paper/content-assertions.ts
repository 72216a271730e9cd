import { type Assertion, assertion, inTable, type Sheet, words } from './sheet.ts';

/** A100–A104: what may stand on a page at all. */
const runs = (sheet: Sheet) => sheet.pages.flatMap((page) => [...page.text, ...page.above]);
const found = (sheet: Sheet, pattern: RegExp): readonly string[] =>
  runs(sheet)
    .filter((run) => pattern.test(run.text))
    .map((run) => `“${run.text}”`);
const whole = (sheet: Sheet): string =>
  words(
    sheet.pages
      .flatMap((p) => p.lines)
      .map((l) => l.text)
      .join(' '),
  );

/** Lines outside tables, joined: two cells side by side are no sentence. */
const prose = (sheet: Sheet): string =>
  words(sheet.pages.flatMap((p) => p.lines.filter((l) => !inTable(p, l)).map((l) => l.text)).join(' '));
/** "danh mục 112 thủ tục" and "3 điều" count things, they cite nothing. */
const SMALL_CITATION = /(?<!\p{L}|\d )(điều|chương|(?<!(danh|tiểu|chuyên) )mục) \d/u;

export const contentAssertions: readonly Assertion[] = [
  assertion('A100', (sheet) => found(sheet, /^(TỐI |TUYỆT )?MẬT$/)),
  assertion('A101', (sheet) => [
    ...found(sheet, /\{\{|\}\}|undefined|\bnull\b|\bNaN\b|\[object/),
    ...found(sheet, /\s{2,}/),
    ...found(sheet, /["']/),
    ...found(sheet, /[_…]{2,}|\.{4,}/),
  ]),
  assertion('A102', (sheet) => [
    // After the dash of a list a line begins.
    ...found(sheet, /[^.(“-]\s(Khoản|Điểm) \d/),
    ...(SMALL_CITATION.test(prose(sheet)) ? ['điều, chương or mục in small letters'] : []),
  ]),
  assertion('A103', (sheet) => {
    const head = sheet.paper.letterhead;
    if (sheet.appendix !== null || head === null) return [];
    const text = whole(sheet);
    return [head.parentBody, ...head.nameLines].filter((line) => !line.split(' ').every((word) => text.includes(word)));
  }),
  assertion('A104', (sheet) => {
    const personal = /\b\d{12}\b|@/;
    return sheet.paper.paperClass === 'list' ? [] : found(sheet, personal);
  }),
];
