import { AlignmentType, type IParagraphStyleOptions, type IPropertiesOptions, LineRuleType } from 'docx';
import type { PageLayout } from '#shared/documents/paper.ts';
import { mm } from '../layout/node.ts';
import {
  APPENDIX_WORD_SIZE,
  LETTER_SUBJECT_SIZE,
  MARK_COLOR,
  MARK_SIZE,
  NUMBER_SIZE,
  PARAGRAPH_GAP,
  RECIPIENT_SIZE,
  RECIPIENT_TITLE_SIZE,
  TABLE_SIZE,
} from '../layout/styles.ts';
import { halfPoints, twips } from './units.ts';

/** The decree's own face (Decree 30/2020, Appendix I, I.2); the bundled one is cut to the same widths. */
const FONT = 'Times New Roman';

/** Single spacing, and the running text's: as far apart as the lines of the PDF. In 240ths of a line. */
const SINGLE_LINE = 240;
const TEXT_LINE = 259;

const line = (amount: number) => ({ line: amount, lineRule: LineRuleType.AUTO });
const centre = { alignment: AlignmentType.CENTER } as const;

type Style = Omit<IParagraphStyleOptions, 'id' | 'basedOn' | 'quickFormat' | 'uiPriority'> & {
  readonly basedOn?: string;
};

const heading = (name: string, outlineLevel: number): Style => ({
  name,
  next: 'Text',
  paragraph: {
    ...centre,
    outlineLevel,
    keepNext: true,
    keepLines: true,
    spacing: { before: twips(2 * PARAGRAPH_GAP), ...line(TEXT_LINE) },
  },
  run: { bold: true },
});
const boldLine = (name: string, outlineLevel: number): Style => ({
  name,
  basedOn: 'Text',
  next: 'Text',
  paragraph: { outlineLevel, keepNext: true, keepLines: true },
  run: { bold: true },
});
const centred = (name: string, run: Style['run'] = {}, lines = SINGLE_LINE): Style => ({
  name,
  paragraph: { ...centre, spacing: line(lines) },
  run,
});
const sized = (points: number) => ({ size: halfPoints(points) });

/** Every style of a paper by the id its paragraphs name it with; names as an official reads them in Word. */
const stylesOf = ({ bodySize, firstLineIndent }: PageLayout) =>
  ({
    Text: {
      name: 'Nội dung',
      paragraph: {
        alignment: AlignmentType.BOTH,
        indent: { firstLine: twips(mm(firstLineIndent)) },
        spacing: { before: twips(PARAGRAPH_GAP), ...line(TEXT_LINE) },
      },
    },
    Basis: { name: 'Căn cứ', basedOn: 'Text', run: { italics: true } },
    Clause: { name: 'Khoản', basedOn: 'Text' },
    Point: { name: 'Điểm', basedOn: 'Text' },
    Item: { name: 'Gạch đầu dòng', basedOn: 'Text' },
    Heading1: heading('heading 1', 0),
    Heading2: heading('heading 2', 1),
    Heading3: heading('heading 3', 2),
    Heading4: heading('heading 4', 3),
    Heading5: boldLine('heading 5', 4),
    Heading6: boldLine('heading 6', 5),
    ReportHeading: boldLine('Tiêu đề mục', 0),
    Banner: {
      ...heading('Thẩm quyền, lệnh ban hành', 9),
      paragraph: {
        ...centre,
        keepNext: true,
        keepLines: true,
        spacing: { before: twips(2 * PARAGRAPH_GAP), after: twips(PARAGRAPH_GAP), ...line(TEXT_LINE) },
      },
    },
    ParentBody: centred('Cơ quan chủ quản'),
    IssuingBody: centred('Cơ quan ban hành', { bold: true }),
    NationalTitle: centred('Quốc hiệu', { bold: true }),
    Motto: centred('Tiêu ngữ', { bold: true }),
    Number: centred('Số, ký hiệu', sized(NUMBER_SIZE)),
    PlaceAndDate: centred('Địa danh, ngày tháng', { italics: true }),
    LetterSubject: centred('Trích yếu công văn', sized(LETTER_SUBJECT_SIZE)),
    Rule: { name: 'Kẻ ngang', paragraph: { spacing: { line: 20, lineRule: LineRuleType.EXACT } }, run: { size: 2 } },
    Gap: { name: 'Khoảng cách', paragraph: { spacing: { line: 20, lineRule: LineRuleType.EXACT } }, run: { size: 2 } },
    DocumentType: centred('Tên loại', { bold: true }, TEXT_LINE),
    Subject: centred('Trích yếu', { bold: true }, TEXT_LINE),
    AsOf: centred('Thời điểm của danh sách', { italics: true }, TEXT_LINE),
    Addressee: { name: 'Kính gửi', paragraph: { spacing: line(TEXT_LINE) } },
    AppendixWord: {
      ...centred('Phụ lục', { bold: true, ...sized(APPENDIX_WORD_SIZE) }, TEXT_LINE),
      paragraph: { ...centre, outlineLevel: 0, spacing: line(TEXT_LINE) },
    },
    AppendixTitle: centred('Tên phụ lục', { bold: true }, TEXT_LINE),
    EnclosedWith: centred('Kèm theo', { italics: true }, TEXT_LINE),
    Unit: {
      name: 'Đơn vị tính',
      paragraph: { alignment: AlignmentType.RIGHT, keepNext: true, spacing: line(SINGLE_LINE) },
      run: { italics: true, ...sized(TABLE_SIZE) },
    },
    TableHeader: centred('Đầu bảng', { bold: true, ...sized(TABLE_SIZE) }),
    TableText: { name: 'Chữ trong bảng', paragraph: { spacing: line(SINGLE_LINE) }, run: sized(TABLE_SIZE) },
    SignerTitle: centred('Chức vụ người ký', { bold: true }, TEXT_LINE),
    SigningNote: centred('Ký, ghi rõ họ tên', { italics: true, ...sized(RECIPIENT_TITLE_SIZE) }, TEXT_LINE),
    SignerName: centred('Họ tên người ký', { bold: true }, TEXT_LINE),
    RecipientTitle: {
      name: 'Nơi nhận',
      paragraph: { keepNext: true, spacing: line(SINGLE_LINE) },
      run: { bold: true, italics: true, ...sized(RECIPIENT_TITLE_SIZE) },
    },
    Recipient: { name: 'Nơi nhận - danh sách', paragraph: { spacing: line(SINGLE_LINE) }, run: sized(RECIPIENT_SIZE) },
    Header: { name: 'header', paragraph: { spacing: line(SINGLE_LINE) }, run: sized(bodySize) },
  }) as const satisfies Readonly<Record<string, Style>>;

/** A paragraph style by its id. */
export type StyleId = keyof ReturnType<typeof stylesOf>;

/** The look of a mark in the outer margin. */
export const MARK_RUN = { bold: true, color: MARK_COLOR.slice(1), size: halfPoints(MARK_SIZE) } as const;

/** Styles of a document set by these settings. */
export const documentStyles = (settings: PageLayout): NonNullable<IPropertiesOptions['styles']> => ({
  default: {
    document: {
      run: { font: FONT, size: halfPoints(settings.bodySize), language: { value: 'vi-VN' } },
      paragraph: { spacing: { before: 0, after: 0, ...line(SINGLE_LINE) } },
    },
  },
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true },
    ...Object.entries<Style>(stylesOf(settings)).map(([id, style]) => ({
      basedOn: 'Normal',
      quickFormat: true,
      ...style,
      id,
    })),
  ],
});
