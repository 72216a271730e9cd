import { z } from 'zod';
import { idField } from '../kit/id.ts';
import { lineField, paragraphField } from '../kit/text.ts';

const base = { id: idField(), rev: z.int().min(1), meetingId: idField('Cuộc họp') };

/** What was said, noted while the meeting runs: one record an agenda item, one without item for the rest. */
export const meetingNote = z.looseObject({
  ...base,
  agendaItemId: idField('Nội dung họp').nullable(),
  text: paragraphField({ label: 'Ghi chép', max: 20_000, min: 0 }),
});
export type MeetingNote = z.output<typeof meetingNote>;

/** Prose of the minutes and of the notice that may be written freely; everything else in them is data. */
export const PROSE_BLOCKS = [
  'minutesOpening',
  'minutesItem',
  'minutesOther',
  'minutesClosing',
  'noticeOpening',
  'noticeAssessment',
  'noticeFinal',
] as const;
export type ProseBlock = (typeof PROSE_BLOCKS)[number];

/** Prose as rewritten, with the words the data gave at that moment: a later change of the data is seen, never lost. */
export const minutesText = z.looseObject({
  ...base,
  block: z.enum(PROSE_BLOCKS),
  /** Only for `minutesItem`. */
  agendaItemId: idField('Nội dung họp').nullable(),
  text: paragraphField({ label: 'Nội dung đoạn', max: 20_000, min: 0 }),
  draftedFrom: paragraphField({ label: 'Nội dung từ dữ liệu', max: 40_000, min: 0 }),
});
export type MinutesText = z.output<typeof minutesText>;

export const conclusionFields = {
  text: paragraphField({ label: 'Kết luận', max: 5000 }),
  /** Who answers for it where one agency does; a task names its own. */
  responsibleAgencyId: idField('Cơ quan chịu trách nhiệm').nullable().meta({ title: 'Cơ quan chịu trách nhiệm' }),
} as const;

/** One decided point of a meeting. Tasks that carry it out name it; it does not know them. */
export const conclusion = z.looseObject({
  ...base,
  number: z.int().min(1),
  ...conclusionFields,
  /** Said to be known only, with the reason why no task follows. */
  forInformation: z.looseObject({ reason: lineField({ label: 'Lý do chỉ để biết', max: 300 }) }).nullable(),
});
export type Conclusion = z.output<typeof conclusion>;
