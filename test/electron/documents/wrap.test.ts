import { describe, expect, it } from 'vitest';
import type { Frame } from '#electron/documents/layout/frame.ts';
import { evenLines, lineCount } from '#electron/documents/layout/wrap.ts';

/** A frame whose letters are all half as wide as they are high. */
const frame = { measure: (text: string, { size }: { readonly size: number }) => text.length * size * 0.5 } as Frame;
const face = { size: 10 };

describe('the lines of a cell', () => {
  const text = 'Thông báo kết luận - Họp Ban Chỉ đạo 6 tháng đầu năm 2026 – lần 2';

  it('never begin with a lone dash, and keep every word', () => {
    for (let width = 50; width <= 330; width += 5) {
      const lines = evenLines(frame, text, face, width);
      expect(lines.join(' ')).toBe(text);
      for (const line of lines) expect(line).not.toMatch(/^[-–]/);
      expect(lines.length).toBe(lineCount(frame, text, face, width));
    }
  });

  it('a dash that begins a text stands where it was typed', () => {
    expect(evenLines(frame, '- Họp', face, 200)).toEqual(['- Họp']);
  });
});
