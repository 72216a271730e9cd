import { z } from 'zod';
import { plainDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { lineField } from '../kit/text.ts';
import type { SigningCapacity } from '../meetings/schema.ts';

/** The ways of signing that rest on a paper (Decree 30/2020, Article 13; Appendix I, II.7.b): TL., TUQ., Q. */
export const DELEGATION_CAPACITIES = [
  'byOrder',
  'underDelegation',
  'acting',
] as const satisfies readonly SigningCapacity[];
export type DelegationCapacity = (typeof DELEGATION_CAPACITIES)[number];

const base = { id: idField(), rev: z.int().min(1) };

/** The paper a delegation rests on: the working regulation, the authorization, the decision. */
export const delegationPaper = z.looseObject({
  number: lineField({ label: 'Số, ký hiệu văn bản', max: 60 }),
  date: plainDate('Ngày văn bản'),
  issuer: lineField({ label: 'Cơ quan ban hành văn bản', max: 200 }),
});
export type DelegationPaper = z.output<typeof delegationPaper>;

export const delegationFields = {
  capacity: z
    .enum(DELEGATION_CAPACITIES, { error: 'Hình thức: chọn thừa lệnh, thừa ủy quyền hoặc quyền người đứng đầu' })
    .meta({ title: 'Hình thức' }),
  /** The body in whose papers the delegatee signs. */
  bodyId: idField('Ký văn bản của'),
  /** The seat that gives; null for an acting head, whom the decision of a superior names. */
  delegatorId: idField('Người giao').nullable().meta({ title: 'Người giao' }),
  /** The seat that receives. */
  delegateeId: idField('Người được giao'),
  /** Kinds of document in the catalogue; null: every kind. */
  kinds: z
    .array(z.string({ error: 'Loại văn bản: chọn trong danh sách' }).min(1).max(64))
    .min(1, { error: 'Loại văn bản: chọn ít nhất một loại, hoặc chọn mọi loại văn bản' })
    .max(100, { error: 'Loại văn bản: nhiều nhất 100 loại' })
    .nullable()
    .meta({ title: 'Loại văn bản' }),
  /** What it covers in the words of the paper. */
  content: lineField({ label: 'Nội dung được giao', max: 500, min: 0 }),
  from: plainDate('Có hiệu lực từ ngày'),
  /** Last day by the paper itself; null where it names none. */
  to: plainDate('Có hiệu lực đến hết ngày').nullable().meta({ title: 'Có hiệu lực đến hết ngày' }),
} as const;

/** Ended before its time: the last day it still held, and why. */
export const revocation = z.looseObject({
  lastDay: plainDate('Ký đến hết ngày'),
  reason: lineField({ label: 'Lý do chấm dứt', max: 300 }),
});
export type Revocation = z.output<typeof revocation>;

/** Ủy quyền: who may sign for whom, which papers, from when to when, by which paper. */
export const delegation = z.looseObject({
  ...base,
  ...delegationFields,
  paper: delegationPaper,
  revoked: revocation.nullable(),
});
export type Delegation = z.output<typeof delegation>;
