import { describe, expect, it } from 'vitest';
import { contradictionsOf, remarksOn } from '#shared/reports/chapters.ts';
import { chapterDraft, snapshotOf } from '#shared/reports/rules.ts';
import { REPORT_CHAPTERS } from '#shared/reports/schema.ts';
import { frozenQuarter } from './quarter.ts';

const office = frozenQuarter();
const report = office.read.get('reports', 'bao-cao');
const snapshot = snapshotOf(office.read, 'bao-cao');
if (report === undefined || snapshot === undefined) throw new Error('no report');

const found = (text: string) =>
  contradictionsOf(report, snapshot, 'results', text).map(({ typed, expected }) => `${typed} → ${expected}`);

describe('a typed number that the frozen figures contradict', () => {
  it.each([
    ['Trong quý III có 16 nhiệm vụ hoàn thành.', ['16 → 15']],
    ['Có 16 nhiệm vụ đã hoàn thành', ['16 → 15']],
    ['Đã hoàn thành 16 nhiệm vụ, còn lại tiếp tục thực hiện.', ['16 → 15']],
    ['Toàn Ban hoàn thành được 14/32 nhiệm vụ, đạt 46,9%.', ['14 → 15']],
    ['Hoàn thành 15/33 nhiệm vụ.', ['33 → 32']],
    ['Hoàn thành đúng hạn 12 nhiệm vụ.', ['12 → 11']],
    ['12 nhiệm vụ hoàn thành đúng hạn; 3 nhiệm vụ hoàn thành quá hạn.', ['12 → 11', '3 → 4']],
    ['Kết quả (đúng hạn 12, quá hạn 4) cho thấy nhiều chuyển biến.', ['12 → 11']],
    ['Còn 6 nhiệm vụ quá hạn chưa hoàn thành.', ['6 → 5']],
    ['Còn 6 nhiệm vụ quá hạn.', ['6 → 5']],
    ['Có 18 nhiệm vụ chưa hoàn thành.', ['18 → 17']],
    ['Có 13 nhiệm vụ đang thực hiện, trong hạn.', ['13 → 12']],
    ['Được gia hạn 2 nhiệm vụ.', ['2 → 3']],
    ['Có 25 nhiệm vụ được cập nhật.', ['25 → 24']],
    ['Có 9 nhiệm vụ chưa được cập nhật.', ['9 → 8']],
    ['Có 21 nhiệm vụ giao mới.', ['21 → 20']],
    ['13 nhiệm vụ kỳ trước chuyển sang.', ['13 → 12']],
    ['Tổng số nhiệm vụ theo dõi là 33.', ['33 → 32']],
    ['Tổng số 33 nhiệm vụ.', ['33 → 32']],
    ['Tỷ lệ hoàn thành đạt 48,9%.', ['48,9 → 46,9%']],
    ['Tỷ lệ đúng hạn đạt 80%.', ['80 → 73,3%']],
    ['Việc cập nhật tiến độ chiếm tỷ lệ 70%.', ['70 → 75,0%']],
    ['CÓ 16 NHIỆM VỤ HOÀN THÀNH.', ['16 → 15']],
  ])('“%s” is pointed out', (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });

  it.each([
    'Có 15 nhiệm vụ hoàn thành (đúng hạn 11, quá hạn 4), đạt 46,9%.',
    'Tỷ lệ hoàn thành đạt khoảng 47%; tỷ lệ đúng hạn 73%.',
    'Hoàn thành 15/32 nhiệm vụ; còn 17 nhiệm vụ chưa hoàn thành.',
    'Phòng Nội vụ hoàn thành 6 nhiệm vụ.',
    'Trung tâm Y tế có 2 nhiệm vụ quá hạn.',
    'Lĩnh vực Dữ liệu số: 8 nhiệm vụ, hoàn thành 4, quá hạn 1.',
    'Quý II hoàn thành 9 nhiệm vụ.',
    'So với kỳ trước, số nhiệm vụ hoàn thành tăng 3 nhiệm vụ.',
    'Phấn đấu hoàn thành 20 nhiệm vụ trong quý tới.',
    'Kế hoạch năm 2026 giao 41 nhiệm vụ.',
    'Thông báo số 04/TB-BCĐ ngày 22/06/2026 giao 8 nhiệm vụ.',
    'Tổ chức 2 lớp tập huấn cho 120 người, hoàn thành trong tháng 8.',
    'Hoàn thành số hóa 58.000 hồ sơ, đạt 72%.',
    'Trong đó 3 nhiệm vụ trọng tâm đã hoàn thành.',
    'Cung cấp 178/196 dịch vụ công trực tuyến, đạt 90,8%.',
    '',
  ])('“%s” is let be', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('no chapter as the data say it is ever pointed out', () => {
    for (const chapter of REPORT_CHAPTERS) {
      const draft = chapterDraft(snapshot, chapter, report);
      expect(draft).not.toMatch(/NaN|undefined|null/);
      expect(contradictionsOf(report, snapshot, chapter, draft), draft).toEqual([]);
    }
  });

  it('any one number changed in a sentence of the data is found, where it stands', () => {
    const draft = chapterDraft(snapshot, 'results', report);
    expect(draft).toContain('đạt 46,9%; tỷ lệ đúng hạn trong số nhiệm vụ đã hoàn thành là 73,3%');
    const numbers = [...draft.matchAll(/(?<![\d,/])\d+(?:,\d)?(?![\d,/]*\/)/g)];
    expect(numbers.length).toBeGreaterThan(12);
    for (const { 0: typed, index } of numbers) {
      if (draft.slice(index - 4, index) === 'năm ') continue;
      const wrong = `${draft.slice(0, index)}${typed}9${draft.slice(index + typed.length)}`;
      const [first] = contradictionsOf(report, snapshot, 'results', wrong);
      expect(first, `${typed} in “${wrong.slice(Math.max(0, index - 30), index + 20)}”`).toMatchObject({
        start: index,
        typed: `${typed}9`,
      });
    }
  });

  it('names the figure it should be', () => {
    const [remark] = contradictionsOf(report, snapshot, 'results', 'Có 16 nhiệm vụ hoàn thành.');
    expect(remark).toMatchObject({ start: 3, end: 5, figure: 'Đã hoàn thành', sentence: 'Có 16 nhiệm vụ hoàn thành.' });
    expect(remark?.message).toBe('Ghi “16” nhưng số liệu đã chốt là 15 (đã hoàn thành).');
  });
});

describe('a chapter rewritten', () => {
  const write = (text: string) => office.tell('reports.writeChapter', { id: 'bao-cao', chapter: 'results', text });
  const remarks = () => {
    const now = office.read.get('reports', 'bao-cao');
    return now === undefined ? [] : remarksOn(office.read, now);
  };

  it('keeps the words and what the data said, stays a remark until put right, let stand or given back', () => {
    const sentence = 'Có 16 nhiệm vụ hoàn thành.';
    expect(write(`${sentence}\nCác cơ quan đã nỗ lực.`)).toBeNull();
    expect(office.read.get('reports', 'bao-cao')?.texts[0]).toMatchObject({
      chapter: 'results',
      draftedFrom: chapterDraft(snapshot, 'results', report),
    });
    expect(remarks()).toMatchObject([{ chapter: 'results', typed: '16' }]);
    expect(write('Có 15 nhiệm vụ hoàn thành.')).toBeNull();
    expect(remarks()).toEqual([]);

    write(`${sentence} Xong.`);
    const accept = (what: string) =>
      office.tell('reports.acceptSentence', { id: 'bao-cao', chapter: 'results', sentence: what });
    expect(accept('Câu khác')?.code).toBe('missing');
    expect(accept(sentence)).toBeNull();
    expect(remarks()).toEqual([]);
    // Another wrong number is another matter.
    write(`${sentence} Có 7 nhiệm vụ quá hạn.`);
    expect(remarks()).toMatchObject([{ typed: '7', expected: '5' }]);
    expect(office.tell('reports.resetChapter', { id: 'bao-cao', chapter: 'results' })).toBeNull();
    expect(office.read.get('reports', 'bao-cao')?.texts).toEqual([]);
  });
});
