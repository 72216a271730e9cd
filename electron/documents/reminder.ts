import type { DocumentOptions } from '#shared/documents/kinds.ts';
import type { Appendix, Block, Paper } from '#shared/documents/paper.ts';
import { ESCALATED_FROM, reminderCounts, remindersOf, tasksOfReminder } from '#shared/documents/reminders.ts';
import { numberText } from '#shared/documents/rules.ts';
import { signatureOf } from '#shared/documents/signing.ts';
import { formatDateLong, type PlainDate } from '#shared/kit/date.ts';
import { ok, refuse } from '#shared/kit/outcome.ts';
import { agencyNameOn, bodyOfKind, standingAgencyOn } from '#shared/roster/rules.ts';
import type { Body } from '#shared/roster/schema.ts';
import { layoutOf } from '#shared/settings/rules.ts';
import type { ProfileVersion } from '#shared/settings/schema.ts';
import { daysLateOn, daysLeftOn, deadlineOn, deadlineText, taskStatusOn } from '#shared/tasks/rules.ts';
import type { Task } from '#shared/tasks/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { dateLineOf, issuerOn, letterheadOf, marksOf, numbered, type Template } from './template.ts';

/** What a letter is made from. */
type Letter = {
  readonly read: Read;
  readonly date: PlainDate;
  readonly agency: string;
  readonly body: Body;
  readonly profile: ProfileVersion;
  readonly tasks: readonly Task[];
  readonly nth: number;
  readonly options: DocumentOptions<'reminder'>;
};

/** Up to so many tasks stand in the text; more go into an annex. */
const MOST_IN_TEXT = 3;
const ORDINALS = ['', 'nhất', 'hai', 'ba', 'tư', 'năm'] as const;
const ordinal = (n: number): string => ORDINALS[n] ?? String(n);

const stopped = (text: string): string => text.replace(/[\s.;,:]+$/, '').replaceAll('\n', ' ');

/** "quá hạn 23 ngày", "còn 5 ngày"; empty for a task without a dated deadline. */
const timeText = (task: Task, date: PlainDate): string => {
  if (taskStatusOn(task, date) === 'overdue') return `quá hạn ${daysLateOn(task, date)} ngày`;
  const left = daysLeftOn(task, date);
  if (left === null) return '';
  return left === 0 ? 'đến hạn hôm nay' : `còn ${left} ngày`;
};

const phrases = (parts: readonly string[], between: string): string => parts.filter((p) => p !== '').join(between);

const taskText = ({ date }: Letter, task: Task): string => {
  const facts = [stopped(task.basis), `thời hạn ${deadlineText(deadlineOn(task, date))}`, timeText(task, date)];
  return `${stopped(task.content)} (${phrases(facts, '; ')})`;
};

const counted = ({ tasks, date }: Letter): string => {
  const overdue = tasks.filter((task) => taskStatusOn(task, date) === 'overdue').length;
  const parts = [
    overdue === 0 ? '' : `${overdue} nhiệm vụ quá hạn chưa hoàn thành`,
    tasks.length === overdue ? '' : `${tasks.length - overdue} nhiệm vụ sắp đến hạn`,
  ];
  return phrases(parts, ' và ');
};

/** "Công văn số 12/BCĐ-VHXH ngày 05 tháng 10 năm 2026" of the letters before this one, the last two. */
const formerLetters = ({ read, tasks, date }: Letter): string => {
  const letters = new Map(
    tasks
      .flatMap((task) => remindersOf(read, task.id))
      .filter((letter) => letter.issuedOn !== null && letter.issuedOn <= date)
      .map((letter) => [letter.id, letter]),
  );
  return [...letters.values()]
    .toSorted((a, b) => ((a.issuedOn ?? '') < (b.issuedOn ?? '') ? -1 : 1))
    .slice(-2)
    .map((l) => `Công văn số ${numberText(l)} ${formatDateLong(l.issuedOn ?? date)}`)
    .join(', ');
};

const opening = (letter: Letter): Block => {
  const { agency, profile, date, tasks, nth } = letter;
  const enclosed = tasks.length > MOST_IN_TEXT ? ' (danh sách kèm theo).' : ':';
  const before = nth === 1 ? '' : `${profile.fullName} đã có ${formerLetters(letter)} đôn đốc ${agency}. `;
  const state = `${agency} còn ${counted(letter)}${enclosed}`;
  const content =
    nth === 1
      ? `Qua theo dõi việc thực hiện nhiệm vụ do ${profile.fullName} giao, tính đến ${formatDateLong(date)}, ${state}`
      : `${before}Tuy nhiên, tính đến ${formatDateLong(date)}, ${state}`;
  return { kind: 'paragraph', content };
};

