import type { Paper, Signature } from '#shared/documents/paper.ts';
import type { FlowItem } from './flow.ts';
import type { Frame } from './frame.ts';
import type { ColumnsNode, Node, StackNode } from './node.ts';
import { recipientColumn } from './recipients.ts';
import {
  ABOVE_CLOSING,
  COLUMN_GAP,
  closingColumns,
  columnBeside,
  INSTRUCTION,
  minutesRecipients,
  type SignatureColumn,
  signatureWords,
} from './signature-words.ts';
import { LINE_HEIGHT, RECIPIENT_TITLE_SIZE } from './styles.ts';
import { centred, centredLine } from './wrap.ts';

/** Title in capitals, the blank for ink and seal, the office at home, the name (II.7). */
const signatureStack = (frame: Frame, signature: Signature, column: SignatureColumn): readonly Node[] => {
  const face = { size: frame.settings.bodySize, bold: true, width: column.width, lineHeight: LINE_HEIGHT };
  const instruction = { size: RECIPIENT_TITLE_SIZE, italic: true, width: column.width, lineHeight: LINE_HEIGHT };
  const { titles, blank, under } = signatureWords(frame, signature, column);
  return [
    ...titles.flat().map((line) => centredLine(frame, line, face)),
    ...(column.instruction ? centred(frame, INSTRUCTION, instruction) : []),
    // Without a name the blank keeps its height.
    ...(under.length === 0 ? centred(frame, ' ', { ...face, top: blank }) : []),
    ...under.flat().map((line, i) => centredLine(frame, line, { ...face, top: i === 0 ? blank : 0 })),
  ];
};

const sideBySide = (frame: Frame, signatures: readonly Signature[], instruction: boolean): ColumnsNode => {
  const column = columnBeside(frame, signatures, instruction);
  return {
    columns: signatures.map((s) => ({
      stack: signatureStack(frame, s, column),
      width: column.width,
    })),
    columnGap: COLUMN_GAP,
    margin: [0, ABOVE_CLOSING, 0, 0],
  };
};

const whole = (make: () => ColumnsNode): FlowItem => ({
  kind: 'closing',
  make: () => ({ stack: [make()], unbreakable: true }),
});

/** THƯ KÝ and CHỦ TỌA on one line, Nơi nhận under both in the left half (form 1.9). */
const minutesClosing = (frame: Frame, { signatures, recipients }: Paper): readonly FlowItem[] => {
  const setting = minutesRecipients(frame);
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
  const { left, right } = closingColumns(frame, first);
  const { under } = recipientColumn(frame, paper.recipients, left);
  // Made anew for every pass: pdfmake writes into the nodes it sets.
  const block = (): ColumnsNode => ({
    columns: [
      {
        stack: recipientColumn(frame, paper.recipients, left).beside,
        width: left.width,
      },
      { stack: first === undefined ? [] : signatureStack(frame, first, right), width: right.width },
    ],
    columnGap: COLUMN_GAP,
    margin: [0, ABOVE_CLOSING, 0, 0],
  });
  return [whole(block), ...under.map((make): FlowItem => ({ kind: 'fixed', make }))];
};
