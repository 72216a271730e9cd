import type { DocumentKind, DocumentOptions } from '#shared/documents/kinds.ts';
import type { Appendix, Letterhead, Marks, PlaceAndDate, PrintJob } from '#shared/documents/paper.ts';
import type { Moment } from '#shared/kit/command.ts';
import { dateParts, formatDate, type PlainDate } from '#shared/kit/date.ts';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import { PROFILE_KIND_LABELS } from '#shared/settings/labels.ts';
import { isTraining, profileOn } from '#shared/settings/rules.ts';
import type { ProfileKind, ProfileVersion } from '#shared/settings/schema.ts';
import type { Read } from '#shared/workspace.ts';

/** From the workspace to a job for the renderer: pure, and a refusal says what is still missing. */
export type Template<K extends DocumentKind> = (
  read: Read,
  subjectId: string,
  options: DocumentOptions<K>,
  moment: Moment,
) => Outcome<PrintJob>;

/** The issuing profile as it was on the document's own date; refuses before its first version. */
export const issuerOn = (read: Read, kind: ProfileKind, date: PlainDate): Outcome<ProfileVersion> => {
  const profile = profileOn(read, kind, date);
  if (profile !== undefined) return ok(profile);
  const sentence = `Chưa có tư cách ban hành “${PROFILE_KIND_LABELS[kind]}” có hiệu lực vào ngày ${formatDate(date)}. Hãy bổ sung trong Thiết lập rồi in lại.`;
  return refuse('rule', sentence, 'letterDate', 'Ngày văn bản');
};

export const letterheadOf = ({ parentBody, nameLines }: ProfileVersion): Letterhead => ({ parentBody, nameLines });

/** Place, month and year; the day stays blank for the clerk (Decree 30/2020, Article 15.2). */
export const dateLineOf = ({ place }: ProfileVersion, date: PlainDate): PlaceAndDate => {
  const { month, year } = dateParts(date);
  return { place, day: null, month, year };
};

export const marksOf = (read: Read): Marks => ({ training: isTraining(read), draft: false });

/** Annexes with their numbers: Roman ones where there are two or more (Appendix I, III.1). */
export const numbered = (appendices: readonly Omit<Appendix, 'number'>[]): readonly Appendix[] =>
  appendices.map((appendix, i) => ({ ...appendix, number: appendices.length > 1 ? i + 1 : null }));
