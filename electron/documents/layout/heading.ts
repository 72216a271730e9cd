import type { Appendix, Paper } from '#shared/documents/paper.ts';
import type { Frame } from './frame.ts';
import { appendixWords, enclosureWords, titleWidth, titleWords } from './heading-words.ts';
import { letterhead } from './letterhead.ts';
import { type Node, rule } from './node.ts';
import { APPENDIX_WORD_SIZE, LINE_HEIGHT } from './styles.ts';
import { centredLine } from './wrap.ts';

const shortRule = (frame: Frame, length: number): Node => rule({ x: (frame.width - length) / 2, length, top: 3 });
/** Above TÊN LOẠI, pt. */
const ABOVE_TITLE = 20;
const faceOf = (frame: Frame) => ({
  size: frame.settings.bodySize,
  width: titleWidth(frame),
  lineHeight: LINE_HEIGHT,
});

/** TÊN LOẠI, trích yếu and the short rule under it (Decree 30/2020, Appendix I, II.5); a list says as of when. */
export const title = (frame: Frame, paper: Paper): readonly Node[] => {
  const words = titleWords(frame, paper);
  if (words === null) return [];
  const face = { ...faceOf(frame), bold: true };
  return [
    ...words.type.map((line, i) => centredLine(frame, line, { ...face, top: i === 0 ? ABOVE_TITLE : 0 })),
    ...words.subject.map((line) => centredLine(frame, line, face)),
    ...(words.asOf === null ? [] : [centredLine(frame, words.asOf, { ...faceOf(frame), italic: true })]),
    shortRule(frame, words.rule),
  ];
};

/** The header again without number and date, type, title, what it is enclosed with, the short rule (form 1.3). */
const enclosureTitle = (
  frame: Frame,
  paper: Paper,
  appendix: Appendix,
  { documentType, letterhead: head }: Enclosure,
) => {
  const { type, title: lines, enclosed, rule: length } = enclosureWords(frame, paper, appendix, documentType);
  const face = { ...faceOf(frame), bold: true };
  return [
    ...letterhead(frame, head, null, null),
    ...type.map((line, i) => centredLine(frame, line, { ...face, top: i === 0 ? ABOVE_TITLE : 0 })),
    ...lines.map((line) => centredLine(frame, line, face)),
    ...enclosed.map((line) => centredLine(frame, line, { ...faceOf(frame), italic: true })),
    shortRule(frame, length),
  ];
};
type Enclosure = NonNullable<Appendix['enclosure']>;

/** "Phụ lục II", its title in capitals, what it is enclosed with, the short rule (III.1; form 2.1). */
export const appendixTitle = (frame: Frame, paper: Paper, appendix: Appendix): readonly Node[] => {
  if (appendix.enclosure !== undefined) return enclosureTitle(frame, paper, appendix, appendix.enclosure);
  const { word, name, enclosed, rule: length } = appendixWords(frame, paper, appendix);
  const face = { ...faceOf(frame), bold: true };
  return [
    centredLine(frame, word, { ...face, size: APPENDIX_WORD_SIZE }),
    ...name.map((line) => centredLine(frame, line, face)),
    ...enclosed.map((line) => centredLine(frame, line, { ...faceOf(frame), italic: true })),
    shortRule(frame, length),
  ];
};
