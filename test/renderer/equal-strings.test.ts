import { describe, expect, it } from 'vitest';
import { stringSharer } from '#renderer/kit/equal-strings.ts';

describe('equal strings of records', () => {
  it('change nothing that is read, at any depth', () => {
    const record = () => ({
      id: 'nhiem-vu-1',
      rev: 2,
      due: { kind: 'date', date: '2026-11-30' },
      progress: [
        { on: '2026-11-01', text: 'Đã hoàn thành bước 1', checks: [true, null, 'date'] },
        { on: '2026-11-30', text: '', checks: [] },
      ],
      agencies: ['a', 'b', 'a'],
    });
    const share = stringSharer();
    const records = [record(), record()];
    for (const held of records) share(held);
    expect(records).toEqual([record(), record()]);
  });
});
