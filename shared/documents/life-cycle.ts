import type { AnyRecord, Change } from '../kit/command.ts';
import { type Outcome, ok, type Refusal, refuse } from '../kit/outcome.ts';
import { DOCUMENT_STATE_LABELS } from './labels.ts';
import { DOCUMENT_STATES, type DocumentRecord, type DocumentState } from './schema.ts';

const rank = (state: DocumentState): number => DOCUMENT_STATES.indexOf(state);

/** Whether a document has come at least as far as a state. */
export const hasReached = ({ state }: Pick<DocumentRecord, 'state'>, wanted: DocumentState): boolean =>
  rank(state) >= rank(wanted);

/** Gone out with number and date. */
export const isIssued = (document: Pick<DocumentRecord, 'state'>): boolean => hasReached(document, 'issued');
/** Submitted and not yet numbered: out for ink, or back and waiting for the clerk. */
export const isAtSignature = ({ state }: Pick<DocumentRecord, 'state'>): boolean =>
  state === 'submitted' || state === 'signed';

const NEXT: Record<DocumentState, string> = {
  draft: 'Hãy trình ký trước.',
  submitted: 'Chờ bản đã ký quay lại, hoặc rút về dự thảo để sửa.',
  signed: 'Văn thư cấp số và ngày, hoặc rút về dự thảo nếu phải ký lại.',
  numbered: 'Hãy ghi ngày phát hành.',
  issued: 'Chỉ còn cách lập văn bản thay thế hoặc công văn đính chính (Nghị định 30/2020/NĐ-CP, Điều 18.3).',
  filed: 'Chỉ còn cách lập văn bản thay thế hoặc công văn đính chính (Nghị định 30/2020/NĐ-CP, Điều 18.3).',
};

/** Passes a document that is in one of the states a step begins from; else says where it stands and what comes next. */
export const mustBe = (
  document: DocumentRecord,
  states: readonly DocumentState[],
  step: string,
): Outcome<DocumentRecord> =>
  states.includes(document.state)
    ? ok(document)
    : refuse(
        'rule',
        `“${document.title}” đang ở bước “${DOCUMENT_STATE_LABELS[document.state]}” nên không ${step} được. ${NEXT[document.state]}`,
        'id',
        'Văn bản',
      );

/** What no step, no undo and no old version may change once a document has left the draft. */
const FROZEN = ['kind', 'subjectId', 'options', 'title', 'edit', 'submission', 'draftedOn', 'replacesId'] as const;
/** Given once, after the signature. */
const GIVEN = ['serial', 'symbol', 'issuedOn', 'file', 'signedOn'] as const;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const keeps = (before: AnyRecord, after: AnyRecord, fields: readonly string[]): boolean =>
  fields.every((field) => same(before[field], after[field]));

const numberOf = (document: DocumentRecord): string =>
  document.serial === null ? '' : ` số ${String(document.serial).padStart(2, '0')}/${document.symbol}`;

/** Taken back: a draft again, the submission kept among the withdrawals. */
const isWithdrawn = (before: DocumentRecord, after: DocumentRecord): boolean =>
  after.state === 'draft' && isAtSignature(before) && after.withdrawals.length === before.withdrawals.length + 1;

const allowed = (before: DocumentRecord, after: DocumentRecord): boolean => {
  if (before.state === 'draft' || isWithdrawn(before, after)) return true;
  if (rank(after.state) < rank(before.state) || !keeps(before, after, FROZEN)) return false;
  return !hasReached(before, 'numbered') || keeps(before, after, GIVEN);
};

/** Restoring a whole backup brings every record back as it was then. */
const RESTORES: readonly string[] = ['backups.restore', 'backups.undoRestore'];

/**
 * Why changes would alter a document that has been submitted, or null. Asked for every entry of the journal, so that no
 * command, undo or old version gets past it (Decree 30/2020, Article 18.3).
 */
export const tampering = (changes: readonly Change[], command: string): Refusal | null => {
  if (RESTORES.includes(command)) return null;
  for (const { coll, before, after } of changes) {
    if (coll !== 'documents' || before === null) continue;
    const old = before as unknown as DocumentRecord;
    if (old.state === 'draft') continue;
    if (after !== null && allowed(old, after as unknown as DocumentRecord)) continue;
    const sentence = `“${old.title}”${numberOf(old)} đang ở bước “${DOCUMENT_STATE_LABELS[old.state]}” nên nội dung đã khóa: không sửa, không xóa, không hoàn tác được. ${NEXT[old.state]}`;
    return refuse('rule', sentence, 'id', 'Văn bản').refusal;
  }
  return null;
};