const request = ({ read, agency, profile, date, nth, tasks, options }: Letter): readonly Block[] => {
  const standing = standingAgencyOn(read, date);
  const to = standing === undefined ? 'Cơ quan Thường trực' : `${standing.name} (Cơ quan Thường trực)`;
  const until = options.replyBy === null ? '' : ` trước ${formatDateLong(options.replyBy)}`;
  const said = (content: string): Block => ({ kind: 'paragraph', content });
  if (nth === 1) {
    return [
      said(
        `${profile.fullName} đề nghị ${agency} khẩn trương tổ chức thực hiện, hoàn thành ${tasks.length === 1 ? '' : 'các '}nhiệm vụ nêu trên; báo cáo kết quả và khó khăn, vướng mắc (nếu có) về ${to}${until} để tổng hợp.`,
      ),
    ];
  }
  const again = `Đây là lần đôn đốc thứ ${ordinal(nth)}.`;
  const clear = `${again} ${profile.fullName} đề nghị người đứng đầu ${agency} trực tiếp chỉ đạo, làm rõ nguyên nhân chậm, xác định thời gian hoàn thành từng nhiệm vụ và báo cáo bằng văn bản về ${to}${until}.`;
  if (nth < ESCALATED_FROM) return [said(clear)];
  return [
    said(clear),
    said(
      `${to} tổng hợp, báo cáo Trưởng ban xem xét, chỉ đạo; người đứng đầu ${agency} chịu trách nhiệm về kết quả thực hiện theo Điều 12 của Quy chế làm việc.`,
    ),
  ];
};

const annex = (letter: Letter): Omit<Appendix, 'number'> => ({
  title: 'DANH SÁCH NHIỆM VỤ ĐÔN ĐỐC',
  enclosedWith: { documentType: 'Công văn', issuer: letter.profile.fullName },
  orientation: 'landscape',
  body: [
    {
      kind: 'table',
      columns: [
        { header: 'STT', width: { mm: 12 }, align: 'center' },
        { header: 'Nội dung nhiệm vụ', width: { share: 5 }, align: 'left' },
        { header: 'Văn bản giao', width: { share: 2.6 }, align: 'left' },
        { header: 'Sản phẩm', width: { share: 2.4 }, align: 'left' },
        { header: 'Thời hạn', width: { mm: 26 }, align: 'center' },
        { header: 'Tình trạng', width: { mm: 34 }, align: 'left' },
      ],
      rows: letter.tasks.map((task, i) => ({
        kind: 'cells',
        cells: [
          String(i + 1),
          task.content.replaceAll('\n', ' '),
          task.basis,
          task.deliverable,
          deadlineText(deadlineOn(task, letter.date)),
          timeText(task, letter.date),
        ],
      })),
    },
  ],
});

const recipients = ({ read, date, profile, nth, agency }: Letter): readonly string[] => {
  const standing = standingAgencyOn(read, date);
  return [
    'Như trên',
    nth >= ESCALATED_FROM ? 'Trưởng ban (để báo cáo)' : '',
    standing === undefined || standing.name === agency ? '' : `${standing.name} (để theo dõi)`,
    `Lưu: VT, ${profile.draftingUnit}`,
  ].filter((line) => line !== '');
};

const paperOf = (letter: Letter): Paper => {
  const { read, date, agency, body, profile, tasks, nth, options } = letter;
  const { signatoryId, capacity } = options;
  const subject = `đôn đốc thực hiện nhiệm vụ ${profile.profile === 'steeringCommittee' ? 'Ban Chỉ đạo' : 'được'} giao`;
  const inText = tasks.length <= MOST_IN_TEXT;
  return {
    paperClass: 'letter',
    name: `Công văn đôn đốc - ${agency}`,
    letterhead: letterheadOf(profile),
    number: { serial: null, symbol: `${profile.abbreviation}-${profile.draftingUnit}` },
    placeAndDate: dateLineOf(profile, date),
    documentType: null,
    subject: nth === 1 ? subject : `${subject} (lần ${nth})`,
    asOf: null,
    addressees: [agency],
    body: [
      opening(letter),
      ...(inText
        ? tasks.map((task, i): Block => ({ kind: 'clause', number: i + 1, content: `${taskText(letter, task)}.` }))
        : []),
      ...request(letter),
    ],
    closes: true,
    signatures: [signatureOf(read, { body, profile, signatoryId, capacity, date })],
    recipients: recipients(letter),
    appendices: inText ? [] : numbered([annex(letter)]),
    orientation: 'portrait',
    marks: marksOf(read),
  };
};

/** D11: one letter an agency about its overdue tasks and those due soon, worded by how often it was reminded. */
export const reminder: Template<'reminder'> = (read, agencyId, options, moment) => {
  const date = options.asOf ?? moment.today;
  const tasks = tasksOfReminder(read, agencyId, options, date);
  if (!tasks.ok) return tasks;
  const body = bodyOfKind(read, options.profile);
  if (body === undefined)
    return refuse('rule', 'Chưa khai báo tổ chức ban hành công văn. Hãy bổ sung trong Thành viên.');
  const profile = issuerOn(read, body.kind, date);
  if (!profile.ok) return profile;
  const counts = reminderCounts(read, date);
  const nth = Math.max(...tasks.value.map((task) => (counts.get(task.id) ?? 0) + 1));
  const agency = agencyNameOn(read, agencyId, date);
  const paper = paperOf({ read, date, agency, body, profile: profile.value, tasks: tasks.value, nth, options });
  return ok({ title: paper.name, papers: [paper], layout: layoutOf(read), createdOn: date });
};
