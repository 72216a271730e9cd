import type { Frame } from './frame.ts';
import type { Node, TextNode } from './node.ts';
import { FONT_HEIGHT, RECIPIENT_SIZE, RECIPIENT_TITLE_SIZE, SINGLE } from './styles.ts';
import { printable, spansOf } from './words.ts';
import { lineCount } from './wrap.ts';

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

/** The recipients' column: title and as many lines as stand within `height` pt, and the lines left over. */
export const recipientColumn = (
  frame: Frame,
  recipients: readonly string[],
  { width, height, drop }: { readonly width: number; readonly height: number; readonly drop: number },
): { readonly beside: readonly Node[]; readonly under: readonly (() => TextNode)[] } => {
  if (recipients.length === 0) return { beside: [], under: [] };
  const title: TextNode = {
    text: [{ text: 'Nơi nhận:', noWrap: true }],
    fontSize: RECIPIENT_TITLE_SIZE,
    bold: true,
    italics: true,
    lineHeight: SINGLE,
    margin: [0, drop, 0, 0],
  };
  const beside: Node[] = [title];
  const under: (() => TextNode)[] = [];
  let used = RECIPIENT_TITLE_SIZE * FONT_HEIGHT * SINGLE + drop;
  for (const words of recipientLines(recipients)) {
    used += lineCount(frame, words, { size: RECIPIENT_SIZE }, width) * RECIPIENT_SIZE * FONT_HEIGHT * SINGLE;
    if (used <= height && under.length === 0) beside.push({ ...line(frame, words, width), margin: [0, 0, 0, 0] });
    else under.push(() => line(frame, words, width));
  }
  return { beside, under };
};
