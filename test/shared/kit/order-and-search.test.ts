import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachBit } from '#shared/kit/bits.ts';
import { asciiFileName, comparePersonNames, compareVietnamese, matcher, matches, searchKey } from '#shared/kit/text.ts';
import { createTextIndexer, createTextSearch } from '#shared/kit/text-index.ts';

const SEED = 1325;
const WORDS = ['An', 'Ân', 'Đạo', 'Dũng', 'Đức', 'hoà', 'hòa', 'Quý', 'Tổ 2', 'Tổ 10', 'ô', 'ơ', 'Phú Quốc', ''];

describe('Vietnamese order', () => {
  it('puts the letters as the alphabet does', () => {
    const letters = ['a', 'ă', 'â', 'b', 'c', 'd', 'đ', 'e', 'ê', 'g', 'o', 'ô', 'ơ', 'u', 'ư', 'v', 'y'];
    expect([...letters].reverse().sort(compareVietnamese)).toEqual(letters);
    expect(['đa', 'dz', 'da', 'ăn', 'az', 'ớt', 'oz'].sort(compareVietnamese)).toEqual([
      'az',
      'ăn',
      'da',
      'dz',
      'đa',
      'oz',
      'ớt',
    ]);
  });

  it('puts the tones as dictionaries do: ngang, huyền, hỏi, ngã, sắc, nặng', () => {
    const tones = ['ma', 'mà', 'mả', 'mã', 'má', 'mạ'];
    expect([...tones].reverse().sort(compareVietnamese)).toEqual(tones);
  });

  it('puts group 2 before group 10', () => {
    expect(['Tổ 10', 'Tổ 2', 'Tổ 1'].sort(compareVietnamese)).toEqual(['Tổ 1', 'Tổ 2', 'Tổ 10']);
  });

  it('does not depend on how the letters were composed or where the list began', () => {
    expect(compareVietnamese('Huế', 'Huế'.normalize('NFD'))).toBe(0);
    fc.assert(
      fc.property(fc.shuffledSubarray(WORDS, { minLength: 2 }), (words) => {
        const once = [...words].sort(compareVietnamese);
        expect([...words].reverse().sort(compareVietnamese)).toEqual(once);
        expect([...words].sort(comparePersonNames)).toEqual([...once].sort(comparePersonNames));
      }),
      { seed: SEED },
    );
  });
});

describe('a list of people', () => {
  it('goes by the given name, then by the family name', () => {
    const people = [
      'Trần Văn Bình',
      'Lê Thị An',
      'Nguyễn Văn Ân',
      'Đỗ An',
      'Huỳnh Quang Hưng',
      'Nguyễn Thị Bình',
      'Phạm Đạo',
      'Vũ Dũng',
    ];
    expect(people.sort(comparePersonNames)).toEqual([
      'Đỗ An',
      'Lê Thị An',
      'Nguyễn Văn Ân',
      'Nguyễn Thị Bình',
      'Trần Văn Bình',
      'Vũ Dũng',
      'Phạm Đạo',
      'Huỳnh Quang Hưng',
    ]);
  });

  it('puts numbered members in the order of their numbers', () => {
    expect(['Thành viên 10', 'Thành viên 02', 'Thành viên 01'].sort(comparePersonNames)).toEqual([
      'Thành viên 01',
      'Thành viên 02',
      'Thành viên 10',
    ]);
  });
});

describe('search', () => {
  it('needs no accents', () => {
    expect(matches('dao', 'Ban Chỉ đạo')).toBe(true);
    expect(matches('hoa', 'Hoà')).toBe(true);
    expect(matches('hoa', 'Hòa'.normalize('NFD'))).toBe(true);
    expect(matches('HƯNG', 'Huỳnh Quang Hưng')).toBe(true);
    expect(searchKey('  Đặc khu   PHÚ Quốc ')).toBe('dac khu phu quoc');
  });

  it('takes words in any order, from any of the texts, from the middle too', () => {
    expect(matches('hung quang', 'Huỳnh Quang Hưng')).toBe(true);
    expect(matches('hung so tai', 'Huỳnh Quang Hưng', 'Sở Tài chính')).toBe(true);
    expect(matches('gm-bcd', 'Số 12/GM-BCĐ')).toBe(true);
    expect(matches('hung ha', 'Huỳnh Quang Hưng')).toBe(false);
  });

  it('takes both spellings of the last vowel', () => {
    expect(matches('qui chế', 'Quy chế làm việc')).toBe(true);
    expect(matches('quy', 'Nguyễn Thị Quí')).toBe(true);
    expect(matches('kĩ thuật', 'Kỹ thuật')).toBe(true);
    expect(matches('quy', 'Quỳnh')).toBe(true);
    expect(matches('hai', 'hay')).toBe(false);
  });

  it('finds everything while nothing is typed', () => {
    expect(matches('  ', 'bất kỳ')).toBe(true);
    expect(['Sở Tài chính', 'Sở Nội vụ'].filter((text) => matcher('noi')(text))).toEqual(['Sở Nội vụ']);
  });
});

