import { z } from 'zod';
import { plainDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { lineField } from '../kit/text.ts';

/** The three issuing profiles: who a paper goes out from (Decree 30/2020, Appendix I, II.2). */
export const PROFILE_KINDS = ['steeringCommittee', 'workingGroup', 'standingAgency'] as const;
export type ProfileKind = (typeof PROFILE_KINDS)[number];
export const profileKind = z.enum(PROFILE_KINDS).meta({ title: 'Tư cách ban hành' });

/** What an issuing profile says of itself from a day on; a document uses the version valid on its own date. */
export const profileVersionFields = {
  profile: profileKind,
  /** First day this version is valid; it ends the day before the next version of the same profile. */
  validFrom: plainDate('Có hiệu lực từ ngày'),
  /** First line of the letterhead, not bold: "UBND THÀNH PHỐ PHÚ QUỐC". */
  parentBody: lineField({ label: 'Cơ quan chủ quản', max: 120 }),
  /** Bold lines of the letterhead: "BAN CHỈ ĐẠO", "CHUYỂN ĐỔI SỐ". */
  nameLines: z
    .array(lineField({ label: 'Dòng tên cơ quan', max: 60 }))
    .min(1, { error: 'Tên cơ quan ban hành: cần ít nhất một dòng' })
    .max(4, { error: 'Tên cơ quan ban hành: nhiều nhất bốn dòng' })
    .meta({ title: 'Tên cơ quan ban hành (từng dòng)' }),
  /** Name in running text: "Ban Chỉ đạo Chuyển đổi số thành phố Phú Quốc". */
  fullName: lineField({ label: 'Tên đầy đủ trong câu', max: 200 }),
  /** Abbreviation in codes: "BCĐ" in "05/GM-BCĐ". */
  abbreviation: z
    .string()
    .overwrite((text) => text.normalize('NFC').trim())
    .regex(/^[A-ZĐĂÂÊÔƠƯ][A-Za-zĐđĂÂÊÔƠƯ0-9-]{0,15}$/u, {
      error: 'Chữ viết tắt: bắt đầu bằng chữ hoa, không dấu cách, tối đa 16 ký tự (ví dụ: BCĐ)',
    })
    .meta({ title: 'Chữ viết tắt' }),
  /** Drafting unit in "Lưu: VT, VHTT". */
  draftingUnit: lineField({ label: 'Đơn vị soạn thảo (viết tắt)', max: 16 }),
  /** Name of the administrative unit alone: "Phú Quốc" (Decree 30/2020, Appendix I, II.4.a). */
  place: lineField({ label: 'Địa danh', max: 60 }),
  /** Where true, the signer's office at home stands above the name (Appendix I, II.7.c). */
  usesSeal: z.boolean({ error: 'Được sử dụng con dấu: chọn có hoặc không' }).meta({ title: 'Được sử dụng con dấu' }),
} as const;

/** What is typed for one version of a profile, without the record's own fields. */
export type ProfileFields = z.output<z.ZodObject<typeof profileVersionFields>>;

export const profileVersion = z.looseObject({ id: idField(), rev: z.int().min(1), ...profileVersionFields });
export type ProfileVersion = z.output<typeof profileVersion>;

const mm = (label: string, min: number, max: number) =>
  z
    .number({ error: `${label}: nhập số milimét` })
    .min(min, { error: `${label}: từ ${min} đến ${max} mm (Nghị định 30/2020/NĐ-CP)` })
    .max(max, { error: `${label}: từ ${min} đến ${max} mm (Nghị định 30/2020/NĐ-CP)` })
    .meta({ title: label });

/** Layout choices inside the legal ranges (Decree 30/2020, Appendix I, I.3 and II.6.e). Margins in mm, sizes in pt. */
export const layoutFields = {
  marginTop: mm('Lề trên', 20, 25),
  marginBottom: mm('Lề dưới', 20, 25),
  marginLeft: mm('Lề trái', 30, 35),
  marginRight: mm('Lề phải', 15, 20),
  bodySize: z.literal([13, 14], { error: 'Cỡ chữ: 13 hoặc 14' }).meta({ title: 'Cỡ chữ nội dung' }),
  firstLineIndent: z
    .literal([10, 12.7], { error: 'Thụt đầu dòng: 10 hoặc 12,7 mm' })
    .meta({ title: 'Thụt đầu dòng (mm)' }),
  /** 'system' uses Times New Roman of the PC where it is installed, else the bundled face. */
  typeface: z
    .enum(['bundled', 'system'], { error: 'Phông chữ: chọn một trong hai' })
    .meta({ title: 'Phông chữ khi in' }),
} as const;

/** How the office follows its tasks up, where the regulation leaves it to choose. */
export const followUpFields = {
  /** Extensions of one task's deadline up to this one go without a written reason. */
  extensionLimit: z
    .int({ error: 'Số lần gia hạn: nhập số nguyên' })
    .min(0, { error: 'Số lần gia hạn: từ 0 đến 10' })
    .max(10, { error: 'Số lần gia hạn: từ 0 đến 10' })
    .meta({ title: 'Số lần gia hạn không phải giải trình' }),
} as const;

/** The id of the one record of `settings`. */
export const SETTINGS_ID = 'workspace';

export const workspaceSettings = z.looseObject({
  id: idField(),
  rev: z.int().min(1),
  /** Shown in the window's header: "Ban Chỉ đạo Chuyển đổi số thành phố Phú Quốc". */
  committeeName: lineField({ label: 'Tên Ban Chỉ đạo', max: 200 }),
  /** Training copies are marked on every screen and page and can never become real ones. */
  training: z.boolean(),
  ...layoutFields,
  /** Absent until the office chooses. */
  extensionLimit: followUpFields.extensionLimit.optional(),
});
export type WorkspaceSettings = z.output<typeof workspaceSettings>;
export type LayoutSettings = Pick<
  WorkspaceSettings,
  'marginTop' | 'marginBottom' | 'marginLeft' | 'marginRight' | 'bodySize' | 'firstLineIndent' | 'typeface'
>;

export const HOLIDAY_KINDS = ['holiday', 'compensation', 'workingDay'] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

/** A day off, a day off in lieu, or a weekend day worked instead; typed or taken from the yearly list. */
export const holidayFields = {
  date: plainDate('Ngày'),
  name: lineField({ label: 'Tên ngày nghỉ', max: 120 }),
  kind: z.enum(HOLIDAY_KINDS, { error: 'Loại ngày: chọn ngày nghỉ, nghỉ bù hoặc làm bù' }).meta({ title: 'Loại ngày' }),
  enabled: z.boolean({ error: 'Áp dụng: chọn có hoặc không' }).meta({ title: 'Áp dụng' }),
  source: lineField({ label: 'Căn cứ', max: 200, min: 0 }),
} as const;
export const holiday = z.looseObject({ id: idField(), rev: z.int().min(1), ...holidayFields });
export type HolidayRecord = z.output<typeof holiday>;
