import { centreOf, lineOf, type Rule, type TextLine, type TextRun } from '../pdf-page.ts';
import { type Assertion, addresseeLines, assertion, near, type Sheet, type SheetPage, words } from './sheet.ts';

/** A30–A45, A50–A52: header block, number and date, type and subject. */
const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const unless = (good: boolean, what: string): readonly string[] => (good ? [] : [what]);
const between = (value: number, low: number, high: number) => value >= low && value <= high;

type Header = {
  readonly page: SheetPage;
  readonly left: readonly TextLine[];
  readonly right: readonly TextLine[];
  readonly edge: number;
  readonly bottom: number;
};

/** The two blocks down to the title; null where the class has none. */
const headerOf = (sheet: Sheet): Header | null => {
  const [page] = sheet.pages;
  if (page === undefined || sheet.appendix !== null || sheet.paper.letterhead === null) return null;
  const nation = page.lines.flatMap((l) => l.runs).filter((run) => NATION.includes(run.text.trim()) && run.bold);
  const first = nation.filter((run) => run.y < (nation[0]?.y ?? 0) + 1);
  const edge = Math.min(...first.map((run) => run.x1)) - 0.3;
  const type = sheet.paper.documentType ?? '';
  const title = page.lines.find((line) => line.bold && type.startsWith(line.text) && line.text !== '');
  const bottom = title?.y ?? addresseeLines(sheet)[0]?.y ?? 100;
  const side = (keep: (run: TextRun) => boolean) =>
    page.lines
      .filter((line) => line.y < bottom - 1)
      .map((line) => line.runs.filter(keep))
      .filter((runs) => runs.length > 0)
      .map(lineOf);
  return { page, edge, bottom, left: side((r) => centreOf(r) < edge), right: side((r) => centreOf(r) >= edge) };
};

const header = (id: string, check: (header: Header, sheet: Sheet) => readonly string[]): Assertion =>
  assertion(id, (sheet) => {
    const found = headerOf(sheet);
    return found === null ? [] : check(found, sheet);
  });

const ruleUnder = (page: SheetPage, line: TextLine, within: number): Rule | undefined =>
  page.rules.find(
    (rule) => rule.y1 > line.y && rule.y1 - line.y <= within + 1.5 && near(centreOf(rule), centreOf(line), 1),
  );

const nationLine = (h: Header) => h.right.find((line) => line.text === NATION);
const mottoLine = (h: Header) => h.right.find((line) => line.text === MOTTO);
const numberLine = (h: Header) => h.left.find((line) => line.text.startsWith('Số:'));
const dateLine = (h: Header) => h.right.find((line) => line.text.includes('ngày') && line.italic);
const issuerLines = (h: Header) => {
  const number = h.left.findIndex((line) => line.text.startsWith('Số:'));
  return number < 0 ? h.left : h.left.slice(0, number);
};
const subjectLines = (h: Header) => h.left.slice(h.left.findIndex((line) => line.text.startsWith('Số:')) + 1);
const nameLines = (h: Header) => issuerLines(h).filter((line) => line.bold);

/** Width of every gap between two runs of a line, mm. */
const gaps = (line: TextLine): readonly number[] =>
  line.runs.slice(1).map((run, i) => run.x1 - (line.runs[i]?.x2 ?? run.x1));

