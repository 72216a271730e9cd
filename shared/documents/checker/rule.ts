import type { PlainDate } from '../../kit/date.ts';
import type { Read } from '../../workspace.ts';
import type { Paper, PrintJob } from '../paper.ts';
import type { DocumentRecord } from '../schema.ts';
import type { Passage } from './passages.ts';

/** An error stops Trình ký unless a reason is given; a warning only asks for a second look. */
export const SEVERITIES = ['error', 'warning'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What the checker asks of the document kept: one that stands in the list, or one that is only looked at. */
export type CheckedRecord = Pick<
  DocumentRecord,
  'id' | 'kind' | 'subjectId' | 'options' | 'title' | 'state' | 'draftedOn' | 'replacesId'
>;

/** One paper with all a rule may look at. */
export type Sheet = {
  readonly read: Read;
  readonly job: PrintJob;
  readonly paper: Paper;
  /** Place of the paper in its job, from 0. */
  readonly index: number;
  readonly record: CheckedRecord | null;
  readonly today: PlainDate;
  /** The date of the paper: as printed, or where the slots are blank the day it was drawn up for. */
  readonly date: PlainDate;
  readonly passages: readonly Passage[];
};

/** What a rule found. `where` names block or field; `mend` says how, where the rule's own words are not enough. */
export type Found = {
  readonly where: string;
  readonly excerpt: string;
  readonly message: string;
  readonly mend?: string;
};

export type Rule = {
  /** `theme.what`, stable: it is kept with the document when an error is let pass. */
  readonly id: string;
  /** The article it rests on, in Vietnamese. */
  readonly article: string;
  readonly severity: Severity;
  /** How to mend it, one Vietnamese sentence. */
  readonly mend: string;
  /** Set where no reason lets it pass: nobody may sign who has no authority. */
  readonly final?: true;
  readonly check: (sheet: Sheet) => readonly Found[];
};

/** One finding about a job, ready to be shown. `paper` counts from 1. */
export type Finding = Required<Found> &
  Pick<Rule, 'article' | 'severity'> & { readonly rule: string; readonly final: boolean; readonly paper: number };

export const DECREE = 'Nghị định 30/2020/NĐ-CP';
/** "Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3". */
export const layoutArticle = (section: string): string => `${DECREE}, Phụ lục I, mục ${section}`;
export const CAPITALS = `${DECREE}, Phụ lục II`;
export const FORMS = `${DECREE}, Phụ lục III`;
/** What no law says and the office does. */
export const PRACTICE = 'Thông lệ trình bày văn bản';

/** One finding where a condition does not hold. */
export const unless = (good: boolean, found: Found): readonly Found[] => (good ? [] : [found]);
