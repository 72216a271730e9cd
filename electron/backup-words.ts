import { randomUUID } from 'node:crypto';
import { notingRestoration } from '#shared/backups/rules.ts';
import type { BackupInspection } from '#shared/bridge.ts';
import { collections, isCollectionName } from '#shared/collections.ts';
import type { AnyRecord, Change } from '#shared/kit/command.ts';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import { SETTINGS_ID } from '#shared/settings/schema.ts';
import type { Inspection, RestoreSource } from './backup/restore.ts';
import type { Engine } from './store/types.ts';
import type { readFrom } from './store-definition.ts';

export const OLD_TOKEN = refuse(
  'missing',
  'Danh sách này đã cũ. Hãy mở lại mục “Sao lưu” rồi chọn lại; chưa có gì bị thay đổi.',
);
export const BUSY = refuse('busy', 'Đang sao lưu hoặc khôi phục; hãy đợi xong hoặc bấm “Dừng”.');

export type Inspected = {
  readonly from: RestoreSource;
  readonly fileName: string;
  readonly found: Inspection;
  readonly undoes: string | null;
};

const nameOf = (coll: string, record: AnyRecord): string => {
  if (!isCollectionName(coll)) return record.id;
  const name = (collections[coll].describe as (one: AnyRecord) => string)(record);
  return name === '' ? collections[coll].label : name;
};

const unitOf = (engine: Engine | null): string => {
  const name = engine?.read('settings').get(SETTINGS_ID)?.committeeName;
  return typeof name === 'string' ? name : '';
};

/** Spaces and Unicode forms differ by how one types; letters may not. */
export const typedLike = (a: string, b: string): boolean => {
  const tidy = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');
  return tidy(a) === tidy(b);
};

const NONE = { vanishing: 0, changing: 0, returning: 0, shown: [] } as const;

export const forWindow = (token: string, { fileName, found }: Inspected, engine: Engine | null): BackupInspection => {
  const { differences, ...rest } = found;
  const { shown, ...numbers } = differences ?? NONE;
  const loses = numbers.vanishing + numbers.changing > 0 || found.foreign;
  const named = shown.map(({ kind, coll, record }) => ({ kind, coll, name: nameOf(coll, record) }));
  const typeUnit = loses && engine !== null ? unitOf(engine) : null;
  return { ...rest, ...numbers, token, fileName, differences: named, typeUnit };
};

export const REAL_INTO_TRAINING = refuse(
  'rule',
  'Bản sao này là dữ liệu thật nên không khôi phục vào bản tập huấn; chưa có gì bị thay đổi. Hãy trở về dữ liệu thật rồi khôi phục.',
);
export const TRAINING_INTO_REAL = refuse(
  'rule',
  'Bản sao này là của bản tập huấn nên không khôi phục vào dữ liệu thật; chưa có gì bị thay đổi. Hãy chọn bản sao khác.',
);
export const FOREIGN = refuse(
  'rule',
  'Bản sao này là của một sổ tay khác. Chỉ khôi phục được khi chọn “Nhập dữ liệu của đơn vị khác”; chưa có gì bị thay đổi.',
  'foreign',
);
export const WRONG_NAME = refuse(
  'invalid',
  'Tên vừa gõ không khớp với tên Ban Chỉ đạo nên chưa khôi phục. Hãy gõ đúng tên đang hiện ở đầu màn hình.',
  'typed',
);

export const notesOf = (
  read: ReturnType<typeof readFrom>,
  what: { readonly now: string; readonly fileName: string; readonly found: Inspection; readonly snapshot: string },
): Outcome<readonly Change[]> => {
  const { now, fileName, found, snapshot } = what;
  const id = `khoi-phuc-${randomUUID().slice(0, 13)}`;
  const fact = {
    id,
    at: now,
    fileName: fileName.normalize('NFC').slice(0, 200),
    backupAt: found.at,
    backupSeq: found.seq,
    snapshot,
    undoneAt: null,
  };
  const made = notingRestoration(read, fact);
  return made.ok ? ok([made.value]) : made;
};
