import { resolve } from 'node:path';
import { SETTINGS_ID } from '#shared/settings/schema.ts';
import { sentenceOf } from '../desk-parts.ts';
import { createFolder, engineOf, openFolder } from '../opened.ts';
import { openWorkspace } from '../store/open-workspace.ts';
import type { Engine } from '../store/types.ts';
import { storeDefinition } from '../store-definition.ts';
import { Stop, say } from './speak.ts';

/** Opens a workspace for writing; an empty folder becomes a new one. Repairs are told on standard error. */
export const openForWriting = async (folder: string): Promise<Engine> => {
  const at = resolve(folder);
  const opened = await openFolder(at);
  const { result } = opened.result.kind === 'firstRun' ? await createFolder(at) : opened;
  if (result.kind !== 'ready') throw new Stop(sentenceOf(result));
  const { mode, reason } = result.engine.state();
  if (mode !== 'ready') {
    await result.engine.close();
    throw new Stop(reason ?? 'Dữ liệu chỉ mở được ở chế độ đọc.');
  }
  for (const notice of result.notices) say(notice);
  return result.engine;
};

/** Opens a workspace to read from; the program may have it open at the same time. */
export const openForReading = async (folder: string): Promise<Engine> => {
  const result = await openWorkspace(resolve(folder), storeDefinition, { readOnly: true });
  const engine = engineOf({ result, notices: [] });
  if (result.kind === 'firstRun') throw new Stop(`Thư mục “${folder}” chưa có dữ liệu. Dùng “run” để tạo.`);
  if (engine === null) throw new Stop(sentenceOf(result));
  if (!engine.read('settings').has(SETTINGS_ID)) {
    await engine.close();
    throw new Stop('Dữ liệu chưa được thiết lập: lệnh đầu tiên phải là workspace.setUp.');
  }
  if (result.kind === 'ready') for (const notice of result.notices) say(notice);
  return engine;
};
