import { describe, expect, it } from 'vitest';
import { documentRecord } from '#shared/documents/schema.ts';
import { documentLifeCycle } from '#shared/migrations/0002-document-life-cycle.ts';
import type { StoredBody } from '#shared/migrations/index.ts';
import sample from './0002-document-life-cycle.sample.json' with { type: 'json' };

const body = sample as StoredBody;
const after = documentLifeCycle.up(body);

describe('documents of shape 1', () => {
  it('become documents with the steps of paper, none lost, other records untouched', () => {
    expect(after.documents?.map((d) => documentRecord.safeParse(d).success)).toEqual([true, true]);
    expect(after.agencies).toBe(body.agencies);
    expect(documentLifeCycle.check?.(body, after)).toBeNull();
    expect(documentLifeCycle.check?.(body, { ...after, documents: [] })).toContain('changed');
  });

  it('an issued one was numbered and sent on the day it bears; a draft waits as before', () => {
    expect(after.documents?.[1]).toMatchObject({
      state: 'issued',
      numberedOn: '2026-06-23',
      sentOn: '2026-06-23',
      serial: 7,
    });
    expect(after.documents?.[0]).toMatchObject({ state: 'draft', numberedOn: null, submission: null, scan: null });
  });

  it('a part of the workspace without documents passes', () => {
    expect(documentLifeCycle.up({ agencies: [] })).toEqual({ agencies: [] });
  });
});
