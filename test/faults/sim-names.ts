import type { Random } from './random.ts';

/** A file: what programs see, what is on the disk, and places a failed flush gave up. */
export type Inode = { live: Buffer; durable: Buffer; poisoned: (readonly [from: number, to: number])[] };
export type NameChange =
  | { readonly kind: 'add'; readonly path: string; readonly inode: Inode }
  | { readonly kind: 'drop'; readonly path: string }
  | { readonly kind: 'move'; readonly from: string; readonly to: string; readonly inode: Inode }
  | { readonly kind: 'folder'; readonly path: string };

export const pathsOf = (change: NameChange): readonly string[] =>
  change.kind === 'move' ? [change.from, change.to] : [change.path];

export const apply = (names: Map<string, Inode>, folders: Set<string>, change: NameChange): void => {
  if (change.kind === 'folder') folders.add(change.path);
  else if (change.kind === 'add') names.set(change.path, change.inode);
  else if (change.kind === 'drop') names.delete(change.path);
  else {
    names.delete(change.from);
    names.set(change.to, change.inode);
  }
};

/** Two entries of a folder are written one after the other: old, new, both or none may be there. */
export const fatMove = (names: Map<string, Inode>, change: NameChange & { kind: 'move' }, random: Random): void => {
  const [keepOld, makeNew] = [random.chance(0.5), random.chance(0.5)];
  if (!keepOld) names.delete(change.from);
  if (makeNew) names.set(change.to, change.inode);
};

export const commonLength = (a: Buffer, b: Buffer): number => {
  const limit = Math.min(a.length, b.length);
  let at = 0;
  while (at < limit && a[at] === b[at]) at++;
  return at;
};
