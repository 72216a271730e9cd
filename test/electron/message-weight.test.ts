import { describe, expect, it } from 'vitest';
import { weigh } from '#electron/message-weight.ts';

const deep = (levels: number): unknown => (levels === 0 ? 'đáy' : { trong: deep(levels - 1) });

describe('A message from the page is weighed before anything reads it', () => {
  it('lets an ordinary form pass', () => {
    expect(weigh({ command: 'roster.addPerson', input: { id: 'a-1', name: 'Thành viên 01' } })).toBeNull();
  });

  it.each([
    ['a million characters and one', { words: 'a'.repeat(1_000_001) }],
    ['six thousand items', Array.from({ length: 6000 }, () => 1)],
    ['forty levels', deep(40)],
    ['a key that reaches for the prototype', JSON.parse('{"a":{"__proto__":{"admin":true}}}')],
  ])('refuses %s', (_what, message) => {
    expect(weigh(message)).toContain('chưa có gì bị mất');
  });
});
