import { Paper } from '@mantine/core';
import { blocksOf, FACE, linesOf, MOTTO, NATIONAL_TITLE, widthOf } from './letterhead-measure.ts';

type Props = {
  readonly parentBody: string;
  readonly nameLines: readonly string[];
  /** "GM-BCĐ", after the slot for the number. */
  readonly symbol: string;
  readonly place: string;
  readonly year: number;
  /** Width of the text on the page, mm. */
  readonly textWidth: number;
};

const MM = 72 / 25.4;
/** Space around the text, pt. */
const EDGE = 14;
/** The short rule under the issuing body takes a third to a half of the line above (Decree 30/2020, Appendix I, II.2). */
const SHORT_RULE = 0.42;
const GAP_UNDER_RULE = 9;

/** The head of a document as it will print: issuing body, national title, number and date (Decree 30/2020, Appendix I, II.1–4). */
export const LetterheadPreview = (props: Props) => {
  const width = props.textWidth * MM;
  const { sizes, left, right } = blocksOf(width, props.parentBody, props.nameLines);
  const parents = linesOf(props.parentBody, { size: sizes.body }, left);
  const names = props.nameLines.flatMap((line) => linesOf(line, { size: sizes.body, bold: true }, left));
  const step = sizes.body * 1.15;
  const leftHeight = (parents.length + names.length) * step;
  const rightHeight = sizes.national * 1.15 + sizes.motto * 1.15;
  const under = Math.max(leftHeight, rightHeight) + GAP_UNDER_RULE + sizes.date * 1.15;
  const [leftMiddle, rightMiddle] = [left / 2, width - right / 2];
  const nameRule = widthOf(names.at(-1) ?? '', { size: sizes.body, bold: true }) * SHORT_RULE;
  const mottoRule = widthOf(MOTTO, { size: sizes.motto, bold: true });
  const spoken = `Đầu văn bản: ${props.parentBody}, ${props.nameLines.join(' ')}`;
  return (
    <Paper withBorder radius="sm" p={0} bg="white" style={{ overflow: 'hidden' }}>
      <svg
        viewBox={`${-EDGE} ${-EDGE} ${width + 2 * EDGE} ${under + 2 * EDGE}`}
        width="100%"
        role="img"
        aria-label={spoken}
        fontFamily={FACE}
        fill="#000"
        textAnchor="middle"
      >
        {[...parents, ...names].map((line, i) => (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
            key={i}
            x={leftMiddle}
            y={(i + 0.85) * step}
            fontSize={sizes.body}
            fontWeight={i < parents.length ? 400 : 700}
          >
            {line}
          </text>
        ))}
        <Rule middle={leftMiddle} length={nameRule} y={leftHeight + 4} />
        <text x={rightMiddle} y={sizes.national} fontSize={sizes.national} fontWeight={700}>
          {NATIONAL_TITLE}
        </text>
        <text x={rightMiddle} y={sizes.national * 1.15 + sizes.motto} fontSize={sizes.motto} fontWeight={700}>
          {MOTTO}
        </text>
        <Rule middle={rightMiddle} length={mottoRule} y={rightHeight + 4} />
        <text x={leftMiddle} y={under} fontSize={13} xmlSpace="preserve">
          {`Số:\u2003\u2003\u2003/${props.symbol}`}
        </text>
        <text x={rightMiddle} y={under} fontSize={sizes.date} fontStyle="italic" xmlSpace="preserve">
          {`${props.place}, ngày\u2003\u2003tháng\u2003\u2003năm ${props.year}`}
        </text>
      </svg>
    </Paper>
  );
};

const Rule = (props: { readonly middle: number; readonly length: number; readonly y: number }) => (
  <line
    x1={props.middle - props.length / 2}
    x2={props.middle + props.length / 2}
    y1={props.y}
    y2={props.y}
    stroke="#000"
    strokeWidth={0.7}
  />
);
