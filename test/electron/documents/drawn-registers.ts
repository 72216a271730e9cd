import fc from 'fast-check';
import { type CollectionName, collections } from '#shared/collections.ts';
import { addDays } from '#shared/kit/date.ts';
import type { Read } from '#shared/workspace.ts';
import { type DrawnOffice, officeOf, phrase } from './drawn-offices.ts';

/** Lines of the registers drawn at random, laid over a drawn office: from one line to a book of many pages. */
const START = '2026-01-05';
const text = (max: number, limit: number) => fc.oneof(fc.constant(''), phrase(1, max, limit));
const struck = fc.option(
  phrase(2, 12, 200).map((reason) => ({ on: '2026-11-01', by: 'Văn thư', reason })),
  { freq: 8 },
);

const AUTHORS = [
  'Văn phòng',
  'Sở Khoa học và Công nghệ tỉnh An Giang',
  'Ban Chỉ đạo về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số, cải cách hành chính của Chính phủ',
] as const;

const outgoing = fc.record({
  symbol: fc.constantFrom('TB-BCĐ', 'BC-TCT', 'BCĐ-VHXH', 'QĐ-BCĐ'),
  after: fc.nat({ max: 300 }),
  content: phrase(3, 50, 290),
  signer: fc.constantFrom('Thành viên 01', 'Công Tằng Tôn Nữ Thị Ngọc Khuyên'),
  recipients: text(40, 290),
  holder: fc.constantFrom('Văn thư', 'Văn thư Ủy ban nhân dân đặc khu'),
  copies: fc.option(fc.integer({ min: 1, max: 9999 })),
  sent: fc.boolean(),
  note: text(20, 180),
  cancelled: struck,
});

const incoming = fc.record({
  arrived: fc.nat({ max: 300 }),
  author: fc.constantFrom(...AUTHORS),
  number: fc.constantFrom('', '15/CV-VP', '1234/STTTT-CĐS-BCVT', 'CV1234567/STTTT-CĐS-BCVT/2026-VPUB'),
  content: phrase(3, 50, 290),
  note: text(20, 180),
  person: fc.boolean(),
  handed: fc.boolean(),
  term: fc.option(fc.nat({ max: 60 })),
  signedFor: fc.constantFrom('', 'Thành viên 12'),
  resolved: fc.option(fc.constantFrom('05/BC-BCĐ', 'Đã trả lời trực tiếp tại cuộc họp giao ban tháng')),
  cancelled: struck,
});

export const drawnRegisters = fc.record({
  outgoing: fc.array(outgoing, { minLength: 1, maxLength: 45 }),
  incoming: fc.array(incoming, { minLength: 1, maxLength: 45 }),
  blankRows: fc.nat({ max: 12 }),
});
export type DrawnRegisters = typeof drawnRegisters extends fc.Arbitrary<infer T> ? T : never;

const outgoingRecord = (profile: string, line: DrawnRegisters['outgoing'][number], i: number) => {
  const { after, sent, ...rest } = line;
  const date = addDays(START, after);
  return {
    ...{ id: `out-${i}`, rev: 1, profile, serial: i + 1, date, corrections: [] },
    ...{ ...rest, sentOn: sent ? date : null },
  };
};

const incomingRecord = (profile: string, line: DrawnRegisters['incoming'][number], i: number) => {
  const { arrived, person, handed, term, signedFor, resolved, ...rest } = line;
  const arrivedOn = addDays(START, arrived);
  const assignment = {
    ...{ agencyId: person ? null : 'agency', personId: person ? 'person-0' : null, handedOn: arrivedOn },
    ...{ deadline: term === null ? null : addDays(arrivedOn, term), signedFor },
  };
  return {
    ...{ id: `in-${i}`, rev: 1, profile, serial: i + 1, arrivedOn, date: arrivedOn, scan: null, ...rest },
    assignment: handed ? assignment : null,
    resolution: resolved === null ? null : { on: arrivedOn, documentId: null, answer: resolved },
  };
};

/** The drawn office with its registers. */
export const officeWithRegisters = (office: DrawnOffice, registers: DrawnRegisters): Read => {
  const { read } = officeOf(office);
  const own = (coll: CollectionName, records: readonly object[]) =>
    new Map(records.map((r) => collections[coll].record.parse({ rev: 1, ...r })).map((r) => [r.id, r]));
  const agency = {
    ...{ id: 'agency', name: 'Ủy ban Mặt trận Tổ quốc Việt Nam đặc khu Phú Quốc', shortName: '', abbreviation: '' },
    ...{ predecessorId: null, activeFrom: null, activeTo: null },
  };
  const laid = new Map<string, ReadonlyMap<string, object>>([
    ['agencies', own('agencies', [agency])],
    [
      'outgoingEntries',
      own(
        'outgoingEntries',
        registers.outgoing.map((line, i) => outgoingRecord(office.kind, line, i)),
      ),
    ],
    [
      'incomingDocuments',
      own(
        'incomingDocuments',
        registers.incoming.map((line, i) => incomingRecord(office.kind, line, i)),
      ),
    ],
  ]);
  const all = (coll: string) => laid.get(coll) ?? read.all(coll as 'tasks');
  return { get: (coll: string, id: string) => all(coll).get(id), all } as unknown as Read;
};
