import { z } from 'zod';
import { characterCount, firstUnprintable, tidyLine, tidyParagraphs, tidyPart } from './characters.ts';
import { groupedDigits } from './grouped-digits.ts';

export { characterCount, isPrintable, isWellFormed, nfc, tidyLine, tidyParagraphs, tidyPart } from './characters.ts';
export { comparePersonNames, compareVietnamese } from './collation.ts';
export { asciiFileName } from './file-name.ts';
export { matcher, matches, type SearchText, searchKey, searchText } from './search.ts';

/** `label`: Vietnamese name of the field, first word of every message. `min`, `max`: characters (code points) after tidying. */
export type TextLimits = { readonly label: string; readonly min?: number; readonly max?: number };

const lengthProblem = (text: string, { label, min, max }: Required<TextLimits>): string | null => {
  const length = characterCount(text);
  if (length >= Math.max(min, 1) && length <= max) return null;
  const found = `đang có ${groupedDigits(length)}`;
  if (length === 0 && min > 0) return `${label}: chưa có nội dung; hãy nhập`;
  if (length < min) return `${label}: cần ít nhất ${groupedDigits(min)} ký tự, ${found}; hãy nhập thêm`;
  return length > max ? `${label}: nhiều nhất ${groupedDigits(max)} ký tự, ${found}; hãy rút ngắn` : null;
};

const characterProblem = (text: string, label: string): string | null => {
  const found = firstUnprintable(text);
  if (found === null) return null;
  return found.shown === null
    ? `${label}: có ký tự ẩn không in được ở vị trí thứ ${groupedDigits(found.place)}; hãy xóa ký tự đó hoặc gõ lại đoạn này`
    : `${label}: ký tự “${found.shown}” ở vị trí thứ ${groupedDigits(found.place)} không in được trên văn bản; hãy xóa hoặc thay ký tự khác`;
};

const textField = (limits: Required<TextLimits>, tidy: (text: string) => string) =>
  z
    .string({
      error: (issue) =>
        issue.input === undefined || issue.input === null
          ? `${limits.label}: chưa có nội dung; hãy nhập`
          : `${limits.label}: phải là chữ; hãy nhập lại`,
    })
    .overwrite(tidy)
    .superRefine((text, context) => {
      const message = characterProblem(text, limits.label) ?? lengthProblem(text, limits);
      if (message !== null) context.addIssue({ code: 'custom', message });
    })
    .meta({ title: limits.label });

/** Zod schema of one line of text, tidied (see `tidyLine`), 1–300 characters unless said otherwise. */
export const lineField = ({ label, min = 1, max = 300 }: TextLimits) => textField({ label, min, max }, tidyLine);

/** A line that may be left out or left empty. Empty means cleared: the two are kept apart for commands that change a record. */
export const optionalLineField = ({ label, max = 300 }: Omit<TextLimits, 'min'>) =>
  lineField({ label, min: 0, max }).optional().meta({ title: label });

/** Zod schema of running text with line breaks, tidied (see `tidyParagraphs`), 1–20,000 characters unless said otherwise. */
export const paragraphField = ({ label, min = 1, max = 20_000 }: TextLimits) =>
  textField({ label, min, max }, tidyParagraphs);

/** A run within a paragraph, at most 20,000 characters; the spaces at its ends belong to it. */
export const runField = (label: string) => textField({ label, min: 0, max: 20_000 }, tidyPart);

/** Running text that may be left out or left empty. */
export const optionalParagraphField = ({ label, max = 20_000 }: Omit<TextLimits, 'min'>) =>
  paragraphField({ label, min: 0, max }).optional().meta({ title: label });
