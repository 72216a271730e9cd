import type { Signature } from '#shared/documents/paper.ts';
import type { Frame } from './frame.ts';
import { mm } from './node.ts';
import { ASCENDER, FONT_HEIGHT, LINE_HEIGHT, RECIPIENT_TITLE_SIZE, SIGNATURE_BLANK } from './styles.ts';
import { evenLines } from './wrap.ts';

/** Space above the closing block, pt. */
export const ABOVE_CLOSING = 14;
/** Between two columns of it, pt. */
export const COLUMN_GAP = 10;
export const INSTRUCTION = '(Ký, ghi rõ họ tên)';
/** As tall as the tallest usual signature; more recipients than that go on under it, over the page where they must. */
const BLOCK_HEIGHT = mm(70);
/** The signature stands in the right half (Decree 30/2020, Appendix I, IV, cell 7). */
const SIGNATURE_SHARE = 0.54;

/** Width in pt; whether "(Ký, ghi rõ họ tên)" stands under the title; lines of the tallest title of its row. */
export type SignatureColumn = { readonly width: number; readonly instruction: boolean; readonly titleLines: number };

const titleFace = (frame: Frame) => ({ size: frame.settings.bodySize, bold: true });
const upper = (words: string): string => words.toLocaleUpperCase('vi');
const titlesOf = (frame: Frame, { titleLines }: Signature, width: number): readonly (readonly string[])[] =>
  titleLines.map((line) => evenLines(frame, upper(line), titleFace(frame), width));

/** Titles, the blank for ink and seal in pt, and what stands under it: each entry in even lines. */
export const signatureWords = (frame: Frame, signature: Signature, column: SignatureColumn) => {
  const titles = titlesOf(frame, signature, column.width);
  const missing = column.titleLines - titles.flat().length;
  const under = [...signature.officeLines.map(upper), ...(signature.name === '' ? [] : [signature.name])];
  return {
    titles,
    blank: mm(SIGNATURE_BLANK) + missing * frame.settings.bodySize * FONT_HEIGHT * LINE_HEIGHT,
    under: under.map((line) => evenLines(frame, line, titleFace(frame), column.width)),
  };
};

/** The column of each of several signatures side by side. */
export const columnBeside = (frame: Frame, signatures: readonly Signature[], instruction: boolean): SignatureColumn => {
  const width = (frame.width - COLUMN_GAP * (signatures.length - 1)) / signatures.length;
  return {
    width,
    instruction,
    titleLines: Math.max(...signatures.map((s) => titlesOf(frame, s, width).flat().length)),
  };
};

/** Nơi nhận at the left, its first line level with the signer's title at the right (II.7, II.9). */
export const closingColumns = (frame: Frame, signature: Signature | undefined) => {
  const width = frame.width * SIGNATURE_SHARE;
  const titleLines = signature === undefined ? 0 : titlesOf(frame, signature, width).flat().length;
  const right: SignatureColumn = { width, instruction: false, titleLines };
  const left = {
    width: frame.width - width - COLUMN_GAP,
    height: BLOCK_HEIGHT,
    drop: (frame.settings.bodySize - RECIPIENT_TITLE_SIZE) * ASCENDER,
  };
  return { left, right };
};

/** Where the recipients of minutes stand: in the left half, under both signatures (form 1.9). */
export const minutesRecipients = (frame: Frame) => ({
  width: frame.width * SIGNATURE_SHARE,
  height: BLOCK_HEIGHT,
  drop: ABOVE_CLOSING,
});
