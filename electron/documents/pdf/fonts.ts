/** The four faces of a type family as font files. */
export type FontBytes = {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
  readonly boldItalic: Uint8Array;
};
/** What papers are set in: the bundled family, and Times New Roman of the PC where it is installed. */
export type PaperFonts = { readonly bundled: FontBytes; readonly system: FontBytes | null };

/**
 * Tables a printed page does not need. Vietnamese in NFC has one glyph a letter: no substitution, no positioning, and no
 * kerning, which office software leaves off too. Without them a letter is set six times as fast.
 */
const SURPLUS = new Set([
  'GPOS',
  'GSUB',
  'GDEF',
  'BASE',
  'JSTF',
  'kern',
  'DSIG',
  'LTSH',
  'VDMX',
  'hdmx',
  'PCLT',
  'meta',
]);

const HEADER = 12;
const ENTRY = 16;
const padded = (length: number): number => (length + 3) & ~3;

/** A TrueType file without the surplus tables; the glyphs and their widths stay as they are. Throws on another format. */
export const leanFont = (bytes: Uint8Array): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint32(0);
  if (version !== 0x00010000 && version !== 0x74727565) throw new Error('Not a TrueType font file');
  const entries = Array.from({ length: view.getUint16(4) }, (_, i) => {
    const at = HEADER + i * ENTRY;
    return {
      tag: String.fromCharCode(...bytes.subarray(at, at + 4)),
      at,
      offset: view.getUint32(at + 8),
      length: view.getUint32(at + 12),
    };
  }).filter(({ tag }) => !SURPLUS.has(tag));
  const power = 2 ** Math.floor(Math.log2(entries.length));
  let offset = HEADER + entries.length * ENTRY;
  const lean = new Uint8Array(offset + entries.reduce((sum, e) => sum + padded(e.length), 0));
  const out = new DataView(lean.buffer);
  out.setUint32(0, version);
  out.setUint16(4, entries.length);
  out.setUint16(6, power * ENTRY);
  out.setUint16(8, Math.log2(power));
  out.setUint16(10, (entries.length - power) * ENTRY);
  entries.forEach((entry, i) => {
    const at = HEADER + i * ENTRY;
    lean.set(bytes.subarray(entry.at, entry.at + ENTRY), at);
    out.setUint32(at + 8, offset);
    lean.set(bytes.subarray(entry.offset, entry.offset + entry.length), offset);
    offset += padded(entry.length);
  });
  return lean;
};
