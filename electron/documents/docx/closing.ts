import type { Paragraph } from 'docx';
import type { Paper, Signature } from '#shared/documents/paper.ts';
import type { Frame } from '../layout/frame.ts';
import { RECIPIENT_TITLE, splitRecipients } from '../layout/recipients.ts';
import {
  ABOVE_CLOSING,
  COLUMN_GAP,
  closingColumns,
  columnBeside,
  INSTRUCTION,
  minutesRecipients,
  type SignatureColumn,
  signatureWords,
} from '../layout/signature-words.ts';
import { RECIPIENT_SIZE } from '../layout/styles.ts';
import { spansOf } from '../layout/words.ts';
import type { Part } from './body.ts';
import { columns } from './columns.ts';
import { gapParagraph, lineRuns, paragraph, runs } from './text.ts';
import { twips } from './units.ts';

/** Title in capitals, the blank for ink and seal, the office at home, the name (II.7). */
const signature = (frame: Frame, signer: Signature, column: SignatureColumn): readonly Paragraph[] => {
  const { titles, blank, under } = signatureWords(frame, signer, column);
  // Without a name the blank keeps its height.
  const names = under.length === 0 ? [['\u00a0']] : under;
  return [
    ...titles.map((lines) => paragraph('SignerTitle', lineRuns(lines))),
    ...(column.instruction ? [paragraph('SigningNote', lineRuns([INSTRUCTION]))] : []),
    ...names.map((lines, i) => paragraph('SignerName', lineRuns(lines), i === 0 ? { top: blank } : {})),
  ];
};

const sideBySide = (
  frame: Frame,
  signatures: readonly Signature[],
  instruction: boolean,
  keepNext: boolean,
): readonly Part[] => {
  const column = columnBeside(frame, signatures, instruction);
  const widths = signatures.map(() => column.width);
  const beside = signatures.map((signer) => signature(frame, signer, column));
  return [gapParagraph(ABOVE_CLOSING), columns([beside], { widths, gap: COLUMN_GAP, keepNext })];
};

type Place = Parameters<typeof splitRecipients>[2];

/** Nơi nhận: what stands in its column, and what goes on under the signature in the same width. */
const recipientParts = (frame: Frame, recipients: readonly string[], place: Place, inColumn: boolean) => {
  if (recipients.length === 0) return { beside: [], under: [] };
  const { beside, under } = splitRecipients(frame, recipients, place);
  const narrow = { indent: { right: twips(frame.width - place.width) } };
  const line = (words: string, more: object) =>
    paragraph(
      'Recipient',
      runs(spansOf(frame, words, { size: RECIPIENT_SIZE, width: place.width }), RECIPIENT_SIZE),
      more,
    );
  return {
    beside: [
      paragraph('RecipientTitle', lineRuns([RECIPIENT_TITLE]), { top: place.drop }),
      ...beside.map((words, i) => line(words, inColumn ? {} : { ...narrow, keepNext: i < beside.length - 1 })),
    ],
    under: under.map((words) => line(words, narrow)),
  };
};

/** THƯ KÝ and CHỦ TỌA on one line, Nơi nhận under both in the left half (form 1.9). */
const minutesClosing = (frame: Frame, { signatures, recipients }: Paper): readonly Part[] => {
  const { beside, under } = recipientParts(frame, recipients, minutesRecipients(frame), false);
  return [...sideBySide(frame, signatures, false, beside.length > 0), ...beside, ...under];
};

/** Nơi nhận at the left, the signature at the right; the two signatures of minutes; the signatures of a list. */
export const closingParts = (frame: Frame, paper: Paper): readonly Part[] => {
  const [first] = paper.signatures;
  if (paper.paperClass === 'minutes') return minutesClosing(frame, paper);
  if (paper.paperClass === 'list' || paper.signatures.length > 1)
    return first === undefined ? [] : sideBySide(frame, paper.signatures, true, false);
  if (first === undefined && paper.recipients.length === 0) return [];
  const { left, right } = closingColumns(frame, first);
  const { beside, under } = recipientParts(frame, paper.recipients, left, true);
  const row = [beside, first === undefined ? [] : signature(frame, first, right)];
  const widths = [left.width, right.width];
  return [gapParagraph(ABOVE_CLOSING), columns([row], { widths, gap: COLUMN_GAP }), ...under];
};
