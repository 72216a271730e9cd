import { z } from 'zod';
import { create, remove, replace } from '../kit/command.ts';
import { formatDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { ok, refuse } from '../kit/outcome.ts';
import { nothingToChange } from '../roster/checks.ts';
import { changesNothing, given } from '../roster/input.ts';
import { command } from '../workspace.ts';
import { delegationProblem, stillNeeded, uncoversDocuments } from './delegation-checks.ts';
import { type Delegation, delegationFields, delegationPaper, revocation } from './delegation-schema.ts';
import { delegationSpan } from './delegations.ts';

const paperInput = z.strictObject(delegationPaper.shape).meta({ title: 'Theo văn bản' });

const notFound = (id: string) =>
  refuse('missing', `Không tìm thấy ủy quyền có mã “${id}”. Hãy chọn lại trong danh sách.`, 'id', 'Ủy quyền');

export const addDelegation = command({
  name: 'delegations.add',
  title: 'Ghi ủy quyền',
  input: z.strictObject({
    id: idField('Mã ủy quyền'),
    ...delegationFields,
    delegatorId: delegationFields.delegatorId.optional(),
    kinds: delegationFields.kinds.optional(),
    content: delegationFields.content.optional(),
    to: delegationFields.to.optional(),
    paper: paperInput,
  }),
  run: (read, typed) => {
    const one: Delegation = {
      ...typed,
      rev: 1,
      delegatorId: typed.delegatorId ?? null,
      kinds: typed.kinds ?? null,
      content: typed.content ?? '',
      to: typed.to ?? null,
      revoked: null,
    };
    const stop = delegationProblem(read, one);
    if (stop !== null) return stop;
    const created = create(read.all('delegations'), 'delegations', one);
    return created.ok ? ok([created.value]) : created;
  },
});

export const changeDelegation = command({
  name: 'delegations.change',
  title: 'Sửa ủy quyền',
  input: z.strictObject({
    id: idField('Ủy quyền'),
    capacity: delegationFields.capacity.optional(),
    bodyId: delegationFields.bodyId.optional(),
    delegatorId: delegationFields.delegatorId.optional(),
    delegateeId: delegationFields.delegateeId.optional(),
    kinds: delegationFields.kinds.optional(),
    content: delegationFields.content.optional(),
    from: delegationFields.from.optional(),
    to: delegationFields.to.optional(),
    paper: paperInput.optional(),
  }),
  run: (read, { id, ...typed }) => {
    const before = read.get('delegations', id);
    if (before === undefined) return notFound(id);
    if (changesNothing(typed)) return nothingToChange();
    const after = { ...before, ...given(typed) };
    return (
      delegationProblem(read, after) ??
      uncoversDocuments(read, before, after) ??
      ok([replace('delegations', before, given(typed))])
    );
  },
});

const lastDayProblem = (before: Delegation, lastDay: string) => {
  const [field, label] = ['lastDay', 'Ký đến hết ngày'];
  const { to } = delegationSpan(before);
  if (before.revoked !== null) {
    const sentence = `Lần giao này đã chấm dứt sau ngày ${formatDate(before.revoked.lastDay)}.`;
    return refuse('rule', `${sentence} Nếu ghi sai, hãy bấm Hoàn tác rồi ghi lại.`, 'id', 'Ủy quyền');
  }
  if (lastDay < before.from) {
    const sentence = `Lần giao này chỉ có hiệu lực từ ngày ${formatDate(before.from)}.`;
    return refuse('rule', `${sentence} Hãy nhập ngày từ đó trở đi, hoặc xóa nếu ghi nhầm.`, field, label);
  }
  if (to !== null && lastDay >= to) {
    const sentence = `Theo văn bản, lần giao này tự hết hiệu lực sau ngày ${formatDate(to)}.`;
    return refuse('rule', `${sentence} Hãy nhập ngày sớm hơn.`, field, label);
  }
  return null;
};

/** Ends a delegation before its time, with the last day it still holds and why. */
export const endDelegation = command({
  name: 'delegations.end',
  title: 'Chấm dứt ủy quyền',
  input: z.strictObject({
    id: idField('Ủy quyền'),
    lastDay: revocation.shape.lastDay,
    reason: revocation.shape.reason,
  }),
  run: (read, { id, lastDay, reason }) => {
    const before = read.get('delegations', id);
    if (before === undefined) return notFound(id);
    const stop = lastDayProblem(before, lastDay);
    if (stop !== null) return stop;
    const revoked = { lastDay, reason };
    return uncoversDocuments(read, before, { ...before, revoked }) ?? ok([replace('delegations', before, { revoked })]);
  },
});

/** Takes back a delegation typed by mistake. */
export const removeDelegation = command({
  name: 'delegations.remove',
  title: 'Xóa ủy quyền ghi nhầm',
  input: z.strictObject({ id: idField('Ủy quyền') }),
  run: (read, { id }) => {
    const before = read.get('delegations', id);
    if (before === undefined) return notFound(id);
    return stillNeeded(read, before) ?? ok([remove('delegations', before)]);
  },
});

/** Every command on delegations (Decree 30/2020, Article 13). */
export const delegationCommands = [addDelegation, changeDelegation, endDelegation, removeDelegation] as const;
