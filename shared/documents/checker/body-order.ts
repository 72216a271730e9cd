import type { Paper } from '../paper.ts';
import { bodiesOf, numbered } from './body-blocks.ts';
import { type Found, layoutArticle, type Rule, unless } from './rule.ts';

const PARTS = layoutArticle('II.6.đ');

/** Counts that begin anew under a block. */
const RESTARTS: Readonly<Record<string, readonly string[]>> = {
  part: ['chapter', 'section', 'subsection', 'clause', 'point'],
  chapter: ['section', 'subsection', 'clause', 'point'],
  section: ['subsection', 'clause', 'point'],
  subsection: ['clause', 'point'],
  report: ['clause', 'point'],
  article: ['clause', 'point'],
  clause: ['point'],
};

/** Blocks of the counts asked for whose number does not follow. A list may begin anew after running text. */
const outOfOrder = (paper: Paper, counts: readonly string[], loose: boolean): readonly Found[] =>
  bodiesOf(paper).flatMap(({ name, body }) => {
    const last = new Map<string, number>();
    return body.flatMap((block, i) => {
      const one = numbered(block);
      if (one === null) return [];
      const before = last.get(one.count) ?? 0;
      last.set(one.count, one.number);
      for (const lower of RESTARTS[one.count] ?? []) last.set(lower, 0);
      const anew = loose && one.number === 1 && body[i - 1]?.kind !== block.kind;
      return unless(!counts.includes(one.count) || one.number === before + 1 || anew, {
        where: `${name}${one.name}`,
        excerpt: one.name,
        message:
          before === 0 ? `${one.name} đứng đầu mà không mang số thứ nhất.` : `${one.name} không nối tiếp số trước nó.`,
      });
    });
  });

const order = (id: string, counts: readonly string[], loose: boolean, mend: string): Rule => ({
  id,
  article: PARTS,
  severity: 'error',
  mend,
  check: ({ paper }) => outOfOrder(paper, counts, loose),
});

/** Rules of the numbers of articles, headings, clauses and points. */
export const orderRules: readonly Rule[] = [
  order('body.articles', ['article'], false, 'Đánh số các điều liên tục từ Điều 1 đến hết văn bản.'),
  order(
    'body.headings',
    ['part', 'chapter', 'section', 'subsection', 'report'],
    false,
    'Đánh số phần, chương, mục liên tục từ số một.',
  ),
  order('body.clauses', ['clause'], true, 'Đánh số các khoản liên tục từ 1 trong mỗi điều, mỗi mục.'),
  order('body.points', ['point'], true, 'Đặt các điểm theo thứ tự chữ cái tiếng Việt: a, b, c, d, đ, e, g …'),
];
