import type { Paper } from '#shared/documents/paper.ts';
import type { Frame } from './frame.ts';
import type { Node } from './node.ts';
import { LINE_HEIGHT } from './styles.ts';
import { evenLines } from './wrap.ts';

const WORD = 'Kính gửi:';
/** Above the block, pt. */
export const ABOVE_ADDRESSEES = 16;

/** Lines of one entry: the first at `x`, those that go on `hanging` pt further right, under its words. */
export type Entry = { readonly x: number; readonly hanging: number; readonly lines: readonly string[] };

/** Where the block stands so that it reads as centred, never left of the indent. */
const leftEdge = (frame: Frame, width: number): number => Math.max(frame.width * 0.12, (frame.width - width) / 2);

const one = (frame: Frame, name: string): readonly Entry[] => {
  const face = { size: frame.settings.bodySize };
  const word = frame.measure(`${WORD} `, face);
  const room = frame.width * 0.88 - word;
  const lines = evenLines(frame, name.replace(/[\s.;,]+$/, ''), face, room);
  const x = leftEdge(frame, word + Math.max(...lines.map((line) => frame.measure(line, face))));
  return [{ x, hanging: word, lines: lines.map((line, i) => (i === 0 ? `${WORD} ${line}` : line)) }];
};

const several = (frame: Frame, names: readonly string[]): readonly Entry[] => {
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
    { x, hanging: 0, lines: [WORD] },
    ...blocks.map((lines) => ({
      x: x + colon,
      hanging: dash,
      lines: lines.map((line, i) => (i === 0 ? `- ${line}` : line)),
    })),
  ];
};

/** Kính gửi: one recipient on its line; two or more each on a line of its own, dashes under the colon (II.9.d). */
export const addresseeEntries = (frame: Frame, { addressees: names }: Paper): readonly Entry[] => {
  const [first] = names;
  if (first === undefined) return [];
  return names.length === 1 ? one(frame, first) : several(frame, names);
};

const leftLine = (frame: Frame, text: string, x: number, top: number): Node => ({
  text:
    frame.measure(text, { size: frame.settings.bodySize }) <= frame.width - x ? [{ text, noWrap: true }] : [{ text }],
  fontSize: frame.settings.bodySize,
  lineHeight: LINE_HEIGHT,
  margin: [x, top, 0, 0],
});

/** The entries of Kính gửi under the title. */
export const addressees = (frame: Frame, paper: Paper): readonly Node[] =>
  addresseeEntries(frame, paper).flatMap(({ x, hanging, lines }, entry) =>
    lines.map((line, i) =>
      i === 0 ? leftLine(frame, line, x, entry === 0 ? ABOVE_ADDRESSEES : 0) : leftLine(frame, line, x + hanging, 0),
    ),
  );
