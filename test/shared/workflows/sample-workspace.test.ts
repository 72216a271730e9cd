import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentsOf, numberText } from '#shared/documents/rules.ts';
import { findCommand } from '#shared/features.ts';
import { dateOf, localDateTimeIn } from '#shared/kit/date.ts';
import { parseInput } from '#shared/kit/fields.ts';
import { agendaMinutes, agendaOf } from '#shared/meetings/agenda-rules.ts';
import { inviteesOf } from '#shared/meetings/invitee-rules.ts';
import { readiness } from '#shared/meetings/readiness.ts';
import { noticeDue } from '#shared/meetings/rules.ts';
import { incomingRows, incomingState, outgoingRows } from '#shared/registers/rules.ts';
import { membersOn, standingAgencyOn } from '#shared/roster/rules.ts';
import { profileOn, settingsOf } from '#shared/settings/rules.ts';
import { BODY_IDS } from '#shared/workflows/set-up.ts';
import {
  applyChanges,
  brokenReference,
  emptyWorkspace,
  firstBrokenReference,
  type Read,
  readOf,
} from '#shared/workspace.ts';

import { withFile } from '#test/helpers/training-office.ts';

type Line = { readonly command: string; readonly input: unknown; readonly at: string };

const text = readFileSync(new URL('../../../resources/sample-workspace.json', import.meta.url), 'utf8');
const lines = JSON.parse(text) as readonly Line[];
const anyOf = (read: Read) => (coll: string) => read.all(coll as 'people');

/** The training copy as it opens: every line through the real commands, in order. */
const training = (): Read => {
  const workspace = emptyWorkspace();
  const read = readOf(workspace);
  for (const [index, line] of lines.entries()) {
    const told = `line ${index + 1}, ${line.command}`;
    const command = findCommand(line.command);
    if (command === undefined) throw new Error(`${told}: no such command`);
    const parsed = parseInput(command.input, withFile(line));
    if (!parsed.ok) throw new Error(`${told}: ${parsed.refusal.message}`);
    const moment = { now: line.at, today: dateOf(localDateTimeIn(line.at)), actor: 'Bản tập huấn' };
    const outcome = command.run(read, parsed.value, moment);
    if (!outcome.ok) throw new Error(`${told}: ${outcome.refusal.message}`);
    const broken = brokenReference(anyOf(read), outcome.value);
    if (broken !== null) throw new Error(`${told}: ${broken.message}`);
    applyChanges(workspace, outcome.value);
  }
  return read;
};

const read = training();
const TODAY = '2026-11-23';
const countRoles = (bodyId: string) => {
  const roles = membersOn(read, bodyId, TODAY).map((seat) => seat.role);
  return Object.fromEntries([...new Set(roles)].map((role) => [role, roles.filter((r) => r === role).length]));
};

describe('the training copy', () => {
  it('says of itself that it is one, in its first line', () => {
    expect(lines[0]?.command).toBe('workspace.setUp');
    expect(settingsOf(read)?.training).toBe(true);
  });
  it('goes on in time from line to line', () => {
    expect(lines.map((line) => line.at)).toEqual(lines.map((line) => line.at).toSorted());
  });
  it('breaks no reference', () => {
    expect(firstBrokenReference(anyOf(read))).toBeNull();
  });
  it('has a committee of 1 + 1 + 2 + 23 = 27 and a working group of 12', () => {
    expect(countRoles(BODY_IDS.steeringCommittee)).toEqual({
      head: 1,
      standingDeputyHead: 1,
      deputyHead: 2,
      member: 23,
    });
    expect(countRoles(BODY_IDS.workingGroup)).toEqual({ groupLeader: 1, deputyGroupLeader: 2, groupMember: 9 });
  });
  it('has 20 agencies, and the standing agency under both its names', () => {
    expect(read.all('agencies').size).toBe(20);
    const names = ['2025-06-30', '2025-07-01'].map((day) => standingAgencyOn(read, day)?.name);
    expect(names).toEqual(['Phòng Văn hóa và Thông tin', 'Phòng Văn hóa - Xã hội']);
  });
  it('names nobody who lives: only numbered members and guests', () => {
    const names = [...read.all('people').values()].map((person) => person.name);
    const guests = [...read.all('invitees').values()].filter((i) => i.membershipId === null).map((i) => i.name);
    expect(names).toHaveLength(39);
    for (const name of names) expect(name).toMatch(/^Thành viên \d\d$/);
    for (const name of guests) expect(name).toMatch(/^Khách mời \d\d$/);
  });
  it('prints UBND THÀNH PHỐ PHÚ QUỐC on 19/8/2022 and UBND ĐẶC KHU PHÚ QUỐC on 23/11/2026', () => {
    const parents = ['2022-08-19', TODAY].map((day) => profileOn(read, 'steeringCommittee', day)?.parentBody);
    expect(parents).toEqual(['UBND THÀNH PHỐ PHÚ QUỐC', 'UBND ĐẶC KHU PHÚ QUỐC']);
  });
  it('has held the meeting of Thursday 18/06/2026', () => {
    expect(read.get('meetings', 'meeting-2026-06')).toMatchObject({ state: 'closed', stateChangedOn: '2026-06-18' });
    expect(agendaMinutes(read, 'meeting-2026-06')).toBe(150);
  });
  it('sent the invitation, the minutes and the notice of that meeting out, the notice within five working days', () => {
    const papers = documentsOf(read, 'meeting-2026-06');
    expect(papers.map((paper) => [numberText(paper), paper.issuedOn]).toSorted()).toEqual([
      ['01/BB-BCĐ', '2026-06-19'],
      ['03/GM-BCĐ', '2026-06-12'],
      ['04/TB-BCĐ', '2026-06-22'],
    ]);
    const meeting = read.get('meetings', 'meeting-2026-06');
    if (meeting === undefined) throw new Error('no meeting');
    expect('2026-06-22' <= noticeDue(read, meeting)).toBe(true);
  });
  it('prepares the meeting of Tuesday 15/12/2026: 27 members and 5 guests, 6 items that fill the 150 minutes', () => {
    const invitees = inviteesOf(read, 'meeting-2026-12');
    expect(invitees).toHaveLength(32);
    expect(invitees.filter((i) => i.membershipId === null)).toHaveLength(5);
    expect(agendaOf(read, 'meeting-2026-12')).toHaveLength(6);
    expect(agendaMinutes(read, 'meeting-2026-12')).toBe(150);
  });
  it('lacks nothing to send that invitation to be signed', () => {
    const meeting = read.get('meetings', 'meeting-2026-12');
    if (meeting === undefined) throw new Error('no meeting');
    expect(readiness(read, meeting, TODAY)).toEqual([]);
  });
  it('keeps the registers of 2026: papers numbered and entered by hand, papers in every state that came in', () => {
    const year = { profile: 'steeringCommittee', from: '2026-01-01', to: '2026-12-31' } as const;
    const went = outgoingRows(read, year).map(({ source }) => source);
    expect(went.filter((source) => source === 'entry')).toHaveLength(3);
    expect(went).toContain('document');
    const came = incomingRows(read, year);
    expect(came.map(({ serial }) => serial)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(new Set(came.map((one) => incomingState(one, TODAY)))).toEqual(
      new Set(['resolved', 'overdue', 'assigned', 'new']),
    );
  });
  it('is small enough to open at once', () => {
    expect(Buffer.byteLength(text)).toBeLessThan(400_000);
  });
});
