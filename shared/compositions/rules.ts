import { DOCUMENT_STATE_LABELS } from '../documents/labels.ts';
import type { Block, Inline } from '../documents/paper.ts';
import { documentsOf, hasReached, isIssued, numberText } from '../documents/rules.ts';
import type { DocumentRecord } from '../documents/schema.ts';
import { paperBlocks } from '../documents/text-blocks.ts';
import { formatDate } from '../kit/date.ts';
import type { Read } from '../workspace.ts';
import { COMPOSITION_FORM_LABELS } from './labels.ts';
import type { Composition, CompositionForm } from './schema.ts';

/** Newest first. */
export const compositionsInOrder = (read: Read): readonly Composition[] =>
  [...read.all('compositions').values()]
    .reverse()
    .sort((a, b) => (a.begunOn < b.begunOn ? 1 : a.begunOn > b.begunOn ? -1 : 0));

/** Forms that may be written to someone, who then stands under Kính gửi (Decree 30/2020, Appendix I, II.9). */
export const takesAddressees = (form: CompositionForm): boolean =>
  form === 'officialDispatch' || form === 'submission' || form === 'report';

/** Forms whose paper goes to somebody by its nature; a report may also go to nobody by name. */
export const needsAddressees = (form: CompositionForm): boolean => form === 'officialDispatch' || form === 'submission';

/** What it is called in lists: "Công văn: phối hợp …"; without a subject who it is about, else only its form. */
export const compositionTitle = ({ form, subject, introduction }: Composition): string => {
  const about = subject === '' ? (introduction?.name ?? '') : subject;
  const label = COMPOSITION_FORM_LABELS[form];
  return about === '' ? label : `${label} - ${about}`;
};

/** The document that holds its words: submitted for signature or further; undefined while they may change. */
export const holderOf = (read: Read, id: string): DocumentRecord | undefined =>
  documentsOf(read, id).find((document) => hasReached(document, 'submitted'));

/** The draft that follows it, if any. */
export const draftOf = (read: Read, id: string): DocumentRecord | undefined =>
  documentsOf(read, id).find((document) => !hasReached(document, 'submitted'));

/** Why its words can no longer be changed, and what to do; null while they can. */
export const heldReason = (read: Read, id: string): string | null => {
  const paper = holderOf(read, id);
  if (paper === undefined) return null;
  if (!isIssued(paper)) {
    return `“${paper.title}” đang ở bước “${DOCUMENT_STATE_LABELS[paper.state]}” nên nội dung giữ nguyên. Muốn sửa, hãy rút văn bản về dự thảo ở mục Văn bản.`;
  }
  const day = paper.issuedOn === null ? '' : ` ngày ${formatDate(paper.issuedOn)}`;
  return `“${paper.title}” số ${numberText(paper)} đã phát hành${day} nên nội dung giữ nguyên. Nếu có sai sót, hãy nhân bản rồi soạn văn bản thay thế.`;
};

/** Words of an inline text without styles. */
export const inlineText = (content: Inline): string =>
  (typeof content === 'string' ? content : content.map((run) => (typeof run === 'string' ? run : run.text)).join(''))
    .replace(/\s+/g, ' ')
    .trim();

const isEmpty = (block: Block): boolean => {
  switch (block.kind) {
    case 'paragraph':
    case 'point':
      return inlineText(block.content) === '';
    case 'clause':
      return (block.title ?? '') === '' && inlineText(block.content ?? '') === '';
    case 'legalBases':
    case 'list':
      return block.items.length === 0;
    case 'heading':
    case 'reportHeading':
      return block.title === '';
    default:
      return false;
  }
};

/** The blocks that print, numbered; what was begun and left empty is left out. */
export const printedBlocks = (body: Composition['body']): readonly Block[] =>
  paperBlocks(body)
    .filter((block) => !isEmpty(block))
    .map((block) =>
      block.kind === 'list' ? { ...block, items: block.items.filter((item) => inlineText(item) !== '') } : block,
    );

/** The last article: the one "Nơi nhận: - Như Điều …" names, because it says who carries a decision out (forms 1.2, 1.3). */
export const lastArticle = (body: readonly Block[]): number | null => {
  const last = body.findLast((block) => block.kind === 'article');
  return last?.kind === 'article' ? last.number : null;
};
