import type { z } from 'zod';

type Given<T> = { readonly [F in keyof Omit<T, 'id'>]?: Exclude<T[F], undefined> };

/** The fields a change command was really given: what is left out stays as it is. */
export const given = <T extends object>(input: T): Given<T> =>
  Object.fromEntries(
    Object.entries(input).filter(([field, value]) => field !== 'id' && value !== undefined),
  ) as Given<T>;

/** A change command says at least one field. */
export const atLeastOne = <S extends z.ZodObject>(schema: S): S =>
  schema.refine((input) => Object.keys(given(input)).length > 0, { error: 'Chưa có thay đổi nào để lưu.' });
