import type { CompositionForm } from '#shared/compositions/schema.ts';

export const LIST_PATH = '/van-ban/soan';
export const compositionPath = (id: string): string => `${LIST_PATH}/${id}`;
export const documentPath = (id: string): string => `/van-ban/${id}`;

/** What the subject of a form usually says. */
export const SUBJECT_HINTS: Partial<Record<CompositionForm, string>> = {
  officialDispatch: 'In sau chữ “V/v”, ví dụ: phối hợp rà soát danh mục dịch vụ công.',
  decision: 'Quyết định trực tiếp bắt đầu bằng “Về việc …”; ban hành văn bản kèm theo bắt đầu bằng “Ban hành …”.',
  submission: 'Thường bắt đầu bằng “Về việc …”.',
};
