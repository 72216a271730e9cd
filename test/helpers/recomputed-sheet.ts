import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Pages of a workbook by name, each as rows of cells. */
export type ComputedPages = Readonly<Record<string, readonly (readonly string[])[]>>;

/** Every page of a workbook after LibreOffice has computed its formulas; works in `folder`, under the file name `name`. */
export const recomputed = (bytes: Uint8Array, folder: string, name: string): ComputedPages => {
  const file = join(folder, `${name}.xlsx`);
  writeFileSync(file, bytes);
  const filter = 'csv:Text - txt - csv (StarCalc):9,0,76,1,,0,false,false,false,false,false,-1';
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, file], {
    stdio: 'ignore',
  });
  const made = readdirSync(folder).filter((one) => one.startsWith(`${name}-`) && one.endsWith('.csv'));
  return Object.fromEntries(
    made.map((one) => [
      one.slice(name.length + 1, -4).normalize('NFC'),
      readFileSync(join(folder, one), 'utf8')
        .split('\n')
        .map((row) => row.split('\t')),
    ]),
  );
};
