import { readFileSync } from 'node:fs';

const CMAP_FORMAT_4 = 4;

const tableAt = (font: DataView, tag: string): number => {
  const count = font.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const at = 12 + index * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((offset) => font.getUint8(at + offset)));
    if (name === tag) return font.getUint32(at + 8);
  }
  throw new Error(`no table ${tag}`);
};

/** Characters of the basic plane a TrueType font draws: its cmap, format 4, without those that lead to the empty glyph. */
export const fontCharacters = (path: string): ReadonlySet<number> => {
  const bytes = readFileSync(path);
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cmap = tableAt(font, 'cmap');
  const count = font.getUint16(cmap + 2);
  const starts = Array.from({ length: count }, (_, index) => cmap + font.getUint32(cmap + 4 + index * 8 + 4));
  const at = starts.find((start) => font.getUint16(start) === CMAP_FORMAT_4);
  if (at === undefined) throw new Error('no basic character map');
  const half = font.getUint16(at + 6);
  const found = new Set<number>();
  for (let offset = 0; offset < half; offset += 2) {
    const end = font.getUint16(at + 14 + offset);
    const start = font.getUint16(at + 16 + half + offset);
    const delta = font.getUint16(at + 16 + half * 2 + offset);
    const rangeAt = at + 16 + half * 3 + offset;
    const range = font.getUint16(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = range === 0 ? code + delta : font.getUint16(rangeAt + range + (code - start) * 2);
      if ((glyph & 0xffff) !== 0) found.add(code);
    }
  }
  return found;
};
