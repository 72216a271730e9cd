import { centreOf, lineOf, linesOf, type TextLine } from '../pdf-page.ts';
import { type Assertion, assertion, closingOf, near, type Sheet, type SheetPage, words } from './sheet.ts';

/** A80–A86: signature block and recipients. */
const unless = (good: boolean, what: string): readonly string[] => (good ? [] : [what]);

type Closing = {
  readonly page: SheetPage;
  readonly y: number;
  readonly left: readonly TextLine[];
  readonly right: readonly TextLine[];
  readonly centre: number;
};

const closing = (id: string, check: (closing: Closing, sheet: Sheet) => readonly string[]): Assertion =>
  assertion(id, (sheet) => {
    if (
      sheet.appendix !== null ||
      ['list', 'minutes', 'slip'].includes(sheet.paper.paperClass) ||
      sheet.paper.signatures.length === 0
    )
      return [];
    const found = closingOf(sheet);
    if (found === null) return ['no closing block'];
    const { marginLeft, marginRight } = sheet.job.layout;
    const centre = (marginLeft + found.page.width - marginRight) / 2;
    const runs = found.page.text.filter((run) => run.y >= found.y - 2.5);
    const isRight = (run: { x1: number; x2: number }) => centreOf(run) > centre - 5 && run.x1 > marginLeft + 40;
    const side = (wanted: boolean) =>
      linesOf(runs.filter((run) => run.size >= 12.9 === wanted && (!wanted || isRight(run))));
    return check({ ...found, centre, left: side(false), right: side(true).map((l) => lineOf(l.runs)) }, sheet);
  });

const signatureOf = (sheet: Sheet) => sheet.paper.signatures[0];
const upper = (text: string) => text.toLocaleUpperCase('vi');
const titleText = (sheet: Sheet) => words((signatureOf(sheet)?.titleLines ?? []).map(upper).join(' '));

/** The right column cut into title and what stands under the blank. */
const parts = (c: Closing): { readonly title: readonly TextLine[]; readonly under: readonly TextLine[] } => {
  const cut = c.right.findIndex((line, i) => i > 0 && line.y - (c.right[i - 1]?.y ?? 0) > 15);
  return cut < 0 ? { title: c.right, under: [] } : { title: c.right.slice(0, cut), under: c.right.slice(cut) };
};

/** Recipients beside the signature and, where they are many, those that go on under it. */
const recipients = (c: Closing, sheet: Sheet): readonly string[] =>
  [...c.left, ...sheet.pages.filter((page) => page.number > c.page.number).flatMap((page) => page.lines)]
    .filter((line) => !line.text.startsWith('Nơi nhận:'))
    .reduce<string[]>((all, line) => {
      if (line.text.startsWith('- ') || all.length === 0) all.push(line.text);
      else all[all.length - 1] = `${all.at(-1)} ${line.text}`;
      return all;
    }, []);

