import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { templates } from '#electron/documents/index.ts';
import { withNumber } from '#electron/freezing.ts';
import type { PrintJob } from '#shared/documents/paper.ts';
import type { Moment } from '#shared/kit/command.ts';
import { readAfter } from '#shared/kit/overlay.ts';
import { runCommand } from '#shared/run-command.ts';
import type { Read } from '#shared/workspace.ts';
import { judge } from '#test/helpers/paper-assertions.ts';
import { linesOf, readPdf, type TextLine } from '#test/helpers/pdf-page.ts';
import { office } from './office.ts';
import { moment, render } from './papers.ts';

/** Decision 4145/QĐ-BCĐ of 19/8/2022 with its regulation of 13 articles, written as any decision is: by one command. */
const text = readFileSync(new URL('../../../resources/decision-4145.json', import.meta.url), 'utf8');
type Line = { readonly command: string; readonly input: unknown };

const written = (): Read => {
  let read = office();
  for (const { command, input } of JSON.parse(text) as readonly Line[]) {
    const outcome = runCommand(read, command, input, moment as Moment);
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    read = readAfter(read, outcome.value.changes);
  }
  return read;
};
const jobOf = (read: Read): PrintJob => {
  const job = templates.decision(read, 'decision-4145', { words: null }, moment);
  if (!job.ok) throw new Error(job.refusal.message);
  return job.value;
};

/** Clauses of articles 1–13 in the founding text. */
const CLAUSES = [2, 5, 4, 3, 5, 8, 7, 10, 3, 5, 2, 3, 2];
const CHAPTER_OF_ARTICLE = { I: [1, 2], II: [3, 4, 5, 6, 7, 8], III: [9, 10, 11, 12], IV: [13] };

/** What the paper of 2022 has and a checker advises against, and how it reads now. */
const CORRECTIONS = [
  // The paper's own contradiction: dated 19/8, its annex says 19/7; now one date, taken from the record (1.12).
  ['19 tháng 7 năm 2022', null],
  // Two laws in one legal basis: each stands on a line of its own (Appendix I, II.6.a).
  ['năm 2015; Luật sửa đổi', null],
  // Names of bodies and offices in one spelling throughout (Appendix II).
  ['Ban chỉ đạo', 'cuộc họp của Ban Chỉ đạo khi được Trưởng ban giao'],
  ['Phó trưởng ban', 'Trưởng ban, Phó Trưởng ban liên quan đến ngành'],
  ['Phó Trưởng ban Chỉ đạo', 'Phó Trưởng Ban Chỉ đạo định kỳ hoặc đột xuất'],
  ['cơ quan thường trực', 'theo đề nghị của Cơ quan Thường trực'],
  ['Tỉnh, Thành phố', 'đô thị thông minh của tỉnh, thành phố'],
  ['của Thành phố', 'hành chính nhà nước của thành phố'],
  [' Tổ giúp việc', 'các thành viên của Tổ công tác giúp việc'],
  ['Ngân sách Nhà nước', 'Luật Ngân sách nhà nước'],
  ['Văn hóa và Thông tin, Thành viên', 'Văn hóa và Thông tin, thành viên'],
  // Spelling and punctuation.
  ['Công thông tin', 'Cổng thông tin điện tử thành phố'],
  ['đôi số', 'chuyển đổi số'],
  ['hàng năm', 'hằng năm'],
  ['hàng quý', 'Định kỳ hằng quý'],
  ['Ban Chỉ đạo, đôn đốc các cơ quan', 'Giúp Trưởng Ban Chỉ đạo đôn đốc'],
  ['ý kiến...', 'số liệu, ý kiến phục vụ'],
  ['vướng mắc nếu có', 'vướng mắc (nếu có)'],
  ['Trong quá trình thực hiện nếu', 'Trong quá trình thực hiện, nếu'],
  ['có liên quan chính quyền', 'liên quan đến chính quyền'],
  ['không thể tham dự phải báo cáo', 'trường hợp không thể tham dự, phải báo cáo'],
  ['đảm bảo', 'do ngân sách thành phố bảo đảm'],
  // Nơi nhận by the form: the article alone, the unit's own abbreviation.
  ['của QĐ', '- Như Điều 3;'],
  ['PVHTT', '- Lưu: VT, VHTT.'],
  // One way to place the tone mark.
  ['Uỷ', 'Ủy ban nhân dân thành phố'],
  ['uỷ', 'ủy quyền'],
] as const;

const flat = (lines: readonly TextLine[]): string =>
  lines
    .map((line) => line.text)
    .join(' ')
    .replace(/[\s\u00a0]+/g, ' ');

