import type { Paper, Signature } from '#shared/documents/paper.ts';
import type { FlowItem } from './flow.ts';
import type { Frame } from './frame.ts';
import { type ColumnsNode, mm, type Node, type StackNode } from './node.ts';
import { recipientColumn } from './recipients.ts';
import { ASCENDER, FONT_HEIGHT, LINE_HEIGHT, RECIPIENT_TITLE_SIZE, SIGNATURE_BLANK } from './styles.ts';
import { centred, evenLines } from './wrap.ts';

/** Space above the block, pt. */
const ABOVE = 14;
const COLUMN_GAP = 10;
/** As tall as the tallest usual signature; more recipients than that go on under it, over the page where they must. */
const BLOCK_HEIGHT = mm(70);
/** The signature stands in the right half (Decree 30/2020, Appendix I, IV, cell 7). */
const SIGNATURE_SHARE = 0.54;
const INSTRUCTION = '(Ký, ghi rõ họ tên)';

type Column = { readonly width: number; readonly instruction: boolean; readonly titleLines: number };

const titleFace = (frame: Frame) => ({ size: frame.settings.bodySize, bold: true });
const upper = (words: string): string => words.toLocaleUpperCase('vi');
/** Lines the title takes in its column. */
const titleHeight = (frame: Frame, signature: Signature, width: number): number =>
  signature.titleLines.reduce((sum, line) => sum + evenLines(frame, upper(line), titleFace(frame), width).length, 0);

/** Title in capitals, the blank for ink and seal, the office at home, the name (II.7). */
const signatureStack = (frame: Frame, signature: Signature, column: Column): readonly Node[] => {
  const face = { ...titleFace(frame), width: column.width, lineHeight: LINE_HEIGHT };
  const missing = column.titleLines - titleHeight(frame, signature, column.width);
  const blank = mm(SIGNATURE_BLANK) + missing * face.size * FONT_HEIGHT * LINE_HEIGHT;
  const instruction = { size: RECIPIENT_TITLE_SIZE, italic: true, width: column.width, lineHeight: LINE_HEIGHT };
  const under = [...signature.officeLines.map(upper), ...(signature.name === '' ? [] : [signature.name])];
  return [
    ...signature.titleLines.flatMap((line) => centred(frame, upper(line), face)),
    ...(column.instruction ? centred(frame, INSTRUCTION, instruction) : []),
    // Without a name the blank keeps its height.
    ...(under.length === 0 ? centred(frame, ' ', { ...face, top: blank }) : []),
    ...under.flatMap((line, i) => centred(frame, line, { ...face, top: i === 0 ? blank : 0 })),
  ];
};

const sideBySide = (frame: Frame, signatures: readonly Signature[], instruction: boolean): ColumnsNode => {
  const width = (frame.width - COLUMN_GAP * (signatures.length - 1)) / signatures.length;
  const titleLines = Math.max(...signatures.map((s) => titleHeight(frame, s, width)));
  return {
    columns: signatures.map((s) => ({
      stack: signatureStack(frame, s, { width, instruction, titleLines }),
      width,
    })),
    columnGap: COLUMN_GAP,
    margin: [0, ABOVE, 0, 0],
  };
};

const single = (frame: Frame, signature: Signature, width: number): readonly Node[] =>
  signatureStack(frame, signature, { width, instruction: false, titleLines: titleHeight(frame, signature, width) });

const whole = (make: () => ColumnsNode): FlowItem => ({
  kind: 'closing',
  make: () => ({ stack: [make()], unbreakable: true }),
});

/** THƯ KÝ and CHỦ TỌA on one line, Nơi nhận under both in the left half (form 1.9). */
const minutesClosing = (frame: Frame, { signatures, recipients }: Paper): readonly FlowItem[] => {
  const setting = { width: frame.width * SIGNATURE_SHARE, height: BLOCK_HEIGHT, drop: ABOVE };
  const make = (): StackNode => ({
    stack: [sideBySide(frame, signatures, false), ...recipientColumn(frame, recipients, setting).beside],
    unbreakable: true,
  });
  const { under } = recipientColumn(frame, recipients, setting);
  return [{ kind: 'closing', make }, ...under.map((line): FlowItem => ({ kind: 'fixed', make: line }))];
};

/** Nơi nhận at the left, its first line level with the signer's title at the right (II.7, II.9); or a list's signatures. */
export const closingItems = (frame: Frame, paper: Paper): readonly FlowItem[] => {
  const [first] = paper.signatures;
  if (paper.paperClass === 'minutes') return minutesClosing(frame, paper);
  if (paper.paperClass === 'list' || paper.signatures.length > 1)
    return first === undefined ? [] : [whole(() => sideBySide(frame, paper.signatures, true))];
  if (first === undefined && paper.recipients.length === 0) return [];
  const right = frame.width * SIGNATURE_SHARE;
  const left = frame.width - right - COLUMN_GAP;
  const drop = (frame.settings.bodySize - RECIPIENT_TITLE_SIZE) * ASCENDER;
  const { under } = recipientColumn(frame, paper.recipients, { width: left, height: BLOCK_HEIGHT, drop });
  // Made anew for every pass: pdfmake writes into the nodes it sets.
  const block = (): ColumnsNode => ({
    columns: [
      {
        stack: recipientColumn(frame, paper.recipients, { width: left, height: BLOCK_HEIGHT, drop }).beside,
        width: left,
      },
      { stack: first === undefined ? [] : single(frame, first, right), width: right },
    ],
    columnGap: COLUMN_GAP,
    margin: [0, ABOVE, 0, 0],
  });
  return [whole(block), ...under.map((make): FlowItem => ({ kind: 'fixed', make }))];
};
