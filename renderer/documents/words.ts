import { type DocumentKind, documentKinds, isDocumentKind } from '#shared/documents/kinds.ts';
import { isIssued } from '#shared/documents/rules.ts';
import type { DocumentRecord } from '#shared/documents/schema.ts';
import type { WaitsFor } from '#shared/documents/waiting.ts';
import type { Tone } from '../kit/status-badge.tsx';

export const LIST_PATH = '/van-ban';
export const BOARD_PATH = '/van-ban/cho-ky';
export const WRITE_PATH = '/van-ban/soan';
export const documentPath = (id: string): string => `/van-ban/${id}`;
export const correctionPath = (id: string): string => `/van-ban/${id}/dinh-chinh`;

export const kindLabel = (kind: string): string =>
  isDocumentKind(kind) ? documentKinds[kind as DocumentKind].label : kind;

export const toneOf = (document: DocumentRecord): Tone =>
  isIssued(document) ? 'done' : document.state === 'draft' ? 'draft' : 'waiting';

export const WAITS_LABELS: Record<WaitsFor, string> = {
  ink: 'Chờ ký',
  number: 'Chờ cấp số',
  issue: 'Chờ phát hành',
};

/** "K7M 2QX", as it stands on the slip. */
export const spacedCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
