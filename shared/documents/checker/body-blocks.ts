import { type Block, type Paper, POINT_LETTERS } from '../paper.ts';
import { annexWord, headingName, romanOf } from './passages.ts';

/** The main text and the texts of the annexes, each with its name. */
export const bodiesOf = (paper: Paper): readonly { readonly name: string; readonly body: readonly Block[] }[] => [
  { name: '', body: paper.body },
  ...paper.appendices.map(({ number, body }) => ({ name: `${annexWord(number)}, `, body })),
];

export const letter = (index: number): string => POINT_LETTERS[index] ?? String(index + 1);

/** What a block calls itself where it is numbered, its number, and which count it belongs to. */
export const numbered = (
  block: Block,
): { readonly name: string; readonly number: number; readonly count: string } | null => {
  switch (block.kind) {
    case 'article':
      return { name: `Điều ${block.number}`, number: block.number, count: 'article' };
    case 'heading':
      return { name: headingName(block), number: block.number, count: block.level };
    case 'reportHeading':
      return { name: `Mục ${romanOf(block.number)}`, number: block.number, count: 'report' };
    case 'clause':
      return { name: `Khoản ${block.number}`, number: block.number, count: 'clause' };
    case 'point':
      return { name: `Điểm ${letter(block.index)}`, number: block.index + 1, count: 'point' };
    default:
      return null;
  }
};
