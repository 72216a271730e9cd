import type { Paper } from '#shared/documents/paper.ts';
import type { Frame } from './frame.ts';
import type { Node } from './node.ts';
import { LINE_HEIGHT } from './styles.ts';
import { evenLines } from './wrap.ts';

const WORD = 'Kính gửi:';
/** Above the block, pt. */
const ABOVE = 16;

const leftLine = (frame: Frame, text: string, x: number, width: number, top: number): Node => ({
  text: frame.measure(text, { size: frame.settings.bodySize }) <= width ? [{ text, noWrap: true }] : [{ text }],
  fontSize: frame.settings.bodySize,
  lineHeight: LINE_HEIGHT,
  margin: [x, top, 0, 0],
});

/** Where the block stands so that it reads as centred, never left of the indent. */
const leftEdge = (frame: Frame, width: number): number => Math.max(frame.width * 0.12, (frame.width - width) / 2);

const one = (frame: Frame, name: string): readonly Node[] => {
  const face = { size: frame.settings.bodySize };
  const word = frame.measure(`${WORD} `, face);
  const room = frame.width * 0.88 - word;
  const lines = evenLines(frame, name.replace(/[\s.;,]+$/, ''), face, room);
  const x = leftEdge(frame, word + Math.max(...lines.map((line) => frame.measure(line, face))));
  // Lines that go on stand under the name, not under the word.
  return lines.map((line, i) =>
    i === 0
      ? leftLine(frame, `${WORD} ${line}`, x, frame.width - x, ABOVE)
      : leftLine(frame, line, x + word, frame.width - x - word, 0),
  );
};

const several = (frame: Frame, names: readonly string[]): readonly Node[] => {
  const face = { size: frame.settings.bodySize };
  const colon = frame.measure(WORD.slice(0, -1), face);
  const dash = frame.measure('- ', face);
  const room = frame.width * 0.88 - colon - dash;
  const blocks = names.map((name, i) => {
    const end = i === names.length - 1 ? '.' : ';';
    return evenLines(frame, `${name.replace(/[\s.;,]+$/, '')}${end}`, face, room);
  });
  const widest = Math.max(...blocks.flat().map((line) => frame.measure(line, face)));
  const x = leftEdge(frame, colon + dash + widest);
  return [
    leftLine(frame, WORD, x, frame.width - x, ABOVE),
    ...blocks.flatMap((lines) =>
      lines.map((line, i) =>
        i === 0
          ? leftLine(frame, `- ${line}`, x + colon, frame.width - x - colon, 0)
          : leftLine(frame, line, x + colon + dash, frame.width - x - colon - dash, 0),
      ),
    ),
  ];
};

/** Kính gửi: one recipient on its line; two or more each on a line of its own, dashes under the colon (II.9.d). */
export const addressees = (frame: Frame, { addressees: names }: Paper): readonly Node[] => {
  const [first] = names;
  if (first === undefined) return [];
  return names.length === 1 ? one(frame, first) : several(frame, names);
};
