import { describe, expect, it } from 'vitest';
import { missingNumbers, nextNumber, numberWarnings, seriesOf } from '#shared/documents/numbering.ts';
import type { InputOf } from '#shared/features.ts';
import {
  incomingSentence,
  outgoingSentence,
  registerYears,
  volumeOfIncoming,
  volumeOfOutgoing,
} from '#shared/registers/overview.ts';
import {
  arrivalWarnings,
  incomingGaps,
  incomingRows,
  incomingState,
  nextArrival,
  outgoingGaps,
  outgoingRows,
} from '#shared/registers/rules.ts';
import { type TrainingOffice, trainingOffice } from '#test/helpers/training-office.ts';

/** The office of the training copy in a year without papers of its own: everything in it comes from the test. */
const AT = '2031-06-20T02:00:00.000Z';
const YEAR = { profile: 'steeringCommittee', from: '2031-01-01', to: '2031-12-31' } as const;

const out = (serial: number, symbol: string, date: string, more: object = {}) =>
  ({
    ...{
      id: `di-${serial}-${date}`,
      profile: 'steeringCommittee',
      serial,
      symbol,
      date,
      content: `Thông báo ${serial}`,
    },
    ...{ signer: 'Thành viên 01', recipients: '', holder: 'Văn thư', copies: 1, note: '', sentOn: date, ...more },
  }) as InputOf<'registers.recordOutgoing'>;
const come = (serial: number, arrivedOn: string, more: object = {}) =>
  ({
    ...{ id: `den-${serial}-${arrivedOn}`, profile: 'steeringCommittee', serial, arrivedOn, author: 'Sở A' },
    ...{ number: `${serial}/CV-SA`, date: arrivedOn, content: `Công văn ${serial}`, note: '', ...more },
  }) as InputOf<'registers.addIncoming'>;

const office = (...entries: readonly InputOf<'registers.recordOutgoing'>[]): TrainingOffice => {
  const made = trainingOffice();
  for (const entry of entries) expect(made.tell('registers.recordOutgoing', entry, AT)).toBeNull();
  return made;
};
const reception = (...entries: readonly InputOf<'registers.addIncoming'>[]): TrainingOffice => {
  const made = trainingOffice();
  for (const entry of entries) expect(made.tell('registers.addIncoming', entry, AT)).toBeNull();
  return made;
};
const set = (made: TrainingOffice, source: 'own' | 'hostOffice', grouping: 'single' | 'byType') =>
  expect(made.tell('registers.setSeries', { profile: 'steeringCommittee', source, grouping }, AT)).toBeNull();

const TB = 'TB-BCĐ';
const BC = 'BC-BCĐ';

describe('the next number of a paper', () => {
  it.each([
    ['begins at 01', [], TB, '2031-06-01', 1],
    ['is one above the highest of its type', [out(1, TB, '2031-01-05'), out(2, TB, '2031-02-05')], TB, '2031-06-01', 3],
    ['counts each type by itself', [out(1, TB, '2031-01-05')], BC, '2031-06-01', 1],
    ['does not fill a gap', [out(7, TB, '2031-01-05')], TB, '2031-06-01', 8],
    ['begins anew on the first of January', [out(9, TB, '2031-01-05')], TB, '2032-01-01', 1],
    [
      'takes every drafting unit of a dispatch together',
      [out(4, 'BCĐ-VHXH', '2031-01-05')],
      'BCĐ-VHTT',
      '2031-06-01',
      5,
    ],
  ])('%s', (_, entries, symbol, date, wanted) => {
    expect(nextNumber(office(...entries).read, { symbol, date })).toBe(wanted);
  });
  it('goes on through all types where the office takes one sequence', () => {
    const made = office(out(1, TB, '2031-01-05'), out(2, BC, '2031-01-06'));
    set(made, 'own', 'single');
    expect(nextNumber(made.read, { symbol: TB, date: '2031-06-01' })).toBe(3);
    expect(nextNumber(made.read, { symbol: 'BCĐ-VHXH', date: '2031-06-01' })).toBe(3);
  });
  it('is nobody’s to propose where the host office gives it', () => {
    const made = office(out(41, TB, '2031-01-05'));
    set(made, 'hostOffice', 'single');
    expect(nextNumber(made.read, { symbol: TB, date: '2031-06-01' })).toBeNull();
    expect(numberWarnings(made.read, { serial: 97, symbol: TB, date: '2031-06-01' })).toEqual([]);
    expect(outgoingGaps(made.read, 'steeringCommittee', 2031)).toEqual([]);
  });
  it('leaves the other bodies as they are', () => {
    const made = office();
    set(made, 'hostOffice', 'single');
    expect(seriesOf(made.read, { symbol: 'TB-TCT', date: '2031-06-01' })).toMatchObject({
      profile: 'workingGroup',
      source: 'own',
    });
  });
});

