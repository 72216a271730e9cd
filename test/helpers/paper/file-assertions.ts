import { centreOf } from '../pdf-page.ts';
import { type Assertion, assertion, isCover, near, type Sheet, type SheetPage } from './sheet.ts';

/** A01–A24, A107: the file and the page. */
const portrait = (page: SheetPage): boolean => page.width < page.height;
const right = ({ job }: Sheet, page: SheetPage): number => page.width - job.layout.marginRight;
const bottom = ({ job }: Sheet, page: SheetPage): number => page.height - job.layout.marginBottom;
const each = (sheet: Sheet, check: (page: SheetPage, index: number) => readonly string[]): readonly string[] =>
  sheet.pages.flatMap((page, i) => check(page, i).map((what) => `page ${page.number}: ${what}`));
const unless = (good: boolean, what: string): readonly string[] => (good ? [] : [what]);
const PT = 25.4 / 72;

const overlaps = (page: SheetPage): readonly string[] => {
  const boxes = page.text.map((run) => ({
    run,
    top: run.y - 0.66 * run.size * PT,
    foot: run.y + 0.2 * run.size * PT,
  }));
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) =>
          Math.min(a.run.x2, b.run.x2) - Math.max(a.run.x1, b.run.x1) > 0.2 &&
          Math.min(a.foot, b.foot) - Math.max(a.top, b.top) > 0.2,
      )
      .map((b) => `“${a.run.text}” over “${b.run.text}”`),
  );
};

const numberOf = (page: SheetPage): string => page.above.map((run) => run.text.trim()).join(' ');

export const fileAssertions: readonly Assertion[] = [
  assertion('A01', (s) =>
    each(s, (p) =>
      unless(
        (near(p.width, 210, 0.1) && near(p.height, 297, 0.1)) || (near(p.width, 297, 0.1) && near(p.height, 210, 0.1)),
        `${p.width} × ${p.height}`,
      ),
    ),
  ),
  assertion('A02', (s) =>
    each(s, (p) => unless(portrait(p) || p.table !== null || isCover(p), 'landscape without a table')),
  ),
  assertion('A03', (s) =>
    each(s, (p) => {
      const left = Math.min(...p.text.map((r) => r.x1), ...p.rules.map((r) => r.x1));
      const set = s.job.layout.marginLeft;
      return [
        ...unless(left >= set - 0.3, `text at ${left.toFixed(1)}, margin ${set}`),
        ...unless(set >= 30 && set <= 35, `margin ${set}`),
        ...unless(
          p.table !== null ||
            isCover(p) ||
            // Where every paragraph is short, all of them stand at the indent.
            p.lines.some((l) => near(l.x1, set, 1) || near(l.x1, set + s.job.layout.firstLineIndent, 0.5)) ||
            p.lines.length < 3,
          `nothing at ${set}`,
        ),
      ];
    }),
  ),
  assertion('A04', (s) =>
    each(s, (p) => {
      const most = Math.max(...p.text.map((r) => r.x2), ...p.rules.map((r) => r.x2));
      return unless(most <= right(s, p) + 0.4, `text to ${most.toFixed(1)}, edge ${right(s, p)}`);
    }),
  ),
  assertion('A05', (s) =>
    each(s, (p) => {
      const top = Math.min(...p.text.map((r) => r.y - 0.75 * r.size * PT), ...p.rules.map((r) => r.y1));
      const set = s.job.layout.marginTop;
      return unless(top >= set - 0.2 && set >= 20 && set <= 25, `top at ${top.toFixed(1)}, margin ${set}`);
    }),
  ),
  assertion('A06', (s) =>
    each(s, (p) => {
      const foot = Math.max(...p.text.map((r) => r.y + 0.21 * r.size * PT), ...p.rules.map((r) => r.y2));
      const set = s.job.layout.marginBottom;
      return unless(foot <= bottom(s, p) + 0.3 && set >= 20 && set <= 25, `foot at ${foot.toFixed(1)}`);
    }),
  ),
  assertion('A07', (s) =>
    each(s, (p) =>
      p.runs
        .filter(
          (r) => !/^(Tinos|TimesNewRoman|LiberationSerif)(PS)?(-(Regular|Bold|Italic|BoldItalic))?(MT)?$/.test(r.font),
        )
        .map((r) => `font ${r.font}`),
    ),
  ),
  assertion('A09', (s) =>
    each(s, (p) => p.rules.filter((r) => r.color !== '#000000').map((r) => `rule in ${r.color}`)),
  ),
  assertion('A10', (s) => each(s, (p) => p.runs.filter((r) => r.broken).map((r) => `no glyph in “${r.text}”`))),
  assertion('A11', (s) => each(s, overlaps)),
  assertion('A20', (s) =>
    unless(s.pages[0] !== undefined && numberOf(s.pages[0]) === '', 'a number on the first page'),
  ),
  assertion('A21', (s) =>
    each(s, (p, i) => unless(i === 0 || numberOf(p) === String(i + 1), `“${numberOf(p)}” instead of ${i + 1}`)),
  ),
  assertion('A22', (s) =>
    each(s, (p) =>
      unless(
        p.above.every((r) => r.size >= 12.9 && r.size <= 14.1 && !r.bold && !r.italic),
        'number in another style',
      ),
    ),
  ),
  assertion('A23', (s) =>
    each(s, (p) =>
      p.above
        .filter((r) => !near(centreOf(r), (s.job.layout.marginLeft + right(s, p)) / 2, 2))
        .map((r) => `number at ${centreOf(r).toFixed(1)}`),
    ),
  ),
  assertion('A24', (s) =>
    unless(s.appendix === null || (s.pages[0] !== undefined && numberOf(s.pages[0]) === ''), 'annex begins numbered'),
  ),
  assertion('A107', (s) => {
    const { training, draft } = s.paper.marks;
    const wanted = [training ? 'BẢN TẬP HUẤN' : '', draft ? 'DỰ THẢO' : ''].filter((w) => w !== '').join(' - ');
    const [first] = s.pages[0]?.marks ?? [];
    return each(s, (p) => {
      const found = p.marks.map((r) => r.text).join(' ');
      if (found !== wanted) return [`mark “${found}” instead of “${wanted}”`];
      return p.marks.flatMap((mark) => [
        ...unless(mark.color === first?.color, 'mark in two colours'),
        ...unless(near(mark.x1, first?.x1 ?? 0, 0.1) && near(mark.y, first?.y ?? 0, 0.1), 'mark in two places'),
        ...unless(mark.y < s.job.layout.marginTop, 'mark inside the text'),
        ...unless(
          [...p.text, ...p.above].every(
            (r) => r.x2 < mark.x1 || r.x1 > mark.x2 || r.y < mark.y - 4 || r.y - 3.5 > mark.y,
          ),
          'mark under text',
        ),
      ]);
    });
  }),
];
