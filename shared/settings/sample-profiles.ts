import { addDays, type PlainDate } from '../kit/date.ts';
import type { ProfileFields } from './schema.ts';

/** Day of the decision that founded the committee (Quyết định số 3828/QĐ-UBND ngày 21 tháng 7 năm 2022). */
export const FOUNDED_ON: PlainDate = '2022-07-21';

/** First day of the names of the special administrative zone. */
export const RENAMED_ON: PlainDate = '2025-07-01';

/** Last day of the names of the city: 30/06/2025. */
export const OLD_NAMES_UNTIL: PlainDate = addDays(RENAMED_ON, -1);

const committee = {
  profile: 'steeringCommittee',
  nameLines: ['BAN CHỈ ĐẠO', 'CHUYỂN ĐỔI SỐ'],
  abbreviation: 'BCĐ',
  place: 'Phú Quốc',
  usesSeal: true,
} as const;

const group = {
  profile: 'workingGroup',
  parentBody: 'BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ',
  nameLines: ['TỔ CÔNG TÁC GIÚP VIỆC'],
  abbreviation: 'TCT',
  draftingUnit: 'TCT',
  place: 'Phú Quốc',
  usesSeal: false,
} as const;

const agency = { profile: 'standingAgency', place: 'Phú Quốc', usesSeal: false } as const;

const CITY = 'UBND THÀNH PHỐ PHÚ QUỐC';
const ZONE = 'UBND ĐẶC KHU PHÚ QUỐC';

const profiles = [
  {
    ...committee,
    validFrom: FOUNDED_ON,
    parentBody: CITY,
    fullName: 'Ban Chỉ đạo Chuyển đổi số thành phố Phú Quốc',
    draftingUnit: 'VHTT',
  },
  {
    ...committee,
    validFrom: RENAMED_ON,
    parentBody: ZONE,
    fullName: 'Ban Chỉ đạo Chuyển đổi số đặc khu Phú Quốc',
    draftingUnit: 'VHXH',
  },
  {
    ...group,
    validFrom: FOUNDED_ON,
    fullName: 'Tổ công tác giúp việc Ban Chỉ đạo Chuyển đổi số thành phố Phú Quốc',
  },
  {
    ...group,
    validFrom: RENAMED_ON,
    fullName: 'Tổ công tác giúp việc Ban Chỉ đạo Chuyển đổi số đặc khu Phú Quốc',
  },
  {
    ...agency,
    validFrom: FOUNDED_ON,
    parentBody: CITY,
    nameLines: ['PHÒNG VĂN HÓA', 'VÀ THÔNG TIN'],
    fullName: 'Phòng Văn hóa và Thông tin thành phố Phú Quốc',
    abbreviation: 'VHTT',
    draftingUnit: 'VHTT',
  },
  {
    ...agency,
    validFrom: RENAMED_ON,
    parentBody: ZONE,
    nameLines: ['PHÒNG VĂN HÓA - XÃ HỘI'],
    fullName: 'Phòng Văn hóa - Xã hội đặc khu Phú Quốc',
    abbreviation: 'VHXH',
    draftingUnit: 'VHXH',
  },
] as const;

/**
 * The values the first-run wizard begins with: both versions of the three issuing profiles, in order of time within a
 * profile. Every one of them can be overwritten; the program rests on none.
 */
export const SAMPLE_PROFILES: readonly ProfileFields[] = profiles.map((p) => ({ ...p, nameLines: [...p.nameLines] }));
