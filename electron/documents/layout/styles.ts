/** Sizes in pt and distances, all inside Decree 30/2020, Appendix I, II–III and the table of part V. */

/**
 * Line height in pdfmake's unit, the font's ascender and descender without its line gap. 1.04 is single spacing by the
 * decree; 1.12 is a little more open and far below one and a half lines (II.6.e).
 */
export const LINE_HEIGHT = 1.12;
/** Headers, tables and recipients stand at single spacing. */
export const SINGLE = 1.04;
/** Height of a line of Times New Roman in pdfmake's unit, a share of the size. */
export const FONT_HEIGHT = 1.107;
/** From the top of a line to its baseline, a share of the size. */
export const ASCENDER = 0.891;

/** Between two paragraphs, pt; the decree asks for at least 6 (II.6.e). */
export const PARAGRAPH_GAP = 6;

/** National title, motto, place and date grow and shrink together (note 1 of the decree's table). */
export const HEADER_SIZES = {
  large: { national: 13, motto: 14, body: 13, date: 14 },
  small: { national: 12, motto: 13, body: 12, date: 13 },
} as const;
export type HeaderSizes = (typeof HEADER_SIZES)[keyof typeof HEADER_SIZES];

export const NUMBER_SIZE = 13;
/** "V/v …" under the number of a dispatch (II.5.b). */
export const LETTER_SUBJECT_SIZE = 12;
export const APPENDIX_WORD_SIZE = 14;
export const RECIPIENT_TITLE_SIZE = 12;
export const RECIPIENT_SIZE = 11;
export const TABLE_SIZE = 12;

/** Blank slots the clerk fills in by hand after signature, mm. */
export const NUMBER_SLOT = 12;
export const DAY_SLOT = 10;
export const MONTH_SLOT = 9;
/** Beside a long place name; with the spaces around it still more than 8. */
export const TIGHT_SLOT = 6.2;
/** Empty height for signature and seal, mm. */
export const SIGNATURE_BLANK = 28;
/** Share of the text above it that a short rule takes: the decree allows a third to a half. */
export const SHORT_RULE = 0.42;
/** Colour of the marks in the outer margin; everything else is black (I.4). */
export const MARK_COLOR = '#c00000';
export const MARK_SIZE = 12;
/** Distance of the page number and of the marks from the top edge, mm; the smallest top margin is 20. */
export const NUMBER_TOP = 10;
/** What made the file. */
export const PRODUCT = 'Sổ tay Ban Chỉ đạo';
