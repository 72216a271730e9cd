import { REPORT_STATE_LABELS } from '#shared/reports/labels.ts';
import type { ReportState } from '#shared/reports/rules.ts';
import { StatusBadge, type Tone } from '../kit/status-badge.tsx';

const TONES: Record<ReportState, Tone> = { open: 'draft', frozen: 'active', issued: 'done' };

/** How far a report has come, by word, shape and colour. */
export const StateBadge = ({ state }: { readonly state: ReportState }) => (
  <StatusBadge tone={TONES[state]}>{REPORT_STATE_LABELS[state]}</StatusBadge>
);
