import type { DocumentState } from './schema.ts';

export const DOCUMENT_STATE_LABELS: Record<DocumentState, string> = { draft: 'Dự thảo', issued: 'Đã phát hành' };
