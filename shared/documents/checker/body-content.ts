import type { Block, Paper } from '../paper.ts';
import { bodiesOf, numbered } from './body-blocks.ts';
import { textOf } from './passages.ts';
import { type Found, layoutArticle, type Rule, unless } from './rule.ts';

const BODY = layoutArticle('II.6');
const PARTS = layoutArticle('II.6.đ');

const isEmpty = (block: Block): boolean => {
  switch (block.kind) {
    case 'paragraph':
    case 'point':
      return textOf(block.content).trim() === '';
    case 'clause':
      return (block.title ?? '').trim() === '' && textOf(block.content ?? '').trim() === '';
    case 'list':
      return block.items.length === 0 || block.items.some((item) => textOf(item).trim() === '');
    default:
      return false;
  }
};
const NAMES: Partial<Record<Block['kind'], string>> = {
  paragraph: 'Một đoạn',
  point: 'Một điểm',
  clause: 'Một khoản',
  list: 'Một gạch đầu dòng',
};

const isHeading = (block: Block | undefined): boolean =>
  block?.kind === 'heading' ||
  block?.kind === 'reportHeading' ||
  (block?.kind === 'clause' && block.content === undefined);

/** Headings that stand over nothing: at the end of a text, or over another of their kind. */
const bareHeadings = (paper: Paper): readonly Found[] =>
  bodiesOf(paper).flatMap(({ name, body }) =>
    body.flatMap((block, i) => {
      const next = body[i + 1];
      const bare = isHeading(block) && (next === undefined || (next.kind === block.kind && sameLevel(block, next)));
      const called = numbered(block)?.name ?? '';
      return unless(!bare, {
        where: `${name}${called}`,
        excerpt: called,
        message: `${called} chỉ có tiêu đề, không có nội dung.`,
      });
    }),
  );
const sameLevel = (a: Block, b: Block): boolean =>
  a.kind !== 'heading' || b.kind !== 'heading' ? isHeading(b) : a.level === b.level;

/** Rules of parts that stand empty. */
export const contentRules: readonly Rule[] = [
  {
    id: 'body.heading-title',
    article: PARTS,
    severity: 'error',
    mend: 'Ghi tiêu đề cho phần, chương, mục.',
    check: ({ paper }) =>
      bodiesOf(paper).flatMap(({ name, body }) =>
        body.flatMap((block) =>
          unless((block.kind !== 'heading' && block.kind !== 'reportHeading') || block.title.trim() !== '', {
            where: `${name}${numbered(block)?.name ?? ''}`,
            excerpt: numbered(block)?.name ?? '',
            message: `${numbered(block)?.name} chưa có tiêu đề.`,
          }),
        ),
      ),
  },
  {
    id: 'body.article-empty',
    article: PARTS,
    severity: 'error',
    mend: 'Viết nội dung của điều, hoặc bỏ điều này.',
    check: ({ paper }) =>
      bodiesOf(paper).flatMap(({ name, body }) =>
        body.flatMap((block, i) => {
          const next = body[i + 1]?.kind;
          const bare = block.kind === 'article' && block.title.trim() === '';
          return unless(!bare || (next !== undefined && next !== 'article' && next !== 'heading'), {
            where: `${name}${numbered(block)?.name ?? ''}`,
            excerpt: numbered(block)?.name ?? '',
            message: `${numbered(block)?.name} không có nội dung.`,
          });
        }),
      ),
  },
  {
    id: 'body.bare-heading',
    article: PARTS,
    severity: 'error',
    mend: 'Viết nội dung dưới tiêu đề, hoặc bỏ tiêu đề.',
    check: ({ paper }) => bareHeadings(paper),
  },
  {
    id: 'body.empty-block',
    article: BODY,
    severity: 'error',
    mend: 'Viết nội dung, hoặc xóa dòng trống này.',
    check: ({ paper }) =>
      bodiesOf(paper).flatMap(({ name, body }) =>
        body.filter(isEmpty).map((block) => ({
          where: `${name}${numbered(block)?.name ?? 'nội dung'}`,
          excerpt: '',
          message: `${NAMES[block.kind]} còn trống.`,
        })),
      ),
  },
];
