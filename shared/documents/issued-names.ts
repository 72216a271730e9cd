import { formatDateLong, type PlainDate } from '../kit/date.ts';
import { profileOn } from '../settings/rules.ts';
import { PROFILE_KINDS, type ProfileVersion } from '../settings/schema.ts';
import type { Read } from '../workspace.ts';
import { numberText } from './rules.ts';
import type { DocumentRecord } from './schema.ts';

/** Abbreviations of document types in symbols, without a type: an official dispatch (Decree 30/2020, Appendix III, I). */
const TYPES: Readonly<Record<string, string>> = {
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  QC: 'Quy chế',
  QyĐ: 'Quy định',
  TC: 'Thông cáo',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  CTr: 'Chương trình',
  KH: 'Kế hoạch',
  PA: 'Phương án',
  ĐA: 'Đề án',
  DA: 'Dự án',
  BC: 'Báo cáo',
  BB: 'Biên bản',
  TTr: 'Tờ trình',
  HĐ: 'Hợp đồng',
  CĐ: 'Công điện',
  BGN: 'Bản ghi nhớ',
  BTT: 'Bản thỏa thuận',
  GUQ: 'Giấy ủy quyền',
  GM: 'Giấy mời',
  GGT: 'Giấy giới thiệu',
  GNP: 'Giấy nghỉ phép',
  PG: 'Phiếu gửi',
  PC: 'Phiếu chuyển',
  PB: 'Phiếu báo',
};

/** The type a symbol names: "Thông báo" of "TB-BCĐ", "Công văn" of "BCĐ-VHXH". */
export const documentTypeOf = (symbol: string): string => TYPES[symbol.split('-')[0] ?? ''] ?? 'Công văn';

/** "Thông báo số 04/TB-BCĐ" — how another paper names an issued one. */
export const namedWithNumber = (document: Pick<DocumentRecord, 'serial' | 'symbol'>): string =>
  `${documentTypeOf(document.symbol)} số ${numberText(document)}`;

/** "Thông báo số 04/TB-BCĐ ngày 22 tháng 6 năm 2026". The day falls away where none was given. */
export const citedAs = (document: Pick<DocumentRecord, 'serial' | 'symbol' | 'issuedOn'>): string =>
  document.issuedOn === null
    ? namedWithNumber(document)
    : `${namedWithNumber(document)} ${formatDateLong(document.issuedOn)}`;

/** Who issued a document, by the abbreviation in its symbol on that day; undefined where no profile has it. */
export const issuerBySymbol = (read: Read, symbol: string, date: PlainDate): ProfileVersion | undefined => {
  const holds = ({ abbreviation }: ProfileVersion) =>
    symbol === abbreviation || symbol.startsWith(`${abbreviation}-`) || symbol.endsWith(`-${abbreviation}`);
  return PROFILE_KINDS.map((kind) => profileOn(read, kind, date))
    .filter((profile) => profile !== undefined)
    .filter(holds)
    .toSorted((a, b) => b.abbreviation.length - a.abbreviation.length)[0];
};
