import { hasReached, numberText } from '#shared/documents/rules.ts';
import type { PlainDate } from '#shared/kit/date.ts';
import { comparePersonNames, compareVietnamese } from '#shared/kit/text.ts';
import { isActiveOn, membersOn, positionText } from '#shared/roster/rules.ts';
import type { ProfileKind } from '#shared/settings/schema.ts';
import type { Read } from '#shared/workspace.ts';
import type { Option } from '../kit/fields.tsx';

/** Agencies at work on a day, by name; the one chosen before stays though it ceased. */
export const agencyOptions = (read: Read, day: PlainDate, kept: string | null): readonly Option[] =>
  [...read.all('agencies').values()]
    .filter(({ id, activeFrom, activeTo }) => id === kept || isActiveOn({ from: activeFrom, to: activeTo }, day))
    .toSorted((a, b) => compareVietnamese(a.name, b.name))
    .map(({ id, name, shortName }) => ({ value: id, label: name, hint: shortName }));

/** All people by given name, with position and agency, so that two of one name are told apart. */
export const personOptions = (read: Read, day: PlainDate): readonly Option[] =>
  [...read.all('people').values()]
    .toSorted((a, b) => comparePersonNames(a.name, b.name))
    .map((person) => ({ value: person.id, label: person.name, hint: positionText(read, person, day) }));

/** Our papers that have a number and can be an answer, the latest first. */
export const answerOptions = (read: Read): readonly Option[] =>
  [...read.all('documents').values()]
    .filter((document) => hasReached(document, 'numbered'))
    .toSorted((a, b) => ((a.issuedOn ?? '') < (b.issuedOn ?? '') ? 1 : -1))
    .map((document) => ({ value: document.id, label: numberText(document), hint: document.title }));

const byUse = (words: readonly string[]): readonly string[] => {
  const uses = new Map<string, number>();
  for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  return [...uses].toSorted(([a, x], [b, y]) => y - x || compareVietnamese(a, b)).map(([word]) => word);
};

/** Who wrote to us before, the oftenest first, then the agencies of the list. */
export const authorSuggestions = (read: Read): readonly string[] => [
  ...new Set([
    ...byUse([...read.all('incomingDocuments').values()].map(({ author }) => author)),
    ...[...read.all('agencies').values()].map(({ name }) => name).toSorted(compareVietnamese),
  ]),
];

/** Symbols the body used before, the oftenest first. */
export const symbolSuggestions = (read: Read, profile: ProfileKind): readonly string[] => {
  const entered = [...read.all('outgoingEntries').values()].filter((entry) => entry.profile === profile);
  const made = profile === 'steeringCommittee' ? [...read.all('documents').values()] : [];
  return byUse([...entered, ...made].map(({ symbol }) => symbol).filter((symbol) => symbol !== ''));
};

/** Everyone in a seat on a day, the committee's leaders first, and who signed before. */
export const signerSuggestions = (read: Read, day: PlainDate): readonly string[] => [
  ...new Set([
    ...[...read.all('bodies').values()].flatMap((body) =>
      membersOn(read, body.id, day).map(({ personId }) => read.get('people', personId)?.name ?? ''),
    ),
    ...[...read.all('outgoingEntries').values()].map(({ signer }) => signer),
  ]),
];
