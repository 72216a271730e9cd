import { describe, expect, it } from 'vitest';
import { clockText, reportClock } from '#shared/reports/clock.ts';
import { lastEndedQuarter, PRESET_RULES, periodOf, quarterOn } from '#shared/reports/rules.ts';
import { frozenQuarter, issue, officeLines, officeOf, quarterLines } from './quarter.ts';

describe('the days of a quarter', () => {
  it.each([
    [1, '2025-12-15', '2026-03-14'],
    [2, '2026-03-15', '2026-06-14'],
    [3, '2026-06-15', '2026-09-14'],
    [4, '2026-09-15', '2026-12-14'],
  ])('quarter %i runs from %s to %s as State bodies report', (quarter, from, cutOff) => {
    expect(periodOf('decree', { year: 2026, quarter })).toEqual({ from, cutOff });
    expect(quarterOn('decree', from)).toEqual({ year: 2026, quarter });
    expect(quarterOn('decree', cutOff)).toEqual({ year: 2026, quarter });
  });

  it('a calendar quarter ends with its last month, in leap years too', () => {
    expect(periodOf('calendar', { year: 2026, quarter: 2 })).toEqual({ from: '2026-04-01', cutOff: '2026-06-30' });
    expect(PRESET_RULES.decree.source).toContain('09/2019/NĐ-CP');
  });

  it('the last quarter that ended is never the one a day lies in', () => {
    expect(lastEndedQuarter('decree', '2026-09-14')).toEqual({ year: 2026, quarter: 2 });
    expect(lastEndedQuarter('decree', '2026-09-15')).toEqual({ year: 2026, quarter: 3 });
    expect(lastEndedQuarter('decree', '2026-12-15')).toEqual({ year: 2026, quarter: 4 });
    expect(lastEndedQuarter('calendar', '2026-12-15')).toEqual({ year: 2026, quarter: 3 });
  });
});

describe('which report is due next', () => {
  it('is that of the quarter now running in an office without work', () => {
    const clock = reportClock(officeOf(officeLines).read, '2026-09-16');
    expect(clock).toMatchObject({ year: 2026, quarter: 4, cutOff: '2026-12-14', dueOn: '2026-12-21', over: false });
    expect(clock.reportId).toBeNull();
  });

  it('is that of the quarter that ended, five working days after its cut-off, until it has gone out', () => {
    const office = officeOf([...officeLines, ...quarterLines]);
    const clock = reportClock(office.read, '2026-09-16');
    expect(clock).toMatchObject({ year: 2026, quarter: 3, cutOff: '2026-09-14', dueOn: '2026-09-21', daysLeft: 3 });
    expect(clockText(clock)).toBe('Báo cáo quý III/2026: hạn 21/09/2026');
    expect(reportClock(office.read, '2026-09-23').daysLeft).toBe(-2);
  });

  it('goes on to the next quarter once the paper has gone out, and keeps the day said for a report', () => {
    const office = frozenQuarter();
    office.tell('reports.update', { id: 'bao-cao', dueOn: '2026-09-25' });
    expect(reportClock(office.read, '2026-09-16')).toMatchObject({
      quarter: 3,
      dueOn: '2026-09-25',
      reportId: 'bao-cao',
    });
    office.tell('documents.draft', { id: 'van-ban', kind: 'quarterlyReport', subjectId: 'bao-cao' });
    const number = { serial: 7, symbol: 'BC-TCT', signedOn: '2026-09-18', issuedOn: '2026-09-18' };
    expect(issue(office, number, '2026-09-18')).toBeNull();
    expect(reportClock(office.read, '2026-09-19')).toMatchObject({ quarter: 4, over: false });
    // Two quarters later the first one without a report is named, not the last.
    expect(reportClock(office.read, '2027-04-01')).toMatchObject({ year: 2026, quarter: 4, over: true });
  });
});
