import type { AnyRecord } from '../kit/command.ts';
import { formatDate, formatInstant, isPlainDate } from '../kit/date.ts';
import { fieldLabel } from '../kit/field-label.ts';
import type { Read } from '../workspace.ts';
import { spanText } from './checks.ts';
import { COMMITTEE_ROLE_LABELS, FORM_OF_ADDRESS_LABELS } from './labels.ts';
import { memberName } from './rules.ts';
import {
  agency,
  body,
  type CommitteeRole,
  type DecisionRef,
  type FormOfAddress,
  fieldAssignment,
  type Hosting,
  membership,
  type Position,
  person,
  workField,
} from './schema.ts';

/** A change of one record as the journal keeps it; `at` is a UTC instant, `title` the command's Vietnamese name. */
export type RecordedChange = {
  readonly at: string;
  readonly title: string;
  readonly coll: string;
  readonly before: AnyRecord | null;
  readonly after: AnyRecord | null;
};

/** One line of the history in plain words: "14:05 23/11/2026 — Sửa chức vụ", and what changed. */
export type HistoryEntry = { readonly when: string; readonly what: string; readonly details: readonly string[] };

const SCHEMAS = {
  agencies: agency,
  people: person,
  bodies: body,
  memberships: membership,
  workFields: workField,
  fieldAssignments: fieldAssignment,
} as const;
type Known = keyof typeof SCHEMAS;
const isKnown = (coll: string): coll is Known => Object.hasOwn(SCHEMAS, coll);

const LABELS: Readonly<Record<string, string>> = {
  positions: 'Chức vụ',
  hostings: 'Cơ quan đảm nhiệm',
  decision: 'Quyết định',
  endDecision: 'Quyết định thôi tham gia',
};

const EMPTY = 'để trống';
const inBrackets = (text: string): string => (text === '' ? '' : ` (${text})`);

const decisionText = ({ number, date, issuer }: DecisionRef): string =>
  [
    number === '' ? '' : `số ${number}`,
    date === null ? '' : `ngày ${formatDate(date)}`,
    issuer === '' ? '' : `của ${issuer}`,
  ]
    .filter((part) => part !== '')
    .join(' ');

const agencyText = (read: Read, id: string | null): string =>
  id === null ? '' : (read.get('agencies', id)?.name ?? 'cơ quan đã xóa');

const positionLine = (read: Read, held: Position): string =>
  [held.title, agencyText(read, held.agencyId)].filter((part) => part !== '').join(', ') + inBrackets(spanText(held));

const seatLine = (read: Read, id: string): string => {
  const seat = read.get('memberships', id);
  return seat === undefined ? 'thành viên đã xóa' : memberName(read, seat, seat.from);
};

/** Of two lists of positions only those that differ, the former and the present. */
const differing = (before: unknown, after: unknown): readonly [unknown, unknown] => {
  const [former, now] = [(before ?? []) as readonly Position[], (after ?? []) as readonly Position[]];
  const without = (list: readonly Position[], other: readonly Position[]) =>
    list.filter((held) => !other.some((same) => JSON.stringify(same) === JSON.stringify(held)));
  return [without(former, now), without(now, former)];
};

/** How the value of one field reads; ids as names, days as dates, unions by their labels. */
const valueText = (read: Read, field: string, value: unknown): string => {
  if (value === null || value === undefined || value === '') return '';
  if (field === 'positions') return (value as readonly Position[]).map((held) => positionLine(read, held)).join('; ');
  if (field === 'hostings') {
    return (value as readonly Hosting[])
      .map((h) => `${agencyText(read, h.agencyId)}${inBrackets(spanText(h))}`)
      .join('; ');
  }
  if (field === 'decision' || field === 'endDecision') return decisionText(value as DecisionRef);
  if (field === 'role') return COMMITTEE_ROLE_LABELS[value as CommitteeRole];
  if (field === 'address') return FORM_OF_ADDRESS_LABELS[value as FormOfAddress];
  if (field === 'personId') return read.get('people', String(value))?.name ?? 'người đã xóa';
  if (field === 'bodyId') return read.get('bodies', String(value))?.name ?? '';
  if (field === 'fieldId') return read.get('workFields', String(value))?.name ?? 'lĩnh vực đã xóa';
  if (field === 'membershipId' || field === 'replacedById') return seatLine(read, String(value));
  if (field.endsWith('Id')) return agencyText(read, String(value));
  return typeof value === 'string' && isPlainDate(value) ? formatDate(value) : String(value);
};

const labelOf = (coll: Known, field: string): string => LABELS[field] ?? fieldLabel(SCHEMAS[coll], [field]) ?? '';

/** In the order of the schema, the name before the rest. */
const changedFields = (coll: Known, before: AnyRecord | null, after: AnyRecord): readonly string[] =>
  Object.keys(SCHEMAS[coll].shape).filter(
    (field) => field !== 'id' && field !== 'rev' && JSON.stringify(before?.[field]) !== JSON.stringify(after[field]),
  );

/** "Số điện thoại: để trống → 0297…"; when a record is created, only what it was created with. */
const detail = (read: Read, coll: Known, field: string, line: RecordedChange): string | null => {
  const label = labelOf(coll, field);
  const both = [line.before?.[field], line.after?.[field]] as const;
  const [old, fresh] = field === 'positions' ? differing(...both) : both;
  const now = valueText(read, field, fresh);
  if (line.before === null) return now === '' || label === '' ? null : `${label}: ${now}`;
  const former = valueText(read, field, old);
  return label === '' || former === now ? null : `${label}: ${former || EMPTY} → ${now || EMPTY}`;
};

/** One change of a roster record in plain Vietnamese; names are those of today. */
export const historyEntry = (read: Read, line: RecordedChange): HistoryEntry => {
  const { coll, before, after } = line;
  const details =
    after === null || !isKnown(coll)
      ? []
      : changedFields(coll, before, after).flatMap((field) => detail(read, coll, field, line) ?? []);
  return { when: formatInstant(line.at), what: line.title, details };
};