describe('a number of a paper', () => {
  it.each([
    ['used before in its sequence', 'own', 'byType', TB, true],
    ['used by another type', 'own', 'byType', BC, false],
    ['used by another type of the one sequence', 'own', 'single', BC, true],
    ['used before, given by the host office', 'hostOffice', 'byType', TB, true],
    ['used by another type, given by the host office', 'hostOffice', 'single', BC, false],
  ] as const)('%s', (_, source, grouping, symbol, refused) => {
    const made = office(out(5, TB, '2031-01-05'));
    set(made, source, grouping);
    const refusal = made.tell('registers.recordOutgoing', out(5, symbol, '2031-02-05'), AT);
    if (refused) expect(refusal).toMatchObject({ code: 'taken', field: 'serial' });
    else expect(refusal).toBeNull();
  });
  it('given by hand is not free for a document of the program, and the other way round', () => {
    const made = trainingOffice();
    const used = [...made.read.all('documents').values()].find(({ serial }) => serial !== null);
    if (used?.serial == null || used.issuedOn === null) throw new Error('no numbered document');
    const again = out(used.serial, used.symbol, used.issuedOn, { sentOn: null });
    expect(made.tell('registers.recordOutgoing', again, AT)?.message).toContain(used.title);
  });
  it('that skips some is warned of, with the numbers left out', () => {
    const { read } = office(out(1, TB, '2031-01-05'));
    expect(numberWarnings(read, { serial: 4, symbol: TB, date: '2031-06-01' })).toEqual([
      'Bỏ trống số 02, 03: số tiếp theo là 02.',
    ]);
  });
  it('that goes against the days is warned of', () => {
    const { read } = office(out(1, TB, '2031-01-05'), out(3, TB, '2031-03-05'));
    expect(numberWarnings(read, { serial: 2, symbol: TB, date: '2031-02-05' })).toEqual([]);
    expect(numberWarnings(read, { serial: 2, symbol: TB, date: '2031-04-05' })[0]).toContain(
      'số 03 đã ghi ngày 05/03/2031',
    );
    expect(numberWarnings(read, { serial: 4, symbol: TB, date: '2031-02-05' })[0]).toContain(
      'số 03 đã ghi ngày 05/03/2031',
    );
  });
  it('that nobody has is named in the register', () => {
    const { read } = office(out(2, TB, '2031-01-05'), out(4, TB, '2031-03-05'));
    expect(outgoingGaps(read, 'steeringCommittee', 2031)).toEqual(['TB: thiếu số 01, 03.']);
    expect(missingNumbers([])).toEqual([]);
  });
});

