import type { DocumentKind } from '../documents/kinds.ts';
import { DOCUMENT_STATE_LABELS } from '../documents/labels.ts';
import { documentsOf, hasReached, isIssued, numberText } from '../documents/rules.ts';
import type { DocumentRecord } from '../documents/schema.ts';
import { formatDate } from '../kit/date.ts';
import { refuse } from '../kit/outcome.ts';
import type { ProseBlock } from '../meetings/schema.ts';
import type { Command, Read } from '../workspace.ts';

/** The papers of a meeting whose words are written in the program: once one is issued, its words are fixed. */
export type FixedKind = Extract<DocumentKind, 'minutes' | 'conclusionNotice'>;
type Target = { readonly meetingId: string; readonly kind: FixedKind };

const NAMES: Readonly<Record<FixedKind, string>> = {
  minutes: 'Biên bản họp',
  conclusionNotice: 'Thông báo kết luận',
};
const WORDS: Readonly<Record<FixedKind, string>> = {
  minutes: 'lời văn biên bản',
  conclusionNotice: 'kết luận và lời văn thông báo',
};

/** The paper of a meeting that was submitted or went out, newest first; undefined while its words may still change. */
export const issuedPaperOf = (read: Read, meetingId: string, kind: FixedKind): DocumentRecord | undefined =>
  documentsOf(read, meetingId, kind).find((document) => hasReached(document, 'submitted'));

/** Why words of a meeting's paper can no longer be changed, and what to do; null while they can. */
export const fixedReason = (read: Read, meetingId: string, kind: FixedKind): string | null => {
  const paper = issuedPaperOf(read, meetingId, kind);
  if (paper === undefined) return null;
  if (!isIssued(paper)) {
    return `${NAMES[kind]} đang ở bước “${DOCUMENT_STATE_LABELS[paper.state]}” nên ${WORDS[kind]} không sửa được. Muốn sửa, hãy rút văn bản về dự thảo ở mục Văn bản.`;
  }
  const day = paper.issuedOn === null ? '' : ` ngày ${formatDate(paper.issuedOn)}`;
  return `${NAMES[kind]} số ${numberText(paper)} đã phát hành${day} nên ${WORDS[kind]} không sửa được nữa. Nếu có sai sót, hãy soạn văn bản thay thế.`;
};

/** The paper a piece of prose is printed in. */
export const paperOfProse = (block: ProseBlock): FixedKind =>
  block.startsWith('notice') ? 'conclusionNotice' : 'minutes';

const textOf = (input: unknown, field: string): string => {
  const value = (input as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'string' ? value : '';
};

const byConclusion = (read: Read, input: unknown): Target | null => {
  const conclusion = read.get('conclusions', textOf(input, 'id'));
  return conclusion === undefined ? null : { meetingId: conclusion.meetingId, kind: 'conclusionNotice' };
};
const byProse = (read: Read, input: unknown): Target | null => {
  const prose = read.get('minutesTexts', textOf(input, 'id'));
  return prose === undefined ? null : { meetingId: prose.meetingId, kind: paperOfProse(prose.block) };
};

/** What each command of the meetings writes into: the paper that fixes it once issued. */
const TARGETS: Readonly<Record<string, (read: Read, input: unknown) => Target | null>> = {
  'meetings.addConclusion': (_, input) => ({ meetingId: textOf(input, 'meetingId'), kind: 'conclusionNotice' }),
  'meetings.changeConclusion': byConclusion,
  'meetings.removeConclusion': byConclusion,
  'meetings.moveConclusion': byConclusion,
  'meetings.changeNotice': (_, input) => ({ meetingId: textOf(input, 'id'), kind: 'conclusionNotice' }),
  'meetings.rewriteProse': (_, input) => ({
    meetingId: textOf(input, 'meetingId'),
    kind: paperOfProse(textOf(input, 'block') as ProseBlock),
  }),
  'meetings.restoreProse': byProse,
};

/** The names of the commands that an issued paper stops. */
export const FIXED_COMMANDS: readonly string[] = Object.keys(TARGETS);

/** A meeting cannot read documents, so the stop stands around its commands: same name, same input, one refusal more. */
export const untilIssued = (command: Command): Command => {
  const targetOf = TARGETS[command.name];
  if (targetOf === undefined) return command;
  return {
    ...command,
    run: (read, input, moment) => {
      const target = targetOf(read, input);
      const reason = target === null ? null : fixedReason(read, target.meetingId, target.kind);
      return reason === null ? command.run(read, input, moment) : refuse('rule', reason);
    },
  };
};
