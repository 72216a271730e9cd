import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import { codeOf } from '../store/fs.ts';
import { causeOf } from '../store/storage-words.ts';

/** A backup that may not be used, with the one Vietnamese sentence that says why. */
export class BackupRefused extends Error {}

/** The official pressed "Dừng". */
export class BackupStopped extends Error {}

export const refuseBackup = (sentence: string): never => {
  throw new BackupRefused(sentence);
};

const STOPPED = 'Đã dừng theo yêu cầu; dữ liệu trong máy và các bản sao trước đó vẫn còn nguyên.';

/** Errors of the disk that mean the stick itself is gone, full or closed; the words differ from those of the PC's disk. */
const STICK_CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: 'USB đã đầy',
  EROFS: 'USB đang khóa chống ghi',
  EIO: 'USB báo lỗi hoặc đã bị rút ra',
  ENOENT: 'Không còn thấy USB hoặc thư mục sao lưu',
  ENODEV: 'USB đã bị rút ra',
  ENXIO: 'USB đã bị rút ra',
  EINVAL: 'USB báo lỗi hoặc đã bị rút ra',
  EBADF: 'USB báo lỗi hoặc đã bị rút ra',
};

/** Why the stick said no, as the beginning of a sentence without its full stop. */
export const stickCause = (error: unknown): string => STICK_CAUSES[codeOf(error)] ?? causeOf(error);

/** Runs a piece of work about a backup; what it throws becomes a refusal. `failed` completes the sentence of a disk error. */
export const guarded = async <T>(failed: string, work: () => Promise<T>): Promise<Outcome<T>> => {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof BackupStopped) return refuse('cancelled', STOPPED);
    if (error instanceof BackupRefused) return refuse('invalid', error.message);
    if (codeOf(error) === '') throw error;
    return refuse('storage', `${stickCause(error)} ${failed}`);
  }
};

/** How a long piece of work tells where it is, and learns that it should stop. Bytes, or anything that can be counted. */
export type Pace = {
  readonly progress: (step: string, done: number, total: number) => void;
  readonly stopped: () => boolean;
};

export const NO_PACE: Pace = { progress: () => undefined, stopped: () => false };

/** Throws when the official wants to stop. */
export const goOn = (pace: Pace): void => {
  if (pace.stopped()) throw new BackupStopped('stopped');
};
