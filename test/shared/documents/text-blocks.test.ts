import { expect, test } from 'vitest';
import type { Block } from '#shared/documents/paper.ts';
import { blockNumbers, paperBlocks, type TextBlock, textBlock, textBlocksOf } from '#shared/documents/text-blocks.ts';

const regulation: readonly Block[] = [
  { kind: 'heading', level: 'chapter', number: 1, title: 'Quy định chung' },
  { kind: 'article', number: 1, title: 'Phạm vi' },
  { kind: 'clause', number: 1, content: 'Một.' },
  { kind: 'clause', number: 2, content: 'Hai:' },
  { kind: 'point', index: 0, content: 'a' },
  { kind: 'point', index: 1, content: 'b' },
  { kind: 'heading', level: 'chapter', number: 2, title: 'Nhiệm vụ' },
  { kind: 'article', number: 2, title: 'Trưởng ban' },
  { kind: 'clause', number: 1, content: 'Một.' },
  { kind: 'point', index: 0, content: 'a' },
];

test('articles count through the text, clauses within an article, points within a clause', () => {
  const blocks = textBlocksOf(regulation);
  expect(blocks.map((b) => ('number' in b ? b.number : 'none'))).toEqual(regulation.map(() => null));
  expect(paperBlocks(blocks)).toEqual(regulation);
  expect(blockNumbers(blocks)).toEqual([1, 1, 1, 2, 1, 2, 2, 2, 1, 1]);
});

test('an article put in between moves the numbers after it', () => {
  const blocks = textBlocksOf(regulation);
  const added: TextBlock = { kind: 'article', number: null, title: 'Đối tượng' };
  const numbers = blockNumbers([...blocks.slice(0, 6), added, ...blocks.slice(6)]);
  expect(numbers).toEqual([1, 1, 1, 2, 1, 2, 2, 2, 3, 1, 1]);
});

test('a number that is not the one of its place is kept, and what follows counts on from it', () => {
  const body: readonly Block[] = [
    { kind: 'clause', number: 4, content: 'Bốn.' },
    { kind: 'clause', number: 5, content: 'Năm.' },
  ];
  const blocks = textBlocksOf(body);
  expect(blocks.map((b) => ('number' in b ? b.number : 'none'))).toEqual([4, null]);
  expect(paperBlocks(blocks)).toEqual(body);
});

test('paragraphs between conclusions do not start their numbers again', () => {
  const body: readonly Block[] = [
    { kind: 'clause', number: 1, content: 'Kết luận một' },
    { kind: 'paragraph', content: 'Cơ quan chịu trách nhiệm.' },
    { kind: 'clause', number: 2, content: 'Kết luận hai' },
  ];
  expect(paperBlocks(textBlocksOf(body))).toEqual(body);
});

test('a run in bold keeps the spaces at its ends and loses what cannot be seen', () => {
  const typed = {
    kind: 'paragraph',
    content: ['Giao ', { text: 'Sở\u00ad Nội\u00a0vụ'.normalize('NFD'), bold: true }, ' chủ trì'],
  };
  const expected = { kind: 'paragraph', content: ['Giao ', { text: 'Sở Nội vụ', bold: true }, ' chủ trì'] };
  expect(textBlock.parse(typed)).toEqual(expected);
});

test('a run with a sign that no paper can carry is refused', () => {
  const typed = { kind: 'point', number: null, content: [{ text: 'Xong 😀', italic: true }] };
  expect(textBlock.safeParse(typed).error?.issues[0]?.message).toContain('không in được');
});
