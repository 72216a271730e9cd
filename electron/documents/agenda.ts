import type { Paper } from '#shared/documents/paper.ts';
import { ok, refuse } from '#shared/kit/outcome.ts';
import { layoutOf } from '#shared/settings/rules.ts';
import { invitationAppendices } from './invitation.ts';
import { meetingRecords } from './meeting-papers.ts';
import { dateLineOf, marksOf, type Template } from './template.ts';

/** D02: the agenda's own sheet, the same annex under the same number as in the invitation. */
export const agenda: Template<'agenda'> = (read, meetingId) => {
  const found = meetingRecords(read, meetingId);
  if (!found.ok) return found;
  const { meeting, profile } = found.value;
  if (found.value.agenda.length === 0)
    return refuse('rule', 'Cuộc họp chưa có nội dung nào trong chương trình. Hãy thêm nội dung họp rồi in lại.');
  const sheet = invitationAppendices(read, found.value, meeting.letterMode).at(-1);
  const title = `Chương trình họp - ${meeting.title}`;
  const paper: Paper = {
    paperClass: 'annex',
    name: title,
    letterhead: null,
    number: { serial: null, symbol: `GM-${profile.abbreviation}` },
    placeAndDate: dateLineOf(profile, meeting.letterDate),
    documentType: null,
    subject: null,
    asOf: null,
    addressees: [],
    body: [],
    closes: false,
    signatures: [],
    recipients: [],
    appendices: sheet === undefined ? [] : [sheet],
    orientation: 'portrait',
    marks: marksOf(read),
  };
  return ok({ title, papers: [paper], layout: layoutOf(read), createdOn: meeting.letterDate });
};
