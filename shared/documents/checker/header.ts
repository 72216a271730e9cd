import { profileOn } from '../../settings/rules.ts';
import { PROFILE_KINDS } from '../../settings/schema.ts';
import { FORMS, layoutArticle, type Rule, type Sheet, unless } from './rule.ts';
import { isNumberedClass, TYPE_CODES, typeOf } from './types.ts';

const ISSUER = layoutArticle('II.2');
const NUMBER = layoutArticle('II.3');
const PLACE = layoutArticle('II.4');

const lines = ({ paper }: Sheet): readonly string[] =>
  paper.letterhead === null ? [] : [paper.letterhead.parentBody, ...paper.letterhead.nameLines];
const SYMBOL = /^[A-ZĐ][A-Za-zĐđ]*(-[A-ZĐĂÂÊÔƠƯ0-9]+)+$/u;
const CODES = Object.values(TYPE_CODES);

const abbreviationsOn = ({ read, date }: Sheet): readonly string[] =>
  PROFILE_KINDS.flatMap((kind) => profileOn(read, kind, date)?.abbreviation ?? []);

/** The part of a symbol that names the body: after the type, or in a dispatch at the front. */
const bodyPart = ({ paper }: Sheet): string => {
  const symbol = paper.number?.symbol ?? '';
  return paper.paperClass === 'letter' ? (symbol.split('-')[0] ?? '') : symbol.slice(symbol.indexOf('-') + 1);
};

/** A dispatch whose symbol begins with a type, "CV" or "TB": it has none. */
const namesType = (sheet: Sheet): boolean => {
  const first = sheet.paper.number?.symbol.split('-')[0] ?? '';
  const isType = first === 'CV' || (CODES.includes(first) && !abbreviationsOn(sheet).includes(first));
  return sheet.paper.paperClass === 'letter' && isType;
};

