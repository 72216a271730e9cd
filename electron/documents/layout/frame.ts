import type { PageLayout } from '#shared/documents/paper.ts';
import { mm } from './node.ts';

/** A way of writing: size in pt, bold, italic. */
export type Face = { readonly size: number; readonly bold?: boolean; readonly italic?: boolean };

/** Width in pt of words set in one line of the paper's own font. */
export type Measure = (text: string, face: Face) => number;

/** What every part of the layout needs to know of the page it stands on. Lengths in pt. */
export type Frame = {
  readonly settings: PageLayout;
  readonly measure: Measure;
  readonly orientation: 'portrait' | 'landscape';
  /** Text width and height between the margins. */
  readonly width: number;
  readonly height: number;
};

/** A4 (Decree 30/2020, Appendix I, I.1), in mm. */
const SHORT_SIDE = 210;
const LONG_SIDE = 297;

/** The frame of a page; a landscape page keeps the same four margins. */
export const frameOf = (settings: PageLayout, measure: Measure, orientation: 'portrait' | 'landscape'): Frame => {
  const [across, down] = orientation === 'portrait' ? [SHORT_SIDE, LONG_SIDE] : [LONG_SIDE, SHORT_SIDE];
  return {
    settings,
    measure,
    orientation,
    width: mm(across - settings.marginLeft - settings.marginRight),
    height: mm(down - settings.marginTop - settings.marginBottom),
  };
};
