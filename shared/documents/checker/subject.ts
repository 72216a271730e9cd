import { excerptOf } from './passages.ts';
import { DECREE, layoutArticle, PRACTICE, type Rule, type Sheet, unless } from './rule.ts';
import { isNumberedClass, TYPE_CODES, typeOf } from './types.ts';

const TITLE = layoutArticle('II.5');
const ADDRESSEES = layoutArticle('II.9');
/** A subject longer than this does not sum up any more; characters. */
const LONGEST = 250;
const subjectOf = ({ paper }: Sheet): string => paper.subject?.trim() ?? '';
const about = (sheet: Sheet, message: string) => ({
  where: 'Trích yếu',
  excerpt: excerptOf(subjectOf(sheet)),
  message,
});
/** Types that are sent to somebody named above the text. */
const SENT = ['TỜ TRÌNH'];
/** Types that never are. */
const UNSENT = ['QUYẾT ĐỊNH', 'NGHỊ QUYẾT', 'CHỈ THỊ', 'QUY CHẾ', 'QUY ĐỊNH', 'KẾ HOẠCH', 'CHƯƠNG TRÌNH', 'THÔNG BÁO'];
const CLASSES_UNSENT = ['invitation', 'decision', 'minutes', 'introduction'];

/** Rules of the type, the subject, and to whom it is sent. */
export const subjectRules: readonly Rule[] = [
  {
    id: 'subject.type',
    article: TITLE,
    severity: 'error',
    mend: 'Ghi tên loại văn bản, ví dụ THÔNG BÁO, BÁO CÁO.',
    check: ({ paper }) =>
      unless(
        !isNumberedClass(paper.paperClass) || paper.paperClass === 'letter' || (paper.documentType ?? '').trim() !== '',
        { where: 'Tên loại', excerpt: '', message: 'Văn bản chưa có tên loại.' },
      ),
  },
  {
    id: 'subject.letter-type',
    article: TITLE,
    severity: 'error',
    mend: 'Bỏ tên loại; công văn chỉ có trích yếu “V/v …” dưới số, ký hiệu.',
    check: ({ paper }) =>
      unless(paper.paperClass !== 'letter' || paper.documentType === null, {
        where: 'Tên loại',
        excerpt: paper.documentType ?? '',
        message: 'Công văn không ghi tên loại.',
      }),
  },
  {
    id: 'subject.type-known',
    article: `${DECREE}, Điều 7`,
    severity: 'error',
    mend: 'Dùng một trong các loại văn bản hành chính ở Điều 7; kết luận họp ban hành bằng THÔNG BÁO.',
    check: ({ paper }) => {
      const type = typeOf(paper.documentType);
      const judged = isNumberedClass(paper.paperClass) && paper.paperClass !== 'letter';
      return unless(!judged || type === null || type === '' || Object.hasOwn(TYPE_CODES, type), {
        where: 'Tên loại',
        excerpt: type ?? '',
        message: `“${type}” không phải một loại văn bản hành chính.`,
      });
    },
  },
  {
    id: 'subject.missing',
    article: TITLE,
    severity: 'error',
    mend: 'Ghi trích yếu: một câu ngắn gọn nêu nội dung chủ yếu.',
    check: (sheet) => {
      const { paperClass } = sheet.paper;
      return unless(!isNumberedClass(paperClass) || paperClass === 'introduction' || subjectOf(sheet) !== '', {
        where: 'Trích yếu',
        excerpt: '',
        message: 'Văn bản chưa có trích yếu nội dung.',
      });
    },
  },
  {
    id: 'subject.capital',
    article: TITLE,
    severity: 'error',
    mend: 'Viết hoa chữ cái đầu của trích yếu.',
    check: (sheet) =>
      unless(
        sheet.paper.paperClass === 'letter' || !/^\p{Ll}/u.test(subjectOf(sheet)),
        about(sheet, 'Trích yếu chưa viết hoa chữ cái đầu.'),
      ),
  },
  {
    id: 'subject.word-twice',
    article: TITLE,
    severity: 'error',
    mend: 'Bỏ chữ “V/v”, “Về việc” ở đầu trích yếu công văn: trang in đã ghi sẵn “V/v”.',
    check: (sheet) =>
      unless(
        sheet.paper.paperClass !== 'letter' || !/^(v\/v|về việc)/iu.test(subjectOf(sheet)),
        about(sheet, 'Trích yếu công văn ghi hai lần “V/v”.'),
      ),
  },
  {
    id: 'subject.end',
    article: TITLE,
    severity: 'error',
    mend: 'Bỏ dấu câu ở cuối trích yếu.',
    check: (sheet) => unless(!/[.;:,]$/.test(subjectOf(sheet)), about(sheet, 'Trích yếu kết thúc bằng dấu câu.')),
  },
  {
    id: 'subject.length',
    article: TITLE,
    severity: 'warning',
    mend: 'Rút ngắn trích yếu; chi tiết để trong nội dung.',
    check: (sheet) =>
      unless(
        subjectOf(sheet).length <= LONGEST,
        about(sheet, `Trích yếu dài ${subjectOf(sheet).length} ký tự, khó đọc và khó vào sổ.`),
      ),
  },
  {
    id: 'subject.type-repeated',
    article: PRACTICE,
    severity: 'warning',
    mend: 'Bỏ tên loại ở đầu trích yếu: tên loại đã ghi ở dòng trên.',
    check: (sheet) => {
      const type = typeOf(sheet.paper.documentType);
      const start = subjectOf(sheet).toLocaleUpperCase('vi');
      const judged = type !== null && type !== '' && isNumberedClass(sheet.paper.paperClass);
      return unless(
        !judged || !(start === type || start.startsWith(`${type} `)),
        about(sheet, `Trích yếu nhắc lại tên loại “${type}”.`),
      );
    },
  },
  {
    id: 'subject.addressees',
    article: ADDRESSEES,
    severity: 'error',
    mend: 'Ghi nơi nhận văn bản ở mục “Kính gửi”.',
    check: ({ paper }) =>
      unless(
        paper.addressees.length > 0 ||
          (paper.paperClass !== 'letter' && !SENT.includes(typeOf(paper.documentType) ?? '')),
        { where: 'Kính gửi', excerpt: '', message: 'Công văn, tờ trình phải có mục “Kính gửi”.' },
      ),
  },
  {
    id: 'subject.no-addressees',
    article: ADDRESSEES,
    severity: 'error',
    mend: 'Bỏ mục “Kính gửi”; nơi nhận ghi ở mục “Nơi nhận”.',
    check: ({ paper }) => {
      const unsent = CLASSES_UNSENT.includes(paper.paperClass) || UNSENT.includes(typeOf(paper.documentType) ?? '');
      return unless(!unsent || paper.addressees.length === 0, {
        where: 'Kính gửi',
        excerpt: paper.addressees[0] ?? '',
        message: 'Loại văn bản này không có mục “Kính gửi”.',
      });
    },
  },
  {
    id: 'subject.addressee-form',
    article: ADDRESSEES,
    severity: 'error',
    mend: 'Mỗi nơi nhận một dòng, không gõ gạch đầu dòng và dấu câu: trang in tự đặt.',
    check: ({ paper }) =>
      paper.addressees.flatMap((name, i) =>
        unless(name.trim() !== '' && !/^\s*[-–+•]|[;:]\s*\S/u.test(name), {
          where: `Kính gửi, dòng ${i + 1}`,
          excerpt: excerptOf(name),
          message:
            name.trim() === '' ? 'Dòng “Kính gửi” còn trống.' : `“${name}” chưa phải một nơi nhận trên một dòng.`,
        }),
      ),
  },
  {
    id: 'subject.addressee-twice',
    article: ADDRESSEES,
    severity: 'error',
    mend: 'Bỏ dòng trùng.',
    check: ({ paper }) =>
      paper.addressees.flatMap((name, i) =>
        unless(paper.addressees.indexOf(name) === i, {
          where: `Kính gửi, dòng ${i + 1}`,
          excerpt: excerptOf(name),
          message: `“${name}” được ghi hai lần ở mục “Kính gửi”.`,
        }),
      ),
  },
];
