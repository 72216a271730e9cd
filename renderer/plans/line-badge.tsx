import { LINE_STATE_LABELS } from '#shared/plans/labels.ts';
import type { LineState } from '#shared/plans/rules.ts';
import { StatusBadge, type Tone } from '../kit/status-badge.tsx';

const TONES: Record<LineState, Tone> = {
  late: 'warning',
  unassigned: 'draft',
  underway: 'active',
  done: 'done',
  stopped: 'stopped',
};

/** How a line stands, by word, shape and colour. */
export const LineBadge = ({ state }: { readonly state: LineState }) => (
  <StatusBadge tone={TONES[state]}>{LINE_STATE_LABELS[state]}</StatusBadge>
);
