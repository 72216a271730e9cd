import { resolve } from 'node:path';
import { checkImport } from '#shared/roster/import-check.ts';
import { columnTitle } from '#shared/roster/sheet-columns.ts';
import { momentNow } from '../moment.ts';
import { writeOut } from '../printing.ts';
import { listedBody, readRosterFile } from '../roster-sheets.ts';
import { runAndKeep } from '../run-lines.ts';
import { writeRoster, writeRosterTemplate } from '../sheets/write-roster.ts';
import { readFrom } from '../store-definition.ts';
import { give, needed, plain, readArguments, Stop, say } from './speak.ts';
import { openForReading, openForWriting } from './workspace.ts';

const SHEET_USAGE =
  'sheet <thư mục dữ liệu> <tổ chức> --out <tệp.xlsx> [--options \'{"template":true}\'] [--at yyyy-mm-dd]';
const IMPORT_USAGE = 'import <thư mục dữ liệu> <tổ chức> <tệp.xlsx> [--at yyyy-mm-dd]';
const SHEET_WORKER = new URL('../sheets/worker.ts', import.meta.url);

const isTemplate = (options: unknown): boolean =>
  typeof options === 'object' && options !== null && 'template' in options && options.template === true;

/** Writes the members of a body on a day as .xlsx, or the template to fill in. */
export const sheet = async (args: readonly string[]): Promise<void> => {
  const options = readArguments(args, SHEET_USAGE);
  const folder = needed(options, 0, 'thư mục dữ liệu', SHEET_USAGE);
  const id = needed(options, 1, 'tổ chức', SHEET_USAGE);
  if (options.out === undefined) throw new Stop(`Thiếu --out: nơi ghi tệp. Cách dùng: ${SHEET_USAGE}`);
  const engine = await openForReading(folder);
  try {
    const read = readFrom(engine.read);
    const body = listedBody(read, id);
    if (!body.ok) throw new Stop(plain(body.refusal));
    const bytes = await (isTemplate(options.options)
      ? writeRosterTemplate(body.value)
      : writeRoster(read, body.value, momentNow(options.at).today));
    const written = await writeOut(resolve(options.out), bytes);
    if (!written.ok) throw new Stop(plain(written.refusal));
    give(resolve(options.out));
  } finally {
    await engine.close();
  }
};

/** Enters a list from an .xlsx, whole or not at all; everything wrong is named by row and column. */
export const importSheet = async (args: readonly string[]): Promise<void> => {
  const options = readArguments(args, IMPORT_USAGE);
  const folder = needed(options, 0, 'thư mục dữ liệu', IMPORT_USAGE);
  const id = needed(options, 1, 'tổ chức', IMPORT_USAGE);
  const file = needed(options, 2, 'tệp .xlsx', IMPORT_USAGE);
  const found = await readRosterFile(SHEET_WORKER, resolve(file));
  if (!found.ok) throw new Stop(found.refusal.message);
  for (const notice of found.value.notices) say(notice);
  // A workspace that is not there yet must not come into being by an import.
  await (await openForReading(folder)).close();
  const engine = await openForWriting(folder);
  try {
    const read = readFrom(engine.read);
    const body = listedBody(read, id);
    if (!body.ok) throw new Stop(plain(body.refusal));
    const moment = momentNow(options.at);
    const { problems, whole, rows } = checkImport(read, body.value, found.value.rows, moment);
    if (whole !== null) throw new Stop(whole);
    if (problems.size > 0) {
      const lines = [...problems].flatMap(([number, cells]) =>
        cells.map(({ column, message }) => `Dòng ${number}, cột “${columnTitle(column)}”: ${message}`),
      );
      throw new Stop([...lines, `${problems.size} dòng cần sửa. Chưa có ai được nhập.`].join('\n'));
    }
    const idPrefix = `nhap-${engine.state().seq + 1}`;
    const line = { command: 'roster.importMembers', input: { bodyId: id, idPrefix, rows } };
    const done = runAndKeep(engine, line, options.at);
    if (!done.ok) throw new Stop(plain(done.refusal));
    say(`Đã nhập ${rows.length} người.`);
  } finally {
    await engine.close();
  }
};
