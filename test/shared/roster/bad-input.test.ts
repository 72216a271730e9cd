import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { parseInput } from '#shared/kit/fields.ts';
import { rosterCommands } from '#shared/roster/commands.ts';
import { addAgency } from '#shared/roster/commands-agencies.ts';
import { addPerson } from '#shared/roster/commands-people.ts';
import { addMembership, endMembership } from '#shared/roster/commands-seats.ts';
import type { Command } from '#shared/workspace.ts';
import { COMMITTEE, smallOffice } from './roster-office.ts';

const tell = (command: Command, input: unknown) => smallOffice().tell(command, input as z.input<typeof command.input>);
const person = { id: 'tv05', name: 'Thành viên 05' };

describe('what an official may mistype or another program may send', () => {
  it.each([
    ['a name that is a number', addPerson, { ...person, name: 5 }, 'name', 'Họ và tên'],
    ['no name', addPerson, { id: 'tv05' }, 'name', 'Họ và tên'],
    ['a name of spaces', addPerson, { ...person, name: '   ' }, 'name', 'Họ và tên'],
    ['a name of 10,000 letters', addPerson, { ...person, name: 'a'.repeat(10_000) }, 'name', 'Họ và tên'],
    ['an emoji in a name', addPerson, { ...person, name: 'Thành viên 😀' }, 'name', 'Họ và tên'],
    ['a control character', addPerson, { ...person, name: 'Thành\u0007viên' }, 'name', 'Họ và tên'],
    ['half a character', addPerson, { ...person, name: 'Thành \ud83d' }, 'name', 'Họ và tên'],
    ['a telephone of letters', addPerson, { ...person, workPhone: 'gọi sau' }, 'workPhone', 'Điện thoại cơ quan'],
    ['an address without @', addPerson, { ...person, workEmail: 'abc' }, 'workEmail', 'Thư điện tử công vụ'],
    ['a form of address unknown', addPerson, { ...person, address: 'dr' }, 'address', 'Xưng hô'],
    ['31/02', endMembership, { id: 'seat-tv03', to: '2026-02-31' }, 'to', 'Tham gia đến hết ngày'],
    ['a date as typed', endMembership, { id: 'seat-tv03', to: '31/12/2026' }, 'to', 'Tham gia đến hết ngày'],
    ['no last day', endMembership, { id: 'seat-tv03' }, 'to', 'Tham gia đến hết ngày'],
    [
      'a place before the first',
      addMembership,
      { id: 's5-', bodyId: COMMITTEE, personId: 'tv03', role: 'member', from: '2026-01-01', order: 0 },
      'order',
      'Thứ tự',
    ],
    [
      'half a place',
      addMembership,
      { id: 's5-', bodyId: COMMITTEE, personId: 'tv03', role: 'member', from: '2026-01-01', order: 1.5 },
      'order',
      'Thứ tự',
    ],
    [
      'a role nobody has',
      addMembership,
      { id: 's5-', bodyId: COMMITTEE, personId: 'tv03', role: 'boss', from: '2026-01-01' },
      'role',
      'Vai trò',
    ],
    [
      'a decision of the 32nd',
      addMembership,
      {
        id: 's5-',
        bodyId: COMMITTEE,
        personId: 'tv03',
        role: 'member',
        from: '2026-01-01',
        decision: { date: '2026-01-32' },
      },
      'decision.date',
      'Ngày quyết định',
    ],
  ])('%s is refused at its field, in Vietnamese', (_, command, input, field, label) => {
    const refusal = tell(command as unknown as Command, input);
    expect(refusal).toMatchObject({ code: 'invalid', field, label });
    expect(refusal?.message).toContain(label);
    expect(refusal?.message).not.toMatch(/expected|invalid|received|required/i);
  });
  it('a field nobody knows is refused by its name', () => {
    const refusal = tell(addPerson as unknown as Command, { ...person, birthday: '1980-01-01' });
    expect(refusal).toMatchObject({ code: 'invalid', field: 'birthday' });
    expect(refusal?.message).toContain('“birthday”');
  });
  it('an id in use is refused', () => {
    expect(tell(addPerson as unknown as Command, { ...person, id: 'tv03' })).toMatchObject({
      code: 'taken',
      field: 'id',
    });
  });
  it.each([[null], [undefined], ['chữ'], [[]], [42]])('%s instead of an input is refused by every command', (input) => {
    for (const command of rosterCommands as unknown as readonly Command[])
      expect(tell(command, input)?.code).toBe('invalid');
  });
  it('a name typed in decomposed letters is kept in composed ones', () => {
    const office = smallOffice();
    expect(office.tell(addAgency, { id: 'moi', name: '  Phòng Kế  hoạch '.normalize('NFD') })).toBeNull();
    expect(office.read.get('agencies', 'moi')?.name).toBe('Phòng Kế hoạch'.normalize('NFC'));
    expect(office.tell(addAgency, { id: 'moi2', name: 'phòng kế hoạch'.normalize('NFD') })?.code).toBe('taken');
  });
  it('every command of a record that does not exist is refused as missing', () => {
    const refused = (name: string, input: unknown) => {
      const command = (rosterCommands as unknown as readonly Command[]).find((c) => c.name === `roster.${name}`);
      return command === undefined ? undefined : tell(command, input);
    };
    const cases: readonly (readonly [string, object])[] = [
      ['changeAgency', { name: 'Phòng Mới' }],
      ['removeAgency', {}],
      ['changePerson', { name: 'Tên' }],
      ['removePerson', {}],
      ['changeMembership', { note: 'ghi chú' }],
      ['endMembership', { to: '2026-01-01' }],
      ['replaceMembership', { newId: 'seat-moi', personId: 'tv03', to: '2026-01-01' }],
      ['removeMembership', {}],
      ['moveMember', { position: 1 }],
      ['changeWorkField', { name: 'Lĩnh vực' }],
      ['removeWorkField', {}],
      ['endFieldAssignment', { to: '2026-01-01' }],
      ['removeFieldAssignment', {}],
      ['renameBody', { name: 'Tên' }],
    ];
    for (const [name, input] of cases) {
      expect(refused(name, { id: 'khong-co', ...input }), name).toMatchObject({ code: 'missing', field: 'id' });
    }
  });
  it('every field of every command has a Vietnamese name', () => {
    for (const command of rosterCommands as unknown as readonly Command[]) {
      const answer = parseInput(
        command.input,
        Object.fromEntries([
          ['id', 1],
          ['personId', 1],
          ['bodyId', 1],
        ]),
      );
      expect(answer.ok).toBe(false);
      if (!answer.ok && answer.refusal.message.includes('Không có trường') === false)
        expect(answer.refusal.label, `${command.name} ${answer.refusal.field}`).toBeDefined();
    }
  });
});
