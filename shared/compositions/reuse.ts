import type { PlainDate } from '../kit/date.ts';
import type { TextBlock } from '../kit/text-blocks.ts';
import type { Read } from '../workspace.ts';

type Said = { readonly on: PlainDate; readonly lines: readonly string[] };

/** Every line once, the newest writing of it first. */
const newestFirst = (said: readonly Said[]): readonly string[] => {
  const lines = new Map<string, string>();
  for (const { lines: of } of said.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)))
    for (const line of of) {
      const key = line
        .normalize('NFC')
        .replace(/[\s.;,]+/g, ' ')
        .trim()
        .toLocaleLowerCase('vi');
      if (key !== '' && !lines.has(key)) lines.set(key, line);
    }
  return [...lines.values()];
};

/** Legal bases in the words of a paper that was rewritten by hand. */
const writtenBases = (blocks: readonly TextBlock[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'legalBases' ? block.items : []));

/** Legal bases written before, in papers of free text, plans, estimates and rewritten papers, the newest first. */
export const usedBases = (read: Read): readonly string[] =>
  newestFirst([
    ...[...read.all('documents').values()].flatMap(({ edit }) =>
      edit ? [{ on: edit.on, lines: writtenBases(edit.blocks) }] : [],
    ),
    ...[...read.all('compositions').values()].map(({ date, legalBases }) => ({ on: date, lines: legalBases })),
    ...[...read.all('plans').values()].map(({ draftedOn, bases }) => ({ on: draftedOn, lines: bases })),
    ...[...read.all('budgetYears').values()].map(({ estimateLetter: { date, legalBases } }) => ({
      on: date,
      lines: legalBases,
    })),
  ]);

/** Sets of Nơi nhận by a name of their own: what the office usually sends to. */
export const RECIPIENT_PRESETS = [
  {
    name: 'Nội bộ Ban Chỉ đạo',
    lines: ['Trưởng ban, các Phó Trưởng ban', 'Thành viên Ban Chỉ đạo', 'Tổ công tác giúp việc'],
  },
  {
    name: 'Các cơ quan, đơn vị',
    lines: ['Thành viên Ban Chỉ đạo', 'Các cơ quan, đơn vị trực thuộc', 'Cơ quan Thường trực'],
  },
  {
    name: 'Báo cáo cấp trên',
    lines: ['Trưởng ban (để báo cáo)', 'Thành viên Ban Chỉ đạo', 'Cơ quan Thường trực (để theo dõi)'],
  },
] as const;

/** Recipients written before, the newest first. */
export const usedRecipients = (read: Read): readonly string[] =>
  newestFirst([
    ...[...read.all('compositions').values()].map(({ date, recipients }) => ({ on: date, lines: recipients })),
    ...[...read.all('plans').values()].map(({ draftedOn, recipients }) => ({ on: draftedOn, lines: recipients })),
    ...[...read.all('reports').values()].map(({ reportDate, recipients }) => ({ on: reportDate, lines: recipients })),
    ...[...read.all('meetings').values()].map(({ letterDate, recipients }) => ({ on: letterDate, lines: recipients })),
  ]);

/** What is there with what is added; nothing stands twice. */
export const withLines = (there: readonly string[], added: readonly string[]): readonly string[] => [
  ...there,
  ...added.filter((line) => !there.includes(line)),
];

/** Recipients with what is added before the last line, which says where the paper is kept; nothing stands twice. */
export const withRecipients = (there: readonly string[], added: readonly string[]): readonly string[] => {
  const kept = there.slice(-1);
  return [
    ...withLines(
      there.slice(0, -1),
      added.filter((line) => !kept.includes(line)),
    ),
    ...kept,
  ];
};
