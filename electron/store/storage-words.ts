import { codeOf } from './fs.ts';

const BLOCKED = 'Windows hoặc phần mềm diệt vi-rút đang chặn phần mềm ghi vào thư mục dữ liệu';

const CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: 'Ổ đĩa đã đầy',
  EDQUOT: 'Ổ đĩa đã hết dung lượng được cấp',
  EROFS: 'Ổ đĩa hoặc thư mục dữ liệu đang ở chế độ chỉ đọc',
  EACCES: BLOCKED,
  EPERM: BLOCKED,
  EBUSY: 'Một phần mềm khác đang giữ tệp dữ liệu',
  EMFILE: 'Máy đang mở quá nhiều tệp',
  ENFILE: 'Máy đang mở quá nhiều tệp',
  ENOENT: 'Không còn thấy thư mục dữ liệu',
  ENODEV: 'Không còn thấy ổ đĩa chứa dữ liệu',
  ENXIO: 'Không còn thấy ổ đĩa chứa dữ liệu',
};

/** Why the disk said no, as the beginning of a Vietnamese sentence without its full stop. */
export const causeOf = (error: unknown): string => CAUSES[codeOf(error)] ?? 'Ổ đĩa báo lỗi khi đọc hoặc ghi dữ liệu';

const ADVICE: Readonly<Record<string, string>> = {
  ENOSPC: 'Hãy xóa bớt tệp không cần trên ổ đĩa rồi bấm “Thử lại”.',
  EDQUOT: 'Hãy xóa bớt tệp không cần trên ổ đĩa rồi bấm “Thử lại”.',
  EBUSY: 'Hãy đóng phần mềm đó rồi bấm “Thử lại”.',
  EMFILE: 'Hãy đóng bớt phần mềm đang mở rồi bấm “Thử lại”.',
};

/** What to do about it. */
export const adviceOf = (error: unknown): string =>
  ADVICE[codeOf(error)] ?? 'Hãy kiểm tra ổ đĩa, nhờ người phụ trách máy tính nếu cần, rồi bấm “Thử lại”.';

/** Shown when a change could not be kept: what happened, that nothing earlier is lost, what to do. */
export const notSaved = (error: unknown): string =>
  `${causeOf(error)} nên thay đổi này chưa được lưu; những gì đã lưu trước đó vẫn còn nguyên. ${adviceOf(error)}`;

/** Shown when a workspace can be read but not written. */
export const onlyReading = (error: unknown): string =>
  `${causeOf(error)} nên sổ tay chỉ mở để xem; dữ liệu đã lưu vẫn còn nguyên. ${adviceOf(error)}`;
