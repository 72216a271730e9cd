import { formatDate, type PlainDate } from '../kit/date.ts';
import { formatMoney, LARGEST_AMOUNT } from '../kit/money.ts';
import { type Outcome, ok, type Refusal, refuse } from '../kit/outcome.ts';
import { PROFILE_KIND_LABELS } from '../settings/labels.ts';
import type { Read } from '../workspace.ts';
import { amountWithin, sumsWithin } from './amounts.ts';
import { BUDGET_QUARTER_LABELS } from './labels.ts';
import { linesOfYear, normCovers, quarterSpan } from './rules.ts';
import type { BudgetLine, BudgetVersion, BudgetYear } from './schema.ts';

/** A refusal ready to be answered by a command; null where nothing stands against it. */
export type Stop = { readonly ok: false; readonly refusal: Refusal } | null;

type BudgetCollection =
  | 'budgetYears'
  | 'budgetLines'
  | 'budgetVersions'
  | 'budgetPayments'
  | 'budgetIndexItems'
  | 'fundingSources'
  | 'spendingNorms';

const WHAT: Record<BudgetCollection, string> = {
  budgetYears: 'năm ngân sách',
  budgetLines: 'dòng dự toán',
  budgetVersions: 'lần giao dự toán',
  budgetPayments: 'khoản chi',
  budgetIndexItems: 'mục, tiểu mục',
  fundingSources: 'nguồn kinh phí',
  spendingNorms: 'định mức',
};

/** The record named in the input, or a refusal at that field. */
export const found = <C extends BudgetCollection>(read: Read, coll: C, id: string, field = 'id', label = 'Mã') => {
  const record = read.get(coll, id);
  return record === undefined
    ? refuse('missing', `Không tìm thấy ${WHAT[coll]} có mã “${id}”. Hãy chọn lại trong danh sách.`, field, label)
    : ok(record);
};

/** The year, while it is open; a closed one keeps its figures. */
export const openYear = (read: Read, id: string, field = 'yearId'): Outcome<BudgetYear> => {
  const year = found(read, 'budgetYears', id, field, 'Năm ngân sách');
  if (!year.ok || year.value.closing === null) return year;
  const { year: number, closing } = year.value;
  const sentence = `Năm ${number} đã khóa sổ ngày ${formatDate(closing.on)} nên số liệu giữ nguyên. Muốn sửa, hãy mở lại năm này trước.`;
  return refuse('rule', sentence, field, 'Năm ngân sách');
};

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
/** Only what was given: fields left out of a change stay as they are. */
export const given = <T extends object>(patch: T): Given<T> =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Given<T>;

/** Stops a change command that names nothing to change besides the record itself. */
export const nothingGiven = (patch: object): Stop =>
  Object.values(patch).every((value) => value === undefined)
    ? refuse('invalid', 'Chưa có nội dung nào để sửa. Hãy nhập ít nhất một mục cần sửa.', 'id', 'Mã')
    : null;

export const sameText = (a: string, b: string): boolean => a.toLocaleLowerCase('vi') === b.toLocaleLowerCase('vi');

/** Stops a seat that signs but does not exist. */
export const seatStop = (read: Read, id: string | null | undefined, field: string): Stop =>
  id === null || id === undefined || read.get('memberships', id) !== undefined
    ? null
    : refuse(
        'missing',
        `Không tìm thấy thành viên có mã “${id}”. Hãy chọn lại người ký của ${PROFILE_KIND_LABELS.standingAgency}.`,
        field,
        'Người ký',
      );

const LIMIT = `${formatMoney(LARGEST_AMOUNT)} đồng`;

const amountStop = (read: Read, line: BudgetLine): Stop => {
  const amount = amountWithin(line);
  if (amount === null)
    return refuse(
      'invalid',
      `Thành tiền: số lượng × số lần × đơn giá vượt quá ${LIMIT}. Hãy kiểm tra lại đơn giá và số lượng.`,
      'unitPrice',
      'Đơn giá',
    );
  const others = linesOfYear(read, line.yearId).filter(({ id }) => id !== line.id);
  return sumsWithin([amount, ...others.map((other) => amountWithin(other) ?? 0)])
    ? null
    : refuse(
        'invalid',
        `Tổng dự toán của năm vượt quá ${LIMIT}. Hãy kiểm tra lại đơn giá và số lượng.`,
        'unitPrice',
        'Đơn giá',
      );
};

