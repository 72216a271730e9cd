import type { Frame } from './frame.ts';
import type { Node, TextNode } from './node.ts';
import { FONT_HEIGHT, RECIPIENT_SIZE, RECIPIENT_TITLE_SIZE, SINGLE } from './styles.ts';
import { printable, spansOf } from './words.ts';
import { lineCount } from './wrap.ts';

export const RECIPIENT_TITLE = 'Nơi nhận:';

/** "- Như thành phần mời;" … "- Lưu: VT, VHTT." (Decree 30/2020, Appendix I, II.9.d). */
export const recipientLines = (recipients: readonly string[]): readonly string[] =>
  recipients.map((recipient, i) => {
    const words = printable(recipient)
      .replace(/^-\s*/, '')
      .replace(/[\s.;,]+$/, '');
    return `- ${words}${i === recipients.length - 1 ? '.' : ';'}`;
  });

const line = (frame: Frame, words: string, width: number): TextNode => ({
  text: spansOf(frame, words, { size: RECIPIENT_SIZE, width }),
  fontSize: RECIPIENT_SIZE,
  lineHeight: SINGLE,
  // What does not fit beside the signature goes on under it in the same column.
  margin: [0, 0, frame.width - width, 0],
});

type Place = { readonly width: number; readonly height: number; readonly drop: number };

/** Which lines stand beside the signature within `height` pt, under the title `drop` pt down, and which go on below. */
export const splitRecipients = (
  frame: Frame,
  recipients: readonly string[],
  { width, height, drop }: Place,
): { readonly beside: readonly string[]; readonly under: readonly string[] } => {
  const lines = recipientLines(recipients);
  let used = RECIPIENT_TITLE_SIZE * FONT_HEIGHT * SINGLE + drop;
  const over = lines.findIndex((words) => {
    used += lineCount(frame, words, { size: RECIPIENT_SIZE }, width) * RECIPIENT_SIZE * FONT_HEIGHT * SINGLE;
    return used > height;
  });
  return over < 0 ? { beside: lines, under: [] } : { beside: lines.slice(0, over), under: lines.slice(over) };
};

/** The recipients' column: title and as many lines as stand within `height` pt, and the lines left over. */
export const recipientColumn = (
  frame: Frame,
  recipients: readonly string[],
  place: Place,
): { readonly beside: readonly Node[]; readonly under: readonly (() => TextNode)[] } => {
  if (recipients.length === 0) return { beside: [], under: [] };
  const title: TextNode = {
    text: [{ text: RECIPIENT_TITLE, noWrap: true }],
    fontSize: RECIPIENT_TITLE_SIZE,
    bold: true,
    italics: true,
    lineHeight: SINGLE,
    margin: [0, place.drop, 0, 0],
  };
  const { beside, under } = splitRecipients(frame, recipients, place);
  return {
    beside: [title, ...beside.map((words): Node => ({ ...line(frame, words, place.width), margin: [0, 0, 0, 0] }))],
    under: under.map((words) => () => line(frame, words, place.width)),
  };
};
