import { dateParts } from '../../kit/date.ts';
import { hasReached } from '../life-cycle.ts';
import { holderIn } from '../numbering.ts';
import { numberText } from '../rules.ts';
import type { DocumentRecord } from '../schema.ts';
import { typedNumber } from './annexes.ts';
import { DECREE, layoutArticle, PRACTICE, type Rule, type Sheet, unless } from './rule.ts';
import { isNumberedClass } from './types.ts';

const SERIES = `${layoutArticle('II.3')}; Điều 15`;
/** A number this far beyond the last of its series was hardly given in it. */
const GAP = 50;

const others = ({ read, record }: Sheet): readonly DocumentRecord[] =>
  [...read.all('documents').values()].filter(({ id }) => id !== record?.id);

/** Documents of the same symbol that were numbered in the year of the paper. */
const seriesOf = (sheet: Sheet): readonly DocumentRecord[] => {
  const { year } = dateParts(sheet.date);
  return others(sheet).filter(
    (one) =>
      one.serial !== null &&
      one.symbol === sheet.paper.number?.symbol &&
      one.issuedOn !== null &&
      dateParts(one.issuedOn).year === year,
  );
};

const where = 'Số, ký hiệu';
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Rules of the document as it is kept: its number in the series, its twin, what it takes the place of. */
export const recordRules: readonly Rule[] = [
  {
    id: 'record.number-used',
    article: SERIES,
    severity: 'error',
    mend: 'Lấy số tiếp theo của sổ đăng ký văn bản đi.',
    check: (sheet) => {
      const { number } = sheet.paper;
      if (number === null || number.serial === null) return [];
      const { serial, symbol } = number;
      const holder = holderIn(sheet.read, { serial, symbol, date: sheet.date }, sheet.record?.id);
      return unless(holder === undefined, {
        where,
        excerpt: numberText({ serial, symbol }),
        message: `Số ${numberText({ serial, symbol })} đã dùng cho “${holder?.title}”.`,
      });
    },
  },
  {
    id: 'record.series',
    article: layoutArticle('II.3.a'),
    severity: 'warning',
    mend: 'Ban, tổ được dùng con dấu của cơ quan phải có dãy số riêng: kiểm tra có lấy nhầm số của UBND không.',
    check: (sheet) => {
      const { number: own } = sheet.paper;
      // Before the clerk has given a number, one may be typed at the annex.
      const serial = own?.serial ?? typedNumber(sheet)?.serial ?? null;
      if (own === null || serial === null) return [];
      const number = { ...own, serial };
      const last = Math.max(0, ...seriesOf(sheet).map(({ serial }) => serial ?? 0));
      const { year } = dateParts(sheet.date);
      const known =
        last === 0
          ? `chưa có số nào trong năm ${year}`
          : `mới đến số ${numberText({ serial: last, symbol: number.symbol })}`;
      return unless(number.serial <= last + GAP, {
        where,
        excerpt: numberText(number),
        message: `Số ${numberText(number)} không nối tiếp dãy số riêng của ký hiệu này (${known}).`,
      });
    },
  },
  {
    id: 'record.number-order',
    article: SERIES,
    severity: 'warning',
    mend: 'Kiểm tra số và ngày: số lớn hơn không được mang ngày sớm hơn.',
    check: (sheet) => {
      const { number, placeAndDate } = sheet.paper;
      const serial = number?.serial ?? null;
      if (serial === null || placeAndDate === null || placeAndDate.day === null) return [];
      const wrong = seriesOf(sheet).find(({ serial: other, issuedOn }) =>
        (other ?? 0) < serial ? (issuedOn ?? '') > sheet.date : (other ?? 0) > serial && (issuedOn ?? '') < sheet.date,
      );
      return unless(wrong === undefined, {
        where,
        excerpt: numberText({ serial, symbol: number?.symbol ?? '' }),
        message: `Số và ngày không theo thứ tự với văn bản số ${wrong === undefined ? '' : numberText(wrong)}.`,
      });
    },
  },
  {
    id: 'record.twin',
    article: PRACTICE,
    severity: 'warning',
    mend: 'Dùng tiếp văn bản đang có, hoặc xóa một dự thảo.',
    check: (sheet) => {
      const { record, index } = sheet;
      if (record === null || index > 0) return [];
      const twin = others(sheet).find(
        (one) =>
          !hasReached(one, 'numbered') &&
          one.kind === record.kind &&
          one.subjectId === record.subjectId &&
          same(one.options, record.options),
      );
      return unless(twin === undefined || record.state !== 'draft', {
        where: 'Hồ sơ văn bản',
        excerpt: twin?.title ?? '',
        message: `Đang có một văn bản cùng loại, cùng nội dung chưa ban hành: “${twin?.title}”.`,
      });
    },
  },
  {
    id: 'record.replaces',
    article: `${DECREE}, Điều 18.3`,
    severity: 'warning',
    mend: 'Nêu trong nội dung: văn bản này thay thế văn bản số … ngày ….',
    check: (sheet) => {
      const old = sheet.record?.replacesId == null ? undefined : sheet.read.get('documents', sheet.record.replacesId);
      if (old === undefined || sheet.index > 0) return [];
      const text = sheet.passages.map((passage) => passage.text).join('\n');
      return unless(old.serial === null || text.includes(numberText(old)), {
        where: 'Nội dung',
        excerpt: old.title,
        message: `Văn bản thay thế “${old.title}” số ${numberText(old)} mà nội dung không nêu.`,
      });
    },
  },
  {
    id: 'record.draft-mark',
    article: PRACTICE,
    severity: 'error',
    mend: 'Hoàn thành hồ sơ (kết thúc cuộc họp) để bỏ dấu “DỰ THẢO”.',
    check: ({ paper }) =>
      unless(!isNumberedClass(paper.paperClass) || !paper.marks.draft, {
        where: 'Lề trang',
        excerpt: 'DỰ THẢO',
        message: 'Bản trình ký còn mang dấu “DỰ THẢO”.',
      }),
  },
];
