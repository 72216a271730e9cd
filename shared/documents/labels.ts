import type { DocumentState, ScanType } from './schema.ts';

export const DOCUMENT_STATE_LABELS: Record<DocumentState, string> = {
  draft: 'Dự thảo',
  submitted: 'Trình ký',
  signed: 'Đã ký',
  numbered: 'Đã cấp số',
  issued: 'Đã phát hành',
  filed: 'Đã lưu bản scan',
};

export const SCAN_TYPE_LABELS: Record<ScanType, string> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'ảnh JPEG',
  'image/png': 'ảnh PNG',
};
