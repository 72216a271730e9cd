import { compareDates, formatDate, type PlainDate } from '../kit/date.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import type { Read } from '../workspace.ts';
import { mustBe } from './life-cycle.ts';
import { type AskedNumber, holderIn } from './numbering.ts';
import { numberText } from './rules.ts';
import type { DocumentRecord, DocumentState } from './schema.ts';

export type Kept = DocumentRecord & { readonly id: string; readonly rev: number };

/** The document of that id. */
export const findDocument = (read: Read, id: string, field = 'id'): Outcome<Kept> => {
  const found = read.get('documents', id);
  return found === undefined ? refuse('missing', `Không tìm thấy văn bản có mã “${id}”.`, field, 'Văn bản') : ok(found);
};

/** The document, where it is in one of the states a step begins from. `step` completes "không … được". */
export const findIn = (read: Read, id: string, states: readonly DocumentState[], step: string): Outcome<Kept> => {
  const found = findDocument(read, id);
  if (!found.ok) return found;
  const stands = mustBe(found.value, states, step);
  return stands.ok ? found : stands;
};

type Dated = { readonly date: PlainDate; readonly field: string; readonly label: string };

/** A day of the paper's way that has not come yet is refused. */
export const notAhead = ({ date, field, label }: Dated, today: PlainDate): Outcome<null> =>
  compareDates(date, today) > 0
    ? refuse('rule', `${label} ${formatDate(date)} chưa đến. Chỉ ghi khi việc đã xảy ra.`, field, label)
    : ok(null);

/** Two days of the paper's way in their order. `earlier` names the first one within the sentence. */
export const notBefore = (
  { date, field, label }: Dated,
  earlier: { readonly date: PlainDate; readonly words: string },
): Outcome<null> =>
  compareDates(date, earlier.date) < 0
    ? refuse(
        'rule',
        `${label} ${formatDate(date)} không được trước ${earlier.words} ${formatDate(earlier.date)}.`,
        field,
        label,
      )
    : ok(null);

/** A number is given once in its sequence and year, to documents and to papers entered by hand (Decree 30/2020, Article 15.1). */
export const numberFree = (read: Read, { id, ...asked }: AskedNumber & { readonly id: string }): Outcome<null> => {
  const holder = holderIn(read, asked, id);
  if (holder === undefined) return ok(null);
  const sentence = `Số ${numberText(holder)} đã dùng cho “${holder.title}”. Hãy nhập số khác.`;
  return refuse('taken', sentence, 'serial', 'Số văn bản');
};
