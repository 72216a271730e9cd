import { describe, expect, it } from 'vitest';
import { issueBy, lateIssueWarning, workingDaysLate } from '#shared/documents/lateness.ts';
import { workingCalendar } from '#shared/kit/working-days.ts';

const plain = workingCalendar([]);
const newYear = workingCalendar([{ date: '2027-01-01', kind: 'holiday', enabled: true, name: 'Tết Dương lịch' }]);

describe('A signed paper gets its number and date by the next working day', () => {
  it.each([
    ['signed on a Friday, by Monday', plain, '2026-12-18', '2026-12-21'],
    ['signed on a Monday, by Tuesday', plain, '2026-12-21', '2026-12-22'],
    ['signed on a Saturday, by Monday', plain, '2026-12-19', '2026-12-21'],
    ['signed before New Year, a Friday: by Monday the 4th', newYear, '2026-12-31', '2027-01-04'],
  ])('%s', (_, calendar, signedOn, by) => {
    expect(issueBy(calendar, signedOn)).toBe(by);
    expect(lateIssueWarning(calendar, { signedOn, issuedOn: by })).toBeNull();
    expect(workingDaysLate(calendar, signedOn, by)).toBe(0);
  });

  it('a day later is late, and says since when and by which article', () => {
    const dates = { signedOn: '2026-12-18', issuedOn: '2026-12-22' };
    expect(workingDaysLate(plain, dates.signedOn, dates.issuedOn)).toBe(1);
    const warning = lateIssueWarning(plain, dates);
    expect(warning).toContain('Thứ Ba 22/12/2026 chậm 1 ngày làm việc');
    expect(warning).toContain('chậm nhất Thứ Hai 21/12/2026');
    expect(warning).toContain('Điều 15');
  });

  it('says nothing while a day is only half typed', () => {
    expect(lateIssueWarning(plain, { signedOn: '', issuedOn: '2026-12-22' })).toBeNull();
    expect(lateIssueWarning(plain, { signedOn: '2026-12-18', issuedOn: '22/12' })).toBeNull();
  });
});
