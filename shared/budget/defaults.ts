import type { PlainDate } from '../kit/date.ts';
import { profileOn } from '../settings/rules.ts';
import type { Read } from '../workspace.ts';
import type { EstimateLetter, UseLetter } from './schema.ts';

/** What the money is for (Article 11.1 of the regulation). */
export const DEFAULT_PURPOSE = 'hoạt động của Ban Chỉ đạo và Tổ công tác giúp việc';

/** From 90 % of a line's money on a payment warns. */
export const DEFAULT_WARN_AT = 90;

/** The law in force: the one of 2025 since 01/01/2026. A law is named without number and body (Decree 30/2020, Appendix I, II.6.a). */
const legalBases = (committee: string): string[] => [
  'Căn cứ Luật Ngân sách nhà nước',
  'Căn cứ Nghị định số 73/2026/NĐ-CP ngày 10 tháng 3 năm 2026 của Chính phủ quy định chi tiết Luật Ngân sách nhà nước',
  `Căn cứ Quy chế hoạt động của ${committee} ban hành kèm theo Quyết định số 4145/QĐ-BCĐ ngày 19 tháng 8 năm 2022`,
];

const LAST_OLD_YEAR = 2025;
const OLD_BASES = 1;

/** The submission as a new year begins with it; every word can be changed. */
export const defaultEstimateLetter = (read: Read, year: number, date: PlainDate): EstimateLetter => {
  const committee = profileOn(read, 'steeringCommittee', date)?.fullName ?? 'Ban Chỉ đạo';
  const bases = legalBases(committee);
  return {
    date,
    addressees: ['Trưởng Ban Chỉ đạo'],
    // The decree of 2026 came after the estimates of earlier years.
    legalBases: year <= LAST_OLD_YEAR ? [...bases.slice(0, OLD_BASES), ...bases.slice(-1)] : bases,
    need: `Thực hiện khoản 6 Điều 8 và Điều 11 của Quy chế, Cơ quan Thường trực lập dự toán kinh phí ${DEFAULT_PURPOSE} năm ${year} để bảo đảm việc họp, kiểm tra, tuyên truyền, đào tạo và các nhiệm vụ khác theo chương trình công tác năm.`,
    review: '',
    tasks: '',
    proposal: 'Kính trình Trưởng Ban Chỉ đạo xem xét, phê duyệt.',
    recipients: [],
    signatoryId: null,
    capacity: 'own',
  };
};

export const defaultUseLetter = (date: PlainDate): UseLetter => ({
  date,
  addressees: ['Trưởng Ban Chỉ đạo'],
  results: '',
  difficulties: '',
  proposal: 'Kính báo cáo Trưởng Ban Chỉ đạo xem xét, cho ý kiến chỉ đạo.',
  recipients: [],
  signatoryId: null,
  capacity: 'own',
});