/** Rules of the letterhead, the number with its symbol, place and date. */
export const headerRules: readonly Rule[] = [
  {
    id: 'header.letterhead',
    article: ISSUER,
    severity: 'error',
    mend: 'Chọn tư cách ban hành trong Thiết lập để có tên cơ quan chủ quản và cơ quan ban hành.',
    check: ({ paper }) =>
      unless(!isNumberedClass(paper.paperClass) || paper.letterhead !== null, {
        where: 'Đầu văn bản',
        excerpt: '',
        message: 'Văn bản chưa có tên cơ quan ban hành.',
      }),
  },
  {
    id: 'header.issuer',
    article: ISSUER,
    severity: 'error',
    mend: 'Ghi đủ tên cơ quan ban hành ở Thiết lập, mục Tư cách ban hành.',
    check: ({ paper: { letterhead } }) =>
      unless(letterhead === null || letterhead.nameLines.some((line) => line.trim() !== ''), {
        where: 'Đầu văn bản',
        excerpt: letterhead?.parentBody ?? '',
        message: 'Dòng tên cơ quan ban hành còn trống.',
      }),
  },
  {
    id: 'header.parent',
    article: ISSUER,
    severity: 'warning',
    mend: 'Ghi tên cơ quan chủ quản trực tiếp ở Thiết lập, mục Tư cách ban hành, nếu có.',
    check: ({ paper: { letterhead } }) =>
      unless(letterhead === null || letterhead.parentBody.trim() !== '', {
        where: 'Đầu văn bản',
        excerpt: letterhead?.nameLines.join(' ') ?? '',
        message: 'Chưa có tên cơ quan chủ quản phía trên cơ quan ban hành.',
      }),
  },
  {
    id: 'header.capitals',
    article: ISSUER,
    severity: 'error',
    mend: 'Viết tên cơ quan ở đầu văn bản bằng chữ in hoa.',
    check: (sheet) =>
      lines(sheet)
        .filter((line) => line !== line.toLocaleUpperCase('vi'))
        .map((line) => ({ where: 'Đầu văn bản', excerpt: line, message: `“${line}” chưa viết bằng chữ in hoa.` })),
  },
  {
    id: 'header.parent-repeated',
    article: ISSUER,
    severity: 'error',
    mend: 'Dòng trên ghi cơ quan chủ quản, dòng dưới ghi cơ quan ban hành; bỏ dòng lặp lại.',
    check: ({ paper: { letterhead } }) =>
      unless(letterhead === null || !letterhead.nameLines.includes(letterhead.parentBody), {
        where: 'Đầu văn bản',
        excerpt: letterhead?.parentBody ?? '',
        message: 'Tên cơ quan chủ quản và cơ quan ban hành trùng nhau.',
      }),
  },
  {
    id: 'header.number',
    article: NUMBER,
    severity: 'error',
    mend: 'Văn bản này phải có số, ký hiệu: chọn loại văn bản và tư cách ban hành có chữ viết tắt.',
    check: ({ paper }) =>
      unless(!isNumberedClass(paper.paperClass) || paper.number !== null, {
        where: 'Số, ký hiệu',
        excerpt: '',
        message: 'Văn bản chưa có chỗ ghi số, ký hiệu.',
      }),
  },
  {
    id: 'header.symbol-form',
    article: NUMBER,
    severity: 'error',
    mend: 'Ghi ký hiệu liền nhau, các nhóm chữ viết tắt cách bằng dấu “-”, ví dụ TB-BCĐ.',
    check: ({ paper: { number } }) =>
      unless(number === null || SYMBOL.test(number.symbol), {
        where: 'Số, ký hiệu',
        excerpt: number?.symbol ?? '',
        message: `Ký hiệu “${number?.symbol}” chưa đúng thể thức.`,
      }),
  },
  {
    id: 'header.symbol-type',
    article: `${FORMS}, mục I`,
    severity: 'error',
    mend: 'Dùng chữ viết tắt tên loại theo bảng ở Phụ lục III.',
    check: ({ paper }) => {
      const type = typeOf(paper.documentType);
      const wanted = type === null ? undefined : TYPE_CODES[type];
      const found = paper.number?.symbol.split('-')[0];
      return unless(wanted === undefined || found === undefined || found === wanted, {
        where: 'Số, ký hiệu',
        excerpt: paper.number?.symbol ?? '',
        message: `Ký hiệu bắt đầu bằng “${found}” không khớp với loại ${type}.`,
        mend: `Ký hiệu của loại này bắt đầu bằng “${wanted}-”.`,
      });
    },
  },
  {
    id: 'header.letter-symbol',
    article: NUMBER,
    severity: 'error',
    mend: 'Ký hiệu công văn gồm chữ viết tắt cơ quan ban hành và đơn vị soạn thảo, ví dụ BCĐ-VHXH; không có chữ viết tắt tên loại.',
    check: (sheet) => {
      const first = sheet.paper.number?.symbol.split('-')[0] ?? '';
      return unless(!namesType(sheet), {
        where: 'Số, ký hiệu',
        excerpt: sheet.paper.number?.symbol ?? '',
        message: `Công văn không có tên loại nên ký hiệu không bắt đầu bằng “${first}”.`,
      });
    },
  },
  {
    id: 'header.symbol-issuer',
    article: NUMBER,
    severity: 'warning',
    mend: 'Kiểm tra chữ viết tắt của cơ quan ban hành ở Thiết lập, mục Tư cách ban hành.',
    check: (sheet) => {
      const known = abbreviationsOn(sheet);
      const named = namesType(sheet) ? '' : bodyPart(sheet);
      return unless(sheet.paper.number === null || known.length === 0 || named === '' || known.includes(named), {
        where: 'Số, ký hiệu',
        excerpt: sheet.paper.number?.symbol ?? '',
        message: `“${named}” không phải chữ viết tắt của cơ quan ban hành nào trong Thiết lập.`,
      });
    },
  },
  {
    id: 'header.serial',
    article: `${layoutArticle('II.3')}; Điều 15`,
    severity: 'error',
    mend: 'Số văn bản là số nguyên, bắt đầu từ 01 vào đầu năm.',
    check: ({ paper: { number } }) =>
      unless(number === null || number.serial === null || (Number.isInteger(number.serial) && number.serial >= 1), {
        where: 'Số, ký hiệu',
        excerpt: `${number?.serial}/${number?.symbol}`,
        message: 'Số văn bản không phải số nguyên từ 01 trở lên.',
      }),
  },
  {
    id: 'header.place',
    article: PLACE,
    severity: 'error',
    mend: 'Ghi địa danh ở Thiết lập, mục Tư cách ban hành; ngày, tháng để văn thư điền.',
    check: ({ paper }) =>
      unless(
        !isNumberedClass(paper.paperClass) ||
          paper.paperClass === 'minutes' ||
          (paper.placeAndDate !== null && paper.placeAndDate.place.trim() !== ''),
        { where: 'Địa danh, ngày tháng', excerpt: '', message: 'Văn bản thiếu địa danh, ngày tháng năm ban hành.' },
      ),
  },
  {
    id: 'header.minutes-date',
    article: `${FORMS}, Mẫu 1.9`,
    severity: 'error',
    mend: 'Bỏ dòng địa danh, ngày tháng ở đầu biên bản; thời gian ghi trong nội dung.',
    check: ({ paper }) =>
      unless(paper.paperClass !== 'minutes' || paper.placeAndDate === null, {
        where: 'Địa danh, ngày tháng',
        excerpt: paper.placeAndDate?.place ?? '',
        message: 'Biên bản không có dòng địa danh, ngày tháng ở đầu văn bản.',
      }),
  },
  {
    id: 'header.place-noun',
    article: PLACE,
    severity: 'warning',
    mend: 'Chỉ ghi tên riêng, ví dụ “Phú Quốc”; danh từ chung chỉ ghi với đơn vị mang tên người, chữ số, sự kiện.',
    check: ({ paper: { placeAndDate } }) => {
      const place = placeAndDate?.place ?? '';
      const noun = /^(thành phố|đặc khu|tỉnh|huyện|thị xã|xã|phường)\s+(?!Hồ Chí Minh|\d)/iu.test(place);
      return unless(!noun, {
        where: 'Địa danh, ngày tháng',
        excerpt: place,
        message: `Địa danh “${place}” có danh từ chung đứng trước tên riêng.`,
      });
    },
  },
];
