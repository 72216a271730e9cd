import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureBackup } from './backup.ts';
import { measureFigures } from './figures.ts';
import { measureOpening } from './opening.ts';
import { measurePaper } from './paper.ts';
import { measureSaving } from './saving.ts';
import { measureStart } from './start.ts';
import { type Row, table } from './table.ts';
import { measureTyping } from './typing.ts';

/**
 * `npm run bench`: one table of ratios, both sides measured in the same run and on the same disk.
 * `--quick` takes fewer repetitions and leaves the 10 MB size out; `--only saving,figures,…` picks suites.
 */
const quick = process.argv.includes('--quick');
const onlyAt = process.argv.indexOf('--only');
const only = onlyAt < 0 ? null : (process.argv[onlyAt + 1] ?? '').split(',');
const folder = mkdtempSync(join(tmpdir(), 'so-tay-bench-'));

const suites = {
  saving: measureSaving,
  opening: measureOpening,
  figures: measureFigures,
  backup: measureBackup,
  paper: measurePaper,
  start: measureStart,
  typing: measureTyping,
} as const;
const rows: Row[] = [];
try {
  for (const [name, suite] of Object.entries(suites)) {
    if (only !== null && !only.includes(name)) continue;
    process.stderr.write(`measuring ${name} …\n`);
    rows.push(...(await suite({ folder, quick })));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'CPU'}${quick ? ', quick form' : ''}\n\n`,
);
process.stdout.write(table(rows));
