import { amountWithin } from '#shared/budget/amounts.ts';
import { SHIPPED_INDEX, SHIPPED_SOURCES } from '#shared/budget/shipped.ts';
import { type CollectionName, collections } from '#shared/collections.ts';
import type { AnyRecord } from '#shared/kit/command.ts';
import { applyChanges, emptyWorkspace, type Read, readOf } from '#shared/workspace.ts';
import { type DrawnOffice, officeOf } from './drawn-offices.ts';

/** A budget year drawn from the same words and numbers as the office: few and many lines, small and very large sums. */
export const BUDGET_YEAR = 'kinh-phi';

const LARGEST_LINE = 500_000_000_000;

const letter = (office: DrawnOffice, date: string) => {
  const { meeting } = office;
  const names = office.agenda.map(({ title }) => title.slice(0, 150).trim());
  return {
    date,
    addressees:
      meeting.invited % 2 === 0 || names.length === 0
        ? ['Trưởng Ban Chỉ đạo']
        : ['Trưởng Ban Chỉ đạo', ...names.slice(0, 3)],
    proposal: meeting.notes[0] ?? '',
    recipients: meeting.recipients,
    signatoryId: meeting.signed ? 'seat-0' : null,
    capacity: meeting.capacity,
  };
};

const linesOf = ({ agenda, meeting, people }: DrawnOffice) =>
  [...agenda, ...people.map((person) => ({ title: person.title, minutes: person.title.length, presenterText: '' }))]
    .slice(0, 60)
    .map(({ title, minutes, presenterText }, i) => ({
      id: `line-${i}`,
      yearId: BUDGET_YEAR,
      order: i + 1,
      content: title.slice(0, 300).trim(),
      unit: i % 5 === 0 ? 'người/ngày' : 'bộ',
      times: (minutes % 4) + 1,
      unitPrice: (meeting.month * minutes * 1301 ** (1 + (i % 3))) % LARGEST_LINE || 1,
      normId: null,
      basis: presenterText || 'Báo giá',
      indexItemId:
        i % 7 === 6 ? null : (SHIPPED_INDEX.filter(({ level }) => level === 'subItem')[minutes % 70]?.id ?? null),
      sourceId: SHIPPED_SOURCES[i % 4]?.id ?? '',
      part: i % 3 === 0 ? 'autonomous' : 'nonAutonomous',
      quarter: (['q1', 'q2', 'q3', 'q4', 'year'] as const)[i % 5],
      explanation: i % 4 === 0 ? title : '',
      quantityThousandths: minutes * (i % 2 === 0 ? 1000 : 125),
      previousLineId: null,
      previousUsed: i % 2 === 0 && meeting.signed ? minutes * 10_000 : null,
    }));

/** The office with a year of 2026: submitted, given, adjusted and partly paid; the standing agency issues its papers. */
export const budgetOf = (office: DrawnOffice): Read => {
  const { read, letterDate } = officeOf(office);
  const workspace = emptyWorkspace();
  for (const coll of Object.keys(collections) as CollectionName[])
    for (const [id, record] of read.all(coll)) (workspace[coll] as Map<string, object>).set(id, record);
  const put = (coll: CollectionName, record: object) => {
    const parsed = collections[coll].record.parse({ rev: 1, ...record });
    applyChanges(workspace, [{ coll, id: parsed.id, before: null, after: parsed as AnyRecord }]);
  };
  for (const row of SHIPPED_INDEX) put('budgetIndexItems', row);
  for (const row of SHIPPED_SOURCES) put('fundingSources', row);
  put('profileVersions', { id: 'agency', validFrom: '2022-08-19', ...office.profile, profile: 'standingAgency' });
  put('bodies', {
    id: 'agency-body',
    kind: 'standingAgency',
    name: 'Cơ quan Thường trực',
    shortName: 'Cơ quan',
    hostings: [],
  });
  const words = office.meeting.purpose;
  put('budgetYears', {
    id: BUDGET_YEAR,
    year: 2026,
    purpose: 'hoạt động của Ban Chỉ đạo và Tổ công tác giúp việc',
    chapter: '',
    sector: '',
    warnAt: 90,
    estimateLetter: {
      ...letter(office, letterDate),
      legalBases: ['Căn cứ Luật Ngân sách nhà nước', `Căn cứ ${office.meeting.title}`],
      need: words,
      review: words,
      tasks: office.meeting.notes[0] ?? '',
    },
    useLetter: { ...letter(office, '2026-12-20'), results: words, difficulties: '' },
    closing: null,
    reopenReason: '',
  });
  const lines = linesOf(office);
  for (const line of lines) put('budgetLines', line);
  const amounts = lines.map((line) => ({ lineId: line.id, amount: amountWithin(line) ?? 0 }));
  const version = (number: number, kind: string, date: string, allotments: typeof amounts) =>
    put('budgetVersions', {
      id: `version-${number}`,
      yearId: BUDGET_YEAR,
      number,
      kind,
      date,
      document: { number: `${number}/QĐ-UBND`, date, issuer: 'UBND đặc khu' },
      reason: '',
      supplement: 0,
      total: allotments.reduce((sum, { amount }) => sum + amount, 0),
      allotments,
    });
  const [first, second] = amounts;
  const move = Math.min(1000, first?.amount ?? 0);
  version(1, 'proposed', '2025-07-10', amounts);
  version(2, 'assigned', '2025-12-20', amounts);
  if (first !== undefined && second !== undefined)
    version(3, 'adjusted', '2026-06-01', [
      { ...first, amount: first.amount - move },
      { ...second, amount: second.amount + move },
      ...amounts.slice(2),
    ]);
  for (const [i, { lineId, amount }] of amounts.entries()) {
    if (i % 3 === 2) continue;
    const paid = Math.max(1, Math.floor(amount / (1 + (i % 4))));
    put('budgetPayments', {
      id: `paid-${i}`,
      yearId: BUDGET_YEAR,
      lineId,
      date: `2026-${String((i % 12) + 1).padStart(2, '0')}-15`,
      voucher: `PC ${i}`,
      content: 'Chi',
      amount: paid,
      excess: null,
    });
  }
  return readOf(workspace);
};
