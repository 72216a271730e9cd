import { describe, expect, it } from 'vitest';
import { templates } from '#electron/documents/index.ts';
import type { PrintJob } from '#shared/documents/paper.ts';
import type { Outcome } from '#shared/kit/outcome.ts';
import { judge } from '#test/helpers/paper-assertions.ts';
import { linesOf, readPdf } from '#test/helpers/pdf-page.ts';
import { office } from './office.ts';
import { moment, render } from './papers.ts';

const printed = async (job: Outcome<PrintJob>) => {
  if (!job.ok) throw new Error(job.refusal.message);
  const { bytes, pages } = await render(job.value);
  const file = await readPdf(bytes);
  const text = file.pages
    .flatMap((page) => linesOf(page.runs))
    .map((line) => line.text)
    .join(' ');
  return { text, pages, findings: await judge(bytes, job.value), file };
};

describe('the agenda by itself', () => {
  it('is the same annex, under the same number, as in the invitation', async () => {
    const { text, findings, pages } = await printed(templates.agenda(office(), 'meeting', {}, moment));
    expect(findings).toEqual([]);
    expect(pages).toBe(1);
    expect(text.startsWith('Phụ lục II CHƯƠNG TRÌNH HỌP')).toBe(true);
    expect(text).toContain('CHƯƠNG TRÌNH HỌP');
    expect(text).toContain('Huỳnh Quang Hưng, Trưởng ban');
    expect(text).not.toContain('CỘNG HÒA');
  });

  it('without items is refused, and nothing is printed', () => {
    const none = templates.agenda(office({}, ['agendaItems']), 'meeting', {}, moment);
    expect(none.ok ? '' : none.refusal.message).toContain('chưa có nội dung nào');
  });

  it('over two days says which day is which', async () => {
    const read = office({ meetings: { endsAt: '2026-12-16T10:00' }, agendaItems: { minutes: 700 } });
    const { text } = await printed(templates.agenda(read, 'meeting', {}, moment));
    expect(text).toContain('Ngày 15/12/2026');
    expect(text).toContain('Ngày 16/12/2026');
  });
});

describe('the list of members', () => {
  it('stands in protocol order as of a day, the head of that day under it', async () => {
    const asked = { asOf: '2025-06-30', orientation: 'portrait' } as const;
    const { text, findings } = await printed(templates.memberList(office(), 'committee', asked, moment));
    expect(findings).toEqual([]);
    expect(text).toContain('(Tính đến ngày 30 tháng 6 năm 2025)');
    expect(text.indexOf('Huỳnh Quang Hưng')).toBeLessThan(text.indexOf('Trần Thị Thanh Hương'));
    expect(text).toContain('Chủ tịch UBND thành phố');
    expect(text).not.toContain('@');
  });

  it('serves as a directory on the wide sheet', async () => {
    const asked = { asOf: null, orientation: 'landscape' } as const;
    const { text, findings, file } = await printed(templates.memberList(office(), 'committee', asked, moment));
    expect(findings).toEqual([]);
    expect(file.pages[0]?.width).toBeCloseTo(297, 0);
    expect(text).toContain('0297 3846 000');
    expect(text).toContain('(Tính đến ngày 23 tháng 11 năm 2026)');
  });

  it('of a body without members on that day is refused', () => {
    const asked = { asOf: '2022-07-22', orientation: 'portrait' } as const;
    const none = templates.memberList(office(), 'committee', asked, moment);
    expect(none.ok ? '' : none.refusal.message).toContain('chưa có thành viên');
  });
});
