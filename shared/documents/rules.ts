import type { Read } from '../workspace.ts';
import { type DocumentKind, documentKinds } from './kinds.ts';
import { hasReached, isIssued } from './life-cycle.ts';
import type { DocumentRecord } from './schema.ts';

export { hasReached, isAtSignature, isIssued } from './life-cycle.ts';

const all = (read: Read): readonly DocumentRecord[] => [...read.all('documents').values()];

/** Documents of a record, newest first; all kinds, or one. */
export const documentsOf = (read: Read, subjectId: string, kind?: DocumentKind): readonly DocumentRecord[] =>
  all(read)
    .filter((d) => d.subjectId === subjectId && (kind === undefined || d.kind === kind))
    .sort((a, b) => (a.draftedOn < b.draftedOn ? 1 : -1));

/** A paper asked for: its kind, the record it is about, its choices at printing. */
export type Wanted = {
  readonly kind: DocumentKind;
  readonly subjectId: string;
  readonly options: Readonly<Record<string, unknown>>;
};

/** Choices with every default filled in, so that two of them compare. */
const choices = (kind: DocumentKind, options: unknown): string =>
  JSON.stringify(documentKinds[kind].options.safeParse(options).data ?? options);

/** The draft of that very paper, if one is being made. */
export const liveDraft = (read: Read, { kind, subjectId, options }: Wanted): DocumentRecord | undefined =>
  documentsOf(read, subjectId, kind).find(
    (d) => d.state === 'draft' && choices(kind, d.options) === choices(kind, options),
  );

/** Documents of a kind that went out, oldest first. */
export const issuedOf = (read: Read, kind: DocumentKind): readonly DocumentRecord[] =>
  all(read)
    .filter((d) => d.kind === kind && isIssued(d))
    .sort((a, b) => ((a.issuedOn ?? '') < (b.issuedOn ?? '') ? -1 : 1));

/** "05/TB-BCĐ", or empty while no number was given. A number under 10 has a leading zero (Appendix I, II.3.c). */
export const numberText = ({ serial, symbol }: Pick<DocumentRecord, 'serial' | 'symbol'>): string =>
  serial === null ? '' : `${String(serial).padStart(2, '0')}/${symbol}`;

/** The document that takes the place of an issued one, drafts included; undefined where there is none. */
export const replacementOf = (read: Read, id: string): DocumentRecord | undefined =>
  all(read).find(({ replacesId }) => replacesId === id);

/** Whether an issued document was replaced by another that has its number. */
export const isReplaced = (read: Read, id: string): boolean => {
  const other = replacementOf(read, id);
  return other !== undefined && hasReached(other, 'numbered');
};

/** Papers out for ink or back and waiting for a number, the longest waiting first. */
export const atSignature = (read: Read): readonly DocumentRecord[] =>
  all(read)
    .filter(({ state }) => state === 'submitted' || state === 'signed' || state === 'numbered')
    .sort((a, b) => ((a.submission?.on ?? '') < (b.submission?.on ?? '') ? -1 : 1));

/** The document of a code from a routing slip, as typed: case and spaces do not matter. */
export const documentOfCode = (read: Read, typed: string): DocumentRecord | undefined => {
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  return all(read).find(({ submission }) => submission?.code === code);
};

const CODE_LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** FNV-1a over a text: spreads codes; no secret rests on it. */
const spread = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
};

/** Six characters for a routing slip, from the content submitted; one no other slip carries, void ones included. */
export const slipCode = (read: Read, content: string): string => {
  const taken = new Set(all(read).flatMap((d) => [d.submission?.code, ...d.withdrawals.map((w) => w.submission.code)]));
  for (let attempt = 0; ; attempt++) {
    let rest = spread(`${attempt}:${content}`);
    let code = '';
    for (let i = 0; i < 6; i++) {
      code += CODE_LETTERS[rest % 32];
      rest = Math.floor(rest / 32);
    }
    if (!taken.has(code)) return code;
  }
};