describe('the register of outgoing documents', () => {
  it('holds what was numbered here and what was entered by hand, each once, by date', () => {
    const made = trainingOffice();
    const before = outgoingRows(made.read, { ...YEAR, from: '2026-01-01', to: '2026-12-31' });
    const entry = out(90, TB, '2026-06-20', { sentOn: null });
    expect(made.tell('registers.recordOutgoing', entry, AT)).toBeNull();
    const after = outgoingRows(made.read, { ...YEAR, from: '2026-01-01', to: '2026-12-31' });
    expect(after).toHaveLength(before.length + 1);
    expect(after.map(({ date }) => date)).toEqual(after.map(({ date }) => date).toSorted());
    expect(before.some(({ source }) => source === 'document')).toBe(true);
  });
  it('tells of a document what was added to its line', () => {
    const made = trainingOffice();
    const [row] = outgoingRows(made.read, { ...YEAR, from: '2026-01-01', to: '2026-12-31' }).filter(
      ({ source }) => source === 'document',
    );
    if (row === undefined) throw new Error('no document');
    const detail = { id: row.id, recipients: 'Các thành viên', holder: 'Văn thư', copies: 30, note: '' };
    expect(made.tell('registers.completeOutgoing', detail, AT)).toBeNull();
    expect(made.tell('registers.completeOutgoing', { ...detail, copies: 31 }, AT)).toBeNull();
    const rows = outgoingRows(made.read, { ...YEAR, from: '2026-01-01', to: '2026-12-31' });
    expect(rows.find(({ id }) => id === row.id)).toMatchObject({ recipients: 'Các thành viên', copies: 31 });
  });
  it('keeps the reason of a correction, and a struck line with its number', () => {
    const made = office(out(1, TB, '2031-01-05'));
    const id = 'di-1-2031-01-05';
    expect(
      made.tell('registers.changeOutgoing', { id, reason: 'ghi nhầm người ký', signer: 'Thành viên 02' }, AT),
    ).toBeNull();
    expect(made.read.get('outgoingEntries', id)?.corrections).toMatchObject([{ reason: 'ghi nhầm người ký' }]);
    expect(made.tell('registers.removeOutgoing', { id, reason: 'lấy số nhưng không phát hành' }, AT)).toBeNull();
    expect(outgoingRows(made.read, YEAR)).toMatchObject([
      { serial: 1, signer: 'Thành viên 02', note: 'Đã hủy: lấy số nhưng không phát hành', cancelled: true },
    ]);
    expect(made.tell('registers.changeOutgoing', { id, reason: 'sửa', signer: 'X' }, AT)).toMatchObject({
      code: 'rule',
    });
    expect(made.tell('registers.recordOutgoing', out(1, TB, '2031-02-05'), AT)).toMatchObject({ code: 'taken' });
  });
  it.each([
    ['a day that has not come', { date: '2031-06-21' }, 'date'],
    ['sent before its date', { sentOn: '2031-01-04' }, 'sentOn'],
  ])('refuses %s', (_, more, field) => {
    expect(office().tell('registers.recordOutgoing', out(1, TB, '2031-01-05', more), AT)).toMatchObject({ field });
  });
  it('asks for the reason of a correction', () => {
    const made = office(out(1, TB, '2031-01-05'));
    const refusal = made.tell('registers.removeOutgoing', { id: 'di-1-2031-01-05', reason: ' ' }, AT);
    expect(refusal).toMatchObject({ field: 'reason' });
  });
});

describe('the register of incoming documents', () => {
  it('numbers from 01 on within a year', () => {
    const { read } = reception(come(1, '2030-12-30'), come(1, '2031-01-02'), come(2, '2031-01-03'));
    expect(nextArrival(read, 'steeringCommittee', '2031-05-01')).toBe(3);
    expect(nextArrival(read, 'steeringCommittee', '2032-01-01')).toBe(1);
    expect(nextArrival(read, 'workingGroup', '2031-05-01')).toBe(1);
    expect(incomingRows(read, YEAR).map(({ serial }) => serial)).toEqual([1, 2]);
  });
  it.each([
    ['a number of arrival used in the year', come(1, '2031-03-01'), 'serial', 'đã dùng cho “Công văn 1”'],
    [
      'an arrival before the date of the document',
      come(2, '2031-03-01', { date: '2031-03-02' }),
      'arrivedOn',
      'trước ngày của văn bản',
    ],
    ['an arrival that has not come', come(2, '2031-06-21', { date: '2031-03-02' }), 'arrivedOn', 'chưa đến'],
    ['no author', come(2, '2031-03-01', { author: '' }), 'author', 'Tác giả'],
    ['a scan nobody has kept', come(2, '2031-03-01', { scan: { path: '/x' } }), 'scan', 'bản scan'],
  ])('refuses %s', (_, entry, field, words) => {
    const refusal = reception(come(1, '2031-01-02')).tell('registers.addIncoming', entry, AT);
    expect(refusal?.field).toBe(field);
    expect(refusal?.message).toContain(words);
  });
  it('warns of what was likely entered before, of gaps and of days out of order', () => {
    const { read } = reception(come(1, '2031-02-02'), come(2, '2031-03-03'));
    const { scan: _, ...double } = come(3, '2031-03-04', { number: '2/cv-sa', date: '2031-03-03', author: 'SỞ A' });
    expect(arrivalWarnings(read, double)).toEqual([
      'Có thể ghi trùng: văn bản cùng tác giả, số và ngày đã vào sổ với số đến 02 ngày 03/03/2031.',
    ]);
    const { scan: __, ...far } = come(5, '2031-01-04', { number: '' });
    expect(arrivalWarnings(read, far)).toEqual([
      'Bỏ trống số đến 03, 04.',
      'Số đến không theo thứ tự ngày: số 01 đã ghi ngày 02/02/2031.',
    ]);
  });
  it('is handed on, grows overdue and is dealt with', () => {
    const made = reception(come(1, '2031-03-01'));
    const id = 'den-1-2031-03-01';
    const [agencyId = ''] = [...made.read.all('agencies').keys()];
    const hand = { id, agencyId, personId: null, handedOn: '2031-03-02', deadline: '2031-03-10', signedFor: '' };
    const state = (day: string) => {
      const one = made.read.get('incomingDocuments', id);
      return one === undefined ? null : incomingState(one, day);
    };
    expect(state('2031-03-01')).toBe('new');
    expect(made.tell('registers.assignIncoming', { ...hand, agencyId: null }, AT)).toMatchObject({ field: 'agencyId' });
    expect(made.tell('registers.assignIncoming', { ...hand, deadline: '2031-02-28' }, AT)).toMatchObject({
      field: 'deadline',
    });
    expect(made.tell('registers.assignIncoming', { ...hand, handedOn: '2031-02-28' }, AT)).toMatchObject({
      field: 'handedOn',
    });
    expect(made.tell('registers.assignIncoming', hand, AT)).toBeNull();
    expect([state('2031-03-10'), state('2031-03-11')]).toEqual(['assigned', 'overdue']);
    const answer = { id, on: '2031-03-09', documentId: null, answer: '' };
    expect(made.tell('registers.resolveIncoming', answer, AT)).toMatchObject({ field: 'answer' });
    expect(made.tell('registers.resolveIncoming', { ...answer, documentId: 'khong-co' }, AT)).toMatchObject({
      code: 'missing',
    });
    expect(made.tell('registers.resolveIncoming', { ...answer, answer: '12/CV-BCĐ' }, AT)).toBeNull();
    expect(state('2031-04-01')).toBe('resolved');
  });
  it('keeps a struck line with its number and names missing ones', () => {
    const made = reception(come(1, '2031-03-01'), come(3, '2031-03-02'));
    expect(incomingGaps(made.read, 'steeringCommittee', 2031)).toBe('Thiếu số 02.');
    expect(made.tell('registers.removeIncoming', { id: 'den-3-2031-03-02', reason: 'gửi nhầm' }, AT)).toBeNull();
    expect(incomingRows(made.read, YEAR)).toHaveLength(2);
    expect(nextArrival(made.read, 'steeringCommittee', '2031-05-01')).toBe(4);
    expect(made.tell('registers.changeIncoming', { id: 'den-3-2031-03-02', note: 'x' }, AT)).toMatchObject({
      code: 'rule',
    });
    expect(made.tell('registers.changeIncoming', { id: 'den-1-2031-03-01', serial: 2 }, AT)).toBeNull();
  });
});

