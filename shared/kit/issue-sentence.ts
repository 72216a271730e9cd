import type { z } from 'zod';
import { groupedDigits } from './grouped-digits.ts';

/** An issue zod raised; `input` is there because the parse asked for it (`reportInput`). */
export type Issue = z.core.$ZodIssue;

const MISSING = 'chưa có; hãy nhập';
const NOT_CHOSEN = 'chưa chọn; hãy chọn một giá trị trong danh sách';
const NOT_IN_LIST = 'giá trị không có trong danh sách; hãy chọn lại';
const UNFIT = 'chưa hợp lệ; hãy kiểm tra và nhập lại';

/** What a value of each of zod's types is called by people. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  bigint: 'số nguyên',
  nan: 'số',
  boolean: 'có hoặc không',
  date: 'ngày',
  array: 'danh sách',
  tuple: 'danh sách',
  set: 'danh sách',
  map: 'nhóm thông tin',
  record: 'nhóm thông tin',
  object: 'nhóm thông tin',
  file: 'tệp',
};
/** Types that hold nothing: whatever was given must be taken away. */
const NOTHING: readonly string[] = ['undefined', 'null', 'void', 'never'];

const isEmpty = (input: unknown): boolean => input === undefined || input === null;

const wrongType = (expected: string, input: unknown): string => {
  if (NOTHING.includes(expected)) return 'phải để trống; hãy bỏ giá trị này';
  if (isEmpty(input) || expected === 'nonoptional') return MISSING;
  const kind = KINDS[expected];
  return kind === undefined ? UNFIT : `phải là ${kind}; hãy nhập lại`;
};

type Bound = {
  readonly origin: string;
  readonly limit: number | bigint;
  readonly inclusive: boolean;
  readonly exact: boolean;
};

const COUNTED: Readonly<Record<string, string>> = {
  string: 'ký tự',
  array: 'dòng',
  set: 'dòng',
  map: 'mục',
  object: 'mục',
  record: 'mục',
};

const tooBig = ({ origin, limit, inclusive, exact }: Bound): string => {
  const unit = COUNTED[origin];
  if (unit !== undefined && exact) return `phải có đúng ${groupedDigits(limit)} ${unit}; hãy bớt đi`;
  if (unit !== undefined) return `nhiều nhất ${groupedDigits(limit)} ${unit}; hãy bớt đi`;
  if (origin === 'file') return 'tệp quá lớn; hãy chọn tệp nhỏ hơn';
  if (origin === 'date') return 'muộn hơn ngày cho phép; hãy nhập lại';
  return inclusive
    ? `lớn nhất là ${groupedDigits(limit)}; hãy nhập lại`
    : `phải nhỏ hơn ${groupedDigits(limit)}; hãy nhập lại`;
};

const tooSmall = ({ origin, limit, inclusive, exact }: Bound): string => {
  const unit = COUNTED[origin];
  if (unit !== undefined && exact) return `phải có đúng ${groupedDigits(limit)} ${unit}; hãy thêm vào`;
  if (unit !== undefined) return `ít nhất ${groupedDigits(limit)} ${unit}; hãy thêm vào`;
  if (origin === 'file') return 'tệp trống; hãy chọn tệp khác';
  if (origin === 'date') return 'sớm hơn ngày cho phép; hãy nhập lại';
  return inclusive
    ? `nhỏ nhất là ${groupedDigits(limit)}; hãy nhập lại`
    : `phải lớn hơn ${groupedDigits(limit)}; hãy nhập lại`;
};

const FORMATS: Readonly<Record<string, string>> = {
  email: 'chưa đúng dạng địa chỉ thư điện tử, ví dụ vanthu@coquan.gov.vn; hãy nhập lại',
  url: 'chưa đúng dạng địa chỉ trang tin; hãy nhập lại',
  date: 'chưa đúng dạng ngày, ví dụ 05/01/2026; hãy nhập lại',
  datetime: 'chưa đúng dạng ngày và giờ; hãy nhập lại',
  time: 'chưa đúng dạng giờ, ví dụ 08:00; hãy nhập lại',
};

/** What is wrong with a value of a union that fits no branch at its own place: the kinds it may be, or just unfit. */
const noBranch = (branches: readonly (readonly Issue[])[], input: unknown): string => {
  const kinds = branches.map(([first]) => (first?.code === 'invalid_type' ? KINDS[first.expected] : undefined));
  if (isEmpty(input)) return MISSING;
  if (kinds.length === 0 || kinds.includes(undefined)) return UNFIT;
  return `phải là ${[...new Set(kinds)].join(' hoặc ')}; hãy nhập lại`;
};

/**
 * The rest of a sentence that begins with the field's name, for every code zod 4 raises. Vietnamese, without identifiers.
 * Unions and keys that carry issues of their own are unwrapped before (see `parseInput`).
 */
export const issueSentence = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, issue.input);
    case 'invalid_value':
      return isEmpty(issue.input) ? NOT_CHOSEN : NOT_IN_LIST;
    case 'too_big':
      return tooBig({ limit: issue.maximum, inclusive: true, exact: false, ...issue });
    case 'too_small':
      return tooSmall({ limit: issue.minimum, inclusive: true, exact: false, ...issue });
    case 'not_multiple_of':
      return `phải chia hết cho ${groupedDigits(issue.divisor)}; hãy nhập lại`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'chưa đúng dạng; hãy kiểm tra và nhập lại';
    case 'invalid_union':
      if ('discriminator' in issue && issue.discriminator !== undefined) return NOT_IN_LIST;
      return noBranch(issue.errors, issue.input);
    case 'invalid_key':
      return 'có tên mục chưa hợp lệ; hãy kiểm tra lại tên mục';
    case 'invalid_element':
      return 'có mục chưa hợp lệ; hãy kiểm tra lại từng mục';
    case 'unrecognized_keys':
      return 'có trường không dùng đến; hãy bỏ trường đó';
    default: // a rule of its own without a sentence
      return UNFIT;
  }
};
