import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templates } from '#electron/documents/index.ts';
import type { Read } from '#shared/workspace.ts';
import { judge } from '#test/helpers/paper-assertions.ts';
import { linesOf, readPdf } from '#test/helpers/pdf-page.ts';
import { frozenQuarter, type Office, officeLines, officeOf, taskId } from '#test/shared/reports/quarter.ts';
import { drawnOffice } from './drawn-offices.ts';
import { drawnReport, officeWithReport } from './drawn-reports.ts';
import { drawnTasks } from './drawn-tasks.ts';
import { moment, render } from './papers.ts';

const RECORDS = Number(process.env.RECORDS ?? 25);
const SEED = Number(process.env.SEED ?? 20_200_305);

const job = (read: Read, id = 'bao-cao') => templates.quarterlyReport(read, id, {}, moment);
const printed = async ({ read }: Office) => {
  const made = job(read);
  if (!made.ok) throw new Error(made.refusal.message);
  const { bytes } = await render(made.value);
  const file = await readPdf(bytes);
  const words = file.pages.flatMap((page) => linesOf(page.runs)).map((line) => line.text);
  return { bytes, file, text: words.join(' '), findings: await judge(bytes, made.value) };
};

describe('the report of a quarter on paper', () => {
  it('is a BÁO CÁO of the working group to the committee, with the figures of S6 and its annexes named', async () => {
    const { text, findings, file } = await printed(frozenQuarter());
    expect(findings).toEqual([]);
    expect(text).toContain('/BC-TCT');
    expect(text).toContain('Kính gửi: Ban Chỉ đạo Chuyển đổi số đặc khu Phú Quốc');
    expect(text).toContain('(từ ngày 15/06/2026 đến hết ngày 14/09/2026)');
    expect(text).toContain('Tổng số nhiệm vụ theo dõi trong kỳ là 32');
    expect(text).toContain('đạt 46,9%; tỷ lệ đúng hạn trong số nhiệm vụ đã hoàn thành là 73,3%');
    expect(text).toContain('24/32 nhiệm vụ có cập nhật tiến độ, đạt 75,0%');
    expect(text).toContain('VI. KIẾN NGHỊ, ĐỀ XUẤT');
    expect(text).toMatch(/bảng theo dõi từng nhiệm vụ \(Phụ lục III\)/);
    expect(text).toContain('- Như trên;');
    expect(text).toContain('TỔ TRƯỞNG');
    expect(file.pages.at(-1)?.width).toBeGreaterThan(290);
  });

  it('prints the same bytes after tasks and names change', async () => {
    const office = frozenQuarter();
    const first = await printed(office);
    for (const refusal of [
      office.tell('tasks.change', { id: taskId(20), content: 'Nội dung khác' }),
      office.tell('tasks.stop', { id: taskId(30), on: '2026-09-10', reason: 'Gộp' }),
      office.tell('roster.changeAgency', { id: 'noi-vu', name: 'Phòng Tổ chức' }),
    ])
      expect(refusal).toBeNull();
    const again = await printed(office);
    expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes))).toBe(true);
  });

  it('of a quarter without data says so, without annexes and without a share of nothing', async () => {
    const office = officeOf(officeLines);
    office.tell('reports.create', { id: 'bao-cao', year: 2026, quarter: 2 });
    office.tell('reports.freeze', { id: 'bao-cao' });
    const { text, findings, file } = await printed(office);
    expect(findings).toEqual([]);
    expect(text).toContain('không có nhiệm vụ nào được theo dõi');
    expect(text).not.toMatch(/NaN|%|[Pp]hụ lục/);
    expect(file.pages.length).toBeLessThanOrEqual(2);
  });

  it('is held back before the figures are frozen and while a number contradicts them', () => {
    const office = officeOf(officeLines);
    office.tell('reports.create', { id: 'bao-cao', year: 2026, quarter: 2 });
    expect(job(office.read)).toMatchObject({ ok: false, refusal: { code: 'rule' } });
    const wrong = frozenQuarter();
    const write = (text: string) => wrong.tell('reports.writeChapter', { id: 'bao-cao', chapter: 'results', text });
    write('Có 16 nhiệm vụ hoàn thành.');
    const held = job(wrong.read);
    expect(held.ok ? '' : held.refusal.message).toContain('Ghi “16” nhưng số liệu đã chốt là 15');
    write('Có 15 nhiệm vụ hoàn thành.');
    expect(job(wrong.read).ok).toBe(true);
  });

  it(`of any office passes the clerk’s eye: ${RECORDS} reports, seed ${SEED}`, {
    timeout: 60_000 + RECORDS * 6000,
  }, async () => {
    let count = 0;
    const drawn = fc.sample(fc.tuple(drawnOffice, drawnTasks, drawnReport), { numRuns: RECORDS, seed: SEED });
    for (const [index, [office, tasks, report]] of drawn.entries()) {
      const made = job(officeWithReport(office, tasks, report), 'report');
      if (!made.ok) {
        expect(made.refusal.code, made.refusal.message).toBe('rule');
        continue;
      }
      const { bytes } = await render(made.value);
      expect(await judge(bytes, made.value), `report ${index} of seed ${SEED}`).toEqual([]);
      count += 1;
    }
    expect(count).toBeGreaterThan(RECORDS / 2);
  });
});
