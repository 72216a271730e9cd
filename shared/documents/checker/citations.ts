import { dateFromParts, type PlainDate } from '../../kit/date.ts';

/** A date in running text; `date` null where there is no such day. */
export type DateInText = { readonly at: number; readonly text: string; readonly date: PlainDate | null };

const LONG = /(?<!\p{L})ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})(?!\d)/giu;
const SHORT = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g;

const dateAt = (match: RegExpExecArray): DateInText => ({
  at: match.index,
  text: match[0],
  date: dateFromParts({ day: Number(match[1]), month: Number(match[2]), year: Number(match[3]) }),
});

/** Every whole date of a text, long ("ngày 05 tháng 01 năm 2026") or short ("05/01/2026"), in order. */
export const datesIn = (text: string): readonly DateInText[] =>
  [...text.matchAll(LONG), ...text.matchAll(SHORT)].map(dateAt).sort((a, b) => a.at - b.at);

/** A text that is cited with type, number and day. */
export type Citation = {
  readonly at: number;
  readonly text: string;
  readonly type: string;
  readonly number: string;
  readonly date: PlainDate;
};

const CITATION =
  /(?<!\p{L})(Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị|Thông báo|Kế hoạch|Chương trình|Công văn|Tờ trình|Báo cáo|Giấy mời|Biên bản|Công điện|Hướng dẫn) số (\d\S*) ngày (\d{1,2})(?: tháng |\/)(\d{1,2})(?: năm |\/)(\d{4})/giu;

/** Every citation with a number and a day that exists, in order. */
export const citationsIn = (text: string): readonly Citation[] =>
  [...text.matchAll(CITATION)].flatMap((match) => {
    const date = dateFromParts({ day: Number(match[3]), month: Number(match[4]), year: Number(match[5]) });
    const [whole, type = '', number = ''] = match;
    return date === null ? [] : [{ at: match.index, text: whole, type, number, date }];
  });
