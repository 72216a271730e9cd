import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CallInput, SavedDocument } from '#shared/bridge.ts';
import { isPlainDate } from '#shared/kit/date.ts';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import { asciiFileName } from '#shared/kit/text.ts';
import { rolesOf } from '#shared/roster/rules.ts';
import type { Body } from '#shared/roster/schema.ts';
import type { RosterSheet } from '#shared/roster/sheet-columns.ts';
import type { Read } from '#shared/workspace.ts';
import { writeOut } from './printing.ts';
import { readRosterInThread } from './sheet-thread.ts';
import { NOT_A_SHEET, SHEET_LIMITS } from './sheets/xlsx-guard.ts';
import { causeOf } from './store/storage-words.ts';

/** The dialogs sheets need; null where the official gave up. */
export type SheetDialogs = {
  readonly askSaveSheet: (fileName: string) => Promise<string | null>;
  readonly askOpenSheet: () => Promise<string | null>;
};

/** The body that holds a list of members, or why there is none. */
export const listedBody = (read: Read, id: string): Outcome<Body> => {
  const body = read.get('bodies', id);
  if (body !== undefined && rolesOf(body.kind).length > 0) return ok(body);
  const known = [...read.all('bodies').values()].filter(({ kind }) => rolesOf(kind).length > 0);
  const sentence = `Không có danh sách thành viên của “${id}”. Các tổ chức có danh sách: ${known.map((b) => `${b.id} (${b.name})`).join(', ')}.`;
  return refuse('missing', sentence, 'body', 'Tổ chức');
};

const fileNameOf = (body: Body, { kind, date }: CallInput<'writeRosterSheet'>): string =>
  kind === 'template'
    ? `${asciiFileName(`Mẫu danh sách ${body.shortName}`, 80)}.xlsx`
    : `${asciiFileName(`Danh sách ${body.shortName} ${date}`, 80)}.xlsx`;

/** Asks where to, writes the template or the list of a day, reads it back. */
export const saveRosterSheet = async (
  read: Read,
  wanted: CallInput<'writeRosterSheet'>,
  dialogs: SheetDialogs,
): Promise<Outcome<SavedDocument>> => {
  const body = listedBody(read, wanted.body);
  if (!body.ok) return body;
  if (!isPlainDate(wanted.date)) return refuse('invalid', 'Ngày của danh sách không có thật. Hãy chọn lại ngày.');
  const fileName = fileNameOf(body.value, wanted);
  const path = await dialogs.askSaveSheet(fileName);
  if (path === null) return ok({ saved: false, fileName });
  const { writeRoster, writeRosterTemplate } = await import('./sheets/write-roster.ts');
  const bytes = await (wanted.kind === 'template'
    ? writeRosterTemplate(body.value)
    : writeRoster(read, body.value, wanted.date));
  const written = await writeOut(path, bytes);
  return written.ok ? ok({ saved: true, fileName: basename(path) }) : written;
};

/** Reads a roster from a file on this PC; a file too big to be one is not even opened. */
export const readRosterFile = async (entry: URL, path: string): Promise<Outcome<RosterSheet>> => {
  const fileName = basename(path);
  try {
    const { size } = await stat(path);
    if (size === 0 || size > SHEET_LIMITS.fileBytes) return NOT_A_SHEET;
    return await readRosterInThread(entry, { bytes: await readFile(path), fileName });
  } catch (error) {
    return refuse('storage', `Không đọc được tệp “${fileName}”: ${causeOf(error)}. Dữ liệu trong sổ giữ nguyên.`);
  }
};

/** Asks which file and reads it; null where the official gave up. */
export const openRosterSheet = async (entry: URL, dialogs: SheetDialogs): Promise<Outcome<RosterSheet | null>> => {
  const path = await dialogs.askOpenSheet();
  return path === null ? ok(null) : readRosterFile(entry, path);
};
