import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseInput } from '#shared/kit/fields.ts';
import {
  characterCount,
  isPrintable,
  isWellFormed,
  lineField,
  nfc,
  optionalLineField,
  optionalParagraphField,
  paragraphField,
  tidyLine,
  tidyParagraphs,
} from '#shared/kit/text.ts';
import { fontCharacters } from './font-characters.ts';

const SEED = 4145;
const FONTS = fileURLToPath(new URL('../../../node_modules/@expo-google-fonts/tinos/', import.meta.url));
const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];
const VIETNAMESE =
  'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz'.normalize('NFC');

const name = lineField({ label: 'Họ và tên', max: 10 });
const body = paragraphField({ label: 'Nội dung' });
const read = (schema: z.ZodType, value: unknown): unknown => {
  const outcome = parseInput(schema, value);
  return outcome.ok ? outcome.value : outcome.refusal.message;
};

describe('a line as typed or pasted', () => {
  it('is kept as NFC, whichever way the keyboard or the file wrote it', () => {
    expect(read(name, 'Huỳnh Thế'.normalize('NFD'))).toBe('Huỳnh Thế'.normalize('NFC'));
    expect(nfc('e\u0302\u0301')).toBe('ế');
  });

  it('loses spaces nobody meant and signs nobody sees', () => {
    expect(read(name, '  Trần\u00a0 Văn \t A ')).toBe('Trần Văn A');
    expect(read(name, 'Phú\u200b Quốc\ufeff\u00ad')).toBe('Phú Quốc');
    expect(read(name, 'Phú\nQuốc')).toBe('Phú Quốc');
    expect(read(name, 'Phú\u3000Quốc')).toBe('Phú Quốc');
  });

  it('gets the letter and the hyphen that were meant', () => {
    expect(read(name, 'Ðạo')).toBe('Đạo'); // eth from an old font
    expect(read(name, 'ðến')).toBe('đến');
    expect(read(name, 'BC\u2011BCĐ')).toBe('BC-BCĐ');
  });

  it('is counted in characters, not in bytes or halves', () => {
    expect(read(name, 'ữữữữữữữữữữ'.normalize('NFD'))).toBe('ữữữữữữữữữữ');
    expect(read(name, 'ữữữữữữữữữữữ')).toBe('Họ và tên: nhiều nhất 10 ký tự, đang có 11; hãy rút ngắn');
    expect(characterCount('a😀')).toBe(2);
  });

  it('says with the name of the field what is wrong and what to do', () => {
    expect(read(name, '   ')).toBe('Họ và tên: chưa có nội dung; hãy nhập');
    expect(read(name, undefined)).toBe('Họ và tên: chưa có nội dung; hãy nhập');
    expect(read(name, 5)).toBe('Họ và tên: phải là chữ; hãy nhập lại');
    expect(read(lineField({ label: 'Ký hiệu', min: 3 }), 'AB')).toBe(
      'Ký hiệu: cần ít nhất 3 ký tự, đang có 2; hãy nhập thêm',
    );
    expect(read(name, 'Vui 😀')).toBe(
      'Họ và tên: ký tự “😀” ở vị trí thứ 5 không in được trên văn bản; hãy xóa hoặc thay ký tự khác',
    );
  });

  it.each([
    ['a control character', 'a\u0007b'],
    ['an escape', 'a\u001bb'],
    ['a NUL', 'a\u0000b'],
    ['a C1 control', 'a\u0085b'],
    ['half a surrogate pair', 'a\ud83db'],
    ['the other half', 'a\ude00b'],
    ['a private-use bullet from Word', '\uf0b7 việc'],
    ['Chinese', '漢字'],
    ['Cyrillic that looks Latin', 'Аn'],
    ['a mark without its letter', '\u0301'],
    ['a mark no letter takes', 'b\u0301'],
    ['a noncharacter', '\uffff'],
    ['the replacement character', 'a\ufffd'],
  ])('refuses %s', (_what, text) => {
    expect(read(name, text)).toMatch(/^Họ và tên: (ký tự “.+”|có ký tự ẩn) .*hãy xóa/u);
  });

  it('may be left out or cleared where the field is optional', () => {
    const form = z.strictObject({ note: optionalLineField({ label: 'Ghi chú' }) });
    expect(read(form, {})).toEqual({});
    expect(read(form, { note: ' ' })).toEqual({ note: '' });
    expect(read(form, { note: ' a ' })).toEqual({ note: 'a' });
    expect(read(optionalParagraphField({ label: 'Ghi chú' }), undefined)).toBeUndefined();
  });
});

