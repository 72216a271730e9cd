/** Measures the head of a document in the window, so that the preview breaks lines where the printed page does. Units: pt. */

export const NATIONAL_TITLE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
/** Times New Roman, or a face of the same widths. */
export const FACE = "'Times New Roman', Tinos, 'Liberation Serif', serif";
/** Between the two blocks. */
const BLOCK_GAP = 9;

type Face = { readonly size: number; readonly bold?: boolean };
export type HeadSizes = {
  readonly national: number;
  readonly motto: number;
  readonly body: number;
  readonly date: number;
};
export type Blocks = { readonly sizes: HeadSizes; readonly left: number; readonly right: number };

const LARGE: HeadSizes = { national: 13, motto: 14, body: 13, date: 14 };
const SMALL: HeadSizes = { national: 12, motto: 13, body: 12, date: 13 };

let context: CanvasRenderingContext2D | null | undefined;

/** Width of a line in the face of the page. */
export const widthOf = (text: string, { size, bold = false }: Face): number => {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * size * 0.6;
  context.font = `${bold ? 700 : 400} ${size}px ${FACE}`;
  return context.measureText(text).width;
};

const greedy = (words: readonly string[], face: Face, width: number): readonly string[] => {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, face) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

/** Words broken into as few lines as fit the width, of about one length: no short last line under a long first one. */
export const linesOf = (text: string, face: Face, width: number): readonly string[] => {
  const words = text.split(' ');
  const lines = greedy(words, face, width);
  let [low, high] = [0, width];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    const narrower = greedy(words, face, middle);
    if (narrower.length > lines.length || narrower.some((line) => widthOf(line, face) > width)) low = middle;
    else high = middle;
  }
  const even = greedy(words, face, high);
  return even.length === lines.length ? even : lines;
};

/** The two blocks side by side: the large sizes where the issuing body fits beside the national title, else the small ones. */
export const blocksOf = (width: number, parentBody: string, nameLines: readonly string[]): Blocks => {
  const at = (sizes: HeadSizes): Blocks => {
    const right = widthOf(NATIONAL_TITLE, { size: sizes.national, bold: true }) + 1;
    return { sizes, right, left: width - right - BLOCK_GAP };
  };
  const large = at(LARGE);
  const fits =
    widthOf(parentBody, { size: LARGE.body }) <= large.left &&
    nameLines.every((line) => widthOf(line, { size: LARGE.body, bold: true }) <= large.left);
  return fits ? large : at(SMALL);
};
