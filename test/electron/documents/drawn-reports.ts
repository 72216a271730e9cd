import fc from 'fast-check';
import type { CollectionName } from '#shared/collections.ts';
import type { AnyRecord, Change } from '#shared/kit/command.ts';
import { readAfter } from '#shared/kit/overlay.ts';
import { reportDefaults } from '#shared/reports/defaults.ts';
import { periodOf } from '#shared/reports/rules.ts';
import { REPORT_CHAPTERS, REPORT_PRESETS, type Report } from '#shared/reports/schema.ts';
import { takeSnapshot } from '#shared/reports/snapshot.ts';
import type { Read } from '#shared/workspace.ts';
import { type DrawnOffice, phrase } from './drawn-offices.ts';
import { type DrawnTasks, officeWithTasks } from './drawn-tasks.ts';
import { moment } from './papers.ts';

/** Reports drawn at random, laid over a drawn office with its tasks: with and without rewritten chapters, papers, a quarter before. */
const papers = fc.array(fc.record({ title: phrase(3, 40, 290), day: fc.integer({ min: 1, max: 28 }) }), {
  maxLength: 25,
});
const rewritten = fc.record({
  chapter: fc.constantFrom(...REPORT_CHAPTERS),
  paragraphs: fc.array(phrase(1, 60, 500), { maxLength: 4 }),
  items: fc.array(phrase(2, 30, 240), { maxLength: 4 }),
});
export const drawnReport = fc.record({
  quarter: fc.integer({ min: 1, max: 4 }),
  preset: fc.constantFrom(...REPORT_PRESETS),
  addressees: fc.array(fc.constantFrom('Ban Chỉ đạo', 'Trưởng Ban Chỉ đạo', 'Ủy ban nhân dân đặc khu Phú Quốc'), {
    minLength: 1,
    maxLength: 3,
  }),
  recipients: fc.array(phrase(2, 14, 150), { maxLength: 8 }),
  papers,
  rewritten: fc.option(rewritten),
});
export type DrawnReport = typeof drawnReport extends fc.Arbitrary<infer T> ? T : never;

const added = (coll: CollectionName, record: AnyRecord): Change => ({
  coll,
  id: record.id,
  before: null,
  after: record,
});

const issued = ({ papers: drawn, quarter }: DrawnReport): readonly Change[] =>
  drawn.map(({ title, day }, i) => {
    const issuedOn = `2026-${String(quarter * 3 - 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return added('documents', {
      id: `van-ban-${i}`,
      rev: 1,
      kind: 'reminder',
      subjectId: 'agency-0',
      options: {},
      title,
      state: 'issued',
      draftedOn: issuedOn,
      signatoryId: null,
      signingCapacity: null,
      signedOn: issuedOn,
      serial: i + 1,
      symbol: 'BCĐ-VHTT',
      issuedOn,
      file: { sha256: 'a'.repeat(64), size: 1, pages: 1 },
    });
  });

/** The drawn office with its report, frozen; the issuing body is the office's own. */
export const officeWithReport = (office: DrawnOffice, tasks: DrawnTasks, drawn: DrawnReport): Read => {
  const profile = office.kind === 'workingGroup' ? 'workingGroup' : 'steeringCommittee';
  const { quarter, preset, addressees, recipients } = drawn;
  const read = readAfter(officeWithTasks(office, tasks), issued(drawn));
  const head = reportDefaults(read, { year: 2026, quarter, preset, profile }, '2026-12-31');
  const { chapter, paragraphs, items } = drawn.rewritten ?? { chapter: 'general', paragraphs: [], items: [] };
  const text = [...paragraphs, ...items.map((item) => `- ${item}`)].join('\n');
  const report: Report = {
    ...head,
    ...periodOf(preset, { year: 2026, quarter }),
    addressees: [...new Set(addressees)],
    recipients,
    signatoryId: office.meeting.signed ? 'seat-0' : null,
    signingCapacity: office.meeting.capacity as Report['signingCapacity'],
    id: 'report',
    rev: 1,
    texts: drawn.rewritten === null ? [] : [{ chapter, text, draftedFrom: '', accepted: [] }],
  };
  return readAfter(read, [added('reports', report), added('reportSnapshots', takeSnapshot(read, report, moment))]);
};
