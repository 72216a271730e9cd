import type { PrintJob } from '#shared/documents/paper.ts';
import { annexAssertions } from './paper/annex-assertions.ts';
import { articleAssertions } from './paper/article-assertions.ts';
import { bodyAssertions } from './paper/body-assertions.ts';
import { closingAssertions } from './paper/closing-assertions.ts';
import { contentAssertions } from './paper/content-assertions.ts';
import { fileAssertions } from './paper/file-assertions.ts';
import { headerAssertions } from './paper/header-assertions.ts';
import { minutesAssertions } from './paper/minutes-assertions.ts';
import { moneyAssertions } from './paper/money-assertions.ts';
import { registerAssertions } from './paper/register-assertions.ts';
import { type Assertion, sheetsOf } from './paper/sheet.ts';
import { readPdf } from './pdf-page.ts';

/** Every assertion about a printed page, each under its number. */
export const paperAssertions: readonly Assertion[] = [
  ...fileAssertions,
  ...headerAssertions,
  ...bodyAssertions,
  ...articleAssertions,
  ...closingAssertions,
  ...annexAssertions,
  ...contentAssertions,
  ...moneyAssertions,
  ...minutesAssertions,
  ...registerAssertions,
];

/** What is wrong with a printed file, each finding under the number of the rule; nothing when all is well. */
export const judge = async (bytes: Uint8Array, job: PrintJob): Promise<readonly string[]> => {
  const file = await readPdf(bytes);
  const whole = [
    ...(file.encrypted || Number(file.version) < 1.4 ? [`A12: version ${file.version}`] : []),
    ...(file.embedded ? [] : ['A08: a font is not embedded']),
    ...file.pages.flatMap((page) =>
      page.runs.filter((run) => run.text !== run.text.normalize('NFC')).map(() => 'A08: not NFC'),
    ),
  ];
  const sheets = sheetsOf(file, job);
  return [
    ...whole,
    ...sheets.flatMap((sheet, i) =>
      paperAssertions.flatMap(({ id, check }) => check(sheet).map((what) => `${id} (part ${i + 1}): ${what}`)),
    ),
  ];
};
