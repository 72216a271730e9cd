import { formatDate } from '../kit/date.ts';
import { type Refusal, refuse } from '../kit/outcome.ts';
import type { Read } from '../workspace.ts';
import { isBackwards, type Span } from './spans.ts';

/** A refusal ready to be answered by a command; null where nothing stands against it. */
export type Stop = { readonly ok: false; readonly refusal: Refusal } | null;

type RosterCollection = 'agencies' | 'people' | 'bodies' | 'memberships' | 'workFields' | 'fieldAssignments';

const WHAT: Record<RosterCollection, string> = {
  agencies: 'cơ quan',
  people: 'người',
  bodies: 'tổ chức',
  memberships: 'thành viên',
  workFields: 'lĩnh vực',
  fieldAssignments: 'phân công lĩnh vực',
};

/** Refuses what names a record the workspace does not hold. `field` is the path in the input. */
export const notFound = (coll: RosterCollection, id: string, field: string, label: string) =>
  refuse('missing', `Không tìm thấy ${WHAT[coll]} có mã “${id}”. Hãy chọn lại trong danh sách.`, field, label);

/** Stops unless the record exists; null and undefined name nothing and pass. */
export const mustExist = (
  read: Read,
  coll: RosterCollection,
  id: string | null | undefined,
  field: string,
  label: string,
): Stop =>
  id === null || id === undefined || read.get(coll, id) !== undefined ? null : notFound(coll, id, field, label);

/** Stops a span that ends before it begins. */
export const mustRunForward = (span: Span, field: string, label: string): Stop =>
  isBackwards(span) && span.from !== null && span.to !== null
    ? refuse(
        'invalid',
        `${label}: ngày ${formatDate(span.to)} đứng trước ngày bắt đầu ${formatDate(span.from)}. Hãy nhập lại ngày.`,
        field,
        label,
      )
    : null;

/** Stops a change command that changes nothing. */
export const nothingToChange = () =>
  refuse('invalid', 'Chưa có nội dung nào để sửa. Hãy nhập ít nhất một mục cần sửa.', 'id', 'Mã');

/** "từ 01/01/2026", "từ 01/01/2026 đến hết 31/12/2026", "đến hết 31/12/2026"; empty where both ends are open. */
export const spanText = ({ from, to }: Span): string =>
  [from === null ? '' : `từ ${formatDate(from)}`, to === null ? '' : `đến hết ${formatDate(to)}`]
    .filter((part) => part !== '')
    .join(' ');

/** Up to three names and how many more: "A, B, C và 2 mục khác". */
export const someOf = (names: readonly string[]): string =>
  names.length <= 3 ? names.join(', ') : `${names.slice(0, 3).join(', ')} và ${names.length - 3} mục khác`;

/** Same name for people who read it: letter case aside. Names come in NFC with single spaces. */
export const sameName = (a: string, b: string): boolean => a.toLocaleLowerCase('vi') === b.toLocaleLowerCase('vi');
