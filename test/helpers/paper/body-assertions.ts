import { plainText } from '#electron/documents/layout/words.ts';
import type { Block } from '#shared/documents/paper.ts';
import { type Assertion, assertion, bodyLines, closingOf, near, paragraphsOf, type Sheet, words } from './sheet.ts';

/** A54, A56, A60–A72: the running text. */
const unless = (good: boolean, what: string): readonly string[] => (good ? [] : [what]);
const PT = 25.4 / 72;
/** Baseline to baseline of single spacing, a share of the size. */
const SINGLE = 1.149;
const right = (sheet: Sheet, page: { readonly width: number }) => page.width - sheet.job.layout.marginRight;

const wordsOfBlock = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'paragraph':
      return [plainText(block.content)];
    case 'field':
      return [`${plainText(block.label)}: ${plainText(block.content)}`.trim()];
    default:
      return [];
  }
};
const flat = (text: string): string => words(text).replace(/[\s.;,:/]+$/, '');

/** Pages of a paragraph with the number of its lines there. */
const spread = (paragraph: readonly { readonly page: { readonly number: number } }[]): readonly number[] => {
  const counts = new Map<number, number>();
  for (const { page } of paragraph) counts.set(page.number, (counts.get(page.number) ?? 0) + 1);
  return [...counts.values()];
};

/** The legal bases as they must read: one a paragraph, ";" after each, "." after the last. */
const basisText = (sheet: Sheet): string =>
  sheet.appendix === null
    ? [sheet.paper.enacting?.legalBases ?? [], ...sheet.paper.body.map((b) => (b.kind === 'legalBases' ? b.items : []))]
        .filter((items) => items.length > 0)
        .map((items) => `${items.map((item) => flat(plainText(item))).join('; ')}.`)
        .join(' ')
    : '';
const tight = (text: string): string => text.replace(/\s/g, '');

export const bodyAssertions: readonly Assertion[] = [
  assertion('A08', (sheet) => {
    if (sheet.appendix !== null) return [];
    const text = words(
      bodyLines(sheet)
        .map((line) => line.text)
        .join(' '),
    );
    return sheet.paper.body
      .flatMap(wordsOfBlock)
      .filter((paragraph) => !text.includes(flat(paragraph)))
      .map((paragraph) => `not read back: “${paragraph}”`);
  }),
  assertion('A56', (sheet) => {
    if (sheet.appendix !== null || sheet.paper.paperClass !== 'invitation') return [];
    const text = words(
      sheet.pages
        .flatMap((p) => p.lines)
        .map((line) => line.text)
        .join(' '),
    );
    const wanted = ['trân trọng kính mời:', 'Tới dự', 'Chủ trì:', 'Thời gian:', 'Địa điểm:'];
    return [
      ...unless(!text.includes('Kính gửi'), 'Kính gửi'),
      ...wanted.filter((word) => !text.includes(word)).map((word) => `no “${word}”`),
    ];
  }),
  assertion('A60', (sheet) => {
    const bases = tight(basisText(sheet));
    return bodyLines(sheet).flatMap((line) =>
      unless(
        near(line.size, sheet.job.layout.bodySize, 0.1) && (!line.italic || bases.includes(tight(line.text))),
        `“${line.text}”`,
      ),
    );
  }),
  assertion('A65', (sheet) => {
    const wanted = basisText(sheet);
    if (wanted === '') return [];
    const italic = words(
      bodyLines(sheet)
        .filter((line) => line.italic)
        .map((line) => line.text)
        .join(' '),
    );
    return unless(tight(italic) === tight(wanted), `legal bases read “${italic}”`);
  }),
  assertion('A61', (sheet) =>
    paragraphsOf(sheet).flatMap((paragraph) =>
      paragraph.flatMap((line, i) => [
        ...unless(i === 0 || near(line.x1, sheet.job.layout.marginLeft, 0.7), `left edge of “${line.text}”`),
        ...unless(
          // One word as long as a line has nothing to be spread between.
          i === paragraph.length - 1 || !line.text.includes(' ') || near(line.x2, right(sheet, line.page), 0.7),
          `right edge of “${line.text}”: ${line.x2.toFixed(2)}`,
        ),
      ]),
    ),
  ),
  assertion('A62', (sheet) => {
    const { marginLeft, firstLineIndent } = sheet.job.layout;
    return paragraphsOf(sheet).flatMap(([first]) =>
      first === undefined
        ? []
        : unless(near(first.x1, marginLeft + firstLineIndent, 0.5), `“${first.text}” at ${first.x1.toFixed(1)}`),
    );
  }),
  assertion('A63', (sheet) => {
    const paragraphs = paragraphsOf(sheet);
    return paragraphs.slice(1).flatMap((paragraph, i) => {
      const [last, first] = [paragraphs[i]?.at(-1), paragraph[0]];
      if (last === undefined || first === undefined || last.page !== first.page) return [];
      const gap = (first.y - last.y) / PT - SINGLE * first.size;
      return unless(gap >= 5.9, `${gap.toFixed(1)} pt before “${first.text}”`);
    });
  }),
  assertion('A64', (sheet) =>
    paragraphsOf(sheet).flatMap((paragraph) =>
      paragraph.slice(1).flatMap((line, i) => {
        const before = paragraph[i];
        if (before === undefined || before.page !== line.page) return [];
        const pitch = (line.y - before.y) / PT / (SINGLE * line.size);
        return unless(pitch >= 0.995 && pitch <= 1.5, `pitch ${pitch.toFixed(3)} at “${line.text}”`);
      }),
    ),
  ),
  assertion('A69', (sheet) => {
    const closing = ['named', 'decision', 'letter', 'invitation', 'introduction'].includes(sheet.paper.paperClass);
    if (sheet.appendix !== null || !closing) return [];
    const last = bodyLines(sheet).at(-1)?.text ?? '';
    return unless(/[^.]\.\/\.$/.test(last), `ends “${last}”`);
  }),
  assertion('A71', (sheet) => {
    const paragraphs = paragraphsOf(sheet);
    const lonely = paragraphs.flatMap((paragraph) => {
      const counts = spread(paragraph);
      if (counts.length < 2) return [];
      return unless((counts[0] ?? 2) >= 2 && (counts.at(-1) ?? 2) >= 2, `one line alone of “${paragraph[0]?.text}”`);
    });
    const end = closingOf(sheet);
    if (end === null || sheet.paper.signatures.length === 0 || sheet.paper.paperClass === 'slip') return lonely;
    const lines = bodyLines(sheet).filter((line) => line.page === end.page).length;
    const rows = end.page.lines.filter(
      (l) => end.page.table !== null && l.y > end.page.table.y1 && l.y < end.page.table.y2,
    );
    const name = sheet.paper.signatures.at(-1)?.name ?? '';
    const under = words(
      end.page.lines
        .filter((l) => l.y > end.y)
        .map((l) => l.text)
        .join(' '),
    );
    return [
      ...lonely,
      ...unless(lines + rows.length >= 2, `signature with ${lines} lines of text`),
      ...unless(name === '' || under.includes(name.split(' ').at(-1) ?? ''), 'signature split from its name'),
    ];
  }),
  assertion('A72', (sheet) =>
    paragraphsOf(sheet).flatMap((paragraph) => {
      const [before, last] = [paragraph.at(-2)?.text ?? '', paragraph.at(-1)?.text ?? ''];
      // After an address as long as a line no second word could come along.
      const stuck = (before.split(' ').at(-1) ?? '').length > 30;
      return unless(paragraph.length < 2 || last.includes(' ') || last.length > 8 || stuck, `a line of “${last}”`);
    }),
  ),
];