describe('an index of texts', () => {
  const TEXTS = [
    'Ban Chỉ đạo chuyển đổi số, kỹ thuật và quy chế',
    'Nguyễn Thị Quí; Lý Thị Mỹ Kí',
    'Số 12/GM-BCĐ ngày 22/06/2026',
    'hay hai, hỷ hi, quỳnh quy qui',
    '',
    'Trung tâm điều hành thông minh (IOC) – “Phú Quốc”',
  ];
  const QUERIES = [
    'ky',
    'ki',
    'quy',
    'qui',
    'quy che',
    'gm-bcd 2026',
    'hai',
    'hay',
    'y',
    'i',
    'my ki',
    'so so',
    'ngày 22',
    'ioc “phu',
    '',
    ' ',
  ];

  /** In the order of the index, what a search of it finds. */
  const found = (texts: readonly string[], order: readonly number[], query: string): readonly string[] => {
    const indexer = createTextIndexer();
    for (const text of texts) indexer.add(text);
    const bits = createTextSearch(indexer.index(Uint32Array.from(order)))(query);
    if (bits === null) return order.map((text) => texts[text] ?? '');
    const met: string[] = [];
    eachBit(bits, (place) => met.push(texts[order[place] ?? -1] ?? ''));
    return met;
  };
  const ORDER = TEXTS.map((_, i) => i);

  it.each(QUERIES)('finds for “%s” what a look at each text finds', (query) => {
    expect(found(TEXTS, ORDER, query)).toEqual(TEXTS.filter((text) => matches(query, text)));
    // In another order, without some of them.
    const some = [5, 0, 3];
    const plainly = some.map((text) => TEXTS[text] ?? '').filter((text) => matches(query, text));
    expect(found(TEXTS, some, query)).toEqual(plainly);
  });

  it('finds what many texts hold and what one holds, and what is left out no more', () => {
    const texts = Array.from({ length: 1000 }, (_, i) => `Nhiệm vụ ${i} ${i % 3 === 0 ? 'kỹ thuật' : 'thường kì'}`);
    const all = texts.map((_, i) => i);
    for (const query of ['nhiem', 'ky thuat', 'ki', 'vu 777', '99 thuong', 'khong co'])
      expect(found(texts, all, query), query).toEqual(texts.filter((text) => matches(query, text)));
    expect(found(texts, all.slice(0, 777), 'vu 777')).toEqual([]);
    expect(found([], [], 'ho')).toEqual([]);
  });

  it('keeps nothing of the query before', () => {
    const indexer = createTextIndexer();
    for (const text of TEXTS) indexer.add(text);
    const search = createTextSearch(indexer.index(Uint32Array.from(ORDER)));
    for (const query of [...QUERIES, ...QUERIES.toReversed(), 'so so quy', 'quy so', 'so']) {
      const bits = search(query);
      const met: string[] = [];
      if (bits === null) met.push(...TEXTS);
      else eachBit(bits, (place) => met.push(TEXTS[place] ?? ''));
      expect(met, query).toEqual(TEXTS.filter((text) => matches(query, text)));
    }
  });
});

describe('a file name', () => {
  it.each([
    ['Giấy mời số 12/GM-BCĐ', 'Giay-moi-so-12-GM-BCD'],
    ['Thông báo kết luận: phiên họp 6 tháng?', 'Thong-bao-ket-luan-phien-hop-6-thang'],
    ['Ðiều 10', 'Dieu-10'],
    ['CON', 'tep-CON'],
    ['nul.bao cao', 'tep-nul.bao-cao'],
    ['COM1', 'tep-COM1'],
    ['Báo cáo...', 'Bao-cao'],
    ['..\\..\\etc', 'etc'],
    ['', 'van-ban'],
    ['漢字', 'van-ban'],
  ])('“%s” becomes %s', (text, file) => {
    expect(asciiFileName(text)).toBe(file);
  });

  it('is cut to the length asked for, and never ends in a dot or a hyphen', () => {
    expect(asciiFileName('Kế hoạch chuyển đổi số', 9)).toBe('Ke-hoach');
    expect(asciiFileName('con-đường', 8)).toBe('con-duon');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 8, max: 100 }), (text, max) => {
        const file = asciiFileName(text, max);
        expect(file).toMatch(/^[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_])?$/);
        expect(file.length).toBeLessThanOrEqual(max);
        expect(file).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(asciiFileName(file, max)).toBe(file);
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });
});
