import type { PaperClass } from '../paper.ts';

/** Codes of the types of administrative documents (Decree 30/2020, Article 7; Appendix III, I). */
export const TYPE_CODES: Readonly<Record<string, string>> = {
  'NGHỊ QUYẾT': 'NQ',
  'QUYẾT ĐỊNH': 'QĐ',
  'CHỈ THỊ': 'CT',
  'QUY CHẾ': 'QC',
  'QUY ĐỊNH': 'QyĐ',
  'THÔNG CÁO': 'TC',
  'THÔNG BÁO': 'TB',
  'HƯỚNG DẪN': 'HD',
  'CHƯƠNG TRÌNH': 'CTr',
  'KẾ HOẠCH': 'KH',
  'PHƯƠNG ÁN': 'PA',
  'ĐỀ ÁN': 'ĐA',
  'DỰ ÁN': 'DA',
  'BÁO CÁO': 'BC',
  'BIÊN BẢN': 'BB',
  'TỜ TRÌNH': 'TTr',
  'HỢP ĐỒNG': 'HĐ',
  'CÔNG ĐIỆN': 'CĐ',
  'BẢN GHI NHỚ': 'BGN',
  'BẢN THỎA THUẬN': 'BTT',
  'GIẤY ỦY QUYỀN': 'GUQ',
  'GIẤY MỜI': 'GM',
  'GIẤY GIỚI THIỆU': 'GGT',
  'GIẤY NGHỈ PHÉP': 'GNP',
  'PHIẾU GỬI': 'PG',
  'PHIẾU CHUYỂN': 'PC',
  'PHIẾU BÁO': 'PB',
  'THƯ CÔNG': 'TC',
};

/** Goes out under a number. */
const NUMBERED: readonly PaperClass[] = ['named', 'decision', 'letter', 'invitation', 'introduction', 'minutes'];
export const isNumberedClass = (paperClass: PaperClass): boolean => NUMBERED.includes(paperClass);
/** Its text closes with "./.". */
export const mustClose = (paperClass: PaperClass): boolean => isNumberedClass(paperClass) && paperClass !== 'minutes';

/** The type in one spelling of "hòa", so that "BẢN THOẢ THUẬN" is found too. */
export const typeOf = (documentType: string | null): string | null =>
  documentType === null
    ? null
    : documentType.trim().toLocaleUpperCase('vi').replace('THOẢ', 'THỎA').replace('UỶ', 'ỦY');
