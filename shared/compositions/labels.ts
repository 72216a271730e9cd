import type { CompositionForm } from './schema.ts';

export const COMPOSITION_FORM_LABELS: Record<CompositionForm, string> = {
  officialDispatch: 'Công văn',
  notice: 'Thông báo',
  report: 'Báo cáo',
  submission: 'Tờ trình',
  plan: 'Kế hoạch',
  workProgram: 'Chương trình',
  decision: 'Quyết định',
  introduction: 'Giấy giới thiệu',
  authorization: 'Giấy ủy quyền',
};

/** What each is for, in one sentence. */
export const COMPOSITION_FORM_USES: Record<CompositionForm, string> = {
  officialDispatch: 'Trao đổi, đề nghị, trả lời, đôn đốc với cơ quan, đơn vị khác.',
  notice: 'Báo cho các cơ quan, thành viên biết một việc hoặc một quyết định.',
  report: 'Phản ánh tình hình, kết quả công việc với cấp trên hoặc Ban Chỉ đạo.',
  submission: 'Trình cấp có thẩm quyền xem xét, phê duyệt một việc.',
  plan: 'Đặt mục tiêu, nhiệm vụ, thời hạn và phân công cho một công việc.',
  workProgram: 'Sắp xếp các công việc chính theo thời gian và người chịu trách nhiệm.',
  decision: 'Quyết định một việc, hoặc ban hành quy chế, quy định, danh sách kèm theo.',
  introduction: 'Giới thiệu người được cử đến cơ quan khác làm việc.',
  authorization: 'Giao cho người khác làm thay một việc trong thời hạn nhất định.',
};

/** TÊN LOẠI as printed; null: a dispatch bears none (Decree 30/2020, Appendix I, II.5). */
export const COMPOSITION_TYPES: Record<CompositionForm, string | null> = {
  officialDispatch: null,
  notice: 'THÔNG BÁO',
  report: 'BÁO CÁO',
  submission: 'TỜ TRÌNH',
  plan: 'KẾ HOẠCH',
  workProgram: 'CHƯƠNG TRÌNH',
  decision: 'QUYẾT ĐỊNH',
  introduction: 'GIẤY GIỚI THIỆU',
  authorization: 'GIẤY ỦY QUYỀN',
};

/** Abbreviation of the type in the number; a dispatch has none (Decree 30/2020, Appendix III, I). */
export const COMPOSITION_SYMBOLS: Record<CompositionForm, string | null> = {
  officialDispatch: null,
  notice: 'TB',
  report: 'BC',
  submission: 'TTr',
  plan: 'KH',
  workProgram: 'CTr',
  decision: 'QĐ',
  introduction: 'GGT',
  authorization: 'GUQ',
};

/** Texts a decision usually issues, as the form offers them. */
export const ENCLOSURE_TYPES = [
  'Quy chế',
  'Quy định',
  'Danh sách',
  'Danh mục',
  'Quy trình',
  'Kế hoạch',
  'Chương trình',
  'Phương án',
  'Đề án',
] as const;
