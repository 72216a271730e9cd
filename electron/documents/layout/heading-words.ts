import type { Appendix, Paper } from '#shared/documents/paper.ts';
import { formatDateLong } from '#shared/kit/date.ts';
import { roman } from '#shared/kit/roman.ts';
import type { Frame } from './frame.ts';
import { dateSpans, numberSpans, spansWidth } from './letterhead-words.ts';
import type { Span } from './node.ts';
import { SHORT_RULE } from './styles.ts';
import { printable } from './words.ts';
import { evenLines } from './wrap.ts';

export { roman };

/** Titles keep off the margins so that a long one reads as a centred block. */
export const titleWidth = (frame: Frame): number => frame.width * 0.86;

const ruleUnder = (textWidth: number): number => Math.max(textWidth * SHORT_RULE, 1);

/** TÊN LOẠI, trích yếu and "(Tính đến …)" in even lines, and the length of the short rule in pt; null for a dispatch. */
export const titleWords = (frame: Frame, paper: Paper) => {
  if (paper.documentType === null) return null;
  const width = titleWidth(frame);
  const size = frame.settings.bodySize;
  const face = { size, bold: true };
  const type = evenLines(frame, printable(paper.documentType).toLocaleUpperCase('vi'), face, width);
  const subject = paper.subject === null ? [] : evenLines(frame, paper.subject, face, width);
  const asOf = paper.asOf === null ? null : `(Tính đến ${formatDateLong(paper.asOf)})`;
  const last = subject.at(-1) ?? type.at(-1) ?? '';
  const under = asOf === null ? frame.measure(last, face) : frame.measure(asOf, { size, italic: true });
  return { type, subject, asOf, rule: ruleUnder(under) };
};

/** "(Kèm theo Giấy mời số      /GM-BCĐ ngày      tháng 11 năm 2026 của …)": number and date are the main document's own (III.1.c). */
const enclosedLines = (frame: Frame, paper: Paper, appendix: Appendix): readonly (readonly Span[])[] => {
  if (appendix.enclosedWith === null || paper.placeAndDate === null) return [];
  const { documentType, issuer } = appendix.enclosedWith;
  const size = frame.settings.bodySize;
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
  if (spansWidth(frame, whole, { size, italic: true }) <= frame.width) return [whole];
  const tails = evenLines(frame, tail, { size, italic: true }, titleWidth(frame)).map((text) => [
    { text, noWrap: true },
  ]);
  const fits = spansWidth(frame, joined, { size, italic: true }) <= frame.width;
  return [
    ...(fits ? [joined] : [number, [...(firstOfDate === undefined ? [] : [firstOfDate]), ...restOfDate]]),
    ...tails,
  ];
};

/** Type and title of an enclosed text as they are written, what it is enclosed with, the length of the short rule in pt (form 1.3). */
export const enclosureWords = (frame: Frame, paper: Paper, appendix: Appendix, documentType: string) => {
  const face = { size: frame.settings.bodySize, bold: true };
  const type = evenLines(frame, printable(documentType).toLocaleUpperCase('vi'), face, titleWidth(frame));
  const title = evenLines(frame, appendix.title, face, titleWidth(frame));
  const rule = ruleUnder(frame.measure(title.at(-1) ?? '', face));
  return { type, title, enclosed: enclosedLines(frame, paper, appendix), rule };
};

/** "Phụ lục II", its title in capitals, what it is enclosed with, and the length of the short rule in pt. */
export const appendixWords = (frame: Frame, paper: Paper, appendix: Appendix) => {
  const face = { size: frame.settings.bodySize, bold: true };
  const name = evenLines(frame, printable(appendix.title).toLocaleUpperCase('vi'), face, titleWidth(frame));
  return {
    word: appendix.number === null ? 'Phụ lục' : `Phụ lục ${roman(appendix.number)}`,
    name,
    enclosed: enclosedLines(frame, paper, appendix),
    rule: ruleUnder(frame.measure(name.at(-1) ?? '', face)),
  };
};