describe('a volume of a register', () => {
  it('says in one sentence how it stands', () => {
    const made = office(out(1, TB, '2031-01-05'), out(2, TB, '2031-01-06'));
    expect(outgoingSentence(outgoingRows(made.read, YEAR))).toBe('2 văn bản đi.');
    made.tell('registers.removeOutgoing', { id: 'di-2-2031-01-06', reason: 'không phát hành' }, AT);
    expect(outgoingSentence(outgoingRows(made.read, YEAR))).toBe('1 văn bản đi, 1 dòng đã hủy.');
    const came = reception(come(1, '2031-03-01'), come(2, '2031-03-02'), come(3, '2031-03-03'));
    const hand = { agencyId: 'agency-vhxh', personId: null, handedOn: '2031-03-03', signedFor: '' };
    came.tell('registers.assignIncoming', { id: 'den-1-2031-03-01', deadline: '2031-03-05', ...hand }, AT);
    came.tell('registers.removeIncoming', { id: 'den-3-2031-03-03', reason: 'gửi nhầm' }, AT);
    expect(incomingSentence(incomingRows(came.read, YEAR), '2031-03-06')).toBe(
      '2 văn bản đến: 1 quá hạn, 1 chưa chuyển.',
    );
  });
  it('is the one of the body and the year of its line', () => {
    const made = office(out(1, TB, '2031-01-05'));
    expect(volumeOfOutgoing(made.read, 'di-1-2031-01-05')).toEqual({ profile: 'steeringCommittee', year: 2031 });
    expect(volumeOfOutgoing(made.read, 'meeting-2026-06-thong-bao')).toEqual({
      profile: 'steeringCommittee',
      year: 2026,
    });
    expect(volumeOfOutgoing(made.read, 'khong-co')).toBeNull();
    expect(registerYears(made.read, '2032-02-01')).toEqual([2032, 2031, 2026]);
    const { read } = reception(come(1, '2031-03-01', { profile: 'workingGroup' }));
    expect(volumeOfIncoming(read, 'den-1-2031-03-01')).toEqual({ profile: 'workingGroup', year: 2031 });
  });
});
