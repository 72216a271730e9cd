import type { PageLayout } from '#shared/documents/paper.ts';
import { type Adjustment, type Cut, type Flow, type FlowItem, noAdjustment, type SetLine } from './flow.ts';
import { gap, mm, type Node, type Span, type TextNode } from './node.ts';
import { LINE_HEIGHT, MARK_COLOR, MARK_SIZE, NUMBER_TOP, PRODUCT } from './styles.ts';

/** A point on the page that leaves no trace: tells on which page the text had come so far. */
export type Probe = TextNode;
const probe = (): Probe => ({ text: [{ text: '' }], fontSize: 0.01, lineHeight: 1 });

/** One item as set in this pass, with what the next pass needs to judge it. */
export type SetItem = {
  readonly item: FlowItem;
  readonly index: number;
  /** The text node pdfmake wrote its line positions into; null for what is no running text or was cut already. */
  readonly text: TextNode | null;
  readonly nodes: readonly Node[];
  readonly before: Probe;
  readonly after: Probe;
};
export type SetFlow = { readonly flow: Flow; readonly items: readonly SetItem[] };

const broken = <N extends Node>(node: N): N => ({ ...node, pageBreak: 'before' });

/** A justified line at its final place: the width pdfmake would spread between the words stands as gaps. */
const setLine = ({ spans, extra, indent }: SetLine, like: TextNode, top: number): TextNode => {
  const spread = spans.flatMap((span, i): Span[] => (i === 0 ? [span] : [gap(extra), span]));
  return {
    ...like,
    text: indent === 0 ? spread : [gap(indent), ...spread],
    alignment: 'left',
    leadingIndent: 0,
    margin: [0, top, 0, 0],
  };
};

const cutNodes = (whole: TextNode, { lines, rest }: Cut): readonly TextNode[] => [
  ...lines.map((line, i) => setLine(line, whole, i === 0 ? (whole.margin?.[1] ?? 0) : 0)),
  broken({ ...whole, text: rest, leadingIndent: 0, margin: [0, 0, 0, 0] }),
];

const nodesOf = (item: FlowItem, index: number, adjustment: Adjustment): readonly Node[] => {
  if (item.kind === 'table') {
    const starts = [0, ...(adjustment.splits.get(index) ?? [])];
    return starts.map((from, i) => {
      const part = item.make(from, starts[i + 1] ?? item.rows);
      return i === 0 ? part : broken(part);
    });
  }
  const node = item.make();
  const cut = adjustment.cuts.get(index);
  return cut === undefined ? [node] : cutNodes(node as TextNode, cut);
};

const setItem = (item: FlowItem, index: number, adjustment: Adjustment): SetItem => {
  const [first, ...rest] = nodesOf(item, index, adjustment);
  const starts = adjustment.breakBefore.has(index);
  // The probe of a table stands before its first part, so it takes the break along.
  const probeBreaks = starts && item.kind === 'table';
  const head = first === undefined ? [] : [starts && !probeBreaks ? broken(first) : first];
  const nodes = [...head, ...rest];
  const text = item.kind === 'text' && nodes.length === 1 ? (nodes[0] as TextNode) : null;
  return { item, index, text, nodes, before: probeBreaks ? broken(probe()) : probe(), after: probe() };
};

/** Digits alone, from the second page of a document or annex on, in the top margin over the text (I.7, III.1.đ). */
const pageNumber = (settings: PageLayout, number: number): Node => ({
  text: [{ text: String(number), noWrap: true }],
  fontSize: settings.bodySize,
  alignment: 'center',
  lineHeight: 1,
  margin: [mm(settings.marginLeft), mm(NUMBER_TOP), mm(settings.marginRight), 0],
});

const markNode = (settings: PageLayout, words: string): Node => ({
  text: [{ text: words, noWrap: true }],
  fontSize: MARK_SIZE,
  bold: true,
  color: MARK_COLOR,
  lineHeight: 1,
  absolutePosition: { x: mm(settings.marginLeft), y: mm(NUMBER_TOP) },
});

/** Runs while pdfmake lays the pages out: the first page it announces is the section's own page 1. */
const pageFrame = (settings: PageLayout, mark: string | null) => {
  let first = 0;
  return {
    background: (page: number) => {
      if (first === 0) first = page;
      return null;
    },
    header: (page: number): { readonly stack: readonly Node[] } | null => {
      const number = page - first + 1;
      const stack = [
        ...(mark === null ? [] : [markNode(settings, mark)]),
        ...(number > 1 ? [pageNumber(settings, number)] : []),
      ];
      return stack.length === 0 ? null : { stack };
    },
  };
};

const section = (settings: PageLayout, { flow, items }: SetFlow): object => ({
  section: {
    stack: [
      ...flow.head(),
      ...items.flatMap(({ item, nodes, before, after }) => {
        // A page break belongs in front of the probe, else the probe would stand on the page before.
        const at = item.kind === 'table' ? 0 : Math.max(0, nodes.length - 1);
        return [...nodes.slice(0, at), ...(nodes.length > 0 ? [before] : []), ...nodes.slice(at), after];
      }),
    ],
  },
  pageSize: 'A4',
  pageOrientation: flow.orientation,
  pageMargins: [mm(settings.marginLeft), mm(settings.marginTop), mm(settings.marginRight), mm(settings.marginBottom)],
  ...pageFrame(settings, flow.mark),
});

/** Sets every flow with what the passes before found out. */
export const setFlows = (flows: readonly Flow[], adjustments: readonly Adjustment[]): readonly SetFlow[] =>
  flows.map((flow, i) => ({
    flow,
    items: flow.items.map((item, index) => setItem(item, index, adjustments[i] ?? noAdjustment)),
  }));

/** What describes the file. `createdOn` is a plain date. */
export type FileInfo = { readonly title: string; readonly createdOn: string };

/** A document definition for pdfmake; only what others read of it is named. */
export type Definition = { readonly defaultStyle: { readonly font: string; readonly [setting: string]: unknown } } & {
  readonly [setting: string]: unknown;
};
/** The whole document definition for pdfmake; `font` is the name the paper's face is known by. */
export const definitionOf = (
  setFlow: readonly SetFlow[],
  { settings, font, info }: { readonly settings: PageLayout; readonly font: string; readonly info: FileInfo },
): Definition => ({
  version: '1.7',
  language: 'vi-VN',
  displayTitle: true,
  // A fixed instant, so that the same record gives the same bytes.
  info: {
    title: info.title,
    creator: PRODUCT,
    producer: PRODUCT,
    creationDate: new Date(`${info.createdOn}T00:00:00.000Z`),
  },
  defaultStyle: { font, fontSize: settings.bodySize, lineHeight: LINE_HEIGHT },
  content: setFlow.map((flow) => section(settings, flow)),
});
