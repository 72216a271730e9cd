import type { z } from 'zod';
import { type FieldPath, fieldLabel } from './field-label.ts';
import { type Issue, issueSentence } from './issue-sentence.ts';
import { type Outcome, ok, type Refusal, refuse } from './outcome.ts';

export { type FieldPath, fieldLabel } from './field-label.ts';

/** Stands for "no sentence of the schema's own", so that zod's English never shows; no person can type it. */
const UNSAID = '\u0000';
const MAX_SHOWN = 60;

const dotted = (path: FieldPath): string => path.map(String).join('.');

const isUnsaid = (issue: Issue): boolean => issue.message === UNSAID || issue.message === '';

/** The deeper into the input a branch of a union got before it failed, the likelier it is the one that was meant. */
const likeliest = (branches: readonly (readonly Issue[])[]): Issue | undefined => {
  const depth = (branch: readonly Issue[]): number => Math.max(0, ...branch.map((issue) => issue.path.length));
  const [best] = branches.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length);
  return best?.find((issue) => issue.path.length > 0 || !isUnsaid(issue));
};

/** The issue a person can act on: inside a union the one of the likeliest branch, inside a map the one of its key or element. */
const innermost = (issue: Issue, base: FieldPath = []): { readonly issue: Issue; readonly path: FieldPath } => {
  const path = [...base, ...issue.path];
  if (!isUnsaid(issue)) return { issue, path };
  const inner =
    issue.code === 'invalid_union'
      ? likeliest(issue.errors)
      : issue.code === 'invalid_key' || issue.code === 'invalid_element'
        ? issue.issues.find((nested) => !isUnsaid(nested))
        : undefined;
  return inner === undefined ? { issue, path } : innermost(inner, path);
};

/** The row of a list the path runs through, as people count: ' (dòng 3)'. */
const rowOf = (path: FieldPath): string => {
  const index = path.findLast((key) => typeof key === 'number');
  return typeof index === 'number' ? ` (dòng ${index + 1})` : '';
};

const subject = (label: string | undefined, path: FieldPath): string => {
  if (label !== undefined) return `${label}${rowOf(path)}`;
  return path.length === 0 ? 'Dữ liệu gửi vào' : `Trường “${dotted(path)}”`;
};

const quoted = (key: string): string => `“${key.length > MAX_SHOWN ? `${key.slice(0, MAX_SHOWN)}…` : key}”`;

const unknownFields = (keys: readonly string[], label: string | undefined, path: FieldPath): string => {
  const place = label === undefined && path.length === 0 ? 'dữ liệu gửi vào' : `“${subject(label, path)}”`;
  return `Không có trường ${keys.map(quoted).join(', ')} trong ${place}; hãy bỏ trường đó.`;
};

/** One zod issue as a refusal: the schema's own sentence where it has one, else a sentence that begins with the field's name. */
const refusalOf = (schema: z.ZodType, first: Issue): { readonly ok: false; readonly refusal: Refusal } => {
  const { issue, path } = innermost(first);
  const label = fieldLabel(schema, path);
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const field = dotted([...path, ...unknown.slice(0, 1)]);
  const message = isUnsaid(issue)
    ? unknown.length > 0
      ? unknownFields(unknown, label, path)
      : `${subject(label, path)}: ${issueSentence(issue)}.`
    : issue.message;
  return refuse('invalid', message, field === '' ? undefined : field, label);
};

/**
 * Checks an input against its schema. Answers the parsed value, or a refusal 'invalid' with one Vietnamese sentence that
 * names the field, the field's path ("items.2.minutes") and its label. The first issue in the order of the schema counts.
 */
export const parseInput = <Schema extends z.ZodType>(schema: Schema, value: unknown): Outcome<z.output<Schema>> => {
  const result = schema.safeParse(value, { error: () => UNSAID, reportInput: true });
  if (result.success) return ok(result.data);
  const [first] = result.error.issues;
  return first === undefined
    ? refuse('invalid', 'Dữ liệu gửi vào chưa hợp lệ; hãy kiểm tra lại.')
    : refusalOf(schema, first);
};
