import type { Block, Paper } from '#shared/documents/paper.ts';
import { signatureOf } from '#shared/documents/signing.ts';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import { chairTitle, conclusionsOf, noticeSigningOf, proseText, titleInSentence } from '#shared/meetings/rules.ts';
import type { Conclusion, Meeting } from '#shared/meetings/schema.ts';
import { BODY_KIND_LABELS } from '#shared/roster/labels.ts';
import { layoutOf } from '#shared/settings/rules.ts';
import { tasksOfConclusion, uncoveredOf } from '#shared/workflows/conclusion-coverage.ts';
import type { Read } from '#shared/workspace.ts';
import type { MeetingRecords } from './meeting-papers.ts';
import { linesOf, listed, paragraphs, sittingRecords } from './sitting-papers.ts';
import { taskWords } from './task-words.ts';
import { dateLineOf, letterheadOf, marksOf, type Template } from './template.ts';

const responsible = (read: Read, { responsibleAgencyId }: Conclusion): readonly Block[] => {
  const agency = responsibleAgencyId === null ? undefined : read.get('agencies', responsibleAgencyId);
  return agency === undefined ? [] : [{ kind: 'paragraph', content: `Cơ quan chịu trách nhiệm: ${agency.name}.` }];
};

/** A numbered conclusion with the responsible body and the deadline of every task that carries it out. */
const conclusionBlocks = (read: Read, conclusion: Conclusion): readonly Block[] => {
  const [first = '', ...rest] = linesOf(conclusion.text);
  const tasks = tasksOfConclusion(read, conclusion.id).map((task) => taskWords(read, task, conclusion));
  const [only = ''] = tasks;
  return [
    { kind: 'clause', number: conclusion.number, content: first },
    ...rest.map((content): Block => ({ kind: 'paragraph', content })),
    ...(tasks.length === 0 ? responsible(read, conclusion) : []),
    ...(tasks.length === 1 ? [{ kind: 'paragraph', content: `${only}.` } as const] : []),
    ...(tasks.length > 1 && tasks.length <= MOST_POINTS
      ? listed(tasks).map((content, index): Block => ({ kind: 'point', index, content }))
      : []),
    ...(tasks.length > MOST_POINTS ? [{ kind: 'list', items: listed(tasks) } as const] : []),
  ];
};
/** Letters of the Vietnamese alphabet that points run through. */
const MOST_POINTS = 22;

/** The notice goes to be signed only when every conclusion is carried by a task or said to be for information (Article 7.3). */
const ready = (read: Read, meeting: Meeting): Outcome<null> => {
  if (meeting.state !== 'closed') {
    return refuse('rule', 'Thông báo kết luận chưa in được: cuộc họp chưa kết thúc. Hãy kết thúc cuộc họp trước.');
  }
  if (conclusionsOf(read, meeting.id).length === 0) {
    return refuse('rule', 'Thông báo kết luận chưa in được: cuộc họp chưa có kết luận nào. Hãy ghi kết luận trước.');
  }
  const open = uncoveredOf(read, meeting.id);
  if (open.length === 0) return ok(null);
  const numbers = open.map(({ number }) => number).join(', ');
  const sentence = `Thông báo kết luận chưa in được để ký: kết luận ${numbers} chưa có nhiệm vụ thực hiện và chưa ghi “chỉ để biết”. Hãy giao nhiệm vụ, gắn nhiệm vụ có sẵn hoặc ghi lý do.`;
  return refuse('rule', sentence);
};

/** Nơi nhận: the members, who has a task, the lines of the meeting, the archive line. */
const recipientsOf = (read: Read, { meeting, body, profile }: MeetingRecords): readonly string[] => {
  const given = conclusionsOf(read, meeting.id).some(({ id }) => tasksOfConclusion(read, id).length > 0);
  const own = noticeSigningOf(read, meeting).recipients.filter((line) => !/^(-\s*)?lưu\b/iu.test(line.trim()));
  return [
    `Thành viên ${BODY_KIND_LABELS[body.kind]}`,
    ...(given ? ['Các cơ quan, đơn vị được giao nhiệm vụ'] : []),
    ...own,
    `Lưu: VT, ${profile.draftingUnit}`,
  ];
};

/** D08 by form 1.4 (Decree 30/2020, Appendix III). */
export const conclusionNotice: Template<'conclusionNotice'> = (read, meetingId) => {
  const found = sittingRecords(read, meetingId, (meeting) => noticeSigningOf(read, meeting).date);
  if (!found.ok) return found;
  const { meeting, body, profile } = found.value;
  const may = ready(read, meeting);
  if (!may.ok) return may;
  const { signatoryId, signingCapacity: capacity, date } = noticeSigningOf(read, meeting);
  const assessment = paragraphs(proseText(read, meeting, 'noticeAssessment'));
  const paper: Paper = {
    paperClass: 'named',
    name: `Thông báo kết luận - ${meeting.title}`,
    letterhead: letterheadOf(profile),
    number: { serial: null, symbol: `TB-${profile.abbreviation}` },
    placeAndDate: dateLineOf(profile, date),
    documentType: 'THÔNG BÁO',
    subject: `Kết luận của ${chairTitle(read, meeting)} tại ${titleInSentence(meeting)}`,
    asOf: null,
    addressees: [],
    body: [
      ...paragraphs(proseText(read, meeting, 'noticeOpening')),
      ...assessment,
      ...conclusionsOf(read, meeting.id).flatMap((conclusion) => conclusionBlocks(read, conclusion)),
      ...paragraphs(proseText(read, meeting, 'noticeFinal')),
    ],
    closes: true,
    signatures: [signatureOf(read, { body, profile, signatoryId, capacity, date })],
    recipients: recipientsOf(read, found.value),
    appendices: [],
    orientation: 'portrait',
    marks: marksOf(read),
  };
  return ok({ title: paper.name, papers: [paper], layout: layoutOf(read), createdOn: date });
};