const normStop = (read: Read, line: BudgetLine, year: BudgetYear, before: BudgetLine | null): Stop => {
  if (line.normId === null) return null;
  const norm = found(read, 'spendingNorms', line.normId, 'normId', 'Định mức');
  if (!norm.ok) return norm;
  const chosenBefore = before?.normId === line.normId && before.quarter === line.quarter;
  if (!chosenBefore && !norm.value.enabled)
    return refuse('rule', `Định mức “${norm.value.name}” đã ngừng dùng. Hãy chọn định mức khác.`, 'normId', 'Định mức');
  if (!chosenBefore && !normCovers(norm.value, quarterSpan(year.year, line.quarter))) {
    const label = BUDGET_QUARTER_LABELS[line.quarter];
    const when = `${label.charAt(0).toLocaleLowerCase('vi')}${label.slice(1)} năm ${year.year}`;
    return refuse(
      'rule',
      `Định mức “${norm.value.name}” không áp dụng trong ${when}. Hãy chọn định mức có hiệu lực vào thời gian đó.`,
      'normId',
      'Định mức',
    );
  }
  return null;
};

const catalogueStop = (read: Read, line: BudgetLine, before: BudgetLine | null): Stop => {
  const source = found(read, 'fundingSources', line.sourceId, 'sourceId', 'Nguồn kinh phí');
  if (!source.ok) return source;
  if (!source.value.enabled && before?.sourceId !== line.sourceId)
    return refuse(
      'rule',
      `Nguồn “${source.value.name}” đã ngừng dùng. Hãy chọn nguồn khác.`,
      'sourceId',
      'Nguồn kinh phí',
    );
  if (line.indexItemId === null) return null;
  const item = found(read, 'budgetIndexItems', line.indexItemId, 'indexItemId', 'Tiểu mục');
  if (!item.ok) return item;
  if (before?.indexItemId === line.indexItemId) return null;
  return item.value.enabled
    ? null
    : refuse(
        'rule',
        `${item.value.code} - ${item.value.name} đã ngừng dùng. Hãy chọn mã khác.`,
        'indexItemId',
        'Tiểu mục',
      );
};

const indexYearStop = (read: Read, line: BudgetLine, year: BudgetYear): Stop => {
  const item = line.indexItemId === null ? undefined : read.get('budgetIndexItems', line.indexItemId);
  return item === undefined || item.validFrom <= year.year
    ? null
    : refuse(
        'rule',
        `${item.code} - ${item.name} chỉ áp dụng từ năm ${item.validFrom}. Hãy chọn mã dùng cho năm ${year.year}.`,
        'indexItemId',
        'Tiểu mục',
      );
};

/** Every line rests on something that can be shown: a norm, or a quotation, plan or decision named (A95). */
const basisStop = ({ normId, basis }: BudgetLine): Stop =>
  normId !== null || basis !== ''
    ? null
    : refuse(
        'rule',
        'Căn cứ, báo giá: cần chọn định mức hoặc ghi báo giá, kế hoạch, quyết định làm căn cứ cho đơn giá.',
        'basis',
        'Căn cứ, báo giá',
      );

/** Stops a line that breaks a rule; what was chosen before may since have gone out of use. */
export const lineStop = (read: Read, line: BudgetLine, year: BudgetYear, before: BudgetLine | null): Stop =>
  amountStop(read, line) ??
  normStop(read, line, year, before) ??
  catalogueStop(read, line, before) ??
  indexYearStop(read, line, year) ??
  basisStop(line);

/** Stops a date that lies after the day the desk works on. */
export const notInFuture = (date: PlainDate, today: PlainDate, field: string, label: string): Stop =>
  date <= today
    ? null
    : refuse(
        'rule',
        `${label}: ngày ${formatDate(date)} ở sau hôm nay (${formatDate(today)}). Hãy kiểm tra lại ngày.`,
        field,
        label,
      );

/** Stops a version dated before the one it follows. */
export const notBefore = (date: PlainDate, last: BudgetVersion | undefined): Stop =>
  last === undefined || date >= last.date
    ? null
    : refuse(
        'rule',
        `Ngày: ${formatDate(date)} đứng trước lần giao, điều chỉnh gần nhất (${formatDate(last.date)}). Hãy kiểm tra lại ngày.`,
        'date',
        'Ngày',
      );
