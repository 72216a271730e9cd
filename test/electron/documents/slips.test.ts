import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templates } from '#electron/documents/index.ts';
import { documentTypeOf, issuerBySymbol } from '#shared/documents/issued-names.ts';
import { documentKinds } from '#shared/documents/kinds.ts';
import type { DocumentRecord } from '#shared/documents/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { judge } from '#test/helpers/paper-assertions.ts';
import { readPdf } from '#test/helpers/pdf-page.ts';
import { type DrawnOffice, drawnOffice, officeOf } from './drawn-offices.ts';
import { moment, render } from './papers.ts';

const RECORDS = Number(process.env.RECORDS ?? 25);
const SEED = Number(process.env.SEED ?? 20_200_305);
const SHA = 'ab'.repeat(32);

const words = fc
  .array(fc.constantFrom('Phòng', 'Văn hóa', 'Xã hội', 'dữ liệu', 'Ủy ban', 'quý III', '2026', '1.234.567 đồng'), {
    minLength: 1,
    maxLength: 14,
  })
  .map((list) => list.join(' '));

const drawnSlip = fc.record({
  title: words.map((text) => `Thông báo ${text}`),
  code: fc.array(fc.constantFrom(...'23456789ABCDEFGHJKLMNPQRSTUVWXYZ'), { minLength: 6, maxLength: 6 }),
  pages: fc.integer({ min: 1, max: 300 }),
  signatureLines: fc.array(words, { maxLength: 4 }),
  enclosures: fc.array(words, { maxLength: 6 }),
  overrides: fc.array(fc.record({ message: words, reason: words }), { maxLength: 3 }),
});
type DrawnSlip = typeof drawnSlip extends fc.Arbitrary<infer T> ? T : never;

/** A document of that office beside what it has. */
const withDocument = (read: Read, document: DocumentRecord): Read => ({
  get: ((coll: string, id: string) =>
    coll === 'documents' && id === document.id ? document : read.get(coll as 'tasks', id)) as Read['get'],
  all: ((coll: string) =>
    coll === 'documents' ? new Map([[document.id, document]]) : read.all(coll as 'tasks')) as Read['all'],
});

const base: DocumentRecord = {
  id: 'van-ban',
  rev: 1,
  kind: 'conclusionNotice',
  subjectId: 'meeting',
  options: {},
  title: 'Thông báo kết luận',
  state: 'submitted',
  draftedOn: '2026-06-18',
  signatoryId: null,
  signingCapacity: null,
  submission: null,
  withdrawals: [],
  signedOn: null,
  serial: null,
  symbol: 'TB-BCĐ',
  issuedOn: null,
  numberedOn: null,
  sentOn: null,
  filedOn: null,
  file: null,
  scan: null,
  replacesId: null,
};
const submitted = ({ title, code, pages, signatureLines, enclosures, overrides }: DrawnSlip): DocumentRecord => ({
  ...base,
  title,
  submission: {
    on: '2026-06-18',
    by: 'Người soạn',
    code: code.join(''),
    file: { sha256: SHA, size: 1, pages },
    model: { sha256: SHA, size: 1 },
    overrides: overrides.map((one, i) => ({ rule: `rule-${i}`, ...one })),
    signatureLines,
    enclosures,
  },
});
const issued: DocumentRecord = {
  ...base,
  state: 'issued',
  serial: 4,
  symbol: 'TB-BCĐ',
  signedOn: '2026-06-20',
  issuedOn: '2026-06-22',
  sentOn: '2026-06-22',
};

const offices = fc.sample(fc.tuple(drawnOffice, drawnSlip), { numRuns: RECORDS, seed: SEED });
const readOf = (office: DrawnOffice) => officeOf(office).read;
const textOf = async (bytes: Uint8Array) =>
  (await readPdf(bytes)).pages
    .flatMap(({ runs }) => runs.map(({ text }) => text))
    .join(' ')
    .replace(/\s+/g, ' ');

