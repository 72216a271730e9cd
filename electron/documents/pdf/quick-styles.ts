import * as stackModule from 'pdfmake/js/StyleContextStack.js';
import * as inlinesModule from 'pdfmake/js/TextInlines.js';
import { classIn } from './class-in.ts';

type Style = { readonly [property: string]: unknown };
/** The styles around a node, the innermost last, as pdfmake keeps them; a name stands for a style of the dictionary. */
type Stack = {
  readonly styleDictionary: object;
  readonly defaultStyle: Style;
  readonly styleOverrides: readonly (Style | string)[];
  getProperty: (this: Stack, property: string) => unknown;
};
type StackClass = {
  new (styleDictionary: object, defaultStyle: Style): Stack;
  readonly prototype: Stack;
  getStyleProperty: (item: Style, stack: Stack | null, property: string, otherwise: unknown) => unknown;
};
type Inlines = { readonly prototype: { measure: (this: object, words: readonly Style[], stack: Stack) => unknown } };

const StyleStack = classIn<StackClass>(stackModule);
const { prototype: inlines } = classIn<Inlines>(inlinesModule);
const { getStyleProperty } = StyleStack;
const { getProperty } = StyleStack.prototype;
const { measure } = inlines;
const given = (value: unknown): boolean => value !== undefined && value !== null;

/** One style with what holds at the top of a stack. */
const flat = (stack: Stack): Stack => {
  const style: Record<string, unknown> = { ...stack.defaultStyle };
  for (const over of stack.styleOverrides) {
    if (typeof over === 'string') return stack;
    for (const property in over) if (given(over[property])) style[property] = over[property];
  }
  return new StyleStack(stack.styleDictionary, style);
};
/** From so many words on putting the styles together takes less than looking through them for each. */
const MANY = 4;

/** What no paper sets around its words: only the words themselves are asked for it. */
const NEVER_AROUND: ReadonlySet<string> = new Set([
  ...['decoration', 'decorationColor', 'decorationStyle', 'decorationThickness', 'background', 'opacity'],
  ...['link', 'linkToPage', 'linkToDestination', 'sup', 'sub', 'fontFeatures', 'preserveLeadingSpaces', 'wordBreak'],
]);

/**
 * For each word pdfmake looks up twenty properties through every style around it, half the time of a long paper. From
 * now on it finds the same ones with less ado; named styles, which no paper has, are left to it. A second call changes
 * nothing.
 */
export const lookStylesUpQuickly = (): void => {
  inlines.measure = function (words, stack) {
    return measure.call(this, words, words.length < MANY ? stack : flat(stack));
  };
  StyleStack.prototype.getProperty = function (property) {
    const { styleOverrides, defaultStyle } = this;
    for (let i = styleOverrides.length - 1; i >= 0; i--) {
      const over = styleOverrides[i];
      if (typeof over === 'string') return getProperty.call(this, property);
      if (given(over?.[property])) return over?.[property];
    }
    return defaultStyle?.[property];
  };
  StyleStack.getStyleProperty = (item, stack, property, otherwise) => {
    if (item.style !== undefined || !stack) return getStyleProperty(item, stack, property, otherwise);
    if (given(item[property])) return item[property];
    if (NEVER_AROUND.has(property)) return otherwise;
    const around = stack.getProperty(property);
    return given(around) ? around : otherwise;
  };
};
