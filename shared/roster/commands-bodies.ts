import { z } from 'zod';
import { replace } from '../kit/command.ts';
import { formatDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { command, type Read } from '../workspace.ts';
import { bodyOfKind } from './agency-rules.ts';
import { notFound, nothingToChange, spanText } from './checks.ts';
import { changesNothing, given } from './input.ts';
import { type Agency, type Body, body, hosting } from './schema.ts';
import { dayBefore, isActiveOn } from './spans.ts';

export const renameBody = command({
  name: 'roster.renameBody',
  title: 'Đổi tên tổ chức',
  input: z.strictObject({
    id: idField('Tổ chức'),
    name: body.shape.name.optional(),
    shortName: body.shape.shortName.optional(),
  }),
  run: (read, { id, ...patch }) => {
    const before = read.get('bodies', id);
    if (before === undefined) return notFound('bodies', id, 'id', 'Tổ chức');
    return changesNothing(patch) ? nothingToChange() : ok([replace('bodies', before, given(patch))]);
  },
});

const theStandingAgency = (read: Read): Outcome<Body> => {
  const found = bodyOfKind(read, 'standingAgency');
  return found === undefined
    ? refuse('missing', 'Chưa thiết lập Cơ quan Thường trực. Hãy hoàn thành thiết lập lần đầu rồi làm lại.')
    : ok(found);
};

const FROM = 'Từ ngày';

const hostingProblem = (former: Body['hostings'][number] | undefined, agency: Agency, from: string) => {
  if (former !== undefined && from <= former.from) {
    const sentence = `Cơ quan hiện nay đảm nhiệm từ ngày ${formatDate(former.from)}; ngày mới phải sau ngày đó.`;
    return refuse('rule', `${sentence} Nếu lần trước ghi nhầm, hãy xóa lần đó trước.`, 'from', FROM);
  }
  const active = { from: agency.activeFrom, to: agency.activeTo };
  if (isActiveOn(active, from)) return null;
  const sentence = `${agency.name} hoạt động ${spanText(active)}, không hoạt động vào ngày ${formatDate(from)}.`;
  return refuse('rule', `${sentence} Hãy chọn ngày hoặc cơ quan khác.`, 'from', FROM);
};

/** Gives the standing agency's part to an agency from a day on (Article 8); the former one keeps it to the day before. */
export const setStandingAgency = command({
  name: 'roster.setStandingAgency',
  title: 'Chọn Cơ quan Thường trực',
  input: z.strictObject({ agencyId: hosting.shape.agencyId, from: hosting.shape.from }),
  run: (read, { agencyId, from }) => {
    const found = theStandingAgency(read);
    if (!found.ok) return found;
    const agency = read.get('agencies', agencyId);
    if (agency === undefined) return notFound('agencies', agencyId, 'agencyId', 'Cơ quan');
    const former = found.value.hostings.at(-1);
    if (former?.agencyId === agencyId && former.to === null) {
      return refuse(
        'taken',
        `${agency.name} đang là Cơ quan Thường trực. Hãy chọn cơ quan khác.`,
        'agencyId',
        'Cơ quan',
      );
    }
    const stop = hostingProblem(former, agency, from);
    if (stop !== null) return stop;
    const ended = found.value.hostings.map((held) =>
      held.to === null || held.to >= from ? { ...held, to: dayBefore(from) } : held,
    );
    return ok([replace('bodies', found.value, { hostings: [...ended, { agencyId, from, to: null }] })]);
  },
});

/** Takes the last choice of standing agency back; the agency before it goes on where the two followed day on day. */
export const removeStandingAgency = command({
  name: 'roster.removeStandingAgency',
  title: 'Xóa lần chọn Cơ quan Thường trực ghi nhầm',
  input: z.strictObject({ from: hosting.shape.from }),
  run: (read, { from }) => {
    const found = theStandingAgency(read);
    if (!found.ok) return found;
    const last = found.value.hostings.at(-1);
    if (last?.from !== from) {
      const sentence = 'Chỉ xóa được lần chọn gần nhất.';
      return refuse('rule', `${sentence} Hãy kiểm tra lại ngày ${formatDate(from)}.`, 'from', FROM);
    }
    const rest = found.value.hostings.slice(0, -1);
    const reopened = rest.map((held, index) =>
      index === rest.length - 1 && held.to === dayBefore(from) ? { ...held, to: last.to } : held,
    );
    return ok([replace('bodies', found.value, { hostings: reopened })]);
  },
});
