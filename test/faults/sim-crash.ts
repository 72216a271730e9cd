import { dirname } from 'node:path';
import type { Random } from './random.ts';
import { SimFs } from './sim-fs.ts';
import { apply, commonLength, fatMove, type Inode } from './sim-names.ts';

/** On a lying disk each promised flush came through or not, in any order. */
const flushedUnder = (disk: SimFs, chance: () => boolean): Map<Inode, Buffer> => {
  const before = new Map<Inode, Buffer>();
  for (const inode of new Set([...disk.names.values(), ...disk.durableNames.values()]))
    before.set(inode, inode.durable);
  const saved = { names: disk.durableNames, folders: disk.durableFolders, pending: disk.pending };
  disk.durableNames = new Map(saved.names);
  disk.durableFolders = new Set(saved.folders);
  disk.pending = [...saved.pending];
  const result = new Map<Inode, Buffer>();
  for (const promise of disk.promised) if (chance()) promise.apply();
  for (const [inode, durable] of before) {
    if (inode.durable !== durable) result.set(inode, inode.durable);
    inode.durable = durable;
  }
  disk.durableNames = saved.names;
  disk.durableFolders = saved.folders;
  disk.pending = saved.pending;
  return result;
};

/** Bytes of a file after the cut: what was flushed, and of the rest all, nothing, a beginning, or zeros. */
const remains = (
  disk: SimFs,
  inode: Inode,
  sure: Buffer,
  chance: () => boolean,
  random: Random,
  how: string,
): Buffer => {
  const live = Buffer.from(inode.live);
  for (const [from, to] of inode.poisoned) live.fill(0, from, to);
  if (how === 'least' || live.equals(sure)) return Buffer.from(sure);
  if (how === 'most') return live;
  if (!chance()) return Buffer.from(sure);
  const same = commonLength(live, sure);
  const cut = same + random.below(live.length - same + 1);
  const shape = random.below(disk.windows || disk.profile === 'lying' ? 4 : 3);
  if (shape === 0) return live;
  if (shape === 1) return live.subarray(0, cut);
  // Size without data, wholly or from some place on: what NTFS shows as zeros, and what a torn sector leaves.
  return Buffer.concat([
    live.subarray(0, shape === 2 ? cut : same),
    Buffer.alloc(live.length - (shape === 2 ? cut : same)),
  ]);
};

/** A disk as it may look when the power goes now. `least`: only what is surely there; `most`: all of it. */
export const afterPowerCut = (disk: SimFs, random: Random, how: 'least' | 'most' | 'mixed'): SimFs => {
  const chance = (): boolean => how === 'most' || (how === 'mixed' && random.chance(0.5));
  const names = new Map(disk.durableNames);
  const folders = new Set(disk.durableFolders);
  const flushed = flushedUnder(disk, chance);
  let inOrder = true;
  for (const change of disk.pending) {
    const comes = chance();
    inOrder &&= comes;
    if (disk.windows || disk.profile === 'lying' ? comes : inOrder) {
      if (disk.profile === 'fat' && change.kind === 'move' && how === 'mixed') fatMove(names, change, random);
      else apply(names, folders, change);
    }
  }
  const next = new SimFs(disk.profile);
  const copies = new Map<Inode, Inode>();
  const bytesOf = (inode: Inode): Inode => {
    const known = copies.get(inode);
    if (known !== undefined) return known;
    const bytes = remains(disk, inode, flushed.get(inode) ?? inode.durable, chance, random, how);
    const copy = { live: bytes, durable: Buffer.from(bytes), poisoned: [] };
    copies.set(inode, copy);
    return copy;
  };
  for (const folder of folders) next.addFolder(folder);
  for (const [path, inode] of names) {
    next.addFolder(dirname(path));
    next.names.set(path, bytesOf(inode));
  }
  next.durableNames = new Map(next.names);
  next.durableFolders = new Set(next.folders);
  return next;
};
