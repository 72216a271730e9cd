import { z } from 'zod';
import { type Change, create } from '../kit/command.ts';
import { dateParts } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { BODY_KINDS, type BodyKind, body } from '../roster/schema.ts';
import { missingHolidays } from '../settings/holiday-rules.ts';
import { PROFILE_KIND_LABELS } from '../settings/labels.ts';
import { DEFAULT_LAYOUT, settingsOf } from '../settings/rules.ts';
import {
  layoutFields,
  PROFILE_KINDS,
  profileVersionFields,
  SETTINGS_ID,
  workspaceSettings,
} from '../settings/schema.ts';
import { command, type Read } from '../workspace.ts';

/** The ids of the three bodies of the regulation, the same in every workspace. */
export const BODY_IDS = {
  steeringCommittee: 'steering-committee',
  workingGroup: 'working-group',
  standingAgency: 'standing-agency',
} as const satisfies Record<BodyKind, string>;

const bodyNames = (label: string) =>
  z.strictObject({ name: body.shape.name, shortName: body.shape.shortName }).meta({ title: label });

const input = z.strictObject({
  committeeName: workspaceSettings.shape.committeeName,
  training: z.boolean({ error: 'Bản tập huấn: chọn có hoặc không' }).default(false).meta({ title: 'Bản tập huấn' }),
  layout: z.strictObject(layoutFields).default(DEFAULT_LAYOUT).meta({ title: 'Trình bày văn bản' }),
  profiles: z
    .array(z.strictObject({ id: idField(), ...profileVersionFields }))
    .max(60, { error: 'Tư cách ban hành: nhiều nhất 60 tên gọi' })
    .meta({ title: 'Tư cách ban hành' }),
  bodies: z
    .strictObject({
      steeringCommittee: bodyNames('Ban Chỉ đạo'),
      workingGroup: bodyNames('Tổ công tác giúp việc'),
      standingAgency: bodyNames('Cơ quan Thường trực'),
    })
    .meta({ title: 'Tổ chức' }),
});
type SetUp = z.output<typeof input>;

/** Every profile has a version, and no two of one profile begin on the same day. */
const profileProblem = ({ profiles }: SetUp): Outcome<null> => {
  const lacking = PROFILE_KINDS.find((kind) => !profiles.some((p) => p.profile === kind));
  if (lacking !== undefined) {
    const sentence = `Chưa có tên gọi của ${PROFILE_KIND_LABELS[lacking]}. Hãy nhập ít nhất một tên gọi.`;
    return refuse('rule', sentence, 'profiles', 'Tư cách ban hành');
  }
  const again = profiles.findIndex((p, i) =>
    profiles.slice(0, i).some((q) => q.profile === p.profile && q.validFrom === p.validFrom),
  );
  if (again === -1) return ok(null);
  const sentence = 'Hai tên gọi của cùng một cơ quan không được bắt đầu cùng một ngày. Hãy sửa ngày của một tên gọi.';
  return refuse('taken', sentence, `profiles.${again}.validFrom`, 'Có hiệu lực từ ngày');
};

const all = (outcomes: readonly Outcome<Change>[]): Outcome<readonly Change[]> => {
  const changes: Change[] = [];
  for (const outcome of outcomes) {
    if (!outcome.ok) return outcome;
    changes.push(outcome.value);
  }
  return ok(changes);
};

const profileChanges = (read: Read, { profiles }: SetUp): Outcome<readonly Change[]> => {
  const again = profiles.findIndex((p, i) => profiles.slice(0, i).some((q) => q.id === p.id));
  return again === -1
    ? all(profiles.map((p) => create(read.all('profileVersions'), 'profileVersions', p)))
    : refuse('taken', 'Hai tên gọi dùng chung một mã. Hãy đổi mã của một tên gọi.', `profiles.${again}.id`, 'Mã');
};

const bodyChanges = (read: Read, { bodies }: SetUp): Outcome<readonly Change[]> =>
  all(
    BODY_KINDS.map((kind) =>
      create(read.all('bodies'), 'bodies', { id: BODY_IDS[kind], kind, ...bodies[kind], hostings: [] }),
    ),
  );

const settingsChange = (read: Read, { committeeName, training, layout }: SetUp): Outcome<readonly Change[]> =>
  all([create(read.all('settings'), 'settings', { id: SETTINGS_ID, committeeName, training, ...layout })]);

/** The first runs of a chain of outcomes joined; the first refusal stands. */
const join = (parts: readonly Outcome<readonly Change[]>[]): Outcome<readonly Change[]> => {
  const refused = parts.find((part) => !part.ok);
  return refused ?? ok(parts.flatMap((part) => (part.ok ? part.value : [])));
};

/**
 * The first command of a new workspace: settings, the three issuing profiles, the three bodies, and the public holidays
 * of this year and the next. Whether it is a training copy is said here once and never again.
 */
export const setUp = command({
  name: 'workspace.setUp',
  title: 'Thiết lập lần đầu',
  input,
  run: (read, typed, moment) => {
    if (settingsOf(read) !== undefined) {
      return refuse('rule', 'Sổ tay này đã được thiết lập; dữ liệu giữ nguyên. Hãy sửa từng phần ở trang Thiết lập.');
    }
    const problem = profileProblem(typed);
    if (!problem.ok) return problem;
    const { year } = dateParts(moment.today);
    return join([
      settingsChange(read, typed),
      profileChanges(read, typed),
      bodyChanges(read, typed),
      all(
        [year, year + 1]
          .flatMap((y) => missingHolidays(read, y))
          .map((day) => create(read.all('holidays'), 'holidays', day)),
      ),
    ]);
  },
});
