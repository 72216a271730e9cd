import { describe, expect, it } from 'vitest';
import { settingsOf } from '#shared/settings/rules.ts';
import { setUp } from '#shared/workflows/set-up.ts';
import { emptyOffice, officeOfPhuQuoc, SET_UP } from '#test/shared/settings/office.ts';

describe('the first run', () => {
  it('leaves an office with settings, three issuing profiles in two versions, three bodies and no person', () => {
    const { read } = officeOfPhuQuoc();
    expect(settingsOf(read)).toMatchObject({ rev: 1, training: false, marginLeft: 30, bodySize: 14 });
    expect(read.all('profileVersions').size).toBe(6);
    expect([...read.all('bodies').keys()]).toEqual(['steering-committee', 'working-group', 'standing-agency']);
    expect(read.all('people').size + read.all('memberships').size).toBe(0);
  });
  it('happens once: a second set-up changes nothing', () => {
    const office = officeOfPhuQuoc();
    expect(office.tell(setUp, { ...SET_UP, training: true })?.code).toBe('rule');
    expect(settingsOf(office.read)?.training).toBe(false);
  });
  it('says once and for all that a workspace is a training copy', () => {
    const office = emptyOffice();
    expect(office.tell(setUp, { ...SET_UP, training: true })).toBeNull();
    expect(settingsOf(office.read)?.training).toBe(true);
  });
  it('needs a name of each of the three bodies', () => {
    const office = emptyOffice();
    const profiles = SET_UP.profiles.filter((p) => p.profile !== 'workingGroup');
    const refusal = office.tell(setUp, { ...SET_UP, profiles });
    expect(refusal).toMatchObject({ code: 'rule', field: 'profiles' });
    expect(refusal?.message).toContain('Tổ công tác giúp việc');
    expect(settingsOf(office.read)).toBeUndefined();
  });
  it('refuses two names of one body from the same day, and points at the second', () => {
    const [first, ...rest] = SET_UP.profiles;
    if (first === undefined) throw new Error('no sample profile');
    const refusal = emptyOffice().tell(setUp, { ...SET_UP, profiles: [first, { ...first, id: 'again' }, ...rest] });
    expect(refusal).toMatchObject({ code: 'taken', field: 'profiles.1.validFrom' });
  });
  it('refuses two names under one id', () => {
    const profiles = SET_UP.profiles.map((p) => ({ ...p, id: 'same' }));
    expect(emptyOffice().tell(setUp, { ...SET_UP, profiles })).toMatchObject({ code: 'taken', field: 'profiles.1.id' });
  });
  it('takes the layout chosen in the wizard', () => {
    const office = emptyOffice();
    const layout = {
      marginTop: 25,
      marginBottom: 20,
      marginLeft: 35,
      marginRight: 15,
      bodySize: 13,
      firstLineIndent: 12.7,
      typeface: 'bundled',
    } as const;
    expect(office.tell(setUp, { ...SET_UP, layout })).toBeNull();
    expect(settingsOf(office.read)).toMatchObject(layout);
  });
  it('names the field that is wrong, in Vietnamese', () => {
    const bodies = { ...SET_UP.bodies, workingGroup: { name: '', shortName: 'Tổ' } };
    const refusal = emptyOffice().tell(setUp, { ...SET_UP, bodies });
    expect(refusal).toMatchObject({ field: 'bodies.workingGroup.name', label: 'Tên tổ chức' });
  });
});
