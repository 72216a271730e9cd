import type { InlineText, TextBlock } from '#shared/kit/text-blocks.ts';
import { wordsOf } from './inline.ts';

/** What the menu can add or turn a block into. */
export const BLOCK_CHOICES = [
  'paragraph',
  'clause',
  'point',
  'list',
  'article',
  'reportHeading',
  'part',
  'chapter',
  'section',
  'subsection',
  'legalBases',
  'field',
  'table',
] as const;
export type BlockChoice = (typeof BLOCK_CHOICES)[number];

export const BLOCK_CHOICE_LABELS: Record<BlockChoice, string> = {
  paragraph: 'Đoạn văn',
  clause: 'Khoản (1. 2. 3.)',
  point: 'Điểm (a, b, c)',
  list: 'Gạch đầu dòng',
  article: 'Điều',
  reportHeading: 'Đề mục (I. II. III.)',
  part: 'Phần',
  chapter: 'Chương',
  section: 'Mục',
  subsection: 'Tiểu mục',
  legalBases: 'Căn cứ ban hành',
  field: 'Mục có tên (Thời gian: …)',
  table: 'Bảng',
};

/** Which of the choices a block is. */
export const choiceOf = (block: TextBlock): BlockChoice => (block.kind === 'heading' ? block.level : block.kind);

/** A block of that kind with these words. */
export const newBlock = (choice: BlockChoice, content: InlineText = ''): TextBlock => {
  const line = wordsOf(content).replace(/\n/g, ' ');
  switch (choice) {
    case 'paragraph':
      return { kind: 'paragraph', content };
    case 'field':
      return { kind: 'field', label: '', content };
    case 'legalBases':
      return { kind: 'legalBases', items: [line] };
    case 'list':
      return { kind: 'list', items: [content] };
    case 'article':
    case 'reportHeading':
      return { kind: choice, number: null, title: line };
    case 'part':
    case 'chapter':
    case 'section':
    case 'subsection':
      return { kind: 'heading', level: choice, number: null, title: line };
    case 'clause':
    case 'point':
      return { kind: choice, number: null, content };
    case 'table': {
      const columns = ['Cột 1', 'Cột 2'].map((header) => ({
        header,
        width: { share: 1 },
        align: 'left' as const,
      }));
      return { kind: 'table', columns, rows: [{ kind: 'cells', cells: [content, ''] }] };
    }
  }
};
