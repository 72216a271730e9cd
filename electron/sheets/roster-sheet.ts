import readXlsxFile from 'read-excel-file/universal';
import { formatDate } from '#shared/kit/date.ts';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import {
  emptyCells,
  headerOf,
  isExample,
  isHeader,
  MAX_SHEET_ROWS,
  type RosterColumn,
  type RosterSheet,
  type SheetRow,
} from '#shared/roster/sheet-columns.ts';
import { columnLetters, factsOf, isCovered, type SheetFacts, sheetPaths } from './sheet-xml.ts';
import { openXlsx } from './xlsx-guard.ts';

type Values = readonly (readonly unknown[])[];
type Found = { readonly values: Values; readonly header: number; readonly keys: readonly (RosterColumn | null)[] };

/** The header stands in one of the first rows; titles of the list may stand above it. */
const HEADER_WITHIN = 20;
const KEPT = 'Dữ liệu trong sổ giữ nguyên.';
const UNREADABLE = refuse(
  'invalid',
  `Không đọc được bảng tính trong tệp. Hãy mở tệp bằng Excel, lưu lại rồi chọn lại, hoặc chép danh sách sang tệp mẫu. ${KEPT}`,
);
const NO_HEADER = refuse(
  'invalid',
  `Không thấy dòng tiêu đề có các cột “Họ và tên”, “Vai trò”, “Tham gia từ ngày”. Hãy bấm “Tải mẫu” và chép danh sách vào mẫu. ${KEPT}`,
);
const TOO_LONG = refuse('invalid', `Danh sách dài hơn 5.000 dòng. Hãy chia thành nhiều tệp rồi chọn lại. ${KEPT}`);

/** A cell as people read it: a date as 05/01/2026, whatever its form in the file. */
const wordsOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : formatDate(value.toISOString().slice(0, 10));
  return String(value).normalize('NFC').trim();
};

const headerIn = (values: Values): Found | null => {
  for (const [header, row] of values.slice(0, HEADER_WITHIN).entries()) {
    const keys = headerOf(row.map(wordsOf));
    if (isHeader(keys)) return { values, header, keys };
  }
  return null;
};

/** What is worth knowing about one cell: its words come from a formula, or it is covered by a joined cell. */
const noteOf = (facts: SheetFacts, place: number, row: number, words: string): string | null => {
  if (facts.formulas.has(`${columnLetters(place)}${row}`)) {
    return words === ''
      ? 'Ô có công thức báo lỗi hoặc chưa tính; hãy nhập nội dung'
      : 'Ô có công thức; đã lấy giá trị đang hiện';
  }
  return facts.merged.some((ref) => isCovered(ref, place, row))
    ? 'Ô nằm trong ô gộp nên không có nội dung riêng'
    : null;
};

const readRow = ({ values, keys }: Found, facts: SheetFacts, index: number): SheetRow | null => {
  const number = index + 1;
  const cells = emptyCells();
  const notes: Partial<Record<RosterColumn, string>> = {};
  for (const [at, key] of keys.entries()) {
    if (key === null) continue;
    const words = wordsOf(values[index]?.[at]);
    const note = noteOf(facts, at + 1, number, words);
    cells[key] = words;
    if (note !== null) notes[key] = note;
  }
  return Object.values(cells).every((words) => words === '') || isExample(cells) ? null : { number, cells, notes };
};

const noticesOf = (
  { keys, values, header }: Found,
  facts: SheetFacts,
  rows: readonly SheetRow[],
): readonly string[] => {
  const unknown = keys.flatMap((key, at) => {
    const title = wordsOf(values[header]?.[at]);
    return key === null && title !== '' ? [`“${title}”`] : [];
  });
  const below = facts.merged.filter((ref) => Number(/(\d+)$/.exec(ref)?.[1]) > header + 1);
  const formulas = rows.filter(({ notes }) => Object.values(notes).some((note) => note.includes('công thức'))).length;
  return [
    ...(unknown.length === 0 ? [] : [`Không dùng đến cột ${unknown.join(', ')}.`]),
    ...(below.length === 0
      ? []
      : [`Có ô gộp ở ${below.slice(0, 5).join(', ')}: chỉ ô đầu có nội dung, các ô còn lại coi như trống.`]),
    ...(formulas === 0 ? [] : [`${formulas} dòng có ô chứa công thức: đã lấy giá trị đang hiện, hãy xem lại.`]),
  ];
};

/** Two columns of one title would leave it open which one counts. */
const titleTwice = ({ keys, values, header }: Found): string | null => {
  const at = keys.findIndex((key, i) => key !== null && keys.indexOf(key) !== i);
  return at < 0 ? null : wordsOf(values[header]?.[at]);
};

/**
 * Reads a roster from the bytes of an .xlsx: the first sheet with a header of the template. Every cell becomes words as
 * people read them; nothing is judged but what the file itself leaves unclear. `fileName` is carried through.
 */
export const readRosterSheet = async (bytes: Uint8Array, fileName: string): Promise<Outcome<RosterSheet>> => {
  const own = Buffer.from(bytes);
  const opened = await openXlsx(own);
  if (!opened.ok) return opened;
  const facts = sheetPaths(opened.value).map((path) => factsOf(opened.value.get(path) ?? ''));
  const far = facts.find((fact) => !fact.ok);
  if (far !== undefined && !far.ok) return far;
  const sheets = await readXlsxFile(new Uint8Array(own).buffer as ArrayBuffer).catch(() => null);
  if (sheets === null) return UNREADABLE;
  for (const [index, { data }] of sheets.entries()) {
    const found = headerIn(data);
    const fact = facts[index];
    if (found === null || fact === undefined || !fact.ok) continue;
    const twice = titleTwice(found);
    if (twice !== null)
      return refuse('invalid', `Có hai cột cùng tên “${twice}”. Hãy bỏ một cột rồi chọn lại. ${KEPT}`);
    const rows: SheetRow[] = [];
    for (let at = found.header + 1; at < data.length; at++) {
      const row = readRow(found, fact.value, at);
      if (row !== null) rows.push(row);
    }
    return rows.length > MAX_SHEET_ROWS
      ? TOO_LONG
      : ok({ fileName, rows, notices: noticesOf(found, fact.value, rows) });
  }
  return NO_HEADER;
};
