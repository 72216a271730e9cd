import { cpSync } from 'node:fs';
import { basename } from 'node:path';
import type { SavedDocument } from '#shared/bridge.ts';
import { collections, isCollectionName } from '#shared/collections.ts';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import { causeOf } from './store/storage-words.ts';
import type { Engine, OpenResult } from './store/types.ts';

/** The command that makes a new workspace; the wizard sends it. */
export const FIRST_COMMAND = 'workspace.setUp';

export const NOT_OPEN = refuse('readOnly', 'Dữ liệu chưa được mở. Hãy đóng chương trình và mở lại.');
export const GONE = refuse('missing', 'Trang in này đã cũ. Hãy mở lại văn bản rồi lưu.');

/** Why a folder could not be opened, as one sentence. */
export const sentenceOf = (result: OpenResult): string => {
  if (result.kind === 'locked') return result.by;
  if (result.kind === 'refused' || result.kind === 'recovery') return result.message;
  return 'Chưa tạo được dữ liệu trên máy này.';
};

type Expected = readonly { readonly coll: string; readonly id: string; readonly rev: number }[];

/** A record that changed since the form was opened: nothing is overwritten. */
export const conflict = (engine: Engine, expected: Expected): ReturnType<typeof refuse> | null => {
  for (const { coll, id, rev } of expected) {
    const now = engine.read(coll).get(id)?.rev ?? 0;
    if (now === rev) continue;
    const label = isCollectionName(coll) ? collections[coll].label.toLowerCase() : 'mục';
    return refuse(
      'conflict',
      `Chưa lưu: ${label} này đã được sửa ở nơi khác từ khi mở biểu mẫu. Hãy mở lại để xem nội dung mới rồi sửa tiếp.`,
    );
  }
  return null;
};

/** Copies everything found to a folder for support; the workspace is only read. */
export const copyForSupport = async (
  result: OpenResult,
  workspace: string,
  folder: string,
): Promise<Outcome<SavedDocument>> => {
  if (result.kind === 'recovery') {
    const copied = await result.saveAll(folder);
    return copied.ok ? ok({ saved: true, fileName: basename(folder) }) : copied;
  }
  try {
    cpSync(workspace, folder, { recursive: true, errorOnExist: true, force: false });
    return ok({ saved: true, fileName: basename(folder) });
  } catch (error) {
    return refuse('storage', `Chưa chép được dữ liệu: ${causeOf(error)}. Hãy chọn nơi khác.`);
  }
};
