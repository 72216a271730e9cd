import { z } from 'zod';
import { replace } from '../kit/command.ts';
import { type PlainDate, plainDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { command, type Read } from '../workspace.ts';
import { findIn, type Kept, notAhead, notBefore, numberFree } from './checks.ts';
import { madeFile, numbering, scanInput } from './input.ts';
import type { DocumentRecord, FrozenFile, ScanFile } from './schema.ts';

type Given = {
  readonly serial: number;
  readonly symbol: string;
  readonly signedOn: PlainDate;
  readonly issuedOn: PlainDate;
  readonly file: FrozenFile | undefined;
};
type Patch = Partial<Omit<DocumentRecord, 'id' | 'rev'>>;

/** Number and date, given after the signature, with the clean copy that carries them (Decree 30/2020, Article 15.2). */
const numbered = (read: Read, document: Kept, given: Given, today: PlainDate): Outcome<Patch> => {
  const { serial, symbol, signedOn, issuedOn, file } = given;
  const dated = { date: issuedOn, field: 'issuedOn', label: 'Ngày ban hành' };
  const inOrder = notBefore(dated, { date: signedOn, words: 'ngày ký' });
  if (!inOrder.ok) return inOrder;
  const come = notAhead(dated, today);
  if (!come.ok) return come;
  const free = numberFree(read, { id: document.id, serial, symbol, date: issuedOn });
  if (!free.ok) return free;
  return file === undefined
    ? refuse('rule', 'Chưa lập được bản sạch có số và ngày. Hãy thử lại.', 'file', 'Tệp')
    : ok({ state: 'numbered', serial, symbol, signedOn, issuedOn, numberedOn: today, file });
};

const sent = (issuedOn: PlainDate, sentOn: PlainDate, today: PlainDate): Outcome<Patch> => {
  const dated = { date: sentOn, field: 'sentOn', label: 'Ngày phát hành' };
  const inOrder = notBefore(dated, { date: issuedOn, words: 'ngày ban hành' });
  if (!inOrder.ok) return inOrder;
  const come = notAhead(dated, today);
  return come.ok ? ok({ state: 'issued', sentOn }) : come;
};

const isKept = (scan: z.output<typeof scanInput>): scan is ScanFile => 'sha256' in scan;
const filed = (scan: z.output<typeof scanInput>, today: PlainDate): Outcome<Patch> =>
  isKept(scan)
    ? ok({ state: 'filed', scan, filedOn: today })
    : refuse('rule', 'Chưa đọc được bản scan. Hãy chọn lại tệp.', 'scan', 'Bản scan');

/** The clerk gives number and date; the clean copy is kept with them. */
export const assignNumber = command({
  name: 'documents.assignNumber',
  title: 'Cấp số văn bản',
  permanent: true,
  input: z.strictObject({
    id: idField('Văn bản'),
    ...numbering,
    issuedOn: plainDate('Ngày ban hành'),
    file: madeFile,
  }),
  run: (read, { id, ...given }, { today }) => {
    const found = findIn(read, id, ['signed'], 'cấp số');
    if (!found.ok) return found;
    const patch = numbered(
      read,
      found.value,
      { ...given, file: given.file, signedOn: found.value.signedOn ?? today },
      today,
    );
    return patch.ok ? ok([replace('documents', found.value, patch.value)]) : patch;
  },
});

/** Gone out to those it is for. */
export const issueDocument = command({
  name: 'documents.issue',
  title: 'Phát hành văn bản',
  permanent: true,
  input: z.strictObject({ id: idField('Văn bản'), sentOn: plainDate('Ngày phát hành') }),
  run: (read, { id, sentOn }, { today }) => {
    const found = findIn(read, id, ['numbered'], 'phát hành');
    if (!found.ok) return found;
    const patch = sent(found.value.issuedOn ?? sentOn, sentOn, today);
    return patch.ok ? ok([replace('documents', found.value, patch.value)]) : patch;
  },
});

/** The signed paper, scanned, is filed with its record; a better scan takes the place of the first one. */
export const fileScan = command({
  name: 'documents.fileScan',
  title: 'Lưu bản scan đã ký',
  permanent: true,
  input: z.strictObject({ id: idField('Văn bản'), scan: scanInput }),
  run: (read, { id, scan }, { today }) => {
    const found = findIn(read, id, ['issued', 'filed'], 'lưu bản scan');
    if (!found.ok) return found;
    const patch = filed(scan, today);
    return patch.ok ? ok([replace('documents', found.value, patch.value)]) : patch;
  },
});

/**
 * The paper came back: signature, number, date, issue and scan in one go — three fields, one Enter. Whatever was recorded
 * before (the signature) is kept where it is not said again.
 */
export const recordReturn = command({
  name: 'documents.recordReturn',
  title: 'Ghi bản ký đã về',
  permanent: true,
  input: z.strictObject({
    id: idField('Văn bản'),
    ...numbering,
    signedOn: plainDate('Ngày ký'),
    issuedOn: plainDate('Ngày ban hành'),
    /** Left out: the day of the document. */
    sentOn: plainDate('Ngày phát hành').optional().meta({ title: 'Ngày phát hành' }),
    scan: scanInput.nullable().optional().meta({ title: 'Bản scan' }),
    file: madeFile,
  }),
  run: (read, { id, sentOn, scan, ...given }, { today }) => {
    const found = findIn(read, id, ['submitted', 'signed'], 'ghi bản ký');
    if (!found.ok) return found;
    const come = notAhead({ date: given.signedOn, field: 'signedOn', label: 'Ngày ký' }, today);
    if (!come.ok) return come;
    const steps = [
      numbered(read, found.value, { ...given, file: given.file }, today),
      sent(given.issuedOn, sentOn ?? given.issuedOn, today),
      scan == null ? ok({}) : filed(scan, today),
    ];
    const patch: Patch[] = [];
    for (const step of steps) {
      if (!step.ok) return step;
      patch.push(step.value);
    }
    return ok([replace('documents', found.value, Object.assign({}, ...patch) as Patch)]);
  },
});