const titleLines = (sheet: Sheet): readonly TextLine[] => {
  const [page] = sheet.pages;
  const bottom = headerOf(sheet)?.bottom ?? 0;
  return page === undefined ? [] : page.lines.filter((line) => line.y >= bottom - 0.1 && line.bold);
};
/** Without quotes, which are printed curved, and without spaces: an address longer than a line is broken inside. */
const solid = (text: string): string => text.replace(/["“”\s]/g, '');
const titled = (sheet: Sheet) => sheet.appendix === null && sheet.paper.documentType !== null;
const textCentre = ({ job: { layout } }: Sheet, page: SheetPage) =>
  (layout.marginLeft + page.width - layout.marginRight) / 2;

export const headerAssertions: readonly Assertion[] = [
  header('A30', (h) => {
    const line = nationLine(h);
    if (line === undefined) return ['no national title on one line'];
    return unless(
      line.bold && !line.italic && between(line.size, 11.9, 13.1) && centreOf(line) > h.page.width / 2,
      'national title in another style or place',
    );
  }),
  header('A31', (h) => {
    const [nation, motto] = [nationLine(h), mottoLine(h)];
    if (nation === undefined || motto === undefined) return ['no motto'];
    return [
      ...unless(motto.bold && !motto.italic && between(motto.size, 12.9, 14.1), 'motto in another style'),
      ...unless(near(centreOf(motto), centreOf(nation), 1), 'motto off centre'),
      ...unless(motto.y - nation.y <= 1.3 * 1.149 * motto.size * (25.4 / 72), 'motto too far below'),
    ];
  }),
  header('A32', (h) => {
    const motto = mottoLine(h);
    const rule = motto === undefined ? undefined : ruleUnder(h.page, motto, 4);
    if (motto === undefined || rule === undefined) return ['no rule under the motto'];
    return unless(near(rule.length, motto.x2 - motto.x1, 0.03 * rule.length), `rule of ${rule.length}`);
  }),
  assertion('A33', (sheet) => {
    const count = sheet.pages.flatMap((p) => p.lines).filter((line) => line.text.includes(NATION)).length;
    const wanted = sheet.appendix === null && sheet.paper.letterhead !== null ? 1 : 0;
    return unless(count === wanted, `national title ${count} times`);
  }),
  header('A34', (h, { paper }) => {
    const lines = issuerLines(h);
    const parent = lines.filter((line) => !line.bold);
    const centre = centreOf(lines[0] ?? { x1: 0, x2: 0 });
    return [
      ...unless(
        words(parent.map((l) => l.text).join(' ')) === words(paper.letterhead?.parentBody ?? ''),
        'parent body',
      ),
      ...unless(
        words(
          nameLines(h)
            .map((l) => l.text)
            .join(' '),
        ) === words(paper.letterhead?.nameLines.join(' ') ?? ''),
        'issuing body',
      ),
      ...unless(
        lines.every((l) => l.text === l.text.toLocaleUpperCase('vi') && !l.italic),
        'not in capitals',
      ),
      ...unless(
        lines.every((l) => between(l.size, 11.9, 13.1)),
        'size',
      ),
      ...unless(lines.every((l) => near(centreOf(l), centre, 1)) && centre < h.page.width / 2, 'centre'),
    ];
  }),
  header('A35', (h) => {
    const last = nameLines(h).at(-1);
    const rule = last === undefined ? undefined : ruleUnder(h.page, last, 4);
    if (last === undefined || rule === undefined) return ['no rule under the issuing body'];
    return unless(between(rule.length / (last.x2 - last.x1), 1 / 3, 1 / 2), `rule of ${rule.length}`);
  }),
  header('A36', (h) => unless(near(h.left[0]?.y ?? 0, h.right[0]?.y ?? 99, 2), 'blocks begin at two heights')),
  header('A37', (h) => {
    const [left, right] = [Math.max(...h.left.map((l) => l.x2)), Math.min(...h.right.map((l) => l.x1))];
    return unless(left < right, 'blocks overlap');
  }),
  header('A38', (h, { paper }) => {
    if (paper.number === null) return [];
    const line = numberLine(h);
    if (line === undefined) return ['no number line'];
    return [
      ...unless(near(line.size, 13, 0.1) && !line.bold && !line.italic, 'number in another style'),
      ...unless(near(centreOf(line), centreOf(issuerLines(h)[0] ?? line), 1), 'number off centre'),
    ];
  }),
  header('A39', (h, { paper }) => {
    if (paper.number === null) return unless(numberLine(h) === undefined, 'a number in a list');
    const text = numberLine(h)?.text ?? '';
    return unless(/^Số:\s*(\d{2,}|\s+)\/[A-ZĐ][A-Za-zĐđ]*(-[A-ZĐĂÂÊÔƠƯ0-9]+)+$/.test(text), `“${text}”`);
  }),
  header('A40', (h, { paper }) => {
    if (paper.paperClass !== 'invitation') return [];
    const text = numberLine(h)?.text ?? '';
    return unless(text.includes('/GM-'), `“${text}”`);
  }),
  header('A41', (h, { paper }) => {
    if (paper.number === null || paper.placeAndDate === null) return [];
    return unless(near(numberLine(h)?.y ?? 0, dateLine(h)?.y ?? 99, 1.5), 'number and date on two lines');
  }),
  header('A42', (h, { paper }) => {
    if (paper.placeAndDate === null) return [];
    const line = dateLine(h);
    if (line === undefined) return ['no date line'];
    return unless(
      between(line.size, 12.9, 14.1) && !line.bold && near(centreOf(line), centreOf(nationLine(h) ?? line), 1),
      'date in another style or place',
    );
  }),
  header('A43', (h, { paper }) => {
    if (paper.placeAndDate === null) return [];
    const text = dateLine(h)?.text ?? '';
    const form = /^(.+), ngày (0[1-9]|[12]\d|3[01]|\s{2,}) tháng (0[12]|[3-9]|1[0-2]|\s{2,}) năm (\d{4}|\s{2,})$/;
    return unless(form.test(text), `“${text}”`);
  }),
  header('A44', (h, { paper }) => {
    const { number, placeAndDate } = paper;
    const wide = (line: TextLine | undefined) => line !== undefined && gaps(line).some((gap) => gap >= 8);
    return [
      ...unless(number === null || number.serial !== null || wide(numberLine(h)), 'no room for the number'),
      ...unless(placeAndDate === null || placeAndDate.day !== null || wide(dateLine(h)), 'no room for the day'),
    ];
  }),
  header('A45', (h, { paper }) => {
    if (paper.placeAndDate === null) return [];
    return unless(dateLine(h)?.text.startsWith(`${paper.placeAndDate.place}, ngày`) === true, 'place');
  }),
  header('A53', (h, { paper }) => {
    if (paper.paperClass !== 'letter') return [];
    const lines = subjectLines(h);
    const [first] = lines;
    const text = words(lines.map((line) => line.text).join(' '));
    const number = numberLine(h);
    return [
      ...unless(solid(text) === solid(`V/v ${paper.subject ?? ''}`), `“${text}”`),
      ...lines.flatMap((line) =>
        unless(
          between(line.size, 11.9, 13.1) &&
            !line.bold &&
            !line.italic &&
            near(centreOf(line), centreOf(number ?? line), 1),
          `style or place of “${line.text}”`,
        ),
      ),
      ...unless(
        first !== undefined && number !== undefined && between(first.y - number.y, 5, 10),
        'gap under the number',
      ),
    ];
  }),
  assertion('A54', (sheet) => {
    if (sheet.appendix !== null) return [];
    const lines = addresseeLines(sheet);
    const { addressees, paperClass } = sheet.paper;
    return [
      ...unless(lines.length > 0 === addressees.length > 0, 'Kính gửi and its class disagree'),
      ...unless(paperClass !== 'letter' || addressees.length > 0, 'a dispatch to nobody'),
      ...lines.flatMap((line) =>
        unless(between(line.size, 12.9, 14.1) && !line.bold && !line.italic, `style of “${line.text}”`),
      ),
    ];
  }),
  assertion('A55', (sheet) => {
    const lines = addresseeLines(sheet);
    const { addressees } = sheet.paper;
    if (lines.length === 0) return [];
    const dashed = lines.filter((line) => line.text.startsWith('- '));
    if (addressees.length === 1) return unless(dashed.length === 0 && lines[0]?.text !== 'Kính gửi:', 'one addressee');
    const texts = words(
      lines
        .slice(1)
        .map((line) => line.text)
        .join(' '),
    );
    return [
      ...unless(lines[0]?.text === 'Kính gửi:' && dashed.length === addressees.length, `${dashed.length} dashes`),
      ...unless(
        dashed.every((line) => near(line.x1, dashed[0]?.x1 ?? 0, 0.3)),
        'dashes not aligned',
      ),
      ...unless(texts.endsWith('.') && texts.split(';').length === addressees.length, `“${texts}”`),
    ];
  }),
  assertion('A50', (sheet) => {
    if (!titled(sheet)) return [];
    const type = words(sheet.paper.documentType ?? '').toLocaleUpperCase('vi');
    const line = titleLines(sheet)[0];
    const [page] = sheet.pages;
    if (line === undefined || page === undefined) return ['no type'];
    return unless(
      type.startsWith(words(line.text)) &&
        between(line.size, 12.9, 14.1) &&
        near(centreOf(line), textCentre(sheet, page), 1),
      `“${line.text}”`,
    );
  }),
  assertion('A51', (sheet) => {
    if (!titled(sheet) || sheet.paper.subject === null) return [];
    const type = words(sheet.paper.documentType ?? '').toLocaleUpperCase('vi');
    const [page] = sheet.pages;
    const all = titleLines(sheet);
    const text = words(all.map((l) => l.text).join(' '));
    const subject = words(sheet.paper.subject).replace(/["“”]/g, '');
    return [
      ...unless(text.replace(/[“”]/g, '').startsWith(`${type} ${subject}`), `“${text}”`),
      ...unless(all.length > 0 && page !== undefined, 'no subject'),
    ];
  }),
  assertion('A52', (sheet) => {
    const [page] = sheet.pages;
    if (!titled(sheet) || page === undefined) return [];
    const type = sheet.paper.subject === null ? '' : words(sheet.paper.subject);
    const above = titleLines(sheet).filter(
      (line) =>
        (type === '' &&
          words(sheet.paper.documentType ?? '')
            .toLocaleUpperCase('vi')
            .includes(words(line.text))) ||
        words(sheet.paper.subject ?? '')
          .replace(/["“”]/g, '')
          .includes(words(line.text).replace(/[“”]/g, '')),
    );
    const italic = page.lines.find((line) => line.italic && line.text.startsWith('(Tính đến'));
    const enclosed = sheet.enclosedIn === null ? undefined : page.lines.find((l) => l.italic && l.text.endsWith(')'));
    const last = italic ?? above.at(-1);
    const rule = last === undefined ? undefined : ruleUnder(page, enclosed ?? last, 4);
    if (last === undefined || rule === undefined) return ['no rule under the subject'];
    return [
      ...unless(
        between(rule.length / (last.x2 - last.x1), 1 / 3, 1 / 2),
        `rule ${rule.length} under ${last.x2 - last.x1}`,
      ),
      ...unless(near(centreOf(rule), textCentre(sheet, page), 1), 'rule off centre'),
    ];
  }),
];
