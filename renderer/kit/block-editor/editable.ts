import { mergeSpans, type Span } from './inline.ts';

/** The characters marked within an element that is typed in, in UTF-16 units; `from` equals `to` for a bare cursor. */
export type Marked = { readonly from: number; readonly to: number };

const BOLD = new Set(['B', 'STRONG']);
const ITALIC = new Set(['I', 'EM']);

/** The line break a browser puts at the end to hold the cursor; no part of the text. */
const isFiller = (node: Node): boolean => {
  for (let at: Node | null = node; at !== null; at = at.parentNode) {
    if (at.nextSibling !== null) return false;
    if (at.parentNode instanceof HTMLElement && at.parentNode.dataset.slot !== undefined) return true;
  }
  return false;
};

const textOf = (node: Node): string => {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').replace(/\u00a0/g, ' ');
  return node.nodeName === 'BR' && !isFiller(node) ? '\n' : '';
};

const leaves = (root: Node): readonly Node[] =>
  [...root.childNodes].flatMap((node) => (node.hasChildNodes() ? leaves(node) : [node]));

const styleOf = (node: Node, root: Node): { readonly bold: boolean; readonly italic: boolean } => {
  let [bold, italic] = [false, false];
  for (let at: Node | null = node; at !== null && at !== root; at = at.parentNode) {
    bold ||= BOLD.has(at.nodeName);
    italic ||= ITALIC.has(at.nodeName);
  }
  return { bold, italic };
};

/** What stands in the element: words in upright, bold or italic, and nothing else whatever its markup. */
export const readSpans = (root: HTMLElement): readonly Span[] =>
  mergeSpans(leaves(root).map((node) => ({ text: textOf(node), ...styleOf(node, root) })));

const element = ({ text, bold, italic }: Span): Node => {
  const words: Node = document.createTextNode(text);
  const wrap = (name: string, inner: Node): Node => {
    const outer = document.createElement(name);
    outer.append(inner);
    return outer;
  };
  const slanted = italic ? wrap('i', words) : words;
  return bold ? wrap('b', slanted) : slanted;
};

/** Puts words into the element in place of what stands there. */
export const writeSpans = (root: HTMLElement, spans: readonly Span[]): void => {
  const nodes = spans.map(element);
  // A break at the end shows only with something after it.
  const filler = spans.at(-1)?.text.endsWith('\n') ? [document.createElement('br')] : [];
  root.replaceChildren(...nodes, ...filler);
};

const lengthTo = (root: Node, container: Node, offset: number): number => {
  const range = document.createRange();
  range.setStart(root, 0);
  range.setEnd(container, offset);
  const part = range.cloneContents();
  return leaves(part).reduce((sum, node) => sum + (node.nodeName === 'BR' ? 1 : (node.nodeValue ?? '').length), 0);
};

/** The marked characters where the cursor stands in the element, else null. */
export const markedIn = (root: HTMLElement): Marked | null => {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  return {
    from: lengthTo(root, range.startContainer, range.startOffset),
    to: lengthTo(root, range.endContainer, range.endOffset),
  };
};

const placeOf = (root: HTMLElement, offset: number): readonly [Node, number] => {
  let rest = offset;
  for (const node of leaves(root)) {
    const length = node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '').length : 0;
    if (node.nodeType === Node.TEXT_NODE && rest <= length) return [node, rest];
    rest -= node.nodeName === 'BR' ? 1 : length;
  }
  return [root, root.childNodes.length];
};

/** Puts the cursor into the element, or marks characters in it. */
export const mark = (root: HTMLElement, { from, to }: Marked): void => {
  root.focus({ preventScroll: true });
  const range = document.createRange();
  range.setStart(...placeOf(root, from));
  range.setEnd(...placeOf(root, to));
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
};

/** Whether the cursor stands in the first (`-1`) or the last (`1`) line of the element, so that an arrow leaves it. */
export const atEdge = (root: HTMLElement, direction: -1 | 1): boolean => {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0) return false;
  const box = root.getBoundingClientRect();
  const caret = selection.getRangeAt(0).getBoundingClientRect();
  // A cursor in an empty element has no box.
  if (caret.height === 0) return true;
  const room = caret.height * 0.9;
  return direction === -1 ? caret.top - box.top < room : box.bottom - caret.bottom < room;
};
