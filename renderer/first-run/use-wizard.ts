import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Refusal } from '#shared/kit/outcome.ts';
import { setUp } from '#shared/workflows/set-up.ts';
import { useKeptWords } from '../kit/drafts.tsx';
import { execute } from '../use-command.ts';
import { FIELDS_OF_STEP, STEPS, stepOfField, suggestions, type WizardValues } from './wizard-values.ts';

/** Under this name what was typed is kept beside the workspace, so that a closed window loses nothing. */
const DRAFT = 'first-run';

type Kept = { readonly step: number; readonly values: WizardValues };

const readKept = (words: string): Kept | null => {
  try {
    const kept = JSON.parse(words) as Kept;
    return Array.isArray(kept.values.profiles) && kept.values.profiles.length > 0 ? kept : null;
  } catch {
    return null;
  }
};

/** The wizard's form and its way from step to step; what was typed stays, also over a restart. */
export const useWizard = () => {
  const [step, setStep] = useState(0);
  const [failure, setFailure] = useState<Refusal | null>(null);
  const [restored, setRestored] = useState(false);
  const [refused, setRefused] = useState(0);
  const form = useForm<WizardValues, unknown, WizardValues>({
    // biome-ignore lint/suspicious/noExplicitAny: the resolver's types follow one zod version; the schema is checked at run time
    resolver: zodResolver(setUp.input as any, undefined, { raw: true }) as any,
    defaultValues: suggestions(),
    mode: 'onTouched',
  });
  const { reset, getValues, subscribe } = form;

  const { found, type, forget } = useKeptWords(DRAFT);
  useEffect(() => {
    const kept = found === null ? null : readKept(found.words);
    if (kept === null) return;
    reset(kept.values);
    setStep(Math.min(Math.max(kept.step, 0), STEPS.length - 1));
    setRestored(true);
  }, [found, reset]);
  useEffect(() => {
    const keep = () => type(() => JSON.stringify({ step, values: getValues() }));
    if (step > 0) keep();
    return subscribe({ formState: { values: true }, callback: keep });
  }, [step, getValues, subscribe, type]);

  /** Goes on where this step's fields are right; else the errors stand at their fields. */
  const next = async () => {
    setFailure(null);
    if (await form.trigger([...(FIELDS_OF_STEP[step] ?? [])], { shouldFocus: true })) setStep(step + 1);
    else setRefused((times) => times + 1);
  };
  const back = () => setStep(Math.max(0, step - 1));

  const refuse = (refusal: Refusal) => {
    setFailure(refusal);
    if (refusal.field === undefined) return;
    form.setError(refusal.field as 'committeeName', { message: refusal.message });
    setStep(stepOfField(refusal.field));
  };
  const finish = form.handleSubmit(
    async (values) => {
      setFailure(null);
      const outcome = await execute('workspace.setUp', values);
      if (!outcome.ok) return refuse(outcome.refusal);
      forget();
    },
    (errors) => setStep(stepOfField(Object.keys(errors)[0] ?? '')),
  );
  return { form, step, setStep, next, back, finish, failure, restored, refused };
};
