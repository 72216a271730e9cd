import type { Frame } from './frame.ts';
import type { Node } from './node.ts';
import { LINE_HEIGHT } from './styles.ts';
import { printable } from './words.ts';
import { evenLines } from './wrap.ts';

const WORD = 'Kính gửi:';
/** Where the block begins and how far it keeps from the right margin, shares of the text width. */
const LEFT = 0.2;
const RIGHT = 0.04;
/** Space above the block, pt. */
const ABOVE = 12;

const ended = (words: string, end: string): string =>
  `${printable(words)
    .replace(/^-\s*/, '')
    .replace(/[\s.;,]+$/, '')}${end}`;

/**
 * Kính gửi (Decree 30/2020, Appendix I, II.9.a, d): one addressee on the line of the word, two and more each on its own
 * line, the dashes under the colon, ";" after each and "." after the last.
 */
export const addresseeBlock = (frame: Frame, addressees: readonly string[]): readonly Node[] => {
  if (addressees.length === 0) return [];
  const size = frame.settings.bodySize;
  const measure = (text: string) => frame.measure(text, { size });
  const line = (text: string, left: number, top = 0): Node => ({
    text: [{ text, noWrap: measure(text) <= frame.width - left }],
    fontSize: size,
    lineHeight: LINE_HEIGHT,
    margin: [left, top, 0, 0],
  });
  const [only = '', ...more] = addressees;
  const start = frame.width * LEFT;
  if (more.length === 0) {
    const words = ended(only, '');
    const whole = `${WORD} ${words}`;
    const room = frame.width * (1 - RIGHT) - start;
    if (measure(whole) <= room) return [line(whole, (frame.width - measure(whole)) / 2, ABOVE)];
    const hang = start + measure(`${WORD} `);
    const [first = '', ...rest] = evenLines(frame, words, { size }, room - measure(`${WORD} `));
    return [line(`${WORD} ${first}`, start, ABOVE), ...rest.map((text) => line(text, hang))];
  }
  const dash = start + measure(WORD) - measure(':');
  const text = dash + measure('- ');
  return [
    line(WORD, start, ABOVE),
    ...addressees.flatMap((addressee, i) => {
      const words = ended(addressee, i === addressees.length - 1 ? '.' : ';');
      const lines = evenLines(frame, words, { size }, frame.width * (1 - RIGHT) - text);
      return lines.map((one, k) => line(k === 0 ? `- ${one}` : one, k === 0 ? dash : text));
    }),
  ];
};
