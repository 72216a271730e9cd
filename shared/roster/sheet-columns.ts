import { searchKey } from '../kit/text.ts';

type Column = {
  readonly key: string;
  /** Title in the first row of a sheet and in every message. */
  readonly title: string;
  /** Width in characters. */
  readonly width: number;
  readonly required: boolean;
  /** How it is filled in, for the sheet of instructions. */
  readonly hint: string;
  /** The example row of the template. */
  readonly example: string;
};
const column = <const K extends string>(value: Column & { readonly key: K }): Column & { readonly key: K } => value;

/** The columns of a roster as a sheet, the same for template, export and import. */
export const ROSTER_COLUMNS = [
  column({
    key: 'order',
    title: 'Thứ tự',
    width: 9,
    required: false,
    hint: 'Số thứ tự trong danh sách in ra. Để trống thì xếp sau cùng, theo thứ tự dòng.',
    example: 'Ví dụ',
  }),
  column({
    key: 'name',
    title: 'Họ và tên',
    width: 28,
    required: true,
    hint: 'Viết đủ dấu, như trong quyết định.',
    example: 'Họ tên viết đủ dấu',
  }),
  column({
    key: 'address',
    title: 'Xưng hô',
    width: 10,
    required: false,
    hint: 'Ông hoặc Bà; để trống nếu không ghi.',
    example: 'Ông',
  }),
  column({
    key: 'title',
    title: 'Chức vụ',
    width: 28,
    required: false,
    hint: 'Chức vụ ở cơ quan công tác. Bắt buộc khi có ghi cơ quan.',
    example: 'Trưởng phòng',
  }),
  column({
    key: 'agency',
    title: 'Cơ quan công tác',
    width: 32,
    required: false,
    hint: 'Tên đầy đủ, tên gọi tắt hoặc chữ viết tắt. Tên chưa có trong sổ sẽ được thêm làm cơ quan mới.',
    example: 'Phòng Văn hóa - Xã hội',
  }),
  column({
    key: 'role',
    title: 'Vai trò',
    width: 28,
    required: true,
    hint: 'Vai trò trong tổ chức, chọn một trong các vai trò nêu ở dưới.',
    example: 'Thành viên',
  }),
  column({
    key: 'from',
    title: 'Tham gia từ ngày',
    width: 17,
    required: true,
    hint: 'Ngày/tháng/năm, ví dụ 05/01/2026.',
    example: '05/01/2026',
  }),
  column({
    key: 'to',
    title: 'Tham gia đến hết ngày',
    width: 17,
    required: false,
    hint: 'Ngày cuối cùng tham gia; để trống nếu còn tham gia.',
    example: '',
  }),
  column({
    key: 'decisionNumber',
    title: 'Số quyết định',
    width: 18,
    required: false,
    hint: 'Số, ký hiệu quyết định cử tham gia.',
    example: '01/QĐ-UBND',
  }),
  column({
    key: 'decisionDate',
    title: 'Ngày quyết định',
    width: 17,
    required: false,
    hint: 'Ngày/tháng/năm.',
    example: '05/01/2026',
  }),
  column({
    key: 'decisionIssuer',
    title: 'Cơ quan ban hành quyết định',
    width: 28,
    required: false,
    hint: 'Cơ quan ký quyết định.',
    example: 'UBND đặc khu',
  }),
  column({
    key: 'workPhone',
    title: 'Điện thoại cơ quan',
    width: 18,
    required: false,
    hint: 'Chỉ số điện thoại công vụ.',
    example: '',
  }),
  column({
    key: 'workEmail',
    title: 'Thư điện tử công vụ',
    width: 26,
    required: false,
    hint: 'Dạng ten@coquan.gov.vn.',
    example: '',
  }),
  column({
    key: 'note',
    title: 'Ghi chú',
    width: 28,
    required: false,
    hint: 'Nội dung cần ghi thêm, nếu có.',
    example: '',
  }),
] as const;

export type RosterColumn = (typeof ROSTER_COLUMNS)[number]['key'];
export const COLUMN_KEYS: readonly RosterColumn[] = ROSTER_COLUMNS.map(({ key }) => key);
export const columnTitle = (key: RosterColumn): string => ROSTER_COLUMNS.find((c) => c.key === key)?.title ?? '';

export type RosterCells = Readonly<Record<RosterColumn, string>>;
/** One row as it stands in the sheet: its number there, its words, and what is worth knowing about single cells. */
export type SheetRow = {
  readonly number: number;
  readonly cells: RosterCells;
  readonly notes: Readonly<Partial<Record<RosterColumn, string>>>;
};
/** A roster read from a file: the file's name, its filled rows, and sentences about the file as a whole. */
export type RosterSheet = {
  readonly fileName: string;
  readonly rows: readonly SheetRow[];
  readonly notices: readonly string[];
};

/** Rows a file may hold at most, its header aside. */
export const MAX_SHEET_ROWS = 5_000;

const bareTitle = (text: string): string =>
  searchKey(text)
    .replace(/\([^)]*\)|[*:]/g, '')
    .trim();
const TITLES = new Map<string, RosterColumn>(ROSTER_COLUMNS.map(({ key, title }) => [bareTitle(title), key]));

/** Which column stands where: the keys by place, null for a title the program does not know. */
export const headerOf = (titles: readonly string[]): readonly (RosterColumn | null)[] =>
  titles.map((title) => TITLES.get(bareTitle(title)) ?? null);

/** Whether these keys are the header of a roster: every required column is there. */
export const isHeader = (keys: readonly (RosterColumn | null)[]): boolean =>
  ROSTER_COLUMNS.every(({ key, required }) => !required || keys.includes(key));

/** The example row of the template is passed over at reading. */
export const isExample = (cells: RosterCells): boolean => searchKey(cells.order) === searchKey('Ví dụ');

export const emptyCells = (): Record<RosterColumn, string> =>
  Object.fromEntries(COLUMN_KEYS.map((key) => [key, ''])) as Record<RosterColumn, string>;
