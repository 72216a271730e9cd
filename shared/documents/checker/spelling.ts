import { profileOn } from '../../settings/rules.ts';
import { PROFILE_KINDS } from '../../settings/schema.ts';
import { isRunning, type Passage } from './passages.ts';
import { CAPITALS, layoutArticle, PRACTICE, type Rule, type Sheet } from './rule.ts';
import { eachPassage, foundAt, matchesIn, wherever } from './search.ts';

/** All in capitals: the case of letters says nothing. */
const mixedCase = ({ text }: Passage): boolean => text !== text.toLocaleUpperCase('vi');

const UY_OLD = /(?<!q)u[ỷỵỳýỹ](?!\p{L})/giu;
const UY_NEW = /(?<!q)[ủụùúũ]y(?!\p{L})/giu;
/** "hoà, khoẻ": the mark on the last vowel; "hòa, khỏe": on the first. Both are right, one of them in a document. */
const OPEN_NEW = /o[àáảãạèéẻẽẹ](?!\p{L})/giu;
const OPEN_OLD = /[òóỏõọ][ae](?!\p{L})/giu;

const mixed = (sheet: Sheet, [one, other]: readonly [RegExp, RegExp], message: string) => {
  const [first, second] = [matchesIn(sheet, one), matchesIn(sheet, other)];
  const rarer = first.length <= second.length ? first : second;
  return first.length === 0 || second.length === 0
    ? []
    : rarer.map(({ passage, match }) => foundAt(passage, match, message));
};

const bodyNames = /(?<!\p{L})(?:Ban (?:chỉ đạo|Chỉ Đạo)|Ban (?:chỉ huy|Chỉ Huy)|Tổ Công tác|Tổ Công Tác)(?!\p{L})/gu;
const RIGHT_BODIES: Readonly<Record<string, string>> = {
  'ban chỉ đạo': 'Ban Chỉ đạo',
  'ban chỉ huy': 'Ban Chỉ huy',
  'tổ công tác': 'Tổ công tác',
};
const COMMITTEE = /(?<!\p{L})[uủUỦ][ỷyỶY] ban nhân dân(?!\p{L})/giu;
const COUNCIL = /(?<!\p{L})hội đồng nhân dân(?!\p{L})/giu;

const wrongCase = (pattern: RegExp, right: string) => (sheet: Sheet) =>
  matchesIn(sheet, pattern, mixedCase)
    .filter(({ match }) => match[0] !== right && match[0] !== right.toLocaleUpperCase('vi'))
    .map(({ passage, match }) =>
      foundAt(passage, match, { message: `“${match[0]}” viết chưa đúng.`, mend: `Viết “${right}”.` }),
    );

/** Agencies whose name nobody takes for a common noun. */
const PROPER = /^(Phòng|Sở|Văn phòng|Trung tâm|Chi cục|Thuế) \p{L}+ \p{L}+/u;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const agencyCase = (sheet: Sheet) => {
  const names = new Set([...sheet.read.all('agencies').values()].map(({ name }) => name).filter((n) => PROPER.test(n)));
  return [...names].flatMap((name) =>
    wrongCase(new RegExp(`(?<!\\p{L}|(?:trưởng|phó|chánh) )${escaped(name)}(?!\\p{L})`, 'giu'), name)(sheet),
  );
};

/** Abbreviations any official reads. */
const KNOWN = new Set(
  'UBND HĐND UBMTTQ MTTQ MTTQVN TT TU VT QH CP NĐ QĐ TW BTV VND USB PDF URL ICT IT AI IOC QR SMS GPS XML DOCX SĐT STT QĐND CAND TNHH MTV VNPT VB BCH HTX BHXH BHYT OCOP PAR PCI DTI GIS BIM IPv4 IPv6 TCVN ISO VPĐK KT TM TL TUQ'.split(
    ' ',
  ),
);
const ABBREVIATION = /(?<![\p{L}\d/.-])[A-ZĐĂÂÊÔƠƯ]{2,}(?![\p{L}\d/-])/gu;
const isRoman = (word: string): boolean => /^[IVX]+$/.test(word);

const unexplained = (sheet: Sheet) => {
  const text = sheet.passages.map((passage) => passage.text).join('\n');
  const own = PROFILE_KINDS.flatMap((kind) => {
    const profile = profileOn(sheet.read, kind, sheet.date);
    return profile === undefined ? [] : [profile.abbreviation, profile.draftingUnit];
  });
  const seen = new Set<string>();
  return matchesIn(sheet, ABBREVIATION, (passage) => isRunning(passage) && mixedCase(passage)).flatMap(
    ({ passage, match: found }) => {
      const [word] = found;
      const told = text.includes(`(${word})`) || text.includes(`tắt là ${word}`) || text.includes(`“${word}”`);
      if (told || KNOWN.has(word) || own.includes(word) || isRoman(word) || seen.has(word)) return [];
      seen.add(word);
      return [foundAt(passage, found, `Chữ viết tắt “${word}” chưa được giải thích.`)];
    },
  );
};

