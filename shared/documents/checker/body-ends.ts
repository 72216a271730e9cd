import type { Block, Paper } from '../paper.ts';
import { bodiesOf, letter } from './body-blocks.ts';
import { excerptOf, textOf } from './passages.ts';
import { FORMS, type Found, layoutArticle, PRACTICE, type Rule, type Sheet, unless } from './rule.ts';
import { eachPassage, wherever } from './search.ts';
import { mustClose } from './types.ts';

const PARTS = layoutArticle('II.6.đ');

/** Points and dashes under one lead-in, in runs. */
const runsOf = (body: readonly Block[]) => {
  const runs: { readonly start: number; readonly items: string[]; readonly kind: 'point' | 'list' }[] = [];
  body.forEach((block, i) => {
    if (block.kind === 'list') runs.push({ start: i, kind: 'list', items: block.items.map(textOf) });
    if (block.kind !== 'point') return;
    const last = runs.at(-1);
    if (last?.kind === 'point' && body[i - 1]?.kind === 'point' && block.index > 0)
      last.items.push(textOf(block.content));
    else runs.push({ start: i, kind: 'point', items: [textOf(block.content)] });
  });
  return runs;
};

const leadIns = (paper: Paper): readonly Found[] =>
  bodiesOf(paper).flatMap(({ name, body }) =>
    runsOf(body).flatMap(({ start }) => {
      const before = body[start - 1];
      const text = before?.kind === 'paragraph' || before?.kind === 'point' ? textOf(before.content).trim() : '';
      return unless(text === '' || /[:.;!?)”]$/u.test(text), {
        where: `${name}câu dẫn trước các điểm`.replace(/^câu/u, 'Câu'),
        excerpt: excerptOf(text, text.length, 0),
        message: 'Câu dẫn trước các điểm, gạch đầu dòng chưa kết thúc bằng dấu hai chấm.',
      });
    }),
  );

const unpunctuated = (paper: Paper): readonly Found[] =>
  bodiesOf(paper).flatMap(({ name, body }) =>
    runsOf(body).flatMap(({ items, start }) =>
      items.slice(0, -1).flatMap((item, i) =>
        unless(/[.;:!?…”)]\s*$/u.test(item) || item.trim() === '', {
          where: `${name}${body[start]?.kind === 'list' ? `gạch đầu dòng ${i + 1}` : `điểm ${letter(i)}`}`,
          excerpt: excerptOf(item, item.length, 0),
          message: 'Điểm, gạch đầu dòng chưa có dấu “;” ở cuối.',
        }),
      ),
    ),
  );

/** A paragraph that goes on in a table or a list needs no stop of its own. */
const nextIsPart = ({ paper }: Sheet, text: string): boolean => {
  const at = paper.body.findIndex((block) => block.kind === 'paragraph' && textOf(block.content) === text);
  const next = paper.body[at + 1]?.kind;
  return next === 'table' || next === 'list' || next === 'point' || next === 'legalBases' || next === 'article';
};

/** Rules of how the text, its paragraphs and its points end. */
export const endRules: readonly Rule[] = [
  {
    id: 'body.closes',
    article: `${FORMS}, các mẫu`,
    severity: 'error',
    mend: 'Kết thúc nội dung bằng dấu “./.”.',
    check: ({ paper }) =>
      unless(!mustClose(paper.paperClass) || paper.closes, {
        where: 'Cuối nội dung',
        excerpt: '',
        message: 'Nội dung chưa kết thúc bằng “./.”.',
      }),
  },
  {
    id: 'body.ends-in-words',
    article: `${FORMS}, các mẫu`,
    severity: 'error',
    mend: 'Chuyển bảng vào phụ lục hoặc thêm câu kết sau bảng, để “./.” có chỗ đứng.',
    check: ({ paper }) =>
      unless(!paper.closes || paper.body.at(-1)?.kind !== 'table', {
        where: 'Cuối nội dung',
        excerpt: '',
        message: 'Nội dung kết thúc bằng bảng nên không có chỗ ghi “./.”.',
      }),
  },
  {
    id: 'body.early-close',
    article: `${FORMS}, các mẫu`,
    severity: 'error',
    mend: 'Chỉ để “./.” ở cuối nội dung; trang in tự đặt dấu này.',
    check: wherever(/\.\/\.(?=\s*\S)/g, () => 'Dấu “./.” đứng giữa nội dung.'),
  },
  {
    id: 'body.number-twice',
    article: PARTS,
    severity: 'error',
    mend: 'Xóa số hoặc chữ thứ tự đã gõ tay: trang in tự đánh số.',
    check: eachPassage(({ role, text }) =>
      (role === 'clause' && /^\s*\d{1,2}\.\s/.test(text)) || (role === 'point' && /^\s*\p{Ll}\)\s/u.test(text))
        ? 'Số thứ tự được ghi hai lần.'
        : null,
    ),
  },
  {
    id: 'body.lead-in',
    article: PRACTICE,
    severity: 'warning',
    mend: 'Đặt dấu hai chấm ở cuối câu dẫn.',
    check: ({ paper }) => leadIns(paper),
  },
  {
    id: 'body.points-end',
    article: PRACTICE,
    severity: 'warning',
    mend: 'Kết thúc mỗi điểm bằng dấu “;”, điểm cuối bằng dấu “.”.',
    check: ({ paper }) => unpunctuated(paper),
  },
  {
    id: 'body.sentence-end',
    article: PRACTICE,
    severity: 'warning',
    mend: 'Đặt dấu chấm ở cuối đoạn.',
    check: (sheet) => {
      const paragraphs = sheet.passages.filter(({ role, annex }) => annex === null && role === 'paragraph');
      const last =
        sheet.paper.closes && sheet.paper.body.at(-1)?.kind === 'paragraph' ? paragraphs.slice(0, -1) : paragraphs;
      return last.flatMap(({ text, where }) =>
        unless(!/[\p{Ll}\d,]\s*$/u.test(text) || nextIsPart(sheet, text), {
          where,
          excerpt: excerptOf(text, text.length, 0),
          message: 'Đoạn văn chưa có dấu chấm câu ở cuối.',
        }),
      );
    },
  },
];
