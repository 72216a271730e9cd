/** Limits for a message from the page: characters of all its words, items, nesting. */
const LIMITS = { characters: 1_000_000, items: 5_000, depth: 32 } as const;
const FOREIGN = new Set(['__proto__', 'constructor', 'prototype']);

/** Null for a message within bounds, else one Vietnamese sentence. Looked at before anything else reads it. */
export const weigh = (message: unknown): string | null => {
  let characters = 0;
  let items = 0;
  const walk = (value: unknown, depth: number): boolean => {
    items += 1;
    if (items > LIMITS.items || depth > LIMITS.depth) return false;
    if (typeof value === 'string') characters += value.length;
    if (characters > LIMITS.characters) return false;
    if (typeof value !== 'object' || value === null) return true;
    if (Array.isArray(value)) return value.every((item) => walk(item, depth + 1));
    return Object.entries(value).every(([key, item]) => !FOREIGN.has(key) && walk(item, depth + 1));
  };
  return walk(message, 0)
    ? null
    : 'Nội dung gửi lưu quá dài hoặc quá phức tạp. Hãy chia nhỏ rồi lưu lại; chưa có gì bị mất.';
};
