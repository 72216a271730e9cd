import type { Moment } from '../../kit/command.ts';
import { dateFromParts, type PlainDate } from '../../kit/date.ts';
import type { Read } from '../../workspace.ts';
import type { Paper, PrintJob } from '../paper.ts';
import { annexRules } from './annexes.ts';
import { bodyRules } from './body.ts';
import { dateRules } from './dates.ts';
import { headerRules } from './header.ts';
import { basisRules } from './legal-bases.ts';
import { moneyRules } from './money.ts';
import { passagesOf } from './passages.ts';
import { recipientRules } from './recipients.ts';
import { recordRules } from './record.ts';
import type { CheckedRecord, Finding, Rule, Sheet } from './rule.ts';
import { signatureRules } from './signature.ts';
import { spellingRules } from './spelling.ts';
import { subjectRules } from './subject.ts';
import { wordRules } from './words.ts';

/** Every rule of the checker; ids are unique and stable. */
export const RULES: readonly Rule[] = [
  ...headerRules,
  ...subjectRules,
  ...basisRules,
  ...bodyRules,
  ...wordRules,
  ...spellingRules,
  ...dateRules,
  ...moneyRules,
  ...signatureRules,
  ...recipientRules,
  ...annexRules,
  ...recordRules,
];

const RULE_IDS = new Set(RULES.map(({ id }) => id));
/** Whether the checker has a rule of that id. */
export const isRule = (id: string): boolean => RULE_IDS.has(id);

/** One rule tells at most so much about a paper; more would hide the rest. */
const MOST = 20;

const dateOf = ({ placeAndDate }: Paper, createdOn: PlainDate): PlainDate => {
  if (placeAndDate === null || placeAndDate.day === null || placeAndDate.month === null) return createdOn;
  const { day, month, year } = placeAndDate;
  return dateFromParts({ day, month, year }) ?? createdOn;
};

const findingsOf = (rule: Rule, sheet: Sheet): readonly Finding[] =>
  rule
    .check(sheet)
    .slice(0, MOST)
    .map((found) => ({
      rule: rule.id,
      article: rule.article,
      severity: rule.severity,
      final: rule.final ?? false,
      paper: sheet.index + 1,
      where: found.where,
      excerpt: found.excerpt,
      message: found.message,
      mend: found.mend ?? rule.mend,
    }));

/** The same in thirty letters of one job is said once. */
const once = (findings: readonly Finding[]): readonly Finding[] => {
  const seen = new Set<string>();
  return findings.filter(({ rule, where, excerpt, message }) => {
    const key = [rule, where, excerpt, message].join('\n');
    return !seen.has(key) && seen.add(key);
  });
};

/**
 * What the checker finds in a job, errors first, each group in the order of the page. `record`: the document it belongs
 * to, null where a paper is only looked at. Pure: the same records and the same job give the same findings.
 */
export const checkJob = (
  read: Read,
  job: PrintJob,
  record: CheckedRecord | null,
  { today }: Moment,
): readonly Finding[] => {
  const sheets = job.papers.map((paper, index): Sheet => {
    const date = dateOf(paper, job.createdOn);
    return { read, job, paper, index, record, today, date, passages: passagesOf(paper) };
  });
  const found = once(sheets.flatMap((sheet) => RULES.flatMap((rule) => findingsOf(rule, sheet))));
  return [...found.filter(isError), ...found.filter((finding) => !isError(finding))];
};

/** Stops Trình ký unless a reason is given. */
export const isError = ({ severity }: Finding): boolean => severity === 'error';
