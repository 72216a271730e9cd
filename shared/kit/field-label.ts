import { z } from 'zod';

/** A place in an input: ['items', 2, 'minutes']. */
export type FieldPath = readonly PropertyKey[];

/** What a zod 4 definition may hold inside; each kind of schema fills some of it. */
type Inside = {
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
  readonly left?: z.ZodType;
  readonly right?: z.ZodType;
  readonly getter?: () => z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly shape?: Readonly<Record<PropertyKey, z.ZodType>>;
  readonly catchall?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly items?: readonly z.ZodType[];
  readonly rest?: z.ZodType | null;
};

const insideOf = (schema: z.ZodType): Inside => schema.def as Inside;

const present = (schemas: readonly (z.ZodType | null | undefined)[]): readonly z.ZodType[] =>
  schemas.filter((schema) => schema !== null && schema !== undefined);

/** The schema and whatever it wraps at the same place: optional, default, union, pipe, lazy … Each once, as lazy ones may turn in circles. */
const layers = (schema: z.ZodType, seen: Set<z.ZodType> = new Set()): readonly z.ZodType[] => {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const { innerType, in: from, out, left, right, getter, options } = insideOf(schema);
  const wrapped = present([innerType, from, out, left, right, getter?.(), ...(options ?? [])]);
  return [schema, ...wrapped.flatMap((inner) => layers(inner, seen))];
};

const ownShape = (shape: Inside['shape'], key: PropertyKey): z.ZodType | undefined =>
  shape !== undefined && Object.hasOwn(shape, key) ? shape[key] : undefined;

/** The schemas a key or an index leads to. */
const children = (schema: z.ZodType, key: PropertyKey): readonly z.ZodType[] =>
  layers(schema).flatMap((layer) => {
    const { shape, catchall, element, valueType, items, rest } = insideOf(layer);
    const item = items === undefined ? undefined : (items[Number(key)] ?? rest);
    return present([ownShape(shape, key) ?? catchall, element, valueType, item]);
  });

const titleOf = (schemas: readonly z.ZodType[]): string | undefined =>
  schemas
    .flatMap((schema) => layers(schema))
    .map((schema) => z.globalRegistry.get(schema)?.title)
    .find((title) => title !== undefined);

/**
 * The Vietnamese name (`.meta({ title })`) of a field of a zod schema. An item of a list and a field without a name of its
 * own take that of the nearest list or group around them; undefined where nothing on the way has a name.
 */
export const fieldLabel = (schema: z.ZodType, path: FieldPath): string | undefined => {
  let here: readonly z.ZodType[] = [schema];
  let label = path.length === 0 ? titleOf(here) : undefined;
  for (const key of path) {
    here = here.flatMap((candidate) => children(candidate, key));
    label = titleOf(here) ?? label;
  }
  return label;
};
