import { describe, expect, it } from 'vitest';
import { cutWords } from '#renderer/kit/cut-words.ts';

/** Every letter and space ten wide, as in a font of a typewriter. */
const measure = (words: string) => 10 * [...words].length;
const cut = (words: string, letters: number, lines = 2) => cutWords(words, { width: 10 * letters, lines }, measure);

describe('words cut to the room of a cell', () => {
  it('stand whole where they fit, however many spaces came between them', () => {
    expect(cut('Phòng Nội vụ', 12)).toBe('Phòng Nội vụ');
    expect(cut('  Phòng   Nội\nvụ ', 12)).toBe('Phòng Nội vụ');
    expect(cut('Phòng Nội vụ', 11)).toBe('Phòng Nội\nvụ');
    expect(cut('', 10)).toBe('');
  });

  it('end in dots within the room where more would come', () => {
    expect(cut('Rà soát, chuẩn hóa dữ liệu hộ tịch', 14)).toBe('Rà soát, chuẩn\nhóa dữ liệu…');
    // "hóa dữ liệu" would fill the line, and leaves no room for the dots.
    expect(cut('Rà soát, chuẩn hóa dữ liệu', 11)).toBe('Rà soát,\nchuẩn hóa…');
    expect(cut('một hai ba', 7, 1)).toBe('một…');
  });

  it('break a number too long for a line after its hyphens and strokes, and a word without any between letters', () => {
    expect(cut('Số 4145/QĐ-BCĐ-VX', 10)).toBe('Số 4145/\nQĐ-BCĐ-VX');
    expect(cut('abcdefghijklmno', 10)).toBe('abcdefghij\nklmno');
    expect(cut('abcdefghijklmnopqrstuvwxyz', 10)).toBe('abcdefghij\nklmnopqrs…');
  });

  it('are given no room in a column that is not shown', () => {
    expect(cut('Phòng Nội vụ', 0)).toBe('');
  });

  it('keep to the room for every text, width and number of lines, and lose no word where they end without dots', () => {
    const words = 'Ban hành quy chế vận hành Trung tâm điều hành thông minh số 12/QĐ-UBND ngày 22/06/2026';
    for (let taken = 1; taken <= words.length; taken += 1) {
      const text = words.slice(0, taken);
      for (let letters = 3; letters < 40; letters += 1) {
        for (let lines = 1; lines <= 3; lines += 1) {
          const shown = cut(text, letters, lines);
          const told = `${text} | ${letters} × ${lines}: ${shown}`;
          expect(shown.split('\n').length, told).toBeLessThanOrEqual(lines);
          for (const line of shown.split('\n')) expect(measure(line), told).toBeLessThanOrEqual(10 * letters);
          const bare = (given: string) => given.replace(/\s/g, '');
          if (shown.endsWith('…')) expect(bare(text).startsWith(bare(shown.slice(0, -1))), told).toBe(true);
          else expect(bare(shown), told).toBe(bare(text));
        }
      }
    }
  });
});
