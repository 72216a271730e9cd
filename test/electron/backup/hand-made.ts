import { createHash } from 'node:crypto';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** An archive made by hand, so that it may be wrong in every way. */
export type Piece = {
  readonly name: string;
  readonly data: Buffer;
  /** 8 packs; anything else is written as it is. */
  readonly method?: number;
  readonly flags?: number;
  /** Unix type and mode bits. */
  readonly mode?: number;
  /** What the directory says instead of the truth. */
  readonly said?: {
    readonly size?: number;
    readonly packed?: number;
    readonly offset?: number;
    readonly name?: string;
  };
};

const sum = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const crcOf = (data: Buffer): number => (typeof crc32 === 'function' ? crc32(data) : 0);

const header = (
  signature: number,
  piece: Piece,
  name: Buffer,
  packed: Buffer,
  central: boolean,
  offset: number,
): Buffer => {
  const { said = {} } = piece;
  const bytes = Buffer.alloc(central ? 46 : 30);
  const shift = central ? 2 : 0;
  bytes.writeUInt32LE(signature, 0);
  if (central) bytes.writeUInt16LE(0x0314, 4);
  bytes.writeUInt16LE(20, 4 + shift);
  bytes.writeUInt16LE(piece.flags ?? 0, 6 + shift);
  bytes.writeUInt16LE(piece.method ?? 0, 8 + shift);
  bytes.writeUInt32LE(crcOf(piece.data), 14 + shift);
  bytes.writeUInt32LE(said.packed ?? packed.length, 18 + shift);
  bytes.writeUInt32LE(said.size ?? piece.data.length, 22 + shift);
  bytes.writeUInt16LE(name.length, 26 + shift);
  if (central) {
    bytes.writeUInt32LE(((piece.mode ?? 0o100644) * 65536) >>> 0, 38);
    bytes.writeUInt32LE(said.offset ?? offset, 42);
  }
  return Buffer.concat([bytes, name]);
};

/** The bytes of an archive with the right seal. */
export const zipOf = (pieces: readonly Piece[], entries = pieces.length): Buffer => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const piece of pieces) {
    const packed = piece.method === 8 ? deflateRawSync(piece.data) : piece.data;
    const local = header(0x04034b50, { ...piece, said: {} }, Buffer.from(piece.name), packed, false, 0);
    directory.push(header(0x02014b50, piece, Buffer.from(piece.said?.name ?? piece.name), packed, true, at));
    parts.push(local, packed);
    at += local.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(64, 20);
  const body = Buffer.concat([...parts, central, end]);
  return Buffer.concat([body, Buffer.from(sum(body))]);
};

/** The entries of a good backup. */
export const piecesOf = (zip: Buffer): Piece[] => {
  const pieces: Piece[] = [];
  const end = zip.length - 86;
  for (let at = zip.readUInt32LE(end + 16); zip.readUInt32LE(at) === 0x02014b50; ) {
    const [packed, nameLength] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)];
    const extra = zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + packed);
    pieces.push({ name, data: zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(bytes) : Buffer.from(bytes) });
    at += 46 + nameLength + extra;
  }
  return pieces;
};

export type Loose = Record<string, unknown> & { entries: { name: string; len: number; sha256: string }[] };

/** A backup whose manifest agrees with its entries, whatever was done to them; the manifest itself may be changed last. */
export const agreeing = (pieces: readonly Piece[], change: (manifest: Loose) => void = () => undefined): Buffer => {
  const [first, ...rest] = pieces;
  const manifest = JSON.parse(first?.data.toString('utf8') ?? '{}') as Loose;
  manifest.entries = rest.map(({ name, data }) => ({ name, len: data.length, sha256: sum(data) }));
  change(manifest);
  const data = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
  return zipOf([{ name: 'manifest.json', data }, ...rest]);
};

/** The same entries with one of them changed. */
export const withData = (pieces: readonly Piece[], name: string, change: (text: string) => string): Piece[] =>
  pieces.map((piece) =>
    piece.name === name ? { ...piece, data: Buffer.from(change(piece.data.toString('utf8'))) } : piece,
  );
