import type { z } from 'zod';
import { DEFAULT_LAYOUT, SAMPLE_PROFILES } from '#shared/settings/rules.ts';
import type { setUp } from '#shared/workflows/set-up.ts';

/** What the wizard fills in: the input of the first command. */
export type WizardValues = z.output<typeof setUp.input>;
export type WizardProfile = WizardValues['profiles'][number];

/** Suggestions for Phú Quốc; every one can be overwritten. */
export const suggestions = (): WizardValues => ({
  committeeName: 'Ban Chỉ đạo Chuyển đổi số đặc khu Phú Quốc',
  training: false,
  layout: DEFAULT_LAYOUT,
  profiles: SAMPLE_PROFILES.map((profile, index) => ({ ...profile, id: `name-${index + 1}` })),
  bodies: {
    steeringCommittee: { name: 'Ban Chỉ đạo Chuyển đổi số đặc khu Phú Quốc', shortName: 'Ban Chỉ đạo' },
    workingGroup: {
      name: 'Tổ công tác giúp việc Ban Chỉ đạo Chuyển đổi số đặc khu Phú Quốc',
      shortName: 'Tổ công tác giúp việc',
    },
    standingAgency: {
      name: 'Cơ quan Thường trực Ban Chỉ đạo Chuyển đổi số đặc khu Phú Quốc',
      shortName: 'Cơ quan Thường trực',
    },
  },
});

export const STEPS = ['Chào mừng', 'Cơ quan ban hành', 'Tổ chức', 'Trình bày', 'Kết quả'] as const;

/** The fields checked before a step is left, by its place. */
export const FIELDS_OF_STEP = [
  [],
  ['profiles'],
  ['committeeName', 'bodies'],
  ['layout'],
  [],
] as const satisfies readonly (readonly (keyof WizardValues)[])[];

/** The step a field of the input stands on. */
export const stepOfField = (field: string): number => {
  const root = field.split('.')[0] ?? '';
  const found = FIELDS_OF_STEP.findIndex((fields) => (fields as readonly string[]).includes(root));
  return found === -1 ? STEPS.length - 1 : found;
};
