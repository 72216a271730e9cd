import { COMPOSITION_FORM_LABELS, COMPOSITION_TYPES } from '#shared/compositions/labels.ts';
import { compositionTitle, printedBlocks } from '#shared/compositions/rules.ts';
import type { CompositionForm } from '#shared/compositions/schema.ts';
import type { Appendix, Block, Paper, PaperClass } from '#shared/documents/paper.ts';
import { signatureOf } from '#shared/documents/signing.ts';
import { ok } from '#shared/kit/outcome.ts';
import { layoutOf } from '#shared/settings/rules.ts';
import type { Read } from '#shared/workspace.ts';
import { printProblem } from './composition-checks.ts';
import {
  authorityOf,
  type CompositionRecords,
  compositionRecords,
  recipientsOf,
  symbolOf,
} from './composition-records.ts';
import { authorizationBlocks, dispatchSubject, introductionBlocks, namedSubject } from './composition-words.ts';
import { dateLineOf, letterheadOf, marksOf, numbered, type Template } from './template.ts';

const CLASSES: Record<CompositionForm, PaperClass> = {
  officialDispatch: 'letter',
  notice: 'named',
  report: 'named',
  submission: 'named',
  plan: 'named',
  workProgram: 'named',
  decision: 'decision',
  introduction: 'introduction',
  authorization: 'named',
};

/** Căn cứ stand before the text; of a decision between authority and "QUYẾT ĐỊNH:". */
const bases = ({ composition: { form, legalBases } }: CompositionRecords): readonly Block[] =>
  legalBases.length === 0 || form === 'decision' ? [] : [{ kind: 'legalBases', items: legalBases }];

const bodyOf = (records: CompositionRecords): readonly Block[] => {
  const { introduction, authorization } = records.composition;
  if (introduction !== null) return [...bases(records), ...introductionBlocks(records, introduction)];
  if (authorization !== null) return [...bases(records), ...authorizationBlocks(records, authorization)];
  return [...bases(records), ...records.body];
};

/** "của Trưởng Ban Chỉ đạo …" of a decision, else the body's own name (form 1.3, note 2; form 2.1). */
const enclosedWith = (records: CompositionRecords) => {
  const { composition, profile } = records;
  const decided = composition.form === 'decision';
  return {
    documentType: COMPOSITION_FORM_LABELS[composition.form],
    issuer: decided ? authorityOf(records) : profile.fullName,
  };
};

/** The text a decision issues: after it, before the annexes, numbered from 1 again. */
const enclosureOf = (records: CompositionRecords): readonly Appendix[] => {
  const { composition, profile } = records;
  const { enclosure } = composition;
  if (enclosure === null) return [];
  return [
    {
      number: null,
      title: namedSubject(enclosure.title),
      enclosedWith: enclosedWith(records),
      body: printedBlocks(enclosure.body),
      orientation: 'portrait',
      enclosure: { documentType: enclosure.documentType, letterhead: letterheadOf(profile) },
    },
  ];
};

const appendicesOf = (records: CompositionRecords): readonly Appendix[] =>
  numbered(
    records.composition.appendices.map(({ title, orientation, body }) => ({
      title,
      orientation,
      enclosedWith: enclosedWith(records),
      body: printedBlocks(body),
    })),
  );

const subjectOf = ({ composition: { form, subject } }: CompositionRecords): string | null => {
  if (form === 'introduction') return null;
  return form === 'officialDispatch' ? dispatchSubject(subject) : namedSubject(subject);
};

/** A short name stands on one line; of a long one the place goes on a line of its own, so that no name is broken. */
const authorityLines = (authority: string): readonly string[] => {
  const [, name = '', place = ''] =
    /^(.+) ((?:thành phố|đặc khu|tỉnh|quận|huyện|thị xã|xã|phường) .+)$/iu.exec(authority) ?? [];
  return name === '' || authority.length <= LONG_NAME ? [authority] : [name, place];
};
/** In capitals more characters than this do not stand on one line of a title. */
const LONG_NAME = 38;

const paperOf = (read: Read, records: CompositionRecords): Paper => {
  const { composition, issuer, profile } = records;
  const { form, date, signatoryId, signingCapacity: capacity, legalBases } = composition;
  const enacting = { authority: authorityLines(authorityOf(records)), legalBases, formula: 'QUYẾT ĐỊNH:' };
  return {
    paperClass: CLASSES[form],
    name: compositionTitle(composition),
    letterhead: letterheadOf(profile),
    number: { serial: null, symbol: symbolOf(records) },
    placeAndDate: dateLineOf(profile, date),
    documentType: COMPOSITION_TYPES[form],
    subject: subjectOf(records),
    asOf: null,
    addressees: composition.addressees,
    ...(form === 'decision' ? { enacting } : {}),
    body: bodyOf(records),
    closes: true,
    signatures: [signatureOf(read, { body: issuer, profile, signatoryId, capacity, date })],
    recipients: recipientsOf(records),
    appendices: [...enclosureOf(records), ...appendicesOf(records)],
    orientation: 'portrait',
    marks: marksOf(read),
  };
};

/** A paper of free text by the form of its type (Decree 30/2020, Appendix III, forms 1.2–1.5, 1.8). */
export const composition =
  <K extends CompositionForm>(form: K): Template<K> =>
  (read, id, { words }) => {
    const records = compositionRecords(read, id, form, words);
    if (!records.ok) return records;
    const layout = layoutOf(read);
    const problem = printProblem(records.value, layout);
    if (!problem.ok) return problem;
    const paper = paperOf(read, records.value);
    return ok({ title: paper.name, papers: [paper], layout, createdOn: records.value.composition.date });
  };
