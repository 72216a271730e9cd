import { partNameOf } from '../store/durable-file.ts';
import type { StoreEnv } from '../store/env.ts';
import { codeOf } from '../store/fs.ts';
import { refuseBackup } from './refused.ts';

/** The longest file of FAT and FAT32 in bytes: their directory keeps a size in 32 bits. */
export const FAT_LIMIT = 2 ** 32 - 1;

const WHAT_TO_DO =
  'Hãy định dạng lại USB theo exFAT hoặc NTFS (việc này xóa mọi tệp trên USB, nên chép các bản sao cũ sang nơi khác trước), hoặc lưu vào ổ đĩa khác.';
export const TOO_LARGE = `Bản sao sẽ lớn hơn 4 GB, mà USB này định dạng FAT nên mỗi tệp chỉ được dưới 4 GB; chưa ghi gì, bản sao trước vẫn còn nguyên. ${WHAT_TO_DO}`;
export const GREW_TOO_LARGE = `Bản sao lớn hơn 4 GB, mà USB này định dạng FAT nên mỗi tệp chỉ được dưới 4 GB; phần đã ghi dở đã bỏ, dữ liệu trong máy và bản sao trước vẫn còn nguyên. ${WHAT_TO_DO}`;

/** Whether a disk refused a file for its length alone. */
export const isTooLarge = (error: unknown): boolean => codeOf(error) === 'EFBIG';

const quietly = (act: () => void): void => {
  try {
    act();
  } catch {
    // A file left by the trial is swept as an unfinished backup after the next one.
  }
};

/**
 * Refuses where the place of a file cannot hold so many bytes in one. No system says so of itself, so an empty file is made
 * as long: FAT refuses at once, every other file system only notes the length. Small backups are not tried.
 */
export const checkLength = (env: StoreEnv, path: string, bytes: number): void => {
  if (bytes <= FAT_LIMIT) return;
  const trial = partNameOf(env, path);
  const fd = env.fs.open(trial, 'createNew');
  let fits = true;
  try {
    env.fs.resize(fd, bytes);
  } catch {
    // Room was measured before: whatever the code (Windows says "disk full"), the length is what was refused.
    fits = false;
  }
  quietly(() => env.fs.close(fd));
  quietly(() => env.fs.remove(trial));
  if (!fits) refuseBackup(TOO_LARGE);
};
