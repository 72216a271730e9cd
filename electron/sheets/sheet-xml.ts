import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';

/** What a sheet holds besides values: cells with a formula, joined cells. Addresses are Excel's: "C5". */
export type SheetFacts = {
  readonly formulas: ReadonlySet<string>;
  readonly merged: readonly string[];
};

/** Beyond these the sheet is no list of people; a cell far away would make the table huge. */
const LAST_ROW = 10_000;
const LAST_COLUMN = 100;

/** "B" → 2. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** 2 → "B". */
export const columnLetters = (number: number): string => {
  const rest = (number - 1) % 26;
  const before = (number - 1 - rest) / 26;
  return `${before > 0 ? columnLetters(before) : ''}${String.fromCharCode(65 + rest)}`;
};

const FAR = refuse(
  'invalid',
  'Bảng tính có ô ở rất xa danh sách (dòng hoặc cột thừa). Hãy chép riêng danh sách sang tệp mẫu rồi chọn lại. Dữ liệu trong sổ giữ nguyên.',
);

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '';

/** Paths of the sheets' parts in the order of the workbook's tabs. */
export const sheetPaths = (parts: ReadonlyMap<string, string>): readonly string[] => {
  const relations = parts.get('xl/_rels/workbook.xml.rels') ?? '';
  const targets = new Map(
    [...relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => {
      const target = attribute(tag, 'Target');
      return [attribute(tag, 'Id'), target.startsWith('/') ? target.slice(1) : `xl/${target}`];
    }),
  );
  return [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(
    ([tag]) => targets.get(/\s\w+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? '') ?? '',
  );
};

/** Reads formulas and joined cells from a sheet's XML; refuses cells and rows that lie too far out. */
export const factsOf = (xml: string): Outcome<SheetFacts> => {
  const formulas = new Set<string>();
  for (const [, row] of xml.matchAll(/<(?:\w+:)?row\s[^>]*?\br=["'](\d+)["']/g)) {
    if (Number(row) > LAST_ROW) return FAR;
  }
  for (const [, letters = '', row, tail] of xml.matchAll(
    /<(?:\w+:)?c\s[^>]*?\br=["']([A-Z]{1,4})(\d+)["'][^>]*>(\s*<(?:\w+:)?f[\s/>])?/g,
  )) {
    if (columnNumber(letters) > LAST_COLUMN || Number(row) > LAST_ROW) return FAR;
    if (tail !== undefined) formulas.add(`${letters}${row}`);
  }
  const merged = [...xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?\bref=["']([A-Z]+\d+:[A-Z]+\d+)["']/g)];
  return ok({ formulas, merged: merged.map(([, ref = '']) => ref) });
};

/** Whether a cell lies in a joined range without being its first, which alone holds the words. */
export const isCovered = (ref: string, column: number, row: number): boolean => {
  const found = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref);
  if (found === null) return false;
  const [left, top] = [columnNumber(found[1] ?? ''), Number(found[2])];
  const inside = column >= left && column <= columnNumber(found[3] ?? '') && row >= top && row <= Number(found[4]);
  return inside && !(column === left && row === top);
};
