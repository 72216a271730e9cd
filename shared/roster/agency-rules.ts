import type { PlainDate } from '../kit/date.ts';
import type { Read } from '../workspace.ts';
import type { Agency, Body, BodyKind } from './schema.ts';
import { isActiveOn } from './spans.ts';

/** An agency and the agencies it took over from, the present one first. Stops where the chain would return to itself. */
export const predecessorChain = (read: Read, agencyId: string): readonly Agency[] => {
  const chain: Agency[] = [];
  const seen = new Set<string>();
  let next: string | null = agencyId;
  while (next !== null && !seen.has(next)) {
    seen.add(next);
    const agency: Agency | undefined = read.get('agencies', next);
    if (agency === undefined) break;
    chain.push(agency);
    next = agency.predecessorId;
  }
  return chain;
};

/** The agencies that took over from this one directly; more than one after a split. */
export const successorsOf = (read: Read, agencyId: string): readonly Agency[] =>
  [...read.all('agencies').values()].filter((agency) => agency.predecessorId === agencyId);

/** The agencies that took over one after another, nearest first; ends where an agency was split. */
const successorChain = (read: Read, agencyId: string): readonly Agency[] => {
  const chain: Agency[] = [];
  const seen = new Set([agencyId]);
  let found = successorsOf(read, agencyId);
  while (found.length === 1 && found[0] !== undefined && !seen.has(found[0].id)) {
    seen.add(found[0].id);
    chain.push(found[0]);
    found = successorsOf(read, found[0].id);
  }
  return chain;
};

const works = (agency: Agency, date: PlainDate): boolean =>
  isActiveOn({ from: agency.activeFrom, to: agency.activeTo }, date);

/**
 * The agency that stood for this one on that day: itself while it worked, else the predecessor or successor that did.
 * Itself where none did; undefined only where there is no such agency.
 */
export const agencyInPlaceOn = (read: Read, agencyId: string, date: PlainDate): Agency | undefined => {
  const own = read.get('agencies', agencyId);
  if (own === undefined || works(own, date)) return own;
  const others = [...successorChain(read, agencyId), ...predecessorChain(read, agencyId).slice(1)];
  return others.find((agency) => works(agency, date)) ?? own;
};

/** Name the agency bore on that day; an old paper keeps the old name. Empty where there is no such agency. */
export const agencyNameOn = (read: Read, agencyId: string, date: PlainDate): string =>
  agencyInPlaceOn(read, agencyId, date)?.name ?? '';

/** The one body of that kind (Articles 3–8), or undefined before the office has been set up. */
export const bodyOfKind = (read: Read, kind: BodyKind): Body | undefined =>
  [...read.all('bodies').values()].find((body) => body.kind === kind);

/** The agency that plays the standing agency's part on that day (Article 8), by the name it bore then; or undefined. */
export const standingAgencyOn = (read: Read, date: PlainDate): Agency | undefined => {
  const hosting = bodyOfKind(read, 'standingAgency')?.hostings.findLast((h) => isActiveOn(h, date));
  return hosting === undefined ? undefined : agencyInPlaceOn(read, hosting.agencyId, date);
};
