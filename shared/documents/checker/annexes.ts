import { dateFromParts, dateParts, formatDate, type PlainDate } from '../../kit/date.ts';
import type { Appendix, Block } from '../paper.ts';
import { numberText } from '../rules.ts';
import { annexesNamedIn, namesAllAnnexes } from './annex-names.ts';
import { datesIn } from './citations.ts';
import { annexWord, excerptOf, type Passage } from './passages.ts';
import { FORMS, type Found, layoutArticle, PRACTICE, type Rule, type Sheet, unless } from './rule.ts';
import { isNumberedClass, typeOf } from './types.ts';

const ANNEX = layoutArticle('III.1');

const mainText = ({ passages }: Sheet): string =>
  passages
    .flatMap(({ annex, text }) => (annex === null ? [text] : []))
    .join('\n')
    .toLocaleLowerCase('vi');

const each = ({ paper }: Sheet, say: (appendix: Appendix, i: number) => string | null): readonly Found[] =>
  paper.appendices.flatMap((appendix, i) => {
    const message = say(appendix, i);
    return message === null ? [] : [{ where: annexWord(appendix.number), excerpt: excerptOf(appendix.title), message }];
  });

/** "danh sách" of "DANH SÁCH THÀNH PHẦN THAM DỰ": how a text that does not number its annexes names one. */
const shortName = (title: string): string => title.toLocaleLowerCase('vi').split(/\s+/).slice(0, 2).join(' ');

const isMentioned = (text: string, { number, title }: Appendix, only: boolean): boolean =>
  (number === null
    ? /phụ lục(?!\p{L})/u.test(text)
    : namesAllAnnexes(text) || annexesNamedIn(text).some(({ numbers }) => numbers.includes(number))) ||
  (text.includes('kèm theo') && (text.includes(shortName(title)) || (only && /phụ lục/u.test(text))));

