import { blockCounter, blockNumbers, type TextBlock, textBlock } from '../kit/text-blocks.ts';
import type { Block } from './paper.ts';

export { blockNumbers, type TextBlock, textBlock, textBlocks } from '../kit/text-blocks.ts';

const numberedBlock = (block: TextBlock, number: number): Block => {
  if (block.kind === 'point') return { kind: 'point', index: number - 1, content: block.content };
  return 'number' in block ? { ...block, number } : block;
};

/** The blocks of a Paper, numbered. */
export const paperBlocks = (blocks: readonly TextBlock[]): readonly Block[] => {
  const numbers = blockNumbers(blocks);
  return blocks.map((block, i) => numberedBlock(block, numbers[i] ?? 1));
};

/** The cover of a register is no text: it is not rewritten. */
const isText = (block: Block): block is Exclude<Block, { readonly kind: 'cover' }> => block.kind !== 'cover';

/** The blocks of a Paper for rewriting: a number that its place gives anyway is left to the place. */
export const textBlocksOf = (body: readonly Block[]): readonly TextBlock[] => {
  const count = blockCounter();
  return body.filter(isText).map((block) => {
    const printed = block.kind === 'point' ? block.index + 1 : 'number' in block ? block.number : null;
    const counted = count(block, printed);
    const number = counted === null || counted.byPlace === printed ? null : printed;
    const { index: _, ...rest } = { index: 0, ...block };
    return textBlock.parse(counted === null ? rest : { ...rest, number });
  });
};
