import { MEETING_STATE_LABELS } from '#shared/meetings/labels.ts';
import type { MeetingState } from '#shared/meetings/schema.ts';
import { StatusBadge, type Tone } from '../kit/status-badge.tsx';

const TONES: Record<MeetingState, Tone> = {
  draft: 'draft',
  sent: 'active',
  running: 'waiting',
  closed: 'done',
  cancelled: 'stopped',
};

/** Where a meeting stands, by word, shape and colour. */
export const StateBadge = ({ state }: { readonly state: MeetingState }) => (
  <StatusBadge tone={TONES[state]}>{MEETING_STATE_LABELS[state]}</StatusBadge>
);