/** "(Kèm theo Quyết định số … ngày …)" typed into the text of an annex. */
const ENCLOSED = /^\s*\(?\s*(?:ban hành )?kèm theo .*?(?:số (\S+) )?ngày/iu;
const enclosedPassages = (sheet: Sheet): readonly Passage[] =>
  sheet.passages.filter(({ annex, text }) => annex !== null && ENCLOSED.test(text));

/** The number typed at an annex: "4145/QĐ-BCĐ". */
export const typedNumber = (sheet: Sheet): { readonly serial: number; readonly symbol: string } | null => {
  const typed = enclosedPassages(sheet).flatMap(({ text }) => ENCLOSED.exec(text)?.[1] ?? [])[0];
  const parts = /^(\d+)\/(.+)$/u.exec(typed ?? '');
  return parts === null ? null : { serial: Number(parts[1]), symbol: parts[2] ?? '' };
};

/** What the paper itself prints of its date, and whether another date agrees with it; a blank day agrees with any. */
const ownDate = ({ paper: { placeAndDate } }: Sheet) => {
  if (placeAndDate === null || placeAndDate.month === null) return null;
  const { day, month, year } = placeAndDate;
  const date = day === null ? null : dateFromParts({ day, month, year });
  return date === null
    ? { words: `tháng ${month} năm ${year}`, agrees: (other: PlainDate) => isInMonth(other, month, year) }
    : { words: `ngày ${formatDate(date)}`, agrees: (other: PlainDate) => other === date };
};
const isInMonth = (date: PlainDate, month: number, year: number): boolean => {
  const parts = dateParts(date);
  return parts.month === month && parts.year === year;
};

const tables = (body: readonly Block[]) => body.flatMap((block) => (block.kind === 'table' ? [block] : []));

/** Names of a paper's annexes in the text that belong to another paper. */
const OTHERS =
  /^[^.;\n]{0,12}(?:ban hành )?(?:kèm theo )?(?:của |tại |)?(?:nghị định|thông tư|quyết định số|luật|nghị quyết)/iu;

const timesOf = (text: string): readonly [number, number] | null => {
  const found = /^(\d{2}):(\d{2}) - (\d{2}):(\d{2})$/.exec(text.trim());
  if (found === null) return null;
  const [, h1, m1, h2, m2] = found.map(Number);
  return [(h1 ?? 0) * 60 + (m1 ?? 0), (h2 ?? 0) * 60 + (m2 ?? 0)];
};

/** Rules of annexes and of the tables they carry. */
export const annexRules: readonly Rule[] = [
  {
    id: 'annexes.numbers',
    article: ANNEX,
    severity: 'error',
    mend: 'Từ hai phụ lục trở lên đánh số La Mã liên tục từ I; một phụ lục thì không đánh số.',
    check: (sheet) => {
      const { paperClass, appendices } = sheet.paper;
      if (paperClass === 'annex') return [];
      return each(sheet, ({ number }, i) =>
        number === (appendices.length > 1 ? i + 1 : null) ? null : `${annexWord(number)} đánh số chưa đúng.`,
      );
    },
  },
  {
    id: 'annexes.mentioned',
    article: ANNEX,
    severity: 'error',
    mend: 'Nhắc đến phụ lục trong nội dung, ví dụ “(Phụ lục I kèm theo)”.',
    check: (sheet) => {
      if (sheet.paper.paperClass === 'annex') return [];
      const text = mainText(sheet);
      const only = sheet.paper.appendices.length === 1;
      return each(sheet, (appendix) =>
        isMentioned(text, appendix, only) ? null : `Nội dung không nhắc đến ${annexWord(appendix.number)}.`,
      );
    },
  },
  {
    id: 'annexes.named',
    article: ANNEX,
    severity: 'error',
    mend: 'Bỏ chỗ nhắc, hoặc thêm phụ lục đó.',
    check: (sheet) => {
      if (sheet.paper.paperClass === 'annex') return [];
      const has = sheet.paper.appendices.map(({ number }) => number ?? 1);
      return sheet.passages.flatMap(({ annex, role, text, where }) =>
        annex !== null || role === 'recipient'
          ? []
          : annexesNamedIn(text).flatMap(({ numbers, index, length, rest }) => {
              const wrong = OTHERS.test(rest) ? undefined : numbers.find((number) => !has.includes(number));
              return unless(wrong === undefined, {
                where,
                excerpt: excerptOf(text, index, length),
                message: `Văn bản không có ${annexWord(wrong ?? null)}.`,
              });
            }),
      );
    },
  },
  {
    id: 'annexes.enclosed',
    article: `${ANNEX}; ${FORMS}, Mẫu 2.1`,
    severity: 'error',
    mend: 'Ghi dòng “(Kèm theo … số … ngày … của …)” dưới tên phụ lục.',
    check: (sheet) => {
      if (!isNumberedClass(sheet.paper.paperClass)) return [];
      const typed = new Set(enclosedPassages(sheet).map(({ annex }) => annex));
      return each(sheet, ({ enclosedWith, number }, i) =>
        enclosedWith !== null || typed.has(i) ? null : `${annexWord(number)} thiếu dòng “Kèm theo …”.`,
      );
    },
  },
  {
    id: 'annexes.enclosed-type',
    article: ANNEX,
    severity: 'error',
    mend: 'Ghi đúng tên loại của văn bản chính ở dòng “Kèm theo”.',
    check: (sheet) => {
      const { paperClass, documentType } = sheet.paper;
      const own = paperClass === 'letter' ? 'CÔNG VĂN' : typeOf(documentType);
      if (!isNumberedClass(paperClass) || own === null) return [];
      return each(sheet, ({ enclosedWith }) =>
        enclosedWith === null || [own, 'VĂN BẢN'].includes(enclosedWith.documentType.toLocaleUpperCase('vi'))
          ? null
          : `Phụ lục ghi kèm theo “${enclosedWith.documentType}”, văn bản chính là ${own}.`,
      );
    },
  },
  {
    id: 'annexes.date',
    article: `${ANNEX}.c`,
    severity: 'error',
    mend: 'Ngày ở dòng “Kèm theo” phải là ngày của văn bản chính.',
    check: (sheet) => {
      const own = ownDate(sheet);
      if (own === null) return [];
      return enclosedPassages(sheet).flatMap(({ text, where }) => {
        const said = datesIn(text)[0];
        return unless(said === undefined || (said.date !== null && own.agrees(said.date)), {
          where,
          excerpt: excerptOf(text, said?.at, said?.text.length),
          message: `Dòng “Kèm theo” ghi ${said?.text}, văn bản chính ${own.words}.`,
        });
      });
    },
  },
  {
    id: 'annexes.number',
    article: `${ANNEX}.c`,
    severity: 'error',
    mend: 'Số ở dòng “Kèm theo” phải là số của văn bản chính.',
    check: (sheet) => {
      const { number } = sheet.paper;
      if (number === null) return [];
      const own = numberText(number);
      return enclosedPassages(sheet).flatMap(({ text, where }) => {
        const said = ENCLOSED.exec(text)?.[1];
        return unless(said === undefined || said === own, {
          where,
          excerpt: excerptOf(text),
          message: `Dòng “Kèm theo” ghi số ${said}, văn bản chính ${own === '' ? 'chưa được cấp số' : `số ${own}`}.`,
          ...(own === '' ? { mend: 'Bỏ dòng tự gõ: chương trình tự ghi dòng “Kèm theo”, số và ngày khi cấp số.' } : {}),
        });
      });
    },
  },
  {
    id: 'annexes.title',
    article: ANNEX,
    severity: 'error',
    mend: 'Ghi tên phụ lục.',
    check: (sheet) =>
      each(sheet, ({ title, number }) => (title.trim() === '' ? `${annexWord(number)} chưa có tên.` : null)),
  },
  {
    id: 'annexes.empty',
    article: ANNEX,
    severity: 'error',
    mend: 'Bỏ phụ lục trống, hoặc thêm nội dung.',
    check: (sheet) =>
      each(sheet, ({ body, number }) =>
        body.length === 0 || (body.length === 1 && tables(body)[0]?.rows.length === 0)
          ? `${annexWord(number)} không có nội dung.`
          : null,
      ),
  },
  {
    id: 'annexes.landscape',
    article: layoutArticle('I.2'),
    severity: 'error',
    mend: 'Đặt trang dọc; trang ngang chỉ dùng cho bảng.',
    check: (sheet) =>
      each(sheet, ({ orientation, body, number }) =>
        orientation === 'landscape' && tables(body).length === 0
          ? `${annexWord(number)} đặt trang ngang mà không có bảng.`
          : null,
      ),
  },
  {
    id: 'annexes.columns',
    article: PRACTICE,
    severity: 'error',
    mend: 'Kiểm tra lại số ô của dòng và số cột của bảng.',
    check: ({ paper }) =>
      [
        { word: 'Bảng', body: paper.body },
        ...paper.appendices.map((a) => ({ word: annexWord(a.number), body: a.body })),
      ].flatMap(({ word, body }) =>
        tables(body).flatMap(({ columns, rows }) =>
          rows.flatMap((row, i) =>
            unless(row.kind === 'group' || row.cells.length === columns.length, {
              where: `${word}, dòng ${i + 1}`,
              excerpt: '',
              message: `Dòng có ${row.kind === 'cells' ? row.cells.length : 0} ô, bảng có ${columns.length} cột.`,
            }),
          ),
        ),
      ),
  },
  {
    id: 'annexes.column-names',
    article: PRACTICE,
    severity: 'warning',
    mend: 'Ghi tên cột.',
    check: ({ passages }) =>
      passages
        .filter(({ where, text }) => /tên cột \d+$/u.test(where) && text.trim() === '')
        .map(({ where }) => ({ where, excerpt: '', message: 'Cột của bảng chưa có tên.' })),
  },
  {
    id: 'annexes.agenda',
    article: PRACTICE,
    severity: 'warning',
    mend: 'Sửa số phút của các nội dung ở trang cuộc họp.',
    check: ({ paper }) =>
      paper.appendices.flatMap(({ number, body }) =>
        tables(body).flatMap(({ rows }) => {
          const times = rows.flatMap((row) => (row.kind === 'cells' ? [row.cells[0]] : []));
          return times.flatMap((cell, i) => {
            const [now, before] = [timesOf(String(cell)), timesOf(String(times[i - 1] ?? ''))];
            return unless(now === null || before === null || now[0] >= before[1] || now[0] < before[0], {
              where: `${annexWord(number)}, dòng ${i + 1}`,
              excerpt: String(cell),
              message: 'Hai nội dung của chương trình họp chồng giờ lên nhau.',
            });
          });
        }),
      ),
  },
];
