import { citedAs } from '#shared/documents/issued-names.ts';
import { documentKinds, isDocumentKind } from '#shared/documents/kinds.ts';
import type { Paper, Row, Table } from '#shared/documents/paper.ts';
import type { DocumentRecord, Submission } from '#shared/documents/schema.ts';
import { formatDate } from '#shared/kit/date.ts';
import { ok, refuse } from '#shared/kit/outcome.ts';
import { layoutOf } from '#shared/settings/rules.ts';
import type { Read } from '#shared/workspace.ts';
import { marksOf, type Template } from './template.ts';

/** Letters of the code, pt: read and typed again by hand. */
const CODE_SIZE = 22;
/** Room for handwriting, mm. */
const OPINION_HEIGHT = 24;
const RETURN_HEIGHT = 14;
/** So many characters of the fingerprint tell two submissions apart. */
const FINGERPRINT = 16;

/** "K7M 2QX". */
const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
const cells = (...texts: readonly string[]): Row => ({ kind: 'cells', cells: texts });

const codeBox = ({ code, file }: Submission): Table => ({
  kind: 'table',
  size: CODE_SIZE,
  columns: [
    { header: 'Mã phiếu', width: { share: 3 }, align: 'center' },
    { header: 'Số trang', width: { share: 2 }, align: 'center' },
  ],
  rows: [{ ...cells(spaced(code), String(file.pages)), bold: true } as Row],
});

const kindLabel = (kind: string): string => (isDocumentKind(kind) ? documentKinds[kind].label : 'Văn bản');

const enclosed = ({ enclosures = [] }: Submission): string =>
  enclosures.length === 0 ? 'Không' : enclosures.map((title, i) => `${i + 1}. ${title}`).join('\n');

const replaced = (read: Read, { replacesId }: DocumentRecord): readonly Row[] => {
  const old = replacesId === null ? undefined : read.get('documents', replacesId);
  return old === undefined ? [] : [cells('Thay thế', `${citedAs(old)} - ${old.title}`)];
};

const facts = (read: Read, document: DocumentRecord, submission: Submission): Table => {
  const { on, by, model, overrides, signatureLines = [] } = submission;
  const skipped = overrides.map(({ message, reason }) => `${message} Lý do bỏ qua: ${reason}`);
  return {
    kind: 'table',
    columns: [
      { header: 'Mục', width: { mm: 38 }, align: 'left' },
      { header: 'Nội dung', width: { share: 1 }, align: 'left' },
    ],
    rows: [
      cells('Loại, ký hiệu', [kindLabel(document.kind), document.symbol].filter((part) => part !== '').join(' - ')),
      ...replaced(read, document),
      cells('Phụ lục kèm theo', enclosed(submission)),
      cells('Người ký', signatureLines.length === 0 ? 'Theo văn bản' : signatureLines.join('\n')),
      cells('Ngày trình', formatDate(on)),
      cells('Người trình', by),
      ...(skipped.length === 0 ? [] : [cells('Lỗi thể thức được bỏ qua', skipped.join('\n'))]),
      cells('Dấu nội dung', model.sha256.slice(0, FINGERPRINT).toUpperCase()),
      cells('Lưu ý', REMINDER),
    ],
  };
};

const opinion: Table = {
  kind: 'table',
  columns: [
    { header: 'Ý kiến của người ký (nếu có)', width: { share: 5 }, align: 'left' },
    { header: 'Người trình (ký, ghi rõ họ tên)', width: { share: 3 }, align: 'center' },
  ],
  rows: [cells('', '')],
  rowHeight: OPINION_HEIGHT,
};

/** What comes back with the paper: the clerk types it with the code (Decree 30/2020, Article 15.2). */
const returned: Table = {
  kind: 'table',
  columns: [
    { header: 'Ngày ký', width: { share: 2 }, align: 'center' },
    { header: 'Số', width: { share: 1.4 }, align: 'center' },
    { header: 'Ngày ban hành', width: { share: 2 }, align: 'center' },
    { header: 'Ngày phát hành', width: { share: 2 }, align: 'center' },
    { header: 'Văn thư ký nhận', width: { share: 2.4 }, align: 'center' },
  ],
  rows: [cells('', '', '', '', '')],
  rowHeight: RETURN_HEIGHT,
};

/** Decree 30/2020, Articles 13.6 and 15.2. */
const REMINDER =
  'Ký trực tiếp trên văn bản bằng bút mực màu xanh, không dùng mực dễ phai. Số và ngày, tháng để trống; văn thư ghi sau khi ký, chậm nhất trong ngày làm việc tiếp theo.';

/** D36: goes with the paper that is out for ink and comes back with it; the paper itself stays clean. */
export const routingSlip: Template<'routingSlip'> = (read, documentId) => {
  const document = read.get('documents', documentId);
  if (document === undefined) {
    return refuse('missing', `Không tìm thấy văn bản có mã “${documentId}”.`, 'subject', 'Văn bản');
  }
  const { submission } = document;
  if (submission === null) {
    const sentence = `“${document.title}” chưa trình ký nên chưa có phiếu. Hãy trình ký rồi in phiếu.`;
    return refuse('rule', sentence, 'subject', 'Văn bản');
  }
  const paper: Paper = {
    paperClass: 'slip',
    name: `Phiếu trình ký ${submission.code} - ${document.title}`,
    letterhead: null,
    number: null,
    placeAndDate: null,
    documentType: 'PHIẾU TRÌNH KÝ',
    subject: null,
    asOf: null,
    addressees: [],
    body: [
      { kind: 'field', label: 'Văn bản trình', content: `${document.title}.` },
      codeBox(submission),
      facts(read, document, submission),
      opinion,
      returned,
    ],
    closes: false,
    signatures: [],
    recipients: [],
    appendices: [],
    orientation: 'portrait',
    marks: marksOf(read),
  };
  return ok({ title: paper.name, papers: [paper], layout: layoutOf(read), createdOn: submission.on });
};
