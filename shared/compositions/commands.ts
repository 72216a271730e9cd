import { z } from 'zod';
import { documentsOf } from '../documents/rules.ts';
import { type Change, create, remove, replace } from '../kit/command.ts';
import { idField } from '../kit/id.ts';
import { ok, refuse } from '../kit/outcome.ts';
import { inOffice } from '../meetings/seat-rules.ts';
import { command, type Read } from '../workspace.ts';
import { compositionStop, findComposition, findFree, given, nothingGiven } from './checks.ts';
import { begun, usualSignatory } from './defaults.ts';
import { compositionTitle } from './rules.ts';
import { type Composition, composition, compositionPatch } from './schema.ts';

const id = idField('Văn bản tự soạn');
const changes = compositionPatch.shape;

/** Begins a paper of free text; only its form has to be said, the rest as is usual for it. */
export const createComposition = command({
  name: 'compositions.create',
  title: 'Soạn văn bản mới',
  input: z.strictObject({ id: idField('Mã văn bản'), form: composition.shape.form, ...changes }),
  run: (read, { id, form, ...typed }, { today }) => {
    const base = { ...begun(form, typed.date ?? today), ...given(typed) };
    const written: Composition = {
      signatoryId: usualSignatory(read, base.profile, base.date),
      ...base,
      id,
      rev: 1,
      form,
      begunOn: today,
    };
    const stop = compositionStop(read, written, null);
    if (stop !== null) return stop;
    const created = create(read.all('compositions'), 'compositions', written);
    return created.ok ? ok([created.value]) : created;
  },
});

/** Drafts made of it bear its title and signer, unless they were given others. */
const draftsFollow = (read: Read, before: Composition, after: Composition): readonly Change[] =>
  documentsOf(read, before.id).flatMap((draft) => {
    const follows = {
      ...(draft.title === compositionTitle(before) ? { title: compositionTitle(after) } : {}),
      ...(draft.signatoryId === before.signatoryId ? { signatoryId: after.signatoryId } : {}),
      ...(draft.signingCapacity === before.signingCapacity ? { signingCapacity: after.signingCapacity } : {}),
    };
    const same = (Object.keys(follows) as (keyof typeof follows)[]).every((field) => follows[field] === draft[field]);
    return same ? [] : [replace('documents', draft, follows)];
  });

/** Changes what is given, field by field; `rev` says which writing it was read from, so that nothing newer is written over. */
export const changeComposition = command({
  name: 'compositions.change',
  title: 'Sửa văn bản tự soạn',
  input: z.strictObject({ id, rev: z.int().min(1).optional().meta({ title: 'Lần sửa' }), ...changes }),
  run: (read, { id, rev, ...patch }) => {
    const found = findFree(read, id);
    if (!found.ok) return found;
    const before = found.value;
    if (rev !== undefined && rev !== before.rev) {
      return refuse(
        'conflict',
        'Văn bản đã được sửa ở nơi khác sau khi mở. Phần vừa gõ chưa ghi; hãy mở lại văn bản rồi sửa tiếp.',
        'rev',
        'Lần sửa',
      );
    }
    const fields = given(patch);
    const after = { ...before, ...fields };
    return (
      nothingGiven(patch) ??
      compositionStop(read, after, before) ??
      ok([replace('compositions', before, fields), ...draftsFollow(read, before, after)])
    );
  },
});

/** Throws a paper away with its drafts; one that was ever submitted stays in the books. */
export const removeComposition = command({
  name: 'compositions.remove',
  title: 'Xóa văn bản tự soạn',
  input: z.strictObject({ id }),
  run: (read, { id }) => {
    const found = findFree(read, id);
    if (!found.ok) return found;
    const drafts = documentsOf(read, id);
    const kept = drafts.find((document) => document.withdrawals.length > 0);
    if (kept !== undefined) {
      const sentence = `“${kept.title}” đã từng trình ký nên giữ lại trong sổ. Hãy sửa rồi trình ký lại.`;
      return refuse('inUse', sentence, 'id', 'Văn bản tự soạn');
    }
    return ok([...drafts.map((draft) => remove('documents', draft)), remove('compositions', found.value)]);
  },
});

/** Writes a paper again from another one, issued ones too: all its words, under the date of today. */
export const duplicateComposition = command({
  name: 'compositions.duplicate',
  title: 'Nhân bản văn bản',
  input: z.strictObject({ id: idField('Mã văn bản'), fromId: idField('Văn bản được nhân bản') }),
  run: (read, { id, fromId }, { today }) => {
    const found = findComposition(read, fromId, 'fromId');
    if (!found.ok) return found;
    const { signatoryId, profile, introduction, ...words } = found.value;
    const stays = signatoryId !== null && inOffice(read, signatoryId, today);
    const copy: Composition = {
      ...words,
      profile,
      // A day that has passed is said anew.
      introduction:
        introduction === null || introduction.validUntil === null || introduction.validUntil >= today
          ? introduction
          : { ...introduction, validUntil: null },
      signatoryId: stays ? signatoryId : usualSignatory(read, profile, today),
      signingCapacity: stays ? words.signingCapacity : 'own',
      id,
      rev: 1,
      date: today,
      begunOn: today,
    };
    const created = create(read.all('compositions'), 'compositions', copy);
    return created.ok ? ok([created.value]) : created;
  },
});

export const compositionCommands = [
  createComposition,
  changeComposition,
  removeComposition,
  duplicateComposition,
] as const;
