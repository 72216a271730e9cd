import type { PlainDate } from '../kit/date.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import type { DocumentEdit, DocumentRecord } from './schema.ts';
import type { TextBlock } from './text-blocks.ts';
import { carriedText } from './text-merge.ts';

type Blocks = readonly TextBlock[];
type Written = { readonly today: PlainDate; readonly actor: string };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Without the sentence by which the old paper itself said what it replaced: the program wrote it last. */
const ownWords = ({ replacesId }: DocumentRecord, { base, blocks }: DocumentEdit): { base: Blocks; mine: Blocks } => {
  if (replacesId === null) return { base, mine: blocks };
  const sentence = base.at(-1);
  return { base: base.slice(0, -1), mine: blocks.filter((block) => !same(block, sentence)) };
};

/**
 * What was rewritten by hand in a paper goes along into the one that takes its place, over the data of today. The last
 * paragraph of `data` says what is replaced; it stays last. Null: nothing was rewritten.
 */
export const carriedEdit = (
  old: DocumentRecord | undefined,
  data: Blocks | undefined,
  { today, actor }: Written,
): Outcome<DocumentEdit | null> => {
  const edit = old?.edit ?? null;
  if (old === undefined || edit === null) return ok(null);
  if (data === undefined) {
    const sentence = 'Chưa dựng được nội dung của văn bản thay thế từ dữ liệu. Hãy thử lại.';
    return refuse('missing', sentence, 'replacesId', 'Văn bản được thay thế');
  }
  const { base, mine } = ownWords(old, edit);
  const blocks = [...carriedText(base, mine, data.slice(0, -1)), ...data.slice(-1)];
  const { recipients } = edit;
  if (recipients === null && same(blocks, data)) return ok(null);
  return ok({ base: [...data], blocks, recipients, on: today, by: actor });
};