/** Rules of capitals and spelling (Decree 30/2020, Appendix II). */
export const spellingRules: readonly Rule[] = [
  {
    id: 'spelling.body',
    article: CAPITALS,
    severity: 'warning',
    mend: 'Viết hoa chữ đầu của từ chỉ loại hình và chức năng: “Ban Chỉ đạo”.',
    check: (sheet) =>
      matchesIn(sheet, bodyNames, mixedCase).map(({ passage, match }) => {
        const right = RIGHT_BODIES[match[0].toLocaleLowerCase('vi')] ?? match[0];
        return foundAt(passage, match, { message: `“${match[0]}” viết chưa đúng.`, mend: `Viết “${right}”.` });
      }),
  },
  {
    id: 'spelling.committee',
    article: CAPITALS,
    severity: 'warning',
    mend: 'Viết “Ủy ban nhân dân”.',
    check: wrongCase(COMMITTEE, 'Ủy ban nhân dân'),
  },
  {
    id: 'spelling.council',
    article: CAPITALS,
    severity: 'warning',
    mend: 'Viết “Hội đồng nhân dân”.',
    check: wrongCase(COUNCIL, 'Hội đồng nhân dân'),
  },
  {
    id: 'spelling.agency',
    article: CAPITALS,
    severity: 'warning',
    mend: 'Viết đúng tên cơ quan như trong danh sách Thành viên.',
    check: agencyCase,
  },
  {
    id: 'spelling.people',
    article: CAPITALS,
    severity: 'warning',
    mend: 'Viết hoa: “Nhân dân”.',
    check: wherever(
      /(?<!\p{L})(?<!(?:ban|đồng|án|sát|an|đội|trang|sĩ|ưu tú|giáo|quân|tín dụng) )nhân dân(?!\p{L})/gu,
      () => '“nhân dân” chưa viết hoa.',
    ),
  },
  {
    id: 'spelling.place-noun',
    article: CAPITALS,
    severity: 'warning',
    mend: 'Viết thường danh từ chung chỉ đơn vị hành chính: “thành phố”, “đặc khu”, “tỉnh”.',
    check: wherever(
      /(?<=\p{Ll}[,;]? )(?:Thành phố|Đặc khu|Tỉnh) (?!Hồ Chí Minh)(?=\p{Lu}\p{Ll})/gu,
      (hit) => `“${hit.trim()}” đứng trước tên riêng mà viết hoa.`,
      (passage) => isRunning(passage) && mixedCase(passage),
    ),
  },
  {
    id: 'spelling.article',
    article: CAPITALS,
    severity: 'warning',
    mend: 'Viết hoa “Điều”, “Chương” khi viện dẫn.',
    check: wherever(
      /(?<=[\p{L}\d,(] |^)(?:điều \d+|chương [IVX]+)(?![\p{L}\d])/gu,
      (hit) => `“${hit}” chưa viết hoa.`,
      isRunning,
    ),
  },
  {
    id: 'spelling.clause',
    article: CAPITALS,
    severity: 'warning',
    mend: 'Viết thường “khoản”, “điểm” khi viện dẫn.',
    check: wherever(
      /(?<=[\p{Ll},] )(?:Khoản \d+|Điểm [a-zđ])(?= |[,.;)]|$)/gu,
      (hit) => `“${hit}” viện dẫn giữa câu mà viết hoa.`,
      isRunning,
    ),
  },
  {
    id: 'spelling.weekday',
    article: CAPITALS,
    severity: 'warning',
    mend: 'Viết hoa tên thứ: “thứ Hai”.',
    check: wherever(
      /(?<=(?:\(|(?:ngày|sáng|chiều|tối|,) ))thứ (?:hai|ba|tư|năm|sáu|bảy)(?!\p{L})/gu,
      (hit) => `“${hit}” chưa viết hoa tên thứ.`,
      isRunning,
    ),
  },
  {
    id: 'spelling.uy',
    article: CAPITALS,
    severity: 'warning',
    mend: 'Chọn một cách đặt dấu cho cả văn bản; Phụ lục II viết “Ủy”.',
    check: (sheet) => mixed(sheet, [UY_OLD, UY_NEW], 'Văn bản viết lẫn hai cách đặt dấu “uỷ” và “ủy”.'),
  },
  {
    id: 'spelling.tone',
    article: PRACTICE,
    severity: 'warning',
    mend: 'Chọn một cách đặt dấu cho cả văn bản; văn bản hành chính thường viết “hòa”.',
    check: (sheet) => mixed(sheet, [OPEN_NEW, OPEN_OLD], 'Văn bản viết lẫn hai cách đặt dấu “hoà” và “hòa”.'),
  },
  {
    id: 'spelling.abbreviation',
    article: layoutArticle('II.6'),
    severity: 'warning',
    mend: 'Viết đủ ở lần đầu rồi ghi chữ tắt trong ngoặc đơn.',
    check: unexplained,
  },
  {
    id: 'spelling.number-zero',
    article: layoutArticle('II.3'),
    severity: 'warning',
    mend: 'Thêm số 0 trước số nhỏ hơn 10, ví dụ “số 05/TB-BCĐ”.',
    check: wherever(
      /(?<!\p{L})số \d\/(?:\d{4}\/)?[A-ZĐ]/gu,
      (hit) => `“${hit.slice(0, -1)}” thiếu số 0 ở trước.`,
      isRunning,
    ),
  },
  {
    id: 'spelling.number-spaces',
    article: layoutArticle('II.3'),
    severity: 'error',
    mend: 'Viết liền số và ký hiệu, ví dụ “số 05/TB-BCĐ”.',
    check: wherever(
      /(?<!\p{L})số \d+(?: \/ ?|\/ )[A-ZĐ]\S*|(?<!\p{L})số \d+\/[A-Za-zĐđ]+(?: - ?|- )[A-ZĐ]{2,}/gu,
      (hit) => `Số, ký hiệu “${hit}” có dấu cách.`,
    ),
  },
  {
    id: 'spelling.second-person',
    article: PRACTICE,
    severity: 'warning',
    mend: 'Viết đủ “đồng chí”, “v.v.”, “không”.',
    check: eachPassage(({ text }) => {
      const hit = /(?<!\p{L})(đ\/c|đc|ko|k0|vv|dc)(?!\p{L})/u.exec(text)?.[0];
      return hit === undefined ? null : `Chữ viết tắt khi gõ nhanh “${hit}”.`;
    }, isRunning),
  },
];
