import type { PlainDate } from '../kit/date.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { searchKey } from '../kit/text.ts';
import type { Read } from '../workspace.ts';
import { sameName, someOf } from './checks.ts';
import type { Agency } from './schema.ts';
import { isActiveOn } from './spans.ts';

/** From the closest likeness to the loosest; the first that finds anything decides. */
const LIKENESSES: readonly ((agency: Agency, typed: string) => boolean)[] = [
  (agency, typed) => sameName(agency.name, typed),
  (agency, typed) => searchKey(agency.name) === searchKey(typed),
  (agency, typed) => [agency.shortName, agency.abbreviation].some((n) => n !== '' && searchKey(n) === searchKey(typed)),
];

/**
 * The agency meant by a name as people write it: full name, short name or abbreviation, with or without accents; one at
 * work on that day first. Null for a name not in the book, and for an empty one. Refuses a name that fits several.
 */
export const agencyMeant = (read: Read, typed: string, date: PlainDate): Outcome<Agency | null> => {
  if (typed.trim() === '') return ok(null);
  const agencies = [...read.all('agencies').values()];
  for (const alike of LIKENESSES) {
    const found = agencies.filter((agency) => alike(agency, typed));
    const working = found.filter((agency) => isActiveOn({ from: agency.activeFrom, to: agency.activeTo }, date));
    const left = working.length > 0 ? working : found;
    if (left.length > 1) {
      const sentence = `Có ${left.length} cơ quan khớp với “${typed}”: ${someOf(left.map(({ name }) => name))}.`;
      return refuse('invalid', `${sentence} Hãy ghi tên đầy đủ.`, 'position.agencyId', 'Cơ quan công tác');
    }
    if (left[0] !== undefined) return ok(left[0]);
  }
  return ok(null);
};
