import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templates } from '#electron/documents/index.ts';
import type { Block } from '#shared/documents/paper.ts';
import {
  type AttendanceCounts,
  attendanceClass,
  attendanceCounts,
  inviteesOf,
  isGuest,
  missingOpinions,
  peopleInRoom,
  unclassifiedOf,
} from '#shared/meetings/rules.ts';
import { closeMeeting } from '#shared/workflows/close-meeting.ts';
import type { Read } from '#shared/workspace.ts';
import { linesOf, readPdf } from '#test/helpers/pdf-page.ts';
import { attendanceOf, type DrawnAttendance, drawnAttendance, laidOver } from './drawn-sittings.ts';
import { office } from './office.ts';
import { moment, render } from './papers.ts';

const SEED = Number(process.env.SEED ?? 20_260_615);
const MEETINGS = 10_000;
const PART = 500;
const PRINTED = 100;
const DAY = '2026-12-15';
const MOST_MEMBERS = 45;

const drawnMeeting = fc
  .record({
    members: fc.nat({ max: MOST_MEMBERS }),
    guests: fc.nat({ max: 9 }),
    uninvited: fc.nat({ max: 3 }),
    /** Whether everybody was told; else some are left open and the meeting runs. */
    complete: fc.boolean(),
  })
  .chain((meeting) => {
    const invited = meeting.members + meeting.guests;
    return fc
      .array(drawnAttendance, { minLength: invited, maxLength: invited })
      .map((attendances) => ({ ...meeting, attendances }));
  });
type DrawnMeeting = typeof drawnMeeting extends fc.Arbitrary<infer T> ? T : never;

const nameOf = (i: number): string => `Trần Hữu Mời ${String(i).padStart(3, '0')}`;

const small = office();
/** An office of members enough for every meeting, each under a name no other name contains. */
const base = laidOver(small, {
  people: Array.from({ length: MOST_MEMBERS }, (_, i) => ({
    id: `p-${i}`,
    name: nameOf(i),
    address: i % 2 === 0 ? 'mr' : 'none',
    workPhone: '',
    workEmail: '',
    positions: [{ title: 'Trưởng phòng Nội vụ', agencyId: null, from: null, to: null }],
  })),
  memberships: [
    ...Array.from({ length: MOST_MEMBERS }, (_, i) => ({
      ...small.get('memberships', 'seat-huong'),
      id: `s-${i}`,
      personId: `p-${i}`,
      role: 'member',
      order: i + 10,
    })),
    { ...small.get('memberships', 'seat-hung'), id: 'seat-0' },
  ],
});

/** A meeting with as many invitees as drawn. */
const meetingOf = ({ attendances, members, guests, uninvited, complete }: DrawnMeeting): Read => {
  const count = members + guests + uninvited;
  const numbers = Array.from({ length: count }, (_, i) => i);
  return laidOver(base, {
    meetings: [
      {
        ...base.get('meetings', 'meeting'),
        state: complete ? 'closed' : 'running',
        startedAt: `${DAY}T08:05`,
        endedAt: complete ? `${DAY}T11:40` : null,
        secretaryId: 'seat-nam',
      },
    ],
    invitees: [
      ...numbers.map((i) => ({
        id: `i-${i}`,
        meetingId: 'meeting',
        order: i + 1,
        membershipId: i < members ? `s-${i}` : null,
        name: i < members ? '' : nameOf(i),
        position: '',
        agency: '',
        note: '',
        ...(i >= members + guests
          ? { uninvited: true, attendance: { ...PRESENT } }
          : { attendance: attendanceOf(attendances[i] as DrawnAttendance, DAY, complete) }),
      })),
      // The invitees of the small office belong to another meeting here.
      ...['guest-1', 'guest-2'].map((id) => ({ ...base.get('invitees', id), meetingId: 'other' })),
    ],
  });
};
const PRESENT = {
  state: 'present',
  reason: '',
  consent: null,
  substitute: null,
  opinion: null,
  arrivedAt: null,
  leftAt: null,
};

const sums = (c: AttendanceCounts): boolean =>
  c.invited === c.present + c.substituted + c.absentWithConsent + c.absentWithoutConsent + c.unclassified;

const wordsOf = (block: Block): string => {
  if (block.kind === 'list') return block.items.join(' | ');
  if (block.kind === 'field') return `${block.label}: ${String(block.content)}`;
  return block.kind === 'paragraph' || block.kind === 'point' ? String(block.content) : '';
};

/** How often each name stands in the part of the minutes that tells who came. */
const wrongNames = (text: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => nameOf(i)).filter((name) => text.split(name).length !== 2);

