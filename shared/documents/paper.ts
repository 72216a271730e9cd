import type { PlainDate } from '../kit/date.ts';
import type { SigningCapacity } from '../meetings/schema.ts';
import type { LayoutSettings } from '../settings/schema.ts';

/**
 * A small typed model of an administrative document in Decree 30/2020's own terms.
 * Templates build it from records; the renderers set it; it knows no millimetre beyond table columns.
 */

/** A run of text; a plain string is an upright regular run. */
export type Run = { readonly text: string; readonly bold?: boolean; readonly italic?: boolean };
export type Inline = string | readonly (string | Run)[];

/** Which rules of the page apply (table of classes: which header, number, signature it carries). */
export const PAPER_CLASSES = [
  'named',
  'decision',
  'letter',
  'invitation',
  'introduction',
  'minutes',
  'annex',
  'list',
  'register',
  'slip',
] as const;
export type PaperClass = (typeof PAPER_CLASSES)[number];

/** Top left block: parent body (not bold) and the issuing body's lines (bold). The national title stands at the right by itself. */
export type Letterhead = { readonly parentBody: string; readonly nameLines: readonly string[] };

/** `serial: null` prints a blank slot for the clerk (Decree 30/2020, Article 15.2). `symbol` is "GM-BCĐ". */
export type DocumentNumber = { readonly serial: number | null; readonly symbol: string };

/** `day`/`month` null print blank slots; the year is always printed. */
export type PlaceAndDate = {
  readonly place: string;
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number;
};

export type Column = {
  readonly header: string;
  /** Share of the width left after fixed columns; or a fixed width in mm. */
  readonly width: { readonly mm: number } | { readonly share: number };
  readonly align: 'left' | 'center' | 'right';
};
/** A row of cells, or a heading across the table. */
export type Row =
  | { readonly kind: 'cells'; readonly cells: readonly Inline[]; readonly bold?: boolean }
  | { readonly kind: 'group'; readonly text: Inline };
export type Table = {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** pt; table text may be smaller than the body. Default 12. */
  readonly size?: number;
  /** Smallest height of a row of cells, mm: room for a signature. */
  readonly rowHeight?: number;
  /** Line above the table at the right, in italics: "Đơn vị tính: đồng". */
  readonly unit?: string;
};

export type CoverLine = { readonly text: string; readonly bold?: boolean; readonly top?: 'near' | 'far' };

export type Block =
  | { readonly kind: 'paragraph'; readonly content: Inline }
  /** A label and its words on one indented line: "Thời gian: 14 giờ 00 …". */
  | { readonly kind: 'field'; readonly label: string; readonly content: Inline }
  | { readonly kind: 'legalBases'; readonly items: readonly string[] }
  /** Phần, Chương, Mục, Tiểu mục: the word with its number, and the title in capitals. */
  | {
      readonly kind: 'heading';
      readonly level: 'part' | 'chapter' | 'section' | 'subsection';
      readonly number: number;
      readonly title: string;
    }
  /** "I. TIÊU ĐỀ" of a report. */
  | { readonly kind: 'reportHeading'; readonly number: number; readonly title: string }
  /** Điều; without a title its number stands in one line with the paragraph that follows. */
  | { readonly kind: 'article'; readonly number: number; readonly title: string }
  /** Khoản; with a title it stands bold on its own line. */
  | { readonly kind: 'clause'; readonly number: number; readonly title?: string; readonly content?: Inline }
  /** Điểm; `index` counts from 0 through the Vietnamese alphabet: a, b, c, d, đ, e, g … */
  | { readonly kind: 'point'; readonly index: number; readonly content: Inline }
  | { readonly kind: 'list'; readonly items: readonly Inline[] }
  /** The cover of a register (Decree 30/2020, Appendix IV): lines in the middle; `far` stands well apart from the line above. */
  | { readonly kind: 'cover'; readonly lines: readonly CoverLine[] }
  | Table;

