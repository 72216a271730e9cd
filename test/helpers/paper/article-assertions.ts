import { POINT_LETTERS } from '#shared/documents/paper.ts';
import { centreOf, type TextLine } from '../pdf-page.ts';
import { type Assertion, assertion, bodyLines, bodyTop, isCentred, near, type Sheet, words } from './sheet.ts';

/** A66–A68, A70: articles, clauses, points, chapters and the words a decision is made with. */
const unless = (good: boolean, what: string): readonly string[] => (good ? [] : [what]);
const blocksOf = (sheet: Sheet) => sheet.appendix?.body ?? sheet.paper.body;

const numbers = (sheet: Sheet, kind: 'article') => blocksOf(sheet).flatMap((b) => (b.kind === kind ? [b.number] : []));

/** Bold lines in the middle of the text, in order. */
const centredLines = (sheet: Sheet): readonly TextLine[] =>
  sheet.pages.flatMap((page, i) =>
    page.lines.filter((line) => (i > 0 || line.y > bodyTop(sheet)) && isCentred(sheet, page, line)),
  );

/** Starts of lines at the indent, in order, with the style of their first run. */
const starts = (sheet: Sheet) => {
  const { marginLeft, firstLineIndent } = sheet.job.layout;
  return bodyLines(sheet)
    .filter((line) => near(line.x1, marginLeft + firstLineIndent, 0.5))
    .map((line) => ({ line, first: line.runs.toSorted((a, b) => a.x1 - b.x1)[0] }));
};

export const articleAssertions: readonly Assertion[] = [
  assertion('A66', (sheet) => {
    const wanted = numbers(sheet, 'article');
    if (wanted.length === 0) return [];
    const found = starts(sheet).flatMap(({ line, first }) => {
      const number = /^Điều (\d+)\./.exec(words(line.text))?.[1];
      return number === undefined || first?.bold !== true ? [] : [Number(number)];
    });
    return [
      ...unless(found.join() === wanted.join(), `articles ${found.join()} instead of ${wanted.join()}`),
      ...unless(
        wanted.every((number, i) => number === i + 1),
        `articles count ${wanted.join()}`,
      ),
    ];
  }),
  assertion('A67', (sheet) => {
    const texts = starts(sheet).map(({ line, first }) => ({ text: words(line.text), bold: first?.bold ?? false }));
    return blocksOf(sheet).flatMap((block) => {
      if (block.kind === 'point') {
        const letter = `${POINT_LETTERS[block.index]})`;
        return unless(
          texts.some(({ text, bold }) => text.startsWith(letter) && !bold),
          `no point ${letter}`,
        );
      }
      if (block.kind !== 'clause') return [];
      const titled = block.title !== undefined;
      return unless(
        texts.some(({ text, bold }) => text.startsWith(`${block.number}.`) && bold === titled),
        `no clause ${block.number}.`,
      );
    });
  }),
  assertion('A68', (sheet) => {
    const headings = blocksOf(sheet).flatMap((block) => (block.kind === 'heading' ? [block] : []));
    if (headings.length === 0) return [];
    const text = words(
      centredLines(sheet)
        .map((line) => line.text)
        .join(' '),
    );
    const form = { part: 'Phần [IVX]+', chapter: 'Chương [IVX]+', section: 'Mục \\d+', subsection: 'Tiểu mục \\d+' };
    return headings.flatMap(({ level, title }) => {
      const name = words(title).toLocaleUpperCase('vi').replace(/["“”]/g, '');
      const stands = text.replace(/[“”]/g, '').split(name).slice(0, -1);
      return unless(
        stands.some((before) => new RegExp(`${form[level]} $`).test(before)),
        `no ${level} “${title}”`,
      );
    });
  }),
  assertion('A70', (sheet) => {
    const { enacting, paperClass } = sheet.paper;
    if (paperClass !== 'decision' || sheet.appendix !== null || sheet.enclosedIn !== null) return [];
    if (enacting === undefined) return ['a decision without authority and formula'];
    const lines = centredLines(sheet);
    const formula = lines.find((line) => line.text === 'QUYẾT ĐỊNH:');
    const basis = bodyLines(sheet).find((line) => line.italic);
    const authority = words(
      lines
        .filter((line) => basis !== undefined && line.y < basis.y)
        .map((line) => line.text)
        .join(' '),
    );
    return [
      ...unless(formula?.bold === true && formula.size >= 12.9, 'no “QUYẾT ĐỊNH:” in the middle'),
      ...unless(
        authority === words(enacting.authority.join(' ')).toLocaleUpperCase('vi'),
        `authority “${authority}” instead of “${enacting.authority.join(' ')}”`,
      ),
      ...unless(
        lines.every((line) => centreOf(line) > 0 && !line.italic),
        'a heading in italics',
      ),
    ];
  }),
];
