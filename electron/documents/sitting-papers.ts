import type { Block } from '#shared/documents/paper.ts';
import type { PlainDate } from '#shared/kit/date.ts';
import { type Outcome, ok } from '#shared/kit/outcome.ts';
import { isGuest } from '#shared/meetings/rules.ts';
import type { Invitee } from '#shared/meetings/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { type MeetingRecords, meetingRecords } from './meeting-papers.ts';
import { type InviteeWords, inviteeWords } from './people.ts';
import { issuerOn } from './template.ts';

/** A meeting with all its papers need, the issuer as it was on the day of the paper. */
export const sittingRecords = (
  read: Read,
  meetingId: string,
  dateOfPaper: (records: MeetingRecords['meeting']) => PlainDate,
): Outcome<MeetingRecords> => {
  const found = meetingRecords(read, meetingId);
  if (!found.ok) return found;
  const profile = issuerOn(read, found.value.body.kind, dateOfPaper(found.value.meeting));
  return profile.ok ? ok({ ...found.value, profile: profile.value }) : profile;
};

/** Words without the stop at their end. */
export const stopped = (text: string): string => text.replace(/[\s.;,:]+$/, '');

/** Lines of a text that say something. */
export const linesOf = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));

/** One paragraph a line. */
export const paragraphs = (text: string): readonly Block[] =>
  linesOf(text).map((content) => ({ kind: 'paragraph', content }));

/** Items of a list, each ending in ";", the last in ".". */
export const listed = (items: readonly string[]): readonly string[] =>
  items.map((item, i) => `${stopped(item)}${i === items.length - 1 ? '.' : ';'}`);

/** A phrase taken into a sentence: its first letter small, a name or an abbreviation as it is. */
export const smallFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}*\s\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1) : text;

/** What is printed of an invitee under a heading that says "Thành viên" already. */
export const attendeeWords = (read: Read, invitee: Invitee, day: PlainDate): InviteeWords => {
  const words = inviteeWords(read, invitee, day);
  const plain = /^(Thành viên|Ủy viên|Tổ viên)\s/u.test(words.role) && words.position !== '';
  return plain && !isGuest(invitee) ? { ...words, role: '' } : words;
};
