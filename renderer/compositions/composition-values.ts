import { type Composition, type CompositionFields, compositionFields } from '#shared/compositions/schema.ts';

/** The words of a composition as the form holds them. */
export type CompositionValues = CompositionFields & { readonly id: string };

const NAMES = Object.keys(compositionFields) as readonly (keyof CompositionFields)[];

export const valuesOf = (composition: Composition): CompositionValues => ({
  ...(Object.fromEntries(NAMES.map((name) => [name, composition[name]])) as CompositionFields),
  id: composition.id,
});

/** Only what was changed since `before`. */
export const changedValues = (values: CompositionValues, before: CompositionValues): Partial<CompositionFields> =>
  Object.fromEntries(
    NAMES.filter((name) => JSON.stringify(values[name]) !== JSON.stringify(before[name])).map((name) => [
      name,
      values[name],
    ]),
  );