describe('paragraphs as typed or pasted', () => {
  it('keep their line breaks, tidied', () => {
    expect(read(body, ' Một. \r\n\r\n\r\n\r\n  Hai\tba.\rBốn. \n')).toBe('Một.\n\nHai ba.\nBốn.');
    expect(tidyParagraphs('a\u2028b\u2029c')).toBe('a\nb\nc');
  });

  it('may be 20,000 characters long', () => {
    expect(read(body, 'ế'.repeat(20_000))).toHaveLength(20_000);
    expect(read(body, 'ế'.repeat(20_001))).toBe('Nội dung: nhiều nhất 20.000 ký tự, đang có 20.001; hãy rút ngắn');
  });
});

describe('every text', () => {
  const anyText = fc.string({
    unit: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...VIETNAMESE, ' ', '\n', '\u0301', '\u00a0', 'đ', '\u200b'),
    ),
  });

  it('is tidy once tidied: a second time changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tidyLine(tidyLine(text))).toBe(tidyLine(text));
        expect(tidyParagraphs(tidyParagraphs(text))).toBe(tidyParagraphs(text));
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  it('that a field accepts is NFC, well formed, printable and comes back the same', () => {
    const field = lineField({ label: 'Nội dung', min: 0 });
    fc.assert(
      fc.property(anyText, (text) => {
        const outcome = parseInput(field, text);
        if (!outcome.ok) {
          expect(outcome.refusal.message).toMatch(/^Nội dung: /);
          return;
        }
        expect(outcome.value).toBe(outcome.value.normalize('NFC'));
        expect(isWellFormed(outcome.value)).toBe(true);
        expect([...outcome.value].every(isPrintable)).toBe(true);
        expect(parseInput(field, outcome.value)).toEqual(outcome);
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });
});

describe('the characters a text may hold', () => {
  it('are all in the four faces of the paper font', () => {
    const faces = FACES.map((face) => fontCharacters(`${FONTS}${face}/Tinos_${face}.ttf`));
    const missing: string[] = [];
    for (let code = 0x20; code <= 0x10ffff; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const drawn = code <= 0xffff && faces.every((face) => face.has(code));
      if (isPrintable(String.fromCodePoint(code)) && !drawn) missing.push(code.toString(16));
    }
    expect(missing).toEqual([]);
  });

  it('include every Vietnamese letter and the signs of administrative papers', () => {
    for (const sign of VIETNAMESE + VIETNAMESE.toUpperCase()) expect(isPrintable(sign), sign).toBe(true);
    for (const sign of '0123456789 .,;:!?()[]{}/\\+-=<>%&#@*\'"_“”‘’–—…•§°±×÷€₫²³½µ№≤≥→') {
      expect(isPrintable(sign), sign).toBe(true);
    }
  });
});

describe('a text field described to other programs', () => {
  it('keeps its type and its title', () => {
    const form = z.strictObject({ name, note: optionalParagraphField({ label: 'Ghi chú' }) });
    expect(z.toJSONSchema(form, { io: 'input' })).toMatchObject({
      properties: { name: { type: 'string', title: 'Họ và tên' }, note: { type: 'string', title: 'Ghi chú' } },
      required: ['name'],
      additionalProperties: false,
    });
  });
});