/** What stands in capitals above the ink, the blank, and what stands under it (Decree 30/2020, Appendix I, II.7). */
export type Signature = {
  readonly capacity: SigningCapacity;
  /** Lines 7a in order: "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN". */
  readonly titleLines: readonly string[];
  /** 7b: the office at home, printed above the name where the seal is used. */
  readonly officeLines: readonly string[];
  /** Empty: the place for the name stays blank. */
  readonly name: string;
  /** Whose block it is and for which day; absent where nobody signs by an office (minutes, lists). */
  readonly signing?: { readonly bodyId: string; readonly signatoryId: string | null; readonly date: PlainDate };
};

/** An annex on pages of its own, numbered from 1 again (Decree 30/2020, Appendix I, III.1). */
export type Appendix = {
  /** Its number in Roman digits where the document has two or more; null: "Phụ lục" alone. */
  readonly number: number | null;
  /** Printed in capitals. */
  readonly title: string;
  /** "(Kèm theo Giấy mời số      /GM-BCĐ ngày      tháng 11 năm 2026 của …)": built by the layout from the main document. */
  readonly enclosedWith: { readonly documentType: string; readonly issuer: string } | null;
  readonly body: readonly Block[];
  readonly orientation: 'portrait' | 'landscape';
  /**
   * Set for a text a decision issues (form 1.3): instead of "Phụ lục" its first page bears the header again without number
   * and date, then its own type, and the title as it is written.
   */
  readonly enclosure?: { readonly documentType: string; readonly letterhead: Letterhead };
};

/** How a decision begins: whose authority it is, its legal bases, and the word it decides with (forms 1.2, 1.3). */
export type Enacting = {
  /** In lines: a name is not broken within. */
  readonly authority: readonly string[];
  readonly legalBases: readonly string[];
  readonly formula: string;
};

/** Marks in the outer margin, outside the text: the training copy, a draft, a copy in large letters. */
export type Marks = { readonly training: boolean; readonly draft: boolean; readonly reading?: boolean };

/** The page as the office has set it; a reading copy takes larger letters than the decree allows for a paper. */
export type PageLayout = Omit<LayoutSettings, 'bodySize'> & { readonly bodySize: number };

/** One document with its annexes. A file may hold several. The class 'annex' has no text of its own: its annexes alone are set. */
export type Paper = {
  readonly paperClass: PaperClass;
  /** Title of the PDF and stem of its file name: "Giấy mời – Họp Ban Chỉ đạo …". */
  readonly name: string;
  readonly letterhead: Letterhead | null;
  readonly number: DocumentNumber | null;
  readonly placeAndDate: PlaceAndDate | null;
  /** TÊN LOẠI: "GIẤY MỜI"; for a list its title. Null for a dispatch. */
  readonly documentType: string | null;
  /** Trích yếu, or the second title line of a list. */
  readonly subject: string | null;
  /** "(Tính đến ngày …)" under the title of a list. */
  readonly asOf: PlainDate | null;
  /** Kính gửi; empty where the class has none. */
  readonly addressees: readonly string[];
  /** Only of a decision; stands before its text. */
  readonly enacting?: Enacting;
  readonly body: readonly Block[];
  /** Closes the text with "./.". */
  readonly closes: boolean;
  /** One with the recipients at its left; in minutes secretary and chair side by side over them; in a list one to three side by side with "(Ký, ghi rõ họ tên)" under the title. */
  readonly signatures: readonly Signature[];
  /** Nơi nhận, without dash and punctuation; the last one is the archive line. Empty: no block. */
  readonly recipients: readonly string[];
  readonly appendices: readonly Appendix[];
  readonly orientation: 'portrait' | 'landscape';
  readonly marks: Marks;
};

/** What goes to the renderer: papers one after another, each with page numbers of its own. */
export type PrintJob = {
  readonly title: string;
  readonly papers: readonly Paper[];
  readonly layout: PageLayout;
  /** The day the file says it was made on: taken from the record, so that the same record gives the same bytes. */
  readonly createdOn: PlainDate;
};

export { POINT_LETTERS } from '../kit/text-blocks.ts';