describe('the routing slip', () => {
  it(`is one page a clerk finds no fault with, unless there is very much to say, ${RECORDS} submissions`, {
    timeout: 60_000 + RECORDS * 4000,
  }, async () => {
    for (const [index, [office, drawn]] of offices.entries()) {
      const document = submitted(drawn);
      const job = templates.routingSlip(withDocument(readOf(office), document), document.id, {}, moment);
      if (!job.ok) throw new Error(job.refusal.message);
      const { bytes, pages } = await render(job.value);
      expect(await judge(bytes, job.value), `office ${index} of seed ${SEED}`).toEqual([]);
      // Many annexes and excused errors may need a second page, never a third.
      const usual = drawn.enclosures.length <= 3 && drawn.overrides.length <= 1;
      expect(pages, `office ${index}`).toBeLessThanOrEqual(usual ? 1 : 2);
      const text = await textOf(bytes);
      const code = drawn.code.join('');
      for (const words of [code, drawn.title, ...drawn.enclosures, ...drawn.overrides.map(({ reason }) => reason)])
        expect(text.replace(/\s/g, '')).toContain(words.replace(/\s/g, ''));
      expect(text).toContain(SHA.slice(0, 16).toUpperCase());
    }
  });

  it('is not to be had for a draft', () => {
    const [first] = offices;
    if (first === undefined) throw new Error('no office');
    const draft = withDocument(readOf(first[0]), { ...base, state: 'draft' });
    const job = templates.routingSlip(draft, base.id, {}, moment);
    expect(job.ok ? '' : job.refusal.message).toContain('chưa trình ký nên chưa có phiếu');
  });
});

const drawnCorrections = fc.array(fc.record({ where: words, printed: words, correct: words }), {
  minLength: 1,
  maxLength: 12,
});

describe('the letter that corrects an issued document', () => {
  it(`passes the clerk’s eye, ${RECORDS} letters`, { timeout: 60_000 + RECORDS * 4000 }, async () => {
    const lists = fc.sample(drawnCorrections, { numRuns: RECORDS, seed: SEED });
    for (const [index, corrections] of lists.entries()) {
      const office = offices[index]?.[0];
      if (office === undefined) continue;
      const { read, letterDate } = officeOf(office);
      const options = documentKinds.correction.options.parse({ corrections, date: letterDate });
      const symbol = `TB-${office.profile.abbreviation}`;
      const job = templates.correction(withDocument(read, { ...issued, symbol }), issued.id, options, moment);
      if (!job.ok) throw new Error(job.refusal.message);
      const { bytes } = await render(job.value);
      expect(await judge(bytes, job.value), `office ${index} of seed ${SEED}`).toEqual([]);
      const text = await textOf(bytes);
      const tight = text.replace(/\s/g, '');
      expect(tight).toContain(`Thôngbáosố04/${symbol}`);
      for (const { correct } of corrections) expect(tight).toContain(`“${correct}”`.replace(/\s/g, ''));
    }
  });

  it('is refused for what has not gone out, and without anything to correct', () => {
    const [first] = offices;
    if (first === undefined) throw new Error('no office');
    const read = readOf(first[0]);
    const options = documentKinds.correction.options.parse({});
    const early = templates.correction(withDocument(read, base), base.id, options, moment);
    expect(early.ok ? '' : early.refusal.message).toContain('chưa phát hành nên không cần đính chính');
    const empty = templates.correction(withDocument(read, issued), issued.id, options, moment);
    expect(empty.ok ? null : empty.refusal.field).toBe('corrections');
  });
});

describe('how a paper names another', () => {
  it('tells the type by the symbol', () => {
    expect(['TB-BCĐ', 'BCĐ-VHXH', 'QĐ-BCĐ', 'TTr-VHXH', 'CTr-BCĐ'].map(documentTypeOf)).toEqual([
      'Thông báo',
      'Công văn',
      'Quyết định',
      'Tờ trình',
      'Chương trình',
    ]);
  });

  it('finds who issued it by the abbreviation, and nobody where no profile has it', () => {
    for (const [office] of offices) {
      const { read, letterDate } = officeOf(office);
      for (const version of [...read.all('profileVersions').values()]) {
        if (version.validFrom > letterDate) continue;
        const found = issuerBySymbol(read, `TB-${version.abbreviation}`, letterDate);
        expect(found === undefined || `TB-${found.abbreviation}` === `TB-${version.abbreviation}`).toBe(true);
      }
      expect(issuerBySymbol(read, 'TB-KHONGCO', letterDate)).toBeUndefined();
    }
  });
});
