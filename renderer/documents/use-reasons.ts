import { useContext, useEffect, useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import { override } from '#shared/documents/schema.ts';
import { DraftContext } from '../kit/drafts.tsx';
import type { Reasons } from './check-findings.tsx';

const kept = z.record(z.string(), override.shape.reason);

const readReasons = (words: string): Reasons => {
  try {
    return kept.safeParse(JSON.parse(words)).data ?? {};
  } catch {
    return {};
  }
};

const without = (reasons: Reasons, rule: string): Reasons =>
  Object.fromEntries(Object.entries(reasons).filter(([other]) => other !== rule));

/** Reasons typed at what the checker found, kept beside the workspace until the paper is submitted. */
export const useReasons = (id: string) => {
  const keeper = useContext(DraftContext);
  const form = useMemo(() => keeper?.nameHere(`trinh-ky/${id}`) ?? '', [keeper, id]);
  const [reasons, setReasons] = useState<Reasons>({});
  const touched = useRef(false);

  useEffect(() => {
    void keeper?.all().then((all) => {
      const found = all.find((one) => one.form === form);
      if (found !== undefined && !touched.current) setReasons(readReasons(found.words));
    });
  }, [keeper, form]);

  const note = (rule: string, reason: string | null) => {
    touched.current = true;
    const next = reason === null ? without(reasons, rule) : { ...reasons, [rule]: reason };
    setReasons(next);
    keeper?.save(form, Object.keys(next).length === 0 ? null : JSON.stringify(next));
  };
  const forget = () => keeper?.save(form, null);
  return { reasons, note, forget, touched };
};
