import { type AnyRecord, type Change, replace } from '../kit/command.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { mustBeInOffice, type Stop } from '../meetings/checks.ts';
import type { Read } from '../workspace.ts';
import { PLAN_KIND_LABELS } from './labels.ts';
import { linesOf } from './lines.ts';
import { tasksOfLine } from './progress.ts';
import type { Plan, PlanLine } from './schema.ts';

export { given, nothingGiven, type Stop } from '../meetings/checks.ts';

/** Lines one plan may hold. */
export const MOST_LINES = 500;

/** The plan named in the input, or a refusal at that field. */
export const findPlan = (read: Read, id: string, field = 'id'): Outcome<Plan> => {
  const found = read.get('plans', id);
  return found === undefined
    ? refuse('missing', `Không tìm thấy kế hoạch có mã “${id}”. Hãy chọn lại trong danh sách.`, field, 'Kế hoạch')
    : ok(found);
};

/** The line named in the input, with its plan, or a refusal at that field. */
export const findLine = (
  read: Read,
  id: string,
  field = 'id',
): Outcome<{ readonly line: PlanLine; readonly plan: Plan }> => {
  const line = read.get('planLines', id);
  if (line === undefined) {
    return refuse('missing', `Không tìm thấy nội dung kế hoạch có mã “${id}”. Hãy chọn lại.`, field, 'Nội dung');
  }
  const plan = findPlan(read, line.planId, field);
  return plan.ok ? ok({ line, plan: plan.value }) : plan;
};

const sameText = (a: string, b: string): boolean => a.toLocaleLowerCase('vi') === b.toLocaleLowerCase('vi');

const titleTaken = (read: Read, plan: Plan): Stop => {
  const twin = [...read.all('plans').values()].find(
    (other) =>
      other.id !== plan.id && other.year === plan.year && other.kind === plan.kind && sameText(other.title, plan.title),
  );
  return twin === undefined
    ? null
    : refuse(
        'taken',
        `${PLAN_KIND_LABELS[plan.kind]} “${twin.title}” của năm ${plan.year} đã có. Hãy mở văn bản đó hoặc đổi trích yếu.`,
        'title',
        'Trích yếu',
      );
};

/** Stops a plan that breaks a rule. The signer is asked only where signer or day changed, so that a later change of the roster locks nothing. */
export const planStop = (read: Read, after: Plan, before: Plan | null): Stop => {
  const signerAsked =
    before === null || before.signatoryId !== after.signatoryId || before.draftedOn !== after.draftedOn;
  return (
    titleTaken(read, after) ??
    (after.signatoryId !== null && signerAsked
      ? mustBeInOffice(read, after.signatoryId, after.draftedOn, 'signatoryId', 'Người ký')
      : null)
  );
};

const missingAgency = (id: string, field: string, label: string) =>
  refuse('missing', `${label}: không tìm thấy cơ quan có mã “${id}”. Hãy chọn lại trong danh sách.`, field, label);

const coordinatingStop = (read: Read, { leadAgencyId, coordinatingAgencyIds }: PlanLine): Stop => {
  const label = 'Cơ quan phối hợp';
  for (const [i, id] of coordinatingAgencyIds.entries()) {
    const agency = read.get('agencies', id);
    const field = `coordinatingAgencyIds.${i}`;
    if (agency === undefined) return missingAgency(id, field, label);
    if (id === leadAgencyId) {
      return refuse('rule', `${label}: “${agency.name}” đã là cơ quan chủ trì. Hãy bỏ khỏi danh sách.`, field, label);
    }
    if (coordinatingAgencyIds.indexOf(id) < i) {
      return refuse('rule', `${label}: “${agency.name}” được chọn hai lần. Hãy bỏ bớt một.`, field, label);
    }
  }
  return null;
};

/** Stops a line that breaks a rule: agencies that do not exist or stand twice, months that run backwards. */
export const lineStop = (read: Read, line: PlanLine): Stop => {
  if (read.get('agencies', line.leadAgencyId) === undefined) {
    return missingAgency(line.leadAgencyId, 'leadAgencyId', 'Cơ quan chủ trì');
  }
  if (line.toMonth < line.fromMonth) {
    const sentence = `Đến tháng: tháng ${line.toMonth} đứng trước tháng bắt đầu ${line.fromMonth}. Hãy nhập lại tháng.`;
    return refuse('rule', sentence, 'toMonth', 'Đến tháng');
  }
  return coordinatingStop(read, line);
};

/** Stops what would take away a line that tasks were given for. */
export const lineInUse = (read: Read, line: PlanLine): Stop => {
  const count = tasksOfLine(read, line.id).length;
  if (count === 0) return null;
  const sentence = `“${line.work}” đã giao ${count} nhiệm vụ nên không xóa được; dữ liệu giữ nguyên. Nếu không làm nữa, hãy dừng nhiệm vụ.`;
  return refuse('inUse', sentence, 'id', 'Nội dung');
};

type Ordered = AnyRecord & { readonly order: number };

/** Changes that number the lines 1…n in the sequence given; only those whose number differs change. */
export const renumber = (sequence: readonly Ordered[]): readonly Change[] =>
  sequence.flatMap((record, i) => (record.order === i + 1 ? [] : [replace('planLines', record, { order: i + 1 })]));

/** Stops where `more` lines would be too many for the plan. */
export const roomFor = (read: Read, planId: string, more: number): Stop =>
  linesOf(read, planId).length + more <= MOST_LINES
    ? null
    : refuse('rule', `Một kế hoạch có nhiều nhất ${MOST_LINES} nội dung; chưa thêm gì.`, 'planId', 'Kế hoạch');
