import { resolve } from 'node:path';
import { fontSources, readFonts } from '#electron/documents/fonts.ts';
import { createRenderer } from '#electron/documents/pdf/render.ts';

export const FONTS = fontSources(resolve(import.meta.dirname, '../../../resources/fonts'), null);
/** One warm renderer for all tests of a file. */
export const render = createRenderer(readFonts(FONTS));
export const moment = { now: '2026-11-23T02:00:00.000Z', today: '2026-11-23', actor: 'Văn thư' } as const;