const between = (text: string): string =>
  text.slice(text.indexOf('Thành phần tham dự:'), text.indexOf('Chủ trì (chủ tọa):'));

const size = ({ members, guests, uninvited }: DrawnMeeting) => members + guests + uninvited;

const judged = (drawn: DrawnMeeting): readonly string[] => {
  const read = meetingOf(drawn);
  const { members, guests } = attendanceCounts(read, 'meeting');
  const classes = inviteesOf(read, 'meeting').map((i) => attendanceClass(i));
  const wrong: string[] = [];
  if (members.invited !== drawn.members || guests.invited !== drawn.guests + drawn.uninvited) wrong.push('invited');
  if (!sums(members) || !sums(guests)) wrong.push('sum');
  const seen = classes.filter((c) => c === 'present' || c === 'substituted').length;
  if (peopleInRoom(read, 'meeting') !== seen) wrong.push('people in the room');
  if (missingOpinions(read, 'meeting').some(isGuest)) wrong.push('a guest owes an opinion');
  const minutes = templates.minutes(read, 'meeting', {}, moment);
  if (!minutes.ok) return [...wrong, minutes.refusal.message];
  const text = between((minutes.value.papers[0]?.body ?? []).map(wordsOf).join(' '));
  wrong.push(...wrongNames(text, size(drawn)));
  if (text.split('không (còn thiếu').length - 1 !== missingOpinions(read, 'meeting').length) wrong.push('remarks');
  if (size(drawn) === 0) return wrong;
  const sheet = templates.signInSheet(read, 'meeting', { blankRows: 2 }, moment);
  if (!sheet.ok) return [...wrong, sheet.refusal.message];
  const table = sheet.value.papers[0]?.body.find((block) => block.kind === 'table');
  const rows = table?.kind === 'table' ? table.rows.flatMap((row) => (row.kind === 'cells' ? [row.cells[1]] : [])) : [];
  return [...wrong, ...wrongNames(rows.join(' | '), size(drawn))];
};

describe('each invitee ends in exactly one of present, substituted, absent with or without consent', () => {
  it(`over ${MEETINGS} meetings in the sums, the minutes and the sign-in sheet, seed ${SEED}`, () => {
    // A part at a time: all at once they would fill the memory.
    for (let seed = SEED; seed < SEED + MEETINGS / PART; seed += 1) {
      for (const [index, drawn] of fc.sample(drawnMeeting, { numRuns: PART, seed }).entries()) {
        const wrong = judged(drawn);
        if (wrong.length > 0) expect(wrong, `meeting ${index} of seed ${seed}`).toEqual([]);
      }
    }
  }, 300_000);

  it(`over ${PRINTED} meetings on the printed minutes read back, seed ${SEED + 1}`, async () => {
    for (const [index, drawn] of fc.sample(drawnMeeting, { numRuns: PRINTED, seed: SEED + 1 }).entries()) {
      const job = templates.minutes(meetingOf(drawn), 'meeting', {}, moment);
      if (!job.ok) throw new Error(job.refusal.message);
      const { pages } = await readPdf((await render(job.value)).bytes);
      const text = pages
        .flatMap((page) => linesOf(page.runs.filter((run) => run.y > 15)))
        .map((line) => line.text)
        .join(' ')
        .replace(/\s+/g, ' ');
      expect(wrongNames(between(text), size(drawn)), `meeting ${index} of seed ${SEED + 1}`).toEqual([]);
    }
  }, 300_000);

  it('a meeting closes exactly when nobody is left untold', () => {
    for (const drawn of fc.sample(drawnMeeting, { numRuns: 500, seed: SEED + 2 })) {
      const read = laidOver(meetingOf(drawn), {
        meetings: [{ ...base.get('meetings', 'meeting'), state: 'running', startsAt: `${DAY}T08:00` }],
        agencies: [agency],
        bodies: [{ ...body, hostings: [{ agencyId: 'agency', from: '2022-01-01', to: null }] }],
      });
      const outcome = closeMeeting.run(read, { id: 'meeting', opinionDue: null }, moment);
      expect(outcome.ok).toBe(unclassifiedOf(read, 'meeting').length === 0);
      if (outcome.ok) {
        const tasks = outcome.value.filter(({ coll }) => coll === 'tasks');
        expect(tasks).toHaveLength(missingOpinions(read, 'meeting').length);
      }
    }
  });
});

const agency = {
  id: 'agency',
  name: 'Phòng Văn hóa - Xã hội',
  shortName: '',
  abbreviation: '',
  predecessorId: null,
  activeFrom: null,
  activeTo: null,
};
const body = { id: 'standing', kind: 'standingAgency', name: 'Cơ quan Thường trực', shortName: 'Cơ quan Thường trực' };