describe('the founding decision, printed by the program', async () => {
  const job = jobOf(written());
  const { bytes } = await render(job);
  const file = await readPdf(bytes);
  const pages = file.pages.map((page) => linesOf(page.runs));
  const words = pages.map((lines, i) => (i < 2 ? lines : lines.slice(1)));
  const all = flat(words.flat());
  const regulation = flat(words.slice(1).flat());

  it('passes every rule of the page', async () => {
    expect(await judge(bytes, job)).toEqual([]);
  });
  it('is one page of decision and a regulation with a first page and page numbers of its own', () => {
    expect(pages[0]?.some((line) => line.text === 'QUYẾT ĐỊNH')).toBe(true);
    expect(pages[1]?.some((line) => line.text === 'QUY CHẾ')).toBe(true);
    expect(pages.slice(2).map((lines) => lines[0]?.text)).toEqual(pages.slice(2).map((_, i) => String(i + 2)));
  });
  it('decides on the authority of the head of the committee, signed with his office at home above his name', () => {
    const page = flat(pages[0] ?? []);
    expect(page).toContain('TRƯỞNG BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ THÀNH PHỐ PHÚ QUỐC Căn cứ Luật Tổ chức');
    expect(page).toContain('QUYẾT ĐỊNH: Điều 1. Ban hành kèm theo Quyết định này Quy chế hoạt động');
    expect(page).toContain('chịu trách nhiệm thi hành Quyết định này./.');
    expect(page).toContain('UBND THÀNH PHỐ PHÚ QUỐC');
    expect(page).toMatch(/CHỦ TỊCH UBND THÀNH PHỐ .*Huỳnh Quang Hưng$/);
  });
  it('has the 13 articles in order, each with all of its clauses, under its chapter', () => {
    let from = 0;
    CLAUSES.forEach((count, i) => {
      const at = regulation.indexOf(`Điều ${i + 1}. `, from);
      expect(at, `Điều ${i + 1}`).toBeGreaterThan(from - 1);
      const end = i === 12 ? regulation.length : regulation.indexOf(`Điều ${i + 2}. `, at);
      const article = regulation.slice(at + `Điều ${i + 1}.`.length, end);
      for (let clause = 1; clause <= count; clause++)
        expect(article, `Điều ${i + 1} khoản ${clause}`).toMatch(new RegExp(` ${clause}\\. \\p{Lu}`, 'u'));
      expect(article, `Điều ${i + 1}`).not.toMatch(new RegExp(` ${count + 1}\\. \\p{Lu}`, 'u'));
      from = at + 1;
    });
    for (const [chapter, articles] of Object.entries(CHAPTER_OF_ARTICLE)) {
      const start = regulation.indexOf(`Chương ${chapter} `);
      const [first = 0] = articles;
      expect(regulation.indexOf(`Điều ${first}. `)).toBeGreaterThan(start);
      expect(start).toBeGreaterThan(regulation.indexOf(`Điều ${first - 1}. `));
    }
    expect(regulation.trimEnd()).toMatch(/trình Trưởng ban xem xét, quyết định\.\/\.$/);
  });
  it('has every word of every clause of the record', () => {
    const [paper] = job.papers;
    const clauses = (paper?.appendices[0]?.body ?? []).flatMap((b) => (b.kind === 'clause' ? [String(b.content)] : []));
    expect(clauses).toHaveLength(59);
    const tight = (words: string) => words.replace(/\s/g, '');
    const read = tight(all);
    expect(clauses.filter((clause) => !read.includes(tight(clause.replace(/\.$/, ''))))).toEqual([]);
  });
  it.each(CORRECTIONS)('no longer says “%s”', (wrong, right) => {
    expect(all).not.toContain(wrong);
    expect(text).not.toContain(wrong);
    if (right !== null) expect(all).toContain(right);
  });
  it('bears one date on decision and regulation once the clerk has given it', async () => {
    const numbered = withNumber(job, { serial: 4145, issuedOn: '2022-08-19' });
    const printed = await render(numbered);
    expect(await judge(printed.bytes, numbered)).toEqual([]);
    const words = flat((await readPdf(printed.bytes)).pages.flatMap((page) => linesOf(page.runs)));
    expect(words).toContain('Số: 4145/QĐ-BCĐ');
    expect(words).toContain('Phú Quốc, ngày 19 tháng 8 năm 2022');
    expect(words).toContain(
      '(Kèm theo Quyết định số 4145/QĐ-BCĐ ngày 19 tháng 8 năm 2022 của Trưởng Ban Chỉ đạo Chuyển đổi số thành phố Phú Quốc)',
    );
  });
});
