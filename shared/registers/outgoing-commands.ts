import { z } from 'zod';
import { findIn, numberFree } from '../documents/checks.ts';
import { seriesId } from '../documents/numbering.ts';
import { type Change, create, replace } from '../kit/command.ts';
import type { PlainDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { type Outcome, ok } from '../kit/outcome.ts';
import { lineField } from '../kit/text.ts';
import { given } from '../settings/patch.ts';
import { command, type Read } from '../workspace.ts';
import { findEntry, outgoingStop } from './checks.ts';
import { type OutgoingEntry, outgoingDetailFields, outgoingFields, seriesFields } from './schema.ts';

const reason = lineField({ label: 'Lý do', max: 300 });

const stop = (read: Read, entry: OutgoingEntry, today: PlainDate): Outcome<null> => {
  const days = outgoingStop(entry, today);
  return days.ok ? numberFree(read, entry) : days;
};

/** Whose numbers an issuing profile takes, and which papers share a sequence (Decree 30/2020, Article 15.1). */
export const setSeries = command({
  name: 'registers.setSeries',
  title: 'Đặt cách lấy số văn bản',
  input: z.strictObject(seriesFields),
  run: (read, input) => {
    const before = read.get('numberSeries', seriesId(input.profile));
    if (before !== undefined) return ok([replace('numberSeries', before, input)]);
    const created = create(read.all('numberSeries'), 'numberSeries', { ...input, id: seriesId(input.profile) });
    return created.ok ? ok([created.value]) : created;
  },
});

/** Enters a paper that went out without this program, with its number. */
export const recordOutgoing = command({
  name: 'registers.recordOutgoing',
  title: 'Vào sổ văn bản đi',
  input: z.strictObject({ id: idField('Mã dòng sổ'), ...outgoingFields }),
  run: (read, input, { today }) => {
    const entry: OutgoingEntry = { ...input, rev: 1, corrections: [], cancelled: null };
    const allowed = stop(read, entry, today);
    if (!allowed.ok) return allowed;
    const created = create(read.all('outgoingEntries'), 'outgoingEntries', entry);
    return created.ok ? ok([created.value]) : created;
  },
});

/** Puts a line right; the reason stays with it. */
export const changeOutgoing = command({
  name: 'registers.changeOutgoing',
  title: 'Sửa dòng sổ văn bản đi',
  input: z.strictObject({ id: idField('Dòng sổ'), reason, ...z.object(outgoingFields).partial().shape }),
  run: (read, { id, reason: why, ...patch }, { today, actor }) => {
    const found = findEntry(read, id);
    if (!found.ok) return found;
    const { corrections } = found.value;
    const fields = { ...given(patch), corrections: [...corrections, { on: today, by: actor, reason: why }] };
    const allowed = stop(read, { ...found.value, ...fields }, today);
    return allowed.ok ? ok([replace('outgoingEntries', found.value, fields)]) : allowed;
  },
});

/** Strikes a line out: number and line stay, with the reason in the note. */
export const removeOutgoing = command({
  name: 'registers.removeOutgoing',
  title: 'Hủy dòng sổ văn bản đi',
  input: z.strictObject({ id: idField('Dòng sổ'), reason }),
  run: (read, { id, reason: why }, { today, actor }) => {
    const found = findEntry(read, id);
    if (!found.ok) return found;
    const cancelled = { on: today, by: actor, reason: why };
    return ok([replace('outgoingEntries', found.value, { cancelled })]);
  },
});

/** What the register says of a document made here beyond the paper: recipients, who keeps the copy, how many. */
export const completeOutgoing = command({
  name: 'registers.completeOutgoing',
  title: 'Bổ sung dòng sổ văn bản đi',
  input: z.strictObject({ id: idField('Văn bản'), ...outgoingDetailFields }),
  run: (read, input): Outcome<readonly Change[]> => {
    const found = findIn(read, input.id, ['numbered', 'issued', 'filed'], 'bổ sung vào sổ');
    if (!found.ok) return found;
    const before = read.get('outgoingDetails', input.id);
    if (before !== undefined) return ok([replace('outgoingDetails', before, given(input))]);
    const created = create(read.all('outgoingDetails'), 'outgoingDetails', input);
    return created.ok ? ok([created.value]) : created;
  },
});
