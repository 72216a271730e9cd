import { followUp } from '#electron/documents/follow-up.ts';
import { templates } from '#electron/documents/index.ts';
import { documentKinds } from '#shared/documents/kinds.ts';
import type { Block, Inline, Paper, PrintJob } from '#shared/documents/paper.ts';
import type { Moment } from '#shared/kit/command.ts';
import type { Outcome } from '#shared/kit/outcome.ts';
import { bodyOfKind } from '#shared/roster/rules.ts';
import { type TrainingOffice, trainingOffice } from '#test/helpers/training-office.ts';
import { longText } from './long-text.ts';
import { head, style } from './paper-samples.ts';
import { benchTasks, officeOf, readWith } from './tasks.ts';

/** A paper made of records by its own template, each time anew, and the same words as HTML. */
export type RecordPaper = { readonly make: () => PrintJob; readonly html: string };

const NOW = '2026-11-23T01:00:00.000Z';
const moment: Moment = { now: NOW, today: '2026-11-23', actor: 'bench' };

const must = (made: Outcome<PrintJob>): PrintJob => {
  if (!made.ok) throw new Error(made.refusal.message);
  return made.value;
};

const text = (content: Inline): string =>
  (typeof content === 'string' ? content : content.map((run) => (typeof run === 'string' ? run : run.text)).join(''))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('\n', '<br>');

const htmlOfBlock = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${text(block.content)}</p>`;
    case 'article':
      return `<p><b style="display:inline">Điều ${block.number}. ${text(block.title)}</b></p>`;
    case 'clause':
      return `<p>${block.number}. ${text(block.content ?? '')}</p>`;
    case 'point':
      return `<p>${'abcdđ'[block.index]}) ${text(block.content)}</p>`;
    case 'table': {
      const { columns, rows, size } = block;
      const width = (c: (typeof columns)[number]) => ('mm' in c.width ? `${c.width.mm}mm` : `${c.width.share * 4}%`);
      const lines = rows.map((row) =>
        row.kind === 'cells'
          ? `<tr>${row.cells.map((cell) => `<td>${text(cell)}</td>`).join('')}</tr>`
          : `<tr><td colspan=${columns.length}><b>${text(row.text)}</b></td></tr>`,
      );
      const heads = columns.map((c) => `<th style="width:${width(c)}">${text(c.header)}</th>`).join('');
      return `<table style="font-size:${size ?? 12}pt;table-layout:fixed"><thead><tr>${heads}</tr></thead>${lines.join('')}</table>`;
    }
    default:
      throw new Error(`No HTML is written here for a block of kind ${block.kind}`);
  }
};

const htmlOf = ({ documentType, subject, body, appendices, orientation }: Paper): string =>
  `<!doctype html><meta charset=utf-8>${style}<style>@page{size:A4 ${orientation}}</style>${head}<center><b>${documentType}</b><b>${subject}</b></center>` +
  [...body, ...appendices.flatMap((one) => one.body)].map(htmlOfBlock).join('\n');

const paperOf = (make: () => PrintJob): RecordPaper => {
  const [paper] = make().papers;
  if (paper === undefined) throw new Error('The job has no paper');
  return { make, html: htmlOf(paper) };
};

/** D10, the follow-up table, of so many tasks of the training office. */
export const followUpPaper = (count: number): RecordPaper => {
  const { read } = trainingOffice();
  const office = readWith(read, benchTasks(officeOf(read), { count, entries: 3 }));
  const options = documentKinds.followUp.options.parse({ asOf: '2026-11-23' });
  const body = bodyOfKind(read, 'steeringCommittee')?.id ?? '';
  return paperOf(() => must(followUp(office, body, options, moment)));
};

/** Writes a decision of thirty pages into an office and answers its id. */
export const LONG_DECISION = 'quyet-dinh-dai';
export const longDecision = {
  command: 'compositions.create',
  input: {
    id: LONG_DECISION,
    form: 'decision',
    subject: 'Ban hành trách nhiệm của các cơ quan trong chuyển đổi số',
    legalBases: [
      'Căn cứ Quyết định số 4145/QĐ-BCĐ ngày 19 tháng 8 năm 2022 của Trưởng Ban Chỉ đạo Chuyển đổi số thành phố Phú Quốc',
    ],
    body: [...longText()],
    recipients: ['Các cơ quan chuyên môn thuộc UBND đặc khu'],
  },
} as const;

export const decisionPaper = (): RecordPaper => {
  const { read, tell }: TrainingOffice = trainingOffice();
  const refusal = tell(longDecision.command, longDecision.input as never, NOW);
  if (refusal !== null) throw new Error(refusal.message);
  const options = documentKinds.decision.options.parse({});
  return paperOf(() => must(templates.decision(read, LONG_DECISION, options, moment)));
};
