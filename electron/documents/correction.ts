import { citedAs, documentTypeOf, issuerBySymbol, namedWithNumber } from '#shared/documents/issued-names.ts';
import type { DocumentOptions } from '#shared/documents/kinds.ts';
import { isIssued } from '#shared/documents/life-cycle.ts';
import type { Block, Paper } from '#shared/documents/paper.ts';
import type { DocumentRecord } from '#shared/documents/schema.ts';
import { signatureOf } from '#shared/documents/signing.ts';
import type { PlainDate } from '#shared/kit/date.ts';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import { bodyOfKind } from '#shared/roster/rules.ts';
import { layoutOf, profileOn } from '#shared/settings/rules.ts';
import type { ProfileVersion } from '#shared/settings/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { dateLineOf, issuerOn, letterheadOf, marksOf, type Template } from './template.ts';

type Correction = DocumentOptions<'correction'>['corrections'][number];

/** Without the stop a quotation would double. */
const stopped = (text: string): string => text.replace(/[\s.;,:]+$/, '');
const said = ({ where, printed, correct }: Correction): string =>
  `${stopped(where)}: đã in “${stopped(printed)}”; nay sửa thành “${stopped(correct)}”.`;

const paragraph = (content: string): Block => ({ kind: 'paragraph', content });

const bodyOf = (
  document: DocumentRecord,
  issuer: ProfileVersion,
  corrections: readonly Correction[],
): readonly Block[] => {
  const [only] = corrections;
  const type = documentTypeOf(document.symbol);
  const opening = `${issuer.fullName} đã ban hành ${citedAs(document)}. Do sơ suất về thể thức, kỹ thuật trình bày văn bản, ${issuer.fullName} đính chính như sau:`;
  return [
    paragraph(opening),
    ...(corrections.length === 1 && only !== undefined
      ? [paragraph(said(only))]
      : corrections.map((one, i): Block => ({ kind: 'clause', number: i + 1, content: said(one) }))),
    paragraph(`Các nội dung khác của ${namedWithNumber(document)} không thay đổi.`),
    paragraph(
      `${issuer.fullName} thông báo để các cơ quan, tổ chức, cá nhân đã nhận ${type} nêu trên biết và sử dụng thống nhất.`,
    ),
  ];
};

/** The document that was wrong in form: gone out, and not itself taken the place of. */
const corrected = (read: Read, id: string): Outcome<DocumentRecord> => {
  const document = read.get('documents', id);
  if (document === undefined) return refuse('missing', `Không tìm thấy văn bản có mã “${id}”.`, 'subject', 'Văn bản');
  if (isIssued(document)) return ok(document);
  const sentence = `“${document.title}” chưa phát hành nên không cần đính chính. Hãy rút về dự thảo để sửa.`;
  return refuse('rule', sentence, 'subject', 'Văn bản');
};

/** Who issued it issues the correction too; as it is on the day of the letter. */
const issuerOf = (read: Read, document: DocumentRecord, date: PlainDate): Outcome<ProfileVersion> => {
  const then = issuerBySymbol(read, document.symbol, document.issuedOn ?? date);
  const now = then === undefined ? undefined : profileOn(read, then.profile, date);
  return now === undefined ? issuerOn(read, then?.profile ?? 'steeringCommittee', date) : ok(now);
};

/** D35: puts an error of form right in a document that has gone out (Decree 30/2020, Article 18.3). */
export const correction: Template<'correction'> = (read, documentId, options, moment) => {
  const found = corrected(read, documentId);
  if (!found.ok) return found;
  const document = found.value;
  if (options.corrections.length === 0) {
    const sentence = 'Chưa có nội dung đính chính. Hãy ghi vị trí sai, chữ đã in và chữ sửa thành.';
    return refuse('rule', sentence, 'corrections', 'Nội dung đính chính');
  }
  const date = options.date ?? moment.today;
  const issuer = issuerOf(read, document, date);
  if (!issuer.ok) return issuer;
  const profile = issuer.value;
  const body = bodyOfKind(read, profile.profile);
  if (body === undefined) return refuse('rule', 'Chưa khai báo tổ chức ban hành. Hãy bổ sung trong Thành viên.');
  const signatoryId = options.signatoryId ?? document.signatoryId;
  const capacity = options.capacity ?? document.signingCapacity ?? 'own';
  const named = namedWithNumber(document);
  const paper: Paper = {
    paperClass: 'letter',
    name: `Công văn đính chính - ${named}`,
    letterhead: letterheadOf(profile),
    number: { serial: null, symbol: `${profile.abbreviation}-${profile.draftingUnit}` },
    placeAndDate: dateLineOf(profile, date),
    documentType: null,
    subject: `đính chính ${named}`,
    asOf: null,
    addressees: options.addressees.length > 0 ? options.addressees : [`Các cơ quan, tổ chức, cá nhân đã nhận ${named}`],
    body: bodyOf(document, profile, options.corrections),
    closes: true,
    signatures: [signatureOf(read, { body, profile, signatoryId, capacity, date })],
    recipients: ['Như trên', `Lưu: VT, ${profile.draftingUnit}`],
    appendices: [],
    orientation: 'portrait',
    marks: marksOf(read),
  };
  return ok({ title: paper.name, papers: [paper], layout: layoutOf(read), createdOn: date });
};
