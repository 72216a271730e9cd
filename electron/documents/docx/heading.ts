import type { Paragraph } from 'docx';
import type { Appendix, Paper } from '#shared/documents/paper.ts';
import { ABOVE_ADDRESSEES, addresseeEntries } from '../layout/addressees.ts';
import type { Frame } from '../layout/frame.ts';
import { appendixWords, enclosureWords, titleWords } from '../layout/heading-words.ts';
import type { Part } from './body.ts';
import { letterhead } from './letterhead.ts';
import { lineRuns, paragraph, ruleParagraph, runs } from './text.ts';
import { twips } from './units.ts';

/** Above TÊN LOẠI and above the short rule, pt. */
const ABOVE_TITLE = 20;
const ABOVE_RULE = 3;

/** TÊN LOẠI, trích yếu and the short rule under it (Decree 30/2020, Appendix I, II.5). */
export const title = (frame: Frame, paper: Paper): readonly Paragraph[] => {
  const words = titleWords(frame, paper);
  if (words === null) return [];
  return [
    paragraph('DocumentType', lineRuns(words.type), { top: ABOVE_TITLE, keepNext: true }),
    ...(words.subject.length === 0 ? [] : [paragraph('Subject', lineRuns(words.subject), { keepNext: true })]),
    ...(words.asOf === null ? [] : [paragraph('AsOf', lineRuns([words.asOf]), { keepNext: true })]),
    ruleParagraph(frame.width, words.rule, ABOVE_RULE),
  ];
};

/** Kính gửi: lines that go on stand under the name, not under the word. */
export const addressees = (frame: Frame, paper: Paper): readonly Paragraph[] =>
  addresseeEntries(frame, paper).map(({ x, hanging, lines }, i) =>
    paragraph('Addressee', lineRuns(lines), {
      ...(i === 0 ? { top: ABOVE_ADDRESSEES } : {}),
      indent: { left: twips(x + hanging), hanging: twips(hanging) },
      keepNext: true,
    }),
  );

/** The header again without number and date, type, title, what it is enclosed with, the short rule (form 1.3). */
const enclosureTitle = (
  frame: Frame,
  paper: Paper,
  appendix: Appendix,
  { documentType, letterhead: head }: NonNullable<Appendix['enclosure']>,
): readonly Part[] => {
  const { type, title: lines, enclosed, rule } = enclosureWords(frame, paper, appendix, documentType);
  return [
    ...letterhead(frame, { ...paper, letterhead: head, number: null, placeAndDate: null, paperClass: 'named' }),
    paragraph('DocumentType', lineRuns(type), { top: ABOVE_TITLE, keepNext: true }),
    paragraph('Subject', lineRuns(lines), { keepNext: true }),
    ...enclosed.map((spans) => paragraph('EnclosedWith', runs(spans, frame.settings.bodySize), { keepNext: true })),
    ruleParagraph(frame.width, rule, ABOVE_RULE),
  ];
};

/** "Phụ lục II", its title in capitals, what it is enclosed with, the short rule (III.1; form 2.1). */
export const appendixTitle = (frame: Frame, paper: Paper, appendix: Appendix): readonly Part[] => {
  if (appendix.enclosure !== undefined) return enclosureTitle(frame, paper, appendix, appendix.enclosure);
  const { word, name, enclosed, rule } = appendixWords(frame, paper, appendix);
  return [
    paragraph('AppendixWord', lineRuns([word]), { keepNext: true }),
    paragraph('AppendixTitle', lineRuns(name), { keepNext: true }),
    ...enclosed.map((spans) => paragraph('EnclosedWith', runs(spans, frame.settings.bodySize), { keepNext: true })),
    ruleParagraph(frame.width, rule, ABOVE_RULE),
  ];
};
