import { cpSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { SavedDocument } from '#shared/bridge.ts';
import { collections, isCollectionName } from '#shared/collections.ts';
import type { Finding } from '#shared/documents/checker/rule.ts';
import { findIn } from '#shared/documents/checks.ts';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import { momentNow } from './moment.ts';
import { checkedDraft } from './printing.ts';
import { type CommandLine, commandLine } from './run-lines.ts';
import { causeOf } from './store/storage-words.ts';
import type { Engine, OpenResult } from './store/types.ts';
import { readFrom } from './store-definition.ts';

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

/** A document that is still a draft. */
export const draftIn = (engine: Engine | null, id: string) => {
  if (engine === null) return NOT_OPEN;
  const read = readFrom(engine.read);
  const found = findIn(read, id, ['draft'], 'sửa nội dung');
  return found.ok ? ok({ read, document: found.value }) : found;
};

/** What the checker finds in a draft as it prints now. */
export const findingsIn = (engine: Engine | null, id: string): Outcome<readonly Finding[]> => {
  const draft = draftIn(engine, id);
  const checked = draft.ok ? checkedDraft(draft.value.read, draft.value.document, momentNow()) : draft;
  return checked.ok ? ok(checked.value.findings) : checked;
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

/** The commands that build the training copy, or those of another shipped file. Throws where the shipped file is damaged. */
export const readSample = (resources: string, name = 'sample-workspace.json'): readonly CommandLine[] =>
  z.array(commandLine).parse(JSON.parse(readFileSync(join(resources, name), 'utf8')));

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
