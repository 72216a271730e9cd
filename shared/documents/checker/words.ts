import { firstUnprintable } from '../../kit/characters.ts';
import { isRunning, type Passage } from './passages.ts';
import { layoutArticle, PRACTICE, type Rule } from './rule.ts';
import { eachPassage, wherever } from './search.ts';

const TYPE = layoutArticle('I.4');
const running = isRunning;
const all = () => true;
const shown = (text: string): string => text.trim().slice(0, 40);

/** "(" without ")", "“" without "”"; a lone ")" may end the letter of a point. */
const unbalanced = ({ text }: Passage): string | null => {
  for (const [open, close] of PAIRS) {
    const left = text.split(open).length - text.split(close).length;
    if (left > 0) return `Có dấu “${open}” mà chưa đóng bằng “${close}”.`;
  }
  return null;
};
const PAIRS = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
] as const;

/** Words no sentence doubles on purpose. */
const DOUBLED = /(?<!\p{L})(của|và|các|những|là|trong|cho|với|được|về|tại|có|đã|từ|theo|để|do)\s+\1(?!\p{L})/giu;

/** Rules of signs, spaces and things left over from typing. */
export const wordRules: readonly Rule[] = [
  {
    id: 'words.composed',
    article: `${TYPE} (bộ mã Unicode TCVN 6909:2001)`,
    severity: 'error',
    mend: 'Gõ lại đoạn này bằng bộ gõ Unicode dựng sẵn.',
    check: eachPassage(
      ({ text }) => (text === text.normalize('NFC') ? null : 'Chữ có dấu ghi theo Unicode tổ hợp.'),
      all,
    ),
  },
  {
    id: 'words.unprintable',
    article: TYPE,
    severity: 'error',
    mend: 'Xóa hoặc thay ký tự đó.',
    check: eachPassage(({ text }) => {
      const found = firstUnprintable(text.normalize('NFC'));
      return found === null ? null : `Ký tự ${found.shown === null ? 'ẩn' : `“${found.shown}”`} không in được.`;
    }, all),
  },
  {
    id: 'words.double-space',
    article: PRACTICE,
    severity: 'warning',
    mend: 'Chỉ để một dấu cách giữa hai chữ.',
    check: wherever(/(?<=\S) {2,}(?=\S)/g, () => 'Có hai dấu cách liền nhau.'),
  },
  {
    id: 'words.space-before',
    article: PRACTICE,
    severity: 'warning',
    mend: 'Viết dấu câu liền sau chữ.',
    check: wherever(/(?<=[\p{L}\d)”]) +[,;:.!?](?![\d.…])/gu, (hit) => `Có dấu cách trước dấu “${hit.trim()}”.`),
  },
  {
    id: 'words.space-after',
    article: PRACTICE,
    severity: 'warning',
    mend: 'Thêm một dấu cách sau dấu câu.',
    check: wherever(
      /(?<=\p{Ll}{2})[,;:](?=\p{L})|(?<=\p{Ll}{3})\.(?=\p{Lu}\p{Ll})/gu,
      (hit) => `Thiếu dấu cách sau dấu “${hit}”.`,
      ({ role, text }) => role !== 'cell' && !/https?:|www\.|@/u.test(text),
    ),
  },
  {
    id: 'words.straight-quotes',
    article: PRACTICE,
    severity: 'warning',
    mend: 'Dùng dấu ngoặc kép “ ”.',
    check: wherever(/"/g, () => 'Dùng dấu ngoặc kép thẳng.'),
  },
  {
    id: 'words.unbalanced',
    article: PRACTICE,
    severity: 'warning',
    mend: 'Kiểm tra cặp dấu ngoặc.',
    check: eachPassage(unbalanced, all),
  },
  {
    id: 'words.placeholder',
    article: PRACTICE,
    severity: 'error',
    mend: 'Điền nội dung vào chỗ trống, hoặc xóa đi.',
    check: wherever(
      /(?:^|(?<=[\s(“/]))(?:…+|\.{3,})(?=$|[\s).,;:”/])|\.{4,}|…{2,}|_{3,}|\[[^\]\n]{0,60}\]|\{\{[^}\n]*\}\}|<[^<>\n]{1,40}>/gu,
      (hit) => `Còn chỗ trống chưa điền “${shown(hit)}”.`,
    ),
  },
  {
    id: 'words.dummy',
    article: PRACTICE,
    severity: 'error',
    mend: 'Thay bằng tên, số liệu thật.',
    check: wherever(
      /(?<![\p{L}\d])(?:x{3,}|X{3,}|ABC|abc|y{3,}|Nguyễn Văn [AB]|Trần Văn [AB]|Lorem ipsum|TODO|\?{2,})(?![\p{L}\d])/gu,
      (hit) => `Còn chữ làm mẫu “${hit}”.`,
    ),
  },
  {
    id: 'words.machine',
    article: PRACTICE,
    severity: 'error',
    mend: 'Xem lại mục này ở hồ sơ gốc và nhập đủ số liệu.',
    check: wherever(
      /(?<![\p{L}\d])(?:undefined|null|NaN|Infinity|\[object Object\]|#REF!|#N\/A|#VALUE!|#DIV\/0!)(?![\p{L}\d])/gu,
      (hit) => `Chữ của máy “${hit}” lọt vào văn bản.`,
    ),
  },
  {
    id: 'words.secrecy',
    article: 'Luật Bảo vệ bí mật nhà nước 29/2018/QH14',
    severity: 'error',
    mend: 'Không soạn thảo văn bản mật bằng chương trình này: soạn trên máy không nối mạng dành riêng.',
    check: wherever(
      /(?<!\p{L})(?:TUYỆT MẬT|TỐI MẬT)(?!\p{L})|^\s*MẬT\s*$|(?<=[Đđ]ộ mật:?\s*[“(]?)(?:Mật|MẬT|Tối mật|Tuyệt mật)(?!\p{L})/gu,
      (hit) => `Có dấu chỉ độ mật “${hit.trim()}”.`,
    ),
  },
  {
    id: 'words.bullets',
    article: layoutArticle('II.6'),
    severity: 'error',
    mend: 'Xóa ký hiệu đầu dòng: trang in tự đặt gạch đầu dòng “-”.',
    check: eachPassage(
      ({ role, text }) =>
        role !== 'cell' && (/^\s*[•▪●○■□*]\s*/u.test(text) || (role === 'item' && /^\s*[-–+]\s+/u.test(text)))
          ? 'Đầu dòng có ký hiệu gõ tay.'
          : null,
      all,
    ),
  },
  {
    id: 'words.doubled',
    article: PRACTICE,
    severity: 'warning',
    mend: 'Bỏ một chữ.',
    check: wherever(DOUBLED, (hit) => `Chữ “${hit}” lặp lại.`),
  },
  {
    id: 'words.shouting',
    article: layoutArticle('II.6.e'),
    severity: 'warning',
    mend: 'Viết nội dung bằng chữ in thường.',
    check: eachPassage(
      ({ text }) =>
        text.length > 60 && text === text.toLocaleUpperCase('vi') && /\p{Lu}{2}/u.test(text)
          ? 'Cả đoạn viết bằng chữ in hoa.'
          : null,
      running,
    ),
  },
  {
    id: 'words.hour',
    article: `${PRACTICE}; Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.9`,
    severity: 'warning',
    mend: 'Viết đủ, ví dụ “08 giờ 30”.',
    check: wherever(/(?<!\d)\d{1,2}(?:h\d{0,2}|:\d{2})(?![\p{L}\d])/gu, (hit) => `Giờ viết tắt “${hit}”.`, running),
  },
];
