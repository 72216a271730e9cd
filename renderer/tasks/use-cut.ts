import { type RefObject, useEffect, useState } from 'react';
import { cutWords, type Measure, measureIn } from '../kit/cut-words.ts';

/** Cuts words to what a cell of a column holds, counted from 0; made anew when the columns change. */
export type Cut = (words: string, column: number) => string;

/** As high as a row of tasks.css allows. */
const LINES = 2;

const roomOf = (head: HTMLElement): number => {
  const { paddingLeft, paddingRight } = getComputedStyle(head);
  return head.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
};

/** Agencies and documents come again in many rows, and rows as one types: each is cut once, until there are many. */
const KEPT = 5000;

const cutter = (widths: readonly number[], measure: Measure): Cut => {
  const kept = widths.map(() => new Map<string, string>());
  return (words, column) => {
    const known = kept[column];
    let shown = known?.get(words);
    if (shown === undefined) {
      shown = cutWords(words, { width: widths[column] ?? 0, lines: LINES }, measure);
      if ((known?.size ?? 0) >= KEPT) known?.clear();
      known?.set(words, shown);
    }
    return shown;
  };
};

/** The cutter for the rows of a table, in columns as wide as their heads stand on the screen and in the font of the rows. */
export const useCut = (rows: RefObject<HTMLElement | null>): Cut => {
  const [cut, setCut] = useState<Cut>(() => (words: string) => words);
  useEffect(() => {
    const element = rows.current;
    if (element === null) return;
    let known = { font: '', widths: '', measure: (() => 0) as Measure };
    const look = () => {
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
      const font = `${fontWeight} ${fontSize} ${fontFamily}`;
      const widths = [...(element.closest('table')?.querySelectorAll<HTMLElement>('th[scope=col]') ?? [])].map(roomOf);
      if (known.font === font && known.widths === widths.join()) return;
      known = { font, widths: widths.join(), measure: known.font === font ? known.measure : measureIn(font) };
      setCut(() => cutter(widths, known.measure));
    };
    // A font that comes late has other widths.
    const anew = () => {
      known = { ...known, font: '' };
      look();
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    document.fonts.addEventListener('loadingdone', anew);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', anew);
    };
  }, [rows]);
  return cut;
};
