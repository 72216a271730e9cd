import type { z } from 'zod';
import { refuse } from '../kit/outcome.ts';
import type { Read } from '../workspace.ts';
import { mustExist, mustRunForward, type Stop, sameName, spanText } from './checks.ts';
import type { positionInput } from './input.ts';
import type { Person, Position } from './schema.ts';
import { byFirstDay, overlaps } from './spans.ts';

export const toPosition = (typed: z.output<typeof positionInput>): Position => ({
  title: typed.title,
  agencyId: typed.agencyId ?? null,
  from: typed.from ?? null,
  to: typed.to ?? null,
});

/** In order of time, the present one last; positions begun on one day stay as they were typed. */
export const sortPositions = (positions: readonly Position[]): Position[] => positions.toSorted(byFirstDay);

const positionProblem = (read: Read, position: Position, field: string): Stop =>
  mustExist(read, 'agencies', position.agencyId, `${field}.agencyId`, 'Cơ quan công tác') ??
  mustRunForward(position, `${field}.to`, 'Giữ chức vụ đến ngày');

/** Two positions at one agency at one time are one too many; at two agencies they are a second office held beside the first. */
const clash = (positions: readonly Position[], index: number): Position | undefined => {
  const position = positions[index];
  if (position === undefined || position.agencyId === null) return undefined;
  return positions.slice(0, index).find((other) => other.agencyId === position.agencyId && overlaps(other, position));
};

const clashProblem = (read: Read, positions: readonly Position[], field: string): Stop => {
  for (const [index, position] of positions.entries()) {
    const other = clash(positions, index);
    if (other === undefined) continue;
    const agency = position.agencyId === null ? '' : (read.get('agencies', position.agencyId)?.name ?? '');
    const when = spanText(other) === '' ? '' : ` ${spanText(other)}`;
    const sentence = `Chức vụ “${position.title}” trùng thời gian với “${other.title}”${when} tại ${agency}.`;
    return refuse('rule', `${sentence} Hãy ghi ngày thôi giữ chức vụ trước.`, field, 'Chức vụ');
  }
  return null;
};

const sameAgency = (a: Person, b: Person): boolean => {
  if (a.positions.length === 0 || b.positions.length === 0) return a.positions.length === b.positions.length;
  return a.positions.some((p) => b.positions.some((q) => p.agencyId === q.agencyId && overlaps(p, q)));
};

/** Two people of one name are told apart by their agencies; at one agency the name itself must differ. */
const twinProblem = (read: Read, person: Person): Stop => {
  const twin = [...read.all('people').values()].find(
    (other) => other.id !== person.id && sameName(other.name, person.name) && sameAgency(other, person),
  );
  if (twin === undefined) return null;
  const sentence = `Đã có người tên “${twin.name}” ở cùng cơ quan.`;
  const advice = `Nếu là một người, hãy chọn người đó trong danh sách; nếu là hai người, hãy ghi thêm chữ phân biệt, ví dụ “${twin.name} (B)”.`;
  return refuse('taken', `${sentence} ${advice}`, 'name', 'Họ và tên');
};

/** What stands against a person as it would be kept; `field` is the path of the positions in the input. */
export const personProblem = (read: Read, person: Person, field: string): Stop => {
  for (const [index, position] of person.positions.entries()) {
    const stop = positionProblem(read, position, `${field}.${index}`);
    if (stop !== null) return stop;
  }
  return clashProblem(read, person.positions, field) ?? twinProblem(read, person);
};

/** As `personProblem`, where the input is one position and its fields stand at the top. */
export const onePositionProblem = (read: Read, person: Person, position: Position): Stop =>
  mustExist(read, 'agencies', position.agencyId, 'agencyId', 'Cơ quan công tác') ??
  mustRunForward(position, 'to', 'Giữ chức vụ đến ngày') ??
  clashProblem(read, person.positions, 'title') ??
  twinProblem(read, person);
