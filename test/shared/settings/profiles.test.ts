import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/kit/date.ts';
import { addProfileVersion, changeProfileVersion, removeProfileVersion } from '#shared/settings/profile-commands.ts';
import { profileOn, profileVersions, SAMPLE_PROFILES } from '#shared/settings/rules.ts';
import { PROFILE_KINDS } from '#shared/settings/schema.ts';
import { emptyOffice, officeOfPhuQuoc } from './office.ts';

const parentOn = (date: string) => profileOn(officeOfPhuQuoc().read, 'steeringCommittee', date)?.parentBody;

const NEW_NAME = {
  id: 'committee-2027',
  profile: 'steeringCommittee' as const,
  validFrom: '2027-01-01',
  parentBody: 'UBND THÀNH PHỐ PHÚ QUỐC MỚI',
  nameLines: ['BAN CHỈ ĐẠO', 'CHUYỂN ĐỔI SỐ'],
  fullName: 'Ban Chỉ đạo Chuyển đổi số Phú Quốc',
  abbreviation: 'BCĐ',
  draftingUnit: 'VHXH',
  place: 'Phú Quốc',
  usesSeal: true,
};

describe('the name on a paper is the name of its own day', () => {
  it('a decision of 19/8/2022 keeps UBND THÀNH PHỐ PHÚ QUỐC after the body has changed its name', () => {
    expect(parentOn('2022-08-19')).toBe('UBND THÀNH PHỐ PHÚ QUỐC');
  });
  it('an invitation of 23/11/2026 says UBND ĐẶC KHU PHÚ QUỐC', () => {
    expect(parentOn('2026-11-23')).toBe('UBND ĐẶC KHU PHÚ QUỐC');
  });
  it('the last day of the old name is 30/06/2025, the first of the new one 01/07/2025', () => {
    expect([parentOn('2025-06-30'), parentOn('2025-07-01')]).toEqual([
      'UBND THÀNH PHỐ PHÚ QUỐC',
      'UBND ĐẶC KHU PHÚ QUỐC',
    ]);
  });
  it('before the committee was founded there is no name to print', () => {
    expect(parentOn('2022-07-20')).toBeUndefined();
  });
  it('the standing agency was VHTT with the city and is VHXH with the zone', () => {
    const { read } = officeOfPhuQuoc();
    const codes = ['2022-08-19', '2026-11-23'].map((d) => profileOn(read, 'standingAgency', d)?.abbreviation);
    expect(codes).toEqual(['VHTT', 'VHXH']);
  });
  it('only the committee prints the second title of who signs: it may use the seal', () => {
    const { read } = officeOfPhuQuoc();
    expect(PROFILE_KINDS.filter((kind) => profileOn(read, kind, '2026-11-23')?.usesSeal)).toEqual([
      'steeringCommittee',
    ]);
  });
  it('on any day the version in force is the one that began last, whatever the order they were typed in', () => {
    const offsets = fc.uniqueArray(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(offsets, fc.integer({ min: 0, max: 4500 }), (starts, at) => {
        const office = emptyOffice();
        for (const start of starts) {
          const typed = { ...NEW_NAME, id: `version-${start}`, validFrom: addDays('2020-01-01', start) };
          expect(office.tell(addProfileVersion, typed)).toBeNull();
        }
        const expected = Math.max(...starts.filter((start) => start <= at));
        const found = profileOn(office.read, 'steeringCommittee', addDays('2020-01-01', at));
        expect(found?.id).toBe(expected === Number.NEGATIVE_INFINITY ? undefined : `version-${expected}`);
      }),
    );
  });
});

describe('changing a name', () => {
  it('a new name from 01/01/2027 leaves the papers of 2026 as they were', () => {
    const office = officeOfPhuQuoc();
    expect(office.tell(addProfileVersion, NEW_NAME)).toBeNull();
    const parents = ['2026-12-31', '2027-01-01'].map((d) => profileOn(office.read, 'steeringCommittee', d)?.parentBody);
    expect(parents).toEqual(['UBND ĐẶC KHU PHÚ QUỐC', 'UBND THÀNH PHỐ PHÚ QUỐC MỚI']);
  });
  it('two names of one body cannot begin on the same day', () => {
    const refusal = officeOfPhuQuoc().tell(addProfileVersion, { ...NEW_NAME, validFrom: '2025-07-01' });
    expect(refusal).toMatchObject({ code: 'taken', field: 'validFrom' });
    expect(refusal?.message).toContain('01/07/2025');
  });
  it('nor can a correction move one onto the day of another', () => {
    const office = officeOfPhuQuoc();
    const input = { id: 'steeringcommittee-2022-07-21', validFrom: '2025-07-01' };
    expect(office.tell(changeProfileVersion, input)?.code).toBe('taken');
    expect(profileVersions(office.read, 'steeringCommittee').map((v) => v.validFrom)).toEqual([
      '2022-07-21',
      '2025-07-01',
    ]);
  });
  it('another body may change its name on that day', () => {
    const office = officeOfPhuQuoc();
    office.tell(addProfileVersion, NEW_NAME);
    expect(office.tell(addProfileVersion, { ...NEW_NAME, id: 'group-2027', profile: 'workingGroup' })).toBeNull();
  });
  it('a correction of one word leaves the rest of the version alone', () => {
    const office = officeOfPhuQuoc();
    const before = profileOn(office.read, 'workingGroup', '2026-11-23');
    expect(office.tell(changeProfileVersion, { id: before?.id ?? '', abbreviation: 'TGV' })).toBeNull();
    expect(profileOn(office.read, 'workingGroup', '2026-11-23')).toEqual({ ...before, rev: 2, abbreviation: 'TGV' });
  });
  it('a correction that corrects nothing is refused', () => {
    expect(officeOfPhuQuoc().tell(changeProfileVersion, { id: 'workinggroup-2025-07-01' })?.message).toBe(
      'Chưa có thay đổi nào để lưu.',
    );
  });
  it('the last name of a body stays: every paper needs an issuing body', () => {
    const office = officeOfPhuQuoc();
    expect(office.tell(removeProfileVersion, { id: 'workinggroup-2022-07-21' })).toBeNull();
    expect(office.tell(removeProfileVersion, { id: 'workinggroup-2025-07-01' })?.code).toBe('rule');
    expect(profileVersions(office.read, 'workingGroup')).toHaveLength(1);
  });
  it('a name that was removed meanwhile is said to be missing', () => {
    for (const input of [{ id: 'gone', place: 'Dương Đông' }]) {
      expect(officeOfPhuQuoc().tell(changeProfileVersion, input)?.code).toBe('missing');
    }
    expect(officeOfPhuQuoc().tell(removeProfileVersion, { id: 'gone' })?.code).toBe('missing');
  });
});

describe('the suggestions of the first-run wizard', () => {
  it('hold two names of each of the three issuing profiles', () => {
    for (const kind of PROFILE_KINDS) {
      expect(SAMPLE_PROFILES.filter((p) => p.profile === kind).map((p) => p.validFrom)).toEqual([
        '2022-07-21',
        '2025-07-01',
      ]);
    }
  });
  it('name no person', () => {
    expect(JSON.stringify(SAMPLE_PROFILES)).not.toMatch(/Huỳnh|Quang|Hưng/);
  });
});
