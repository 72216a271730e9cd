import type { MeetingState } from './schema.ts';

/** A step in the life of a meeting: the command that takes it, its name on the button, where it leads. */
export type Transition = {
  readonly command:
    | 'meetings.send'
    | 'meetings.start'
    | 'meetings.close'
    | 'meetings.stepBack'
    | 'meetings.cancel'
    | 'meetings.reopen';
  readonly to: MeetingState;
  readonly label: string;
  /** Steps back, calling off and opening again are kept with their reason. */
  readonly needsReason: boolean;
};

const step = (command: Transition['command'], to: MeetingState, label: string): Transition => ({
  command,
  to,
  label,
  needsReason: command === 'meetings.stepBack' || command === 'meetings.cancel' || command === 'meetings.reopen',
});

const CANCEL = step('meetings.cancel', 'cancelled', 'Hoãn, hủy cuộc họp');

const TRANSITIONS: Record<MeetingState, readonly Transition[]> = {
  draft: [step('meetings.send', 'sent', 'Đã gửi giấy mời'), CANCEL],
  sent: [
    step('meetings.start', 'running', 'Bắt đầu họp'),
    step('meetings.stepBack', 'draft', 'Lùi về đang chuẩn bị'),
    CANCEL,
  ],
  running: [
    step('meetings.close', 'closed', 'Kết thúc họp'),
    step('meetings.stepBack', 'sent', 'Lùi về đã gửi giấy mời'),
    CANCEL,
  ],
  closed: [step('meetings.stepBack', 'running', 'Mở lại cuộc họp')],
  cancelled: [step('meetings.reopen', 'draft', 'Mở lại cuộc họp')],
};

/** The steps open to a meeting in that state, the way forward first. */
export const allowedTransitions = (state: MeetingState): readonly Transition[] => TRANSITIONS[state];

/** Whether words, agenda and list of a meeting in that state may still be changed. */
export const isOpenForChange = (state: MeetingState): boolean => state !== 'closed' && state !== 'cancelled';