export const closingAssertions: readonly Assertion[] = [
  closing('A80', (c, sheet) => {
    const { title } = parts(c);
    return [
      ...unless(
        words(title.map((l) => l.text).join(' ')) === titleText(sheet),
        `“${title.map((l) => l.text).join(' / ')}”`,
      ),
      ...title.flatMap((line) => [
        ...unless(line.bold && !line.italic && line.size >= 12.9 && line.size <= 14.1, `style of “${line.text}”`),
        ...unless(line.text === upper(line.text), `“${line.text}” not in capitals`),
        ...unless(
          centreOf(line) > c.centre && near(centreOf(line), centreOf(title[0] ?? line), 1),
          `place of “${line.text}”`,
        ),
      ]),
    ];
  }),
  closing('A81', (c, sheet) => {
    const [first = ''] = signatureOf(sheet)?.titleLines ?? [];
    const prefix = /^(\p{Lu}{1,3})\./u.exec(first)?.[1];
    const lines = signatureOf(sheet)?.titleLines.length ?? 0;
    return [
      ...unless(prefix === undefined || ['TM', 'Q', 'KT', 'TL', 'TUQ'].includes(prefix), `prefix “${prefix}”`),
      ...unless(
        prefix === undefined || prefix === 'Q' || (lines >= 2 && c.right.length >= 2),
        `${prefix}. without own title`,
      ),
    ];
  }),
  closing('A82', (c, sheet) => {
    const name = signatureOf(sheet)?.name ?? '';
    if (name === '') return unless(parts(c).under.length === 0, 'a name though none is known');
    const last = parts(c).under.at(-1);
    const text = words(
      parts(c)
        .under.map((l) => l.text)
        .join(' '),
    );
    return [
      ...unless(text.endsWith(name), `name “${text}”`),
      ...unless(
        last?.bold === true && !last.italic && near(centreOf(last), centreOf(c.right[0] ?? last), 1),
        'style of the name',
      ),
      ...unless(!/(ThS|TS|PGS|GS)\.|^(Ông|Bà) /.test(last?.text ?? ''), 'a title before the name'),
    ];
  }),
  closing('A83', (c, sheet) => {
    const signature = signatureOf(sheet);
    const wanted = words([...(signature?.officeLines ?? []).map(upper), signature?.name ?? ''].join(' '));
    const text = words(
      parts(c)
        .under.map((l) => l.text)
        .join(' '),
    );
    return unless(text === wanted, `“${text}” instead of “${wanted}”`);
  }),
  closing('A84', (c) => {
    const { title, under } = parts(c);
    const [last, first] = [title.at(-1), under[0]];
    if (last === undefined || first === undefined) return [];
    const height = first.y - (first.size * 0.7 * 25.4) / 72 - last.y - (last.size * 0.2 * 25.4) / 72;
    const middle = centreOf(last);
    const inside = c.page.text.filter(
      (run) => run.y > last.y + 1 && run.y < first.y - 4 && run.x2 > middle - 30 && run.x1 < middle + 30,
    );
    return [
      ...unless(height >= 25, `blank of ${height.toFixed(1)} mm`),
      ...inside.map((run) => `“${run.text}” in the blank`),
    ];
  }),
  closing('A85', (c, { job }) => {
    const line = c.left.find((l) => l.text.startsWith('Nơi nhận:'));
    if (line === undefined) return ['no Nơi nhận'];
    return [
      ...unless(line.bold && line.italic && near(line.size, 12, 0.1), 'style of Nơi nhận'),
      ...unless(near(line.x1, job.layout.marginLeft, 0.5), 'Nơi nhận not at the margin'),
      ...unless(near(line.y, c.right[0]?.y ?? 0, 2), 'Nơi nhận not level with the signature'),
    ];
  }),
  closing('A86', (c, sheet) => {
    const { job, paper } = sheet;
    const all = recipients(c, sheet);
    const lines = c.left.filter((l) => !l.text.startsWith('Nơi nhận:'));
    const last = all.at(-1) ?? '';
    return [
      ...unless(all.length === paper.recipients.length, `${all.length} recipients`),
      ...unless(
        lines.every((l) => near(l.size, 11, 0.1) && !l.bold && !l.italic),
        'style of a recipient',
      ),
      ...unless(
        lines.every((l) => near(l.x1, job.layout.marginLeft, 0.5)),
        'recipient not at the margin',
      ),
      ...all
        .slice(0, -1)
        .filter((r) => !/^- .+;$/.test(r))
        .map((r) => `“${r}”`),
      ...unless(
        (/^- Lưu: VT, .+\.$/.test(last) || (paper.paperClass === 'introduction' && last === '- Lưu: VT.')) &&
          !last.endsWith('..'),
        `“${last}”`,
      ),
    ];
  }),
  closing('A88', (c, sheet) => {
    const [first] = recipients(c, sheet);
    const { paperClass, addressees } = sheet.paper;
    if (paperClass === 'decision') return unless(/^- Như Điều \d+;$/.test(first ?? ''), `“${first}”`);
    const above = paperClass === 'letter' || paperClass === 'introduction' || addressees.length > 0;
    return unless(!above || first === '- Như trên;', `“${first}”`);
  }),
];
