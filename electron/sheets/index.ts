import { type DocumentKind, documentKinds, isDocumentKind } from '#shared/documents/kinds.ts';
import { parseInput } from '#shared/kit/fields.ts';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import { asciiFileName } from '#shared/kit/text.ts';
import type { Read } from '#shared/workspace.ts';
import { estimateSheet } from './estimate-sheet.ts';
import { usageSheet } from './usage-sheet.ts';
import { type SheetPage, workbook } from './workbook.ts';

/** The pages of a workbook about a record: pure, and a refusal says what is still missing. */
type SheetTemplate = (read: Read, subjectId: string, options: never) => Outcome<readonly SheetPage[]>;

/** The documents that are also kept as a workbook. */
const sheets: { readonly [K in DocumentKind]?: SheetTemplate } = {
  budgetEstimate: estimateSheet,
  budgetUse: usageSheet,
};

/** Whether a document is also kept as a workbook. */
export const hasSheet = (kind: DocumentKind): boolean => sheets[kind] !== undefined;

export type WrittenSheet = { readonly bytes: Uint8Array; readonly fileName: string };

/** A document as an .xlsx; refuses the kinds that are paper only. */
export const makeSheet = async (
  read: Read,
  { kind, subject, options }: { readonly kind: string; readonly subject: string; readonly options: unknown },
): Promise<Outcome<WrittenSheet>> => {
  const template = isDocumentKind(kind) ? sheets[kind] : undefined;
  if (!isDocumentKind(kind) || template === undefined)
    return refuse('missing', 'Văn bản này không có bản bảng tính. Hãy dùng “Lưu PDF”.', 'kind', 'Loại văn bản');
  const chosen = parseInput(documentKinds[kind].options, options ?? {});
  if (!chosen.ok) return chosen;
  const pages = template(read, subject, chosen.value as never);
  if (!pages.ok) return pages;
  const { label, subject: coll } = documentKinds[kind];
  const year = coll === 'budgetYears' ? read.get('budgetYears', subject)?.year : undefined;
  return ok({
    bytes: await workbook(pages.value),
    fileName: `${asciiFileName(year === undefined ? label : `${label} năm ${year}`, 90)}.xlsx`,
  });
};
