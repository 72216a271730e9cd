import type { PlainDate } from '../kit/date.ts';
import type { Read } from '../workspace.ts';
import { agencyInPlaceOn } from './agency-rules.ts';
import type { Agency, Person, Position } from './schema.ts';
import { isActiveOn } from './spans.ts';

/** The position a person holds on that day; the one begun last where there are several. */
export const positionOn = (person: Person, date: PlainDate): Position | undefined =>
  person.positions.findLast((position) => isActiveOn(position, date));

/** The agency a person works at on that day, by the name it bore then. */
export const agencyOn = (read: Read, person: Person, date: PlainDate): Agency | undefined => {
  const id = positionOn(person, date)?.agencyId;
  return id === undefined || id === null ? undefined : agencyInPlaceOn(read, id, date);
};

const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/);
const lower = (text: string): string => text.toLocaleLowerCase('vi');
const has = (text: string, part: string): boolean =>
  part !== '' && ` ${lower(text)} `.replaceAll(/[,;]/g, ' ').includes(` ${lower(part)} `);

/** How many of the agency's first words end the title already: "Chánh Văn phòng" + "Văn phòng HĐND và UBND" is 2. */
const sharedWords = (title: string, agency: string): number => {
  const [end, start] = [wordsOf(lower(title)), wordsOf(lower(agency))];
  for (let count = Math.min(end.length, start.length); count > 0; count--) {
    if (end.slice(-count).join(' ') === start.slice(0, count).join(' ')) return count;
  }
  return 0;
};

/** Position and agency as one phrase, without saying the agency twice. One shared word ("phòng") is no repetition. */
const joinTitle = (title: string, agency: string): string => {
  const shared = sharedWords(title, agency);
  if (shared < 2) return `${title}, ${agency}`;
  return [title, ...wordsOf(agency).slice(shared)].join(' ');
};

const alreadySays = (title: string, agency: Agency): boolean =>
  [agency.name, agency.shortName, agency.abbreviation].some((name) => has(title, name));

/**
 * What stands behind a name in a list: "Chủ tịch UBND thành phố", or "Trưởng phòng, Phòng Nội vụ".
 * Empty where no position is known on that day. The agency bears the name of that day.
 */
export const positionText = (read: Read, person: Person, date: PlainDate): string => {
  const position = positionOn(person, date);
  if (position === undefined) return '';
  const agency = agencyOn(read, person, date);
  const own = position.agencyId === null ? undefined : read.get('agencies', position.agencyId);
  if (agency === undefined || own === undefined) return position.title;
  return alreadySays(position.title, own) || alreadySays(position.title, agency)
    ? position.title
    : joinTitle(position.title, agency.name);
};

/** Name with agency, to tell two people of one name apart: "Nguyễn Văn An (Phòng Nội vụ)". */
export const nameWithAgency = (read: Read, person: Person, date: PlainDate): string => {
  const agency = agencyOn(read, person, date);
  return agency === undefined ? person.name : `${person.name} (${agency.name})`;
};
