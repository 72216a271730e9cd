import { describe, expect, it } from 'vitest';
import { RECIPIENT_PRESETS, usedBases, usedRecipients, withLines, withRecipients } from '#shared/compositions/reuse.ts';
import { type TrainingOffice, trainingOffice } from '#test/helpers/training-office.ts';

const AT = '2026-11-24T02:00:00.000Z';
const write = (office: TrainingOffice, id: string, more: object) =>
  expect(office.tell('compositions.create', { id, form: 'plan', subject: 'Việc cần làm', ...more }, AT)).toBeNull();

describe('lines written before are offered again', () => {
  it('legal bases of papers, plans and estimates, the newest first, each once whatever its spaces and end', () => {
    const office = trainingOffice();
    const law = 'Căn cứ Luật Giao dịch điện tử ngày 22 tháng 6 năm 2023';
    write(office, 'ke-hoach-cu', { date: '2026-10-01', legalBases: [`${law};`, 'Căn cứ Kế hoạch cũ'] });
    write(office, 'ke-hoach-moi', { date: '2026-11-23', legalBases: [law, 'Căn cứ Kế hoạch mới'] });
    const used = usedBases(office.read);
    expect(used.filter((line) => line.startsWith('Căn cứ Luật Giao dịch điện tử ngày 22 tháng 6'))).toEqual([law]);
    expect(used.indexOf('Căn cứ Kế hoạch mới')).toBeLessThan(used.indexOf('Căn cứ Kế hoạch cũ'));
    expect(used).toContain('Căn cứ Luật Ngân sách nhà nước');
  });

  it('recipients of papers, plans, reports and letters', () => {
    const office = trainingOffice();
    write(office, 'ke-hoach-moi', { date: '2026-11-23', recipients: ['Trung tâm Hành chính công'] });
    expect(usedRecipients(office.read)).toContain('Trung tâm Hành chính công');
    expect(usedRecipients(office.read)).toContain('Thành viên Ban Chỉ đạo');
  });

  it('adds a preset to what stands there, nothing twice', () => {
    const [first] = RECIPIENT_PRESETS;
    const there = ['Thành viên Ban Chỉ đạo', 'Phòng Nội vụ'];
    const lines = withLines(there, first.lines);
    expect(lines.slice(0, 2)).toEqual(there);
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines).toContain('Tổ công tác giúp việc');
  });

  it('in a paper being rewritten what is added stands before the line that says where it is kept', () => {
    const there = ['Như trên', 'Phòng Nội vụ', 'Lưu: VT, VHXH'];
    expect(withRecipients(there, ['Thành viên Ban Chỉ đạo', 'Phòng Nội vụ', 'Lưu: VT, VHXH'])).toEqual([
      'Như trên',
      'Phòng Nội vụ',
      'Thành viên Ban Chỉ đạo',
      'Lưu: VT, VHXH',
    ]);
    expect(withRecipients([], ['Phòng Nội vụ'])).toEqual(['Phòng Nội vụ']);
  });
});
