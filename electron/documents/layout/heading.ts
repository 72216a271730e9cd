import type { Appendix, Paper } from '#shared/documents/paper.ts';
import { formatDateLong } from '#shared/kit/date.ts';
import type { Frame } from './frame.ts';
import { dateSpans, numberSpans, spansWidth } from './letterhead.ts';
import { type Node, rule, type Span } from './node.ts';
import { APPENDIX_WORD_SIZE, LINE_HEIGHT, SHORT_RULE } from './styles.ts';
import { printable } from './words.ts';
import { centred, centredLine, evenLines } from './wrap.ts';

const ROMAN = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;
/** Roman digits of 1–39. */
export const roman = (value: number): string => {
  let [rest, text] = [value, ''];
  for (const [digits, worth] of ROMAN) {
    while (rest >= worth) {
      text += digits;
      rest -= worth;
    }
  }
  return text;
};

/** Titles keep off the margins so that a long one reads as a centred block. */
const titleWidth = (frame: Frame): number => frame.width * 0.86;

const shortRule = (frame: Frame, textWidth: number): Node => {
  const length = Math.max(textWidth * SHORT_RULE, 1);
  return rule({ x: (frame.width - length) / 2, length, top: 3 });
};

/** TÊN LOẠI, trích yếu and the short rule under it (Decree 30/2020, Appendix I, II.5); a list says as of when. */
export const title = (frame: Frame, paper: Paper): readonly Node[] => {
  if (paper.documentType === null) return [];
  const width = titleWidth(frame);
  const face = { size: frame.settings.bodySize, bold: true, width, lineHeight: LINE_HEIGHT };
  const type = printable(paper.documentType).toLocaleUpperCase('vi');
  const subject = paper.subject === null ? [] : evenLines(frame, paper.subject, face, width);
  const asOf = paper.asOf === null ? null : `(Tính đến ${formatDateLong(paper.asOf)})`;
  const last = subject.at(-1) ?? evenLines(frame, type, face, width).at(-1) ?? '';
  const italic = { size: frame.settings.bodySize, italic: true, width, lineHeight: LINE_HEIGHT };
  return [
    ...centred(frame, type, { ...face, top: 20 }),
    ...subject.map((line) => centredLine(frame, line, face)),
    ...(asOf === null ? [] : [centredLine(frame, asOf, italic)]),
    shortRule(frame, asOf === null ? frame.measure(last, face) : frame.measure(asOf, italic)),
  ];
};

/** "(Kèm theo Giấy mời số      /GM-BCĐ ngày      tháng 11 năm 2026 của …)": number and date are the main document's own (III.1.c). */
const enclosedLine = (frame: Frame, paper: Paper, appendix: Appendix): readonly Node[] => {
  if (appendix.enclosedWith === null || paper.placeAndDate === null) return [];
  const { documentType, issuer } = appendix.enclosedWith;
  const size = frame.settings.bodySize;
  const face = { size, italic: true, width: frame.width, lineHeight: LINE_HEIGHT };
  const word = `(Kèm theo ${printable(documentType)} số`;
  const number = paper.number === null ? [] : numberSpans(paper.number, word);
  const [firstOfDate, ...restOfDate] = dateSpans(paper.placeAndDate, '');
  const lastOfNumber = number.at(-1);
  const joined: readonly Span[] =
    lastOfNumber === undefined || firstOfDate === undefined
      ? [...number, ...restOfDate]
      : [...number.slice(0, -1), { ...firstOfDate, text: `${lastOfNumber.text} ${firstOfDate.text}` }, ...restOfDate];
  const tail = `của ${printable(issuer)})`;
  const whole: readonly Span[] = [
    ...joined.slice(0, -1),
    { text: `${joined.at(-1)?.text ?? ''} ${tail}`, noWrap: true },
  ];
  if (spansWidth(frame, whole, { size, italic: true }) <= frame.width) return [centredLine(frame, whole, face)];
  return [centredLine(frame, joined, face), ...centred(frame, tail, { ...face, width: titleWidth(frame) })];
};

/** "Phụ lục II", its title in capitals, what it is enclosed with, the short rule (III.1; form 2.1). */
export const appendixTitle = (frame: Frame, paper: Paper, appendix: Appendix): readonly Node[] => {
  const word = appendix.number === null ? 'Phụ lục' : `Phụ lục ${roman(appendix.number)}`;
  const face = { size: frame.settings.bodySize, bold: true, width: titleWidth(frame), lineHeight: LINE_HEIGHT };
  const name = printable(appendix.title).toLocaleUpperCase('vi');
  const last = evenLines(frame, name, face, face.width).at(-1) ?? '';
  return [
    centredLine(frame, word, { ...face, size: APPENDIX_WORD_SIZE }),
    ...centred(frame, name, face),
    ...enclosedLine(frame, paper, appendix),
    shortRule(frame, frame.measure(last, face)),
  ];
};
