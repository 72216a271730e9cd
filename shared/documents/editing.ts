import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import type { Paper, PrintJob } from './paper.ts';
import { paperBlocks, type TextBlock, textBlocksOf } from './text-blocks.ts';

/** A text as it is being rewritten. `recipients` null: as the data say. */
export type EditedText = { readonly blocks: readonly TextBlock[]; readonly recipients: readonly string[] | null };
/** A text as the data give it. */
export type DraftedText = { readonly blocks: readonly TextBlock[]; readonly recipients: readonly string[] };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
/** The same paper for other people: a letter for every invitee. */
const isSibling = (first: Paper, other: Paper): boolean =>
  other.paperClass === first.paperClass && other.documentType === first.documentType;

/** Millimetres of text between the margins: narrow columns wider together would run over the edge of the page. */
const TEXT_WIDTH = { portrait: 160, landscape: 247 } as const;
const fixedWidth = (block: TextBlock): number =>
  block.kind === 'table' ? block.columns.reduce((sum, { width }) => sum + ('mm' in width ? width.mm : 10), 0) : 0;

/** Refuses a table whose columns do not fit between the margins. */
const fitting = (blocks: readonly TextBlock[], { orientation }: Paper): Outcome<null> => {
  const room = TEXT_WIDTH[orientation];
  const at = blocks.findIndex((block) => fixedWidth(block) > room);
  if (at === -1) return ok(null);
  const sentence = `Bảng ở khối thứ ${at + 1} rộng ${fixedWidth(blocks[at] as TextBlock)} mm, trang chỉ còn ${room} mm. Hãy thu hẹp hoặc bớt cột, hoặc chọn “Chia đều phần còn lại” cho một số cột.`;
  return refuse('rule', sentence, `blocks.${at}`, 'Bảng');
};

/** The text of the first paper, for rewriting. Refuses a job whose papers differ in their words, and one without a text. */
export const editableText = (job: PrintJob): Outcome<DraftedText> => {
  const [first, ...others] = job.papers;
  if (first === undefined || first.paperClass === 'annex') {
    return refuse('rule', 'Văn bản này chỉ gồm phụ lục, bảng biểu lập từ dữ liệu. Hãy sửa ở dữ liệu rồi in lại.');
  }
  if (others.some((other) => isSibling(first, other) && !same(other.body, first.body))) {
    const sentence =
      'Văn bản này gồm nhiều bản có nội dung khác nhau cho từng người nên không sửa chung được. Hãy lập riêng từng bản rồi sửa.';
    return refuse('rule', sentence);
  }
  return ok({ blocks: textBlocksOf(first.body), recipients: first.recipients });
};

const isEmpty = (block: TextBlock): boolean => block.kind === 'paragraph' && block.content === '';

/** The job with the text as it was rewritten, in every paper of the same words. */
export const withEdit = (job: PrintJob, { blocks, recipients }: EditedText): Outcome<PrintJob> => {
  const text = editableText(job);
  const [first] = job.papers;
  if (!text.ok || first === undefined) return text.ok ? ok(job) : text;
  const fits = fitting(blocks, first);
  if (!fits.ok) return fits;
  const body = paperBlocks(blocks.filter((block) => !isEmpty(block)));
  const papers = job.papers.map((paper) =>
    isSibling(first, paper) ? { ...paper, body, recipients: recipients ?? paper.recipients } : paper,
  );
  return ok({ ...job, papers });
};

/** Tells two texts apart: FNV-1a over the blocks, with their length. No secret rests on it. */
export const markOfText = (blocks: readonly TextBlock[]): string => {
  const text = JSON.stringify(blocks);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return `${text.length}-${hash.toString(16)}`;
};
