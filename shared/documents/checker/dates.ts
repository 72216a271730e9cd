import { addDays, dateFromParts, formatDate, weekdayName } from '../../kit/date.ts';
import { citationsIn, datesIn } from './citations.ts';
import { excerptOf, isRunning, textOf } from './passages.ts';
import { layoutArticle, PRACTICE, type Rule, type Sheet, unless } from './rule.ts';
import { wherever } from './search.ts';
import { typeOf } from './types.ts';

const PLACE = layoutArticle('II.4');
/** A draft older than this was drawn up for a day gone by; days. */
const OLD = 30;
/** Papers that set deadlines; a report tells of past ones. */
const SETS_DEADLINES = ['THÔNG BÁO', 'KẾ HOẠCH', 'CHƯƠNG TRÌNH', 'QUYẾT ĐỊNH', 'GIẤY MỜI', 'CHỈ THỊ'];
const setsDeadlines = ({ paper }: Sheet): boolean =>
  paper.paperClass === 'letter' || SETS_DEADLINES.includes(typeOf(paper.documentType) ?? '');

const DEADLINE = /(?<!\p{L})(?:trước|chậm nhất|muộn nhất)(?: là| đến| vào| hết)*(?= ngày \d| \d)/giu;

/** Rules of days: that they exist, agree, and lie on the right side of the paper's own. */
export const dateRules: readonly Rule[] = [
  {
    id: 'dates.header',
    article: PLACE,
    severity: 'error',
    mend: 'Sửa ngày, tháng ở đầu văn bản.',
    check: ({ paper: { placeAndDate } }) => {
      const { day = null, month = null, year = 0 } = placeAndDate ?? {};
      return unless(day === null || month === null || dateFromParts({ day, month, year }) !== null, {
        where: 'Địa danh, ngày tháng',
        excerpt: `${day}/${month}/${year}`,
        message: `Không có ngày ${day}/${month}/${year} trong lịch.`,
      });
    },
  },
  {
    id: 'dates.impossible',
    article: PRACTICE,
    severity: 'error',
    mend: 'Kiểm tra lại ngày, tháng, năm.',
    check: ({ passages }) =>
      passages.flatMap(({ text, where }) =>
        datesIn(text).flatMap(({ date, at, text: shown }) =>
          unless(date !== null, {
            where,
            excerpt: excerptOf(text, at, shown.length),
            message: `Không có “${shown}” trong lịch.`,
          }),
        ),
      ),
  },
  {
    id: 'dates.day-zero',
    article: PLACE,
    severity: 'error',
    mend: 'Thêm số 0 trước ngày nhỏ hơn 10, ví dụ “ngày 05 tháng 6”.',
    check: wherever(/(?<!\p{L})ngày \d(?= tháng \d)/giu, (hit) => `“${hit}” thiếu số 0 ở trước.`),
  },
  {
    id: 'dates.month-zero',
    article: PLACE,
    severity: 'error',
    mend: 'Thêm số 0 trước tháng 1, tháng 2, ví dụ “tháng 02”.',
    check: wherever(/(?<=ngày \d{1,2} )tháng [12](?= năm \d{4})/giu, (hit) => `“${hit}” thiếu số 0 ở trước.`),
  },
  {
    id: 'dates.month-extra-zero',
    article: PLACE,
    severity: 'warning',
    mend: 'Từ tháng 3 đến tháng 9 không thêm số 0.',
    check: wherever(/(?<=ngày \d{1,2} )tháng 0[3-9](?= năm \d{4})/giu, (hit) => `“${hit}” thừa số 0.`),
  },
  {
    id: 'dates.weekday',
    article: PRACTICE,
    severity: 'error',
    mend: 'Kiểm tra lại ngày hoặc thứ.',
    check: ({ passages }) =>
      passages.flatMap(({ text, where }) =>
        datesIn(text).flatMap(({ date, at, text: shown }) => {
          const said = /^ ?\((thứ \p{L}+|Chủ nhật)/iu.exec(text.slice(at + shown.length))?.[1];
          const right = date === null ? '' : weekdayName(date);
          return unless(
            said === undefined || date === null || said.toLocaleLowerCase('vi') === right.toLocaleLowerCase('vi'),
            {
              where,
              excerpt: excerptOf(text, at, shown.length),
              message: `${shown} là ${right}, không phải ${said}.`,
            },
          );
        }),
      ),
  },
  {
    id: 'dates.cited-later',
    article: layoutArticle('II.6.a'),
    severity: 'error',
    mend: 'Kiểm tra ngày của văn bản được viện dẫn hoặc ngày của văn bản này.',
    check: ({ passages, paper, today, date: drawnUp }) => {
      // While the slots are blank the paper is dated today at the earliest, whenever it was drawn up.
      const blank = paper.placeAndDate?.day == null;
      const date = blank && today > drawnUp ? today : drawnUp;
      return passages.filter(isRunning).flatMap(({ text, where }) =>
        citationsIn(text).flatMap((cited) =>
          unless(cited.date <= date, {
            where,
            excerpt: excerptOf(text, cited.at, cited.text.length),
            message: `${cited.type} số ${cited.number} ghi ngày ${formatDate(cited.date)}, sau ngày của văn bản này (${formatDate(date)}).`,
          }),
        ),
      );
    },
  },
  {
    id: 'dates.deadline-past',
    article: PRACTICE,
    severity: 'warning',
    mend: 'Đặt hạn sau ngày ban hành.',
    check: (sheet) =>
      !setsDeadlines(sheet)
        ? []
        : sheet.passages
            .filter(({ annex, ...passage }) => annex === null && isRunning({ annex, ...passage }))
            .flatMap(({ text, where }) =>
              [...text.matchAll(DEADLINE)].flatMap((match) => {
                const end = match.index + match[0].length;
                const next = datesIn(text).find(({ at }) => at >= end && at <= end + 6);
                return unless(next === undefined || next.date === null || next.date >= sheet.date, {
                  where,
                  excerpt: excerptOf(text, match.index, match[0].length + 10),
                  message: `Thời hạn “${match[0]} ${next?.text}” đã qua trước ngày của văn bản (${formatDate(sheet.date)}).`,
                });
              }),
            ),
  },
  {
    id: 'dates.meeting-past',
    article: PRACTICE,
    severity: 'error',
    mend: 'Sửa ngày họp hoặc ngày giấy mời ở trang cuộc họp.',
    check: ({ paper, date }) =>
      paper.paperClass !== 'invitation'
        ? []
        : paper.body.flatMap((block) => {
            if (block.kind !== 'field' || !/^Thời gian/u.test(block.label)) return [];
            const held = datesIn(textOf(block.content))[0]?.date ?? null;
            return unless(held === null || held >= date, {
              where: `Mục “${block.label}”`,
              excerpt: excerptOf(textOf(block.content)),
              message: `Cuộc họp ngày ${held === null ? '' : formatDate(held)} trước ngày giấy mời ${formatDate(date)}.`,
            });
          }),
  },
  {
    id: 'dates.stale',
    article: 'Nghị định 30/2020/NĐ-CP, Điều 15',
    severity: 'warning',
    mend: 'Sửa ngày văn bản ở hồ sơ gốc cho đúng thời điểm trình ký.',
    check: ({ record, date, today }) =>
      unless(record === null || record.state !== 'draft' || date >= addDays(today, -OLD), {
        where: 'Địa danh, ngày tháng',
        excerpt: formatDate(date),
        message: `Văn bản soạn cho ngày ${formatDate(date)}, đã qua hơn ${OLD} ngày.`,
      }),
  },
];
