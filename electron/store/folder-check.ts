/** Where live data would lie. `volume` is what the caller could find out about the drive. */
export type FolderFacts = {
  readonly path: string;
  readonly windows: boolean;
  readonly volume: 'local' | 'network' | 'removable' | 'unknown';
};

const NETWORK =
  'Thư mục này nằm trên mạng; dữ liệu có thể hỏng khi mạng gián đoạn hoặc có hai máy cùng ghi. Hãy chọn thư mục trên ổ đĩa của máy này; ổ đĩa mạng chỉ dùng để sao lưu.';
const REMOVABLE =
  'Thư mục này nằm trên ổ đĩa rời; dữ liệu có thể hỏng khi rút ra giữa chừng. Hãy chọn thư mục trên ổ đĩa của máy này; USB chỉ dùng để sao lưu.';
const SYNCED =
  'Thư mục này đang được đồng bộ lên đám mây; dữ liệu có thể hỏng khi phần mềm đồng bộ ghi đè. Hãy chọn một thư mục khác trên ổ đĩa của máy này.';
const TOO_LONG = 'Đường dẫn của thư mục này quá dài; hãy chọn một thư mục có đường dẫn ngắn hơn.';

/** \\server\share, //server/share and \\?\UNC\server\share; not \\?\C:\ or \\.\ . */
const isUnc = (path: string): boolean => /^[\\/]{2}[^\\/?.]/.test(path) || /^[\\/]{2}\?[\\/]UNC[\\/]/i.test(path);

/** Folders that programs of this kind copy away and bring back by themselves. */
const SYNC = /[\\/](OneDrive( - [^\\/]+)?|Dropbox|Google Drive|iCloudDrive)([\\/]|$)/i;

/** Attachments and quarantined files lie 110 characters deeper; Windows stops at 260. */
const LONGEST_ON_WINDOWS = 140;

/** Why live data must not lie there, as a Vietnamese sentence, or null. Pure. */
export const liveFolderProblem = ({ path, windows, volume }: FolderFacts): string | null => {
  if (volume === 'network' || (windows && isUnc(path))) return NETWORK;
  if (volume === 'removable') return REMOVABLE;
  if (SYNC.test(path)) return SYNCED;
  return windows && path.length > LONGEST_ON_WINDOWS ? TOO_LONG : null;
};
