import { z } from 'zod';
import { type DecisionRef, decisionRef, position } from './schema.ts';

/** The decision a command rests on, as typed; what is left out is not known yet. */
export const decisionInput = z
  .strictObject({
    number: decisionRef.shape.number.optional(),
    date: decisionRef.shape.date.optional(),
    issuer: decisionRef.shape.issuer.optional(),
  })
  .meta({ title: 'Quyết định' });
export type DecisionInput = z.output<typeof decisionInput>;

export const toDecision = (typed: DecisionInput | undefined): DecisionRef => ({
  number: typed?.number ?? '',
  date: typed?.date ?? null,
  issuer: typed?.issuer ?? '',
});

/** A position as typed; dates and agency may be unknown. */
export const positionInput = z
  .strictObject({
    title: position.shape.title,
    agencyId: position.shape.agencyId.optional(),
    from: position.shape.from.optional(),
    to: position.shape.to.optional(),
  })
  .meta({ title: 'Chức vụ' });

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Only what was given: fields left out of a change stay as they are. */
export const given = <T extends object>(patch: T): Given<T> =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Given<T>;

/** Whether a change command names anything to change besides the record itself. */
export const changesNothing = (patch: object): boolean => Object.values(patch).every((value) => value === undefined);
