/**
 * What a rule or a command answers: a value, or a refusal the official can read.
 * A refusal is expected and harmless; a bug throws instead.
 */

/** Why something was refused, for programs. The sentence for people stands in `message`. */
export type RefusalCode =
  | 'invalid' // the input's shape or a field is wrong
  | 'unknownCommand'
  | 'missing' // a record named in the input does not exist
  | 'taken' // an id, an order or a number is in use already
  | 'conflict' // the record changed since the form was opened
  | 'rule' // a rule of the office forbids it
  | 'inUse' // other records rest on it
  | 'readOnly' // the workspace cannot be written
  | 'storage' // disk full, removed, locked
  | 'busy'
  | 'cancelled';

/** `field` is the path in the input ("items.2.minutes"), `message` one Vietnamese sentence: what happened, what to do. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly message: string;
  readonly field?: string;
  /** Vietnamese name of the field, as the form and the headless desk show it. */
  readonly label?: string;
};

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const ok = <T>(value: T): Outcome<T> => ({ ok: true, value });

/** Refuses with a code, a Vietnamese sentence, and where it helps the field of the input. */
export const refuse = (
  code: RefusalCode,
  message: string,
  field?: string,
  label?: string,
): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { code, message, ...(field === undefined ? {} : { field }), ...(label === undefined ? {} : { label }) },
});
