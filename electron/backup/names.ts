import { localDateTimeIn } from '#shared/kit/date.ts';
import { asciiFileName } from '#shared/kit/file-name.ts';

export const MANIFEST = 'manifest.json';
export const DATA = 'data.json';
export const README = 'DOC-TRUOC.txt';
export const ENDING = '.sotay';

const AUDIT = /^audit\/\d{4}-\d{2}\.log$/;
const ATTACHMENT = /^attachments\/[0-9a-f]{64}$/;

export type EntryKind = 'manifest' | 'data' | 'audit' | 'attachment' | 'readme';

/** What an entry of a backup is by its name; null for every other name there could be. */
export const entryKind = (name: string): EntryKind | null => {
  if (name === MANIFEST) return 'manifest';
  if (name === DATA) return 'data';
  if (name === README) return 'readme';
  if (AUDIT.test(name)) return 'audit';
  return ATTACHMENT.test(name) ? 'attachment' : null;
};

export const auditName = (month: string): string => `audit/${month}.log`;
export const attachmentName = (sha256: string): string => `attachments/${sha256}`;
export const hashOfAttachment = (name: string): string => name.slice('attachments/'.length);

/** `SoTay_Ban-Chi-dao_2026-11-23_0910_s00001234.sotay`; the time is that of Vietnam. Training copies begin otherwise. */
export const backupFileName = (unit: string, at: string, seq: number, training: boolean): string => {
  const [day, time = ''] = localDateTimeIn(at).split('T');
  const start = training ? 'TapHuan' : 'SoTay';
  const name = asciiFileName(unit, 60).replaceAll('_', '-');
  return `${start}_${name}_${day}_${time.replace(':', '')}_s${String(seq).padStart(8, '0')}${ENDING}`;
};

/** Names this program gives; rotation never looks at any other. */
export const isBackupFileName = (name: string): boolean =>
  /^(SoTay|TapHuan)_[A-Za-z0-9.-]+_\d{4}-\d{2}-\d{2}_\d{4}(-\d+)?_s\d{8,15}(-\d+)?\.sotay$/.test(name);

/** What a cut-short backup leaves on the stick. */
export const isUnfinishedBackup = (name: string): boolean =>
  /^(SoTay|TapHuan)_[\w.-]+\.sotay\.\d+\.[0-9a-f]{8}\.part$/.test(name);
