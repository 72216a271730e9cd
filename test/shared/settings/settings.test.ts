import { describe, expect, it } from 'vitest';
import { calendarOf, DEFAULT_LAYOUT, layoutOf, settingsOf } from '#shared/settings/rules.ts';
import { changeLayout, rename } from '#shared/settings/workspace-commands.ts';
import { emptyOffice, officeOfPhuQuoc } from './office.ts';

describe('layout choices', () => {
  it('begin inside the legal ranges', () => {
    expect(layoutOf(officeOfPhuQuoc().read)).toEqual(DEFAULT_LAYOUT);
    expect(officeOfPhuQuoc().tell(changeLayout, DEFAULT_LAYOUT)).toBeNull();
  });
  it.each([
    ['marginTop', 19.9],
    ['marginTop', 25.1],
    ['marginBottom', 26],
    ['marginLeft', 29],
    ['marginLeft', 36],
    ['marginRight', 14],
    ['marginRight', 21],
  ] as const)('a %s of %s mm is refused with the decree', (margin, mm) => {
    const refusal = officeOfPhuQuoc().tell(changeLayout, { [margin]: mm });
    expect(refusal).toMatchObject({ code: 'invalid', field: margin });
    expect(refusal?.message).toContain('Nghị định 30/2020/NĐ-CP');
  });
  it('text is set in 13 or 14 pt, with an indent of 1 or 1,27 cm', () => {
    const office = officeOfPhuQuoc();
    expect(office.tell(changeLayout, { bodySize: 13, firstLineIndent: 12.7 })).toBeNull();
    expect(layoutOf(office.read)).toEqual({ ...DEFAULT_LAYOUT, bodySize: 13, firstLineIndent: 12.7 });
    expect(office.tell(changeLayout, { bodySize: 12 as never })?.field).toBe('bodySize');
    expect(office.tell(changeLayout, { firstLineIndent: 15 as never })?.field).toBe('firstLineIndent');
  });
  it('nothing but layout can be changed with it: a training copy stays one', () => {
    const office = officeOfPhuQuoc();
    expect(office.tell(changeLayout, { training: true } as never)?.code).toBe('invalid');
    expect(office.tell(rename, { committeeName: 'X', training: true } as never)?.code).toBe('invalid');
    expect(settingsOf(office.read)?.training).toBe(false);
  });
});

describe('the name at the top of the window', () => {
  it('changes without touching the names on paper', () => {
    const office = officeOfPhuQuoc();
    const names = [...office.read.all('profileVersions').values()];
    expect(office.tell(rename, { committeeName: '  Ban Chỉ đạo   Chuyển đổi số ' })).toBeNull();
    expect(settingsOf(office.read)?.committeeName).toBe('Ban Chỉ đạo Chuyển đổi số');
    expect([...office.read.all('profileVersions').values()]).toEqual(names);
  });
});

describe('before the workspace is set up', () => {
  it('the default layout and the plain working week hold', () => {
    const { read } = emptyOffice();
    expect(layoutOf(read)).toEqual(DEFAULT_LAYOUT);
    expect(calendarOf(read).isWorkingDay('2026-09-02')).toBe(true);
  });
  it('there are no settings to change', () => {
    expect(emptyOffice().tell(changeLayout, { bodySize: 13 })?.code).toBe('missing');
    expect(emptyOffice().tell(rename, { committeeName: 'Ban Chỉ đạo' })?.code).toBe('missing');
  });
});
