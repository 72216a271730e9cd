import type { Column, Paper, Row, Signature } from '#shared/documents/paper.ts';
import { formatDateTimeLong, timeOf } from '#shared/kit/date.ts';
import { ok, refuse } from '#shared/kit/outcome.ts';
import { attendanceClass, beginOfMeeting, isGuest, meetingDate } from '#shared/meetings/rules.ts';
import type { Invitee, Meeting } from '#shared/meetings/schema.ts';
import { layoutOf } from '#shared/settings/rules.ts';
import type { Read } from '#shared/workspace.ts';
import { seatOn, seatText } from './people.ts';
import { attendeeWords, sittingRecords, stopped } from './sitting-papers.ts';
import { letterheadOf, marksOf, type Template } from './template.ts';

/** Room for a signature by hand, mm. */
const ROW_HEIGHT = 9.5;

const COLUMNS: readonly Column[] = [
  { header: 'STT', width: { mm: 12 }, align: 'center' },
  { header: 'Họ và tên', width: { mm: 40 }, align: 'left' },
  { header: 'Chức vụ, cơ quan', width: { share: 5 }, align: 'left' },
  { header: 'Ký nhận', width: { mm: 30 }, align: 'center' },
  { header: 'Ghi chú', width: { mm: 28 }, align: 'left' },
];

/** What is known beside the signature: a substitute, an absence, coming late or leaving early. */
const remark = (invitee: Invitee): string => {
  const { attendance, uninvited, note } = invitee;
  const at = [
    ...(attendance?.arrivedAt == null ? [] : [`Đến ${timeOf(attendance.arrivedAt)}`]),
    ...(attendance?.leftAt == null ? [] : [`Về ${timeOf(attendance.leftAt)}`]),
  ];
  const what = {
    present: [],
    substituted: [`Dự thay: ${attendance?.substitute?.name ?? ''}`],
    absentWithConsent: ['Vắng, được đồng ý'],
    absentWithoutConsent: ['Vắng'],
    unclassified: attendance?.substitute == null ? [] : [`Cử dự thay: ${attendance.substitute.name}`],
  }[attendanceClass(invitee)];
  return [...(uninvited ? ['Ngoài danh sách mời'] : []), ...what, ...at, ...(note === '' ? [] : [note])].join('; ');
};

const rowsOf = (read: Read, invitees: readonly Invitee[], meeting: Meeting, blankRows: number): readonly Row[] => {
  const day = meetingDate(meeting);
  const groups = [
    { text: 'Thành viên', list: invitees.filter((i) => !isGuest(i)) },
    { text: 'Khách', list: invitees.filter(isGuest) },
  ].filter(({ list }) => list.length > 0);
  let number = 0;
  const cells = (invitee: Invitee): Row => {
    number += 1;
    const { name, position, role } = attendeeWords(read, invitee, day);
    const post = [position, role].filter((part) => part !== '').join(', ');
    return { kind: 'cells', cells: [String(number), name, post, '', remark(invitee)] };
  };
  return [
    ...groups.flatMap(({ text, list }): readonly Row[] => [
      ...(groups.length > 1 ? [{ kind: 'group', text: `${text} (${list.length})` } as const] : []),
      ...list.map(cells),
    ]),
    ...Array.from(
      { length: blankRows },
      (_, i): Row => ({ kind: 'cells', cells: [String(number + i + 1), '', '', '', ''] }),
    ),
  ];
};

const PREPARED_BY: Signature = { capacity: 'own', titleLines: ['NGƯỜI LẬP'], officeLines: [], name: '' };
const SECRETARY: Signature = { ...PREPARED_BY, titleLines: ['THƯ KÝ CUỘC HỌP'] };

/** D03: who is invited, with room to sign; signed, it is a voucher of who came. */
export const signInSheet: Template<'signInSheet'> = (read, meetingId, { blankRows }) => {
  const found = sittingRecords(read, meetingId, meetingDate);
  if (!found.ok) return found;
  const { meeting, invitees, profile } = found.value;
  if (invitees.length === 0) {
    return refuse('rule', 'Cuộc họp chưa có người được mời. Hãy thêm thành phần dự họp rồi in lại danh sách.');
  }
  const day = meetingDate(meeting);
  const chair = seatOn(read, meeting.chairId, day);
  const secretary = meeting.secretaryId == null ? undefined : seatOn(read, meeting.secretaryId, day);
  const title = `Danh sách điểm danh - ${meeting.title}`;
  const paper: Paper = {
    paperClass: 'list',
    name: title,
    letterhead: letterheadOf(profile),
    number: null,
    placeAndDate: null,
    documentType: 'DANH SÁCH ĐIỂM DANH, KÝ NHẬN',
    subject: meeting.title,
    asOf: day,
    addressees: [],
    body: [
      { kind: 'field', label: 'Thời gian', content: `${formatDateTimeLong(beginOfMeeting(meeting))}.` },
      { kind: 'field', label: 'Địa điểm', content: `${stopped(meeting.place)}.` },
      { kind: 'field', label: 'Chủ trì', content: chair === undefined ? '' : `${seatText(chair)}.` },
      {
        kind: 'table',
        columns: COLUMNS,
        rows: rowsOf(read, invitees, meeting, meeting.state === 'closed' ? 0 : blankRows),
        rowHeight: ROW_HEIGHT,
      },
    ],
    closes: false,
    signatures: [PREPARED_BY, { ...SECRETARY, name: secretary?.person.name ?? '' }],
    recipients: [],
    appendices: [],
    orientation: 'portrait',
    marks: marksOf(read),
  };
  return ok({ title, papers: [paper], layout: layoutOf(read), createdOn: day });
};
