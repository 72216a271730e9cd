import { type Outcome, ok, refuse } from '../../kit/outcome.ts';
import type { Override } from '../schema.ts';
import { isError } from './check.ts';
import type { Finding } from './rule.ts';

/** A reason given for the errors of one rule. */
export type Excuse = Pick<Override, 'rule' | 'reason'>;

/** All a paper broke of one rule: one reason answers for it. */
export type Broken = {
  readonly rule: string;
  readonly final: boolean;
  readonly mend: string;
  readonly article: string;
  readonly findings: readonly [Finding, ...Finding[]];
};

/** So many errors a refusal tells in words; the rest is counted. */
const TOLD = 3;
/** As much as a kept override holds; characters. */
const LONGEST = 1000;

/** The place of a finding; in a job of several papers with the paper it stands in. */
export const placeOf = ({ where, paper }: Finding): string => (paper > 1 ? `Bản ${paper}, ${where}` : where);

/** The findings by rule, in the order of the first of each. */
export const byRule = (findings: readonly Finding[]): readonly Broken[] => {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group === undefined) groups.set(finding.rule, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].map((group) => {
    const { rule, final, mend, article } = group[0];
    return { rule, final, mend, article, findings: group };
  });
};

/** What was found, in the words that are kept: every sentence once, as many as there is room for. */
const sentenceOf = ({ findings }: Broken): string =>
  [...new Set(findings.map(({ message }) => message))].reduce(
    (all, one) => (all === '' ? one : all.length + one.length < LONGEST ? `${all} ${one}` : all),
    '',
  );

const told = (finding: Finding, at: number): string =>
  `${at + 1}) ${placeOf(finding)}: ${finding.message} Cách sửa: ${finding.mend}`;

const stopped = (errors: readonly Finding[]): Outcome<never> => {
  const inOrder = [...errors.filter(({ final }) => final), ...errors.filter(({ final }) => !final)];
  const finals = inOrder.filter(({ final }) => final).length;
  const rest = inOrder.length > TOLD ? [`Còn ${inOrder.length - TOLD} lỗi nữa.`] : [];
  const advice =
    finals === inOrder.length
      ? 'Hãy sửa rồi trình lại; lỗi này không bỏ qua được dù có lý do.'
      : finals > 0
        ? `Hãy sửa rồi trình lại; ${finals} lỗi đầu không bỏ qua được, các lỗi khác chỉ bỏ qua khi ghi lý do.`
        : 'Hãy sửa rồi trình lại, hoặc ghi lý do bỏ qua từng lỗi.';
  const sentence = `Văn bản còn ${inOrder.length} lỗi thể thức nên chưa trình ký được.`;
  const lines = [sentence, ...inOrder.slice(0, TOLD).map(told), ...rest, advice];
  return refuse('rule', lines.join(' '), 'overrides', 'Lỗi thể thức');
};

/**
 * Whether a paper may be submitted: every error must be answered by a reason, and none that is final. Answers the
 * overrides as they are kept, each with the checker's own sentence; a reason for what was not found falls away.
 */
export const passChecker = (
  findings: readonly Finding[],
  excuses: readonly Excuse[],
): Outcome<readonly Pick<Override, 'rule' | 'message' | 'reason'>[]> => {
  const reasons = new Map(excuses.map(({ rule, reason }) => [rule, reason]));
  const errors = findings.filter(isError);
  const open = errors.filter(({ rule, final }) => final || !reasons.has(rule));
  if (open.length > 0) return stopped(open);
  return ok(
    byRule(errors).map((broken) => ({
      rule: broken.rule,
      message: sentenceOf(broken).slice(0, LONGEST),
      reason: reasons.get(broken.rule) ?? '',
    })),
  );
};
