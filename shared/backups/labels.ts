import type { BackupLevel } from './rules.ts';

/** How things stand with the backups, as a word on a badge. */
export const backupLevelLabels: Readonly<Record<BackupLevel, string>> = {
  none: 'Chưa có bản sao',
  fresh: 'Đã sao lưu',
  due: 'Nên sao lưu',
  late: 'Cần sao lưu ngay',
};

/** What the program is doing with a backup, in the order it does it. */
export const BACKUP_STEPS = ['collect', 'write', 'readBack', 'tryRestore', 'rotate'] as const;
export type BackupStep = (typeof BACKUP_STEPS)[number];

export const backupStepLabels: Readonly<Record<BackupStep, string>> = {
  collect: 'Gom dữ liệu và tệp đính kèm',
  write: 'Ghi vào USB',
  readBack: 'Đọc lại từng byte',
  tryRestore: 'Khôi phục thử đến hết',
  rotate: 'Đọc lại bản cũ, dọn bản quá hạn',
};
