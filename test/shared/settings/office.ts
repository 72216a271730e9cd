import type { z } from 'zod';
import type { Moment } from '#shared/kit/command.ts';
import { parseInput } from '#shared/kit/fields.ts';
import type { Refusal } from '#shared/kit/outcome.ts';
import { SAMPLE_PROFILES } from '#shared/settings/rules.ts';
import { setUp } from '#shared/workflows/set-up.ts';
import { applyChanges, brokenReference, type Command, emptyWorkspace, type Read, readOf } from '#shared/workspace.ts';

export type Office = {
  readonly read: Read;
  /** Runs a command the way the desk does: checks the input, runs, applies. Answers the refusal, or null when done. */
  readonly tell: <S extends z.ZodType>(command: Command<S>, input: z.input<S>) => Refusal | null;
};

const momentOf = (today: string): Moment => ({ now: `${today}T01:00:00.000Z`, today, actor: 'Văn thư' });

/** An office with nothing in it. */
export const emptyOffice = (today = '2026-11-23'): Office => {
  const workspace = emptyWorkspace();
  const read = readOf(workspace);
  return {
    read,
    tell: (command, input) => {
      const parsed = parseInput(command.input, input);
      if (!parsed.ok) return parsed.refusal;
      const outcome = command.run(read, parsed.value, momentOf(today));
      if (!outcome.ok) return outcome.refusal;
      const broken = brokenReference((coll) => read.all(coll as 'settings'), outcome.value);
      if (broken === null) applyChanges(workspace, outcome.value);
      return broken;
    },
  };
};

export const SET_UP = {
  committeeName: 'Ban Chỉ đạo Chuyển đổi số đặc khu Phú Quốc',
  profiles: SAMPLE_PROFILES.map((p) => ({ ...p, id: `${p.profile}-${p.validFrom}`.toLowerCase() })),
  bodies: {
    steeringCommittee: { name: 'Ban Chỉ đạo Chuyển đổi số đặc khu Phú Quốc', shortName: 'Ban Chỉ đạo' },
    workingGroup: { name: 'Tổ công tác giúp việc Ban Chỉ đạo Chuyển đổi số', shortName: 'Tổ công tác' },
    standingAgency: { name: 'Cơ quan Thường trực Ban Chỉ đạo Chuyển đổi số', shortName: 'Cơ quan Thường trực' },
  },
} satisfies z.input<typeof setUp.input>;

/** An office set up with both names of Phú Quốc. */
export const officeOfPhuQuoc = (today?: string): Office => {
  const office = emptyOffice(today);
  const refusal = office.tell(setUp, SET_UP);
  if (refusal !== null) throw new Error(refusal.message);
  return office;
};
