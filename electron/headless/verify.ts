import { isFile, verifyFile } from './backups.ts';
import { give, needed, readArguments, Stop } from './speak.ts';
import { openForReading } from './workspace.ts';

const USAGE = 'verify <thư mục dữ liệu hoặc tệp .sotay>';

/** Reads everything back: hashes, chain, mirrors, records. Says what it found; exit code 1 when anything is not sound. */
export const verify = async (args: readonly string[]): Promise<void> => {
  const options = readArguments(args, USAGE);
  const path = needed(options, 0, 'thư mục dữ liệu', USAGE);
  if (isFile(path)) return verifyFile(path);
  const engine = await openForReading(path);
  const { ok, checked, findings } = await engine.verify();
  const { generations, journals, changes, snapshots, attachments, records } = checked;
  await engine.close();
  give(
    `Đã đọc lại ${generations} bản ghi chính, ${journals} nhật ký, ${changes} thay đổi, ${snapshots} bản sao trong máy, ${attachments} tệp đính kèm, ${records} mục dữ liệu.`,
  );
  for (const finding of findings) give(`${finding.file}: ${finding.problem ?? ''}`);
  if (!ok) throw new Stop(`Có ${findings.length} chỗ không nguyên vẹn, nêu ở trên. Chưa có tệp nào bị thay đổi.`);
  give('Tất cả nguyên vẹn.');
};
