import { compareDates } from '../../kit/date.ts';
import { citationsIn } from './citations.ts';
import { excerptOf } from './passages.ts';
import { FORMS, layoutArticle, PRACTICE, type Rule, type Sheet, unless } from './rule.ts';
import { eachPassage } from './search.ts';

const BASES = layoutArticle('II.6.a');
const isBasis = ({ role }: { readonly role: string }): boolean => role === 'basis';
const basesOf = ({ passages }: Sheet) => passages.filter(isBasis);

/** Types below a law, which are cited with number, day and issuer. */
const CITED =
  /^(?:Căn cứ|Thực hiện|Theo)\s+(?:các\s+)?(Nghị định|Thông tư|Quyết định|Chỉ thị|Kế hoạch|Thông báo|Công văn)(?!\p{L})/u;

/** Rank of a legal text in the order bases are listed; null where it is not told. */
const RANKS: readonly RegExp[] = [
  /^Căn cứ (Bộ luật|Luật)(?!\p{L})/u,
  /^Căn cứ (các )?Nghị định(?!\p{L})/u,
  /^Căn cứ (các )?Thông tư(?!\p{L})/u,
];
const rankOf = (text: string): number | null => {
  const rank = RANKS.findIndex((pattern) => pattern.test(text.trim()));
  return rank < 0 ? null : rank;
};

/** Rules of "Căn cứ …": one a paragraph, each with what identifies the text it cites. */
export const basisRules: readonly Rule[] = [
  {
    id: 'bases.one-each',
    article: BASES,
    severity: 'error',
    mend: 'Tách mỗi căn cứ thành một dòng riêng.',
    check: eachPassage(({ text }) => (/;\s*\S/u.test(text) ? 'Một dòng căn cứ nêu hai văn bản.' : null), isBasis),
  },
  {
    id: 'bases.ending',
    article: BASES,
    severity: 'error',
    mend: 'Viết trọn căn cứ; dấu “;” và dấu “.” ở dòng cuối do trang in tự đặt.',
    check: eachPassage(
      ({ text }) =>
        text.trim() === '' || /([:!?]|(?<!\p{L})(và|của|về))[\s;.]*$/u.test(text)
          ? 'Dòng căn cứ còn dở dang hoặc kết thúc sai dấu câu.'
          : null,
      isBasis,
    ),
  },
  {
    id: 'bases.begin',
    article: BASES,
    severity: 'warning',
    mend: 'Bắt đầu bằng “Căn cứ”, “Thực hiện”, “Xét” hoặc “Theo đề nghị”.',
    check: eachPassage(
      ({ text }) =>
        text.trim() === '' || /^(Căn cứ|Thực hiện|Xét|Theo|Trên cơ sở)(?!\p{L})/u.test(text.trim())
          ? null
          : 'Dòng căn cứ chưa bắt đầu bằng từ chỉ căn cứ.',
      isBasis,
    ),
  },
  {
    id: 'bases.number',
    article: BASES,
    severity: 'error',
    mend: 'Ghi số, ký hiệu của văn bản được căn cứ (chỉ luật, pháp lệnh được miễn).',
    check: eachPassage(({ text }) => {
      const type = CITED.exec(text.trim())?.[1];
      return type === undefined || /(?<!\p{L})số\s+\d/u.test(text) ? null : `Căn cứ ${type} chưa ghi số, ký hiệu.`;
    }, isBasis),
  },
  {
    id: 'bases.date',
    article: BASES,
    severity: 'warning',
    mend: 'Ghi ngày tháng năm ban hành ngay sau số, ký hiệu.',
    check: eachPassage(({ text }) => {
      const type = CITED.exec(text.trim())?.[1];
      return type === undefined || !/(?<!\p{L})số\s+\d/u.test(text) || /(?<!\p{L})ngày\s+\d/u.test(text)
        ? null
        : `Căn cứ ${type} chưa ghi ngày tháng năm ban hành.`;
    }, isBasis),
  },
  {
    id: 'bases.order',
    article: PRACTICE,
    severity: 'warning',
    mend: 'Xếp căn cứ theo hiệu lực pháp lý: luật, nghị định, thông tư, rồi văn bản của địa phương.',
    check: (sheet) => {
      let lowest = -1;
      return basesOf(sheet).flatMap(({ text, where }) => {
        const rank = rankOf(text);
        const good = rank === null || rank >= lowest;
        if (rank !== null) lowest = Math.max(lowest, rank);
        return unless(good, {
          where,
          excerpt: excerptOf(text),
          message: 'Văn bản có hiệu lực cao hơn đứng sau văn bản có hiệu lực thấp hơn.',
        });
      });
    },
  },
  {
    id: 'bases.age',
    article: PRACTICE,
    severity: 'warning',
    mend: 'Trong các văn bản cùng loại, xếp văn bản ban hành trước đứng trước.',
    check: (sheet) => {
      const cited = basesOf(sheet).flatMap((basis) =>
        citationsIn(basis.text)
          .slice(0, 1)
          .map((c) => ({ ...c, basis })),
      );
      return cited.flatMap((one, i) => {
        const before = cited[i - 1];
        const good = before === undefined || before.type !== one.type || compareDates(before.date, one.date) <= 0;
        return unless(good, {
          where: one.basis.where,
          excerpt: excerptOf(one.basis.text),
          message: `${one.type} ban hành trước lại đứng sau ${before?.type.toLocaleLowerCase('vi')} ban hành sau.`,
        });
      });
    },
  },
  {
    id: 'bases.proposal-last',
    article: `${FORMS}, Mẫu 1.2`,
    severity: 'error',
    mend: 'Chuyển dòng “Theo đề nghị …” xuống cuối phần căn cứ.',
    check: (sheet) => {
      const bases = basesOf(sheet);
      return bases.slice(0, -1).flatMap(({ text, where }, i) =>
        unless(!/^Theo đề nghị/u.test(text.trim()) || /^Theo đề nghị/u.test(bases[i + 1]?.text.trim() ?? ''), {
          where,
          excerpt: excerptOf(text),
          message: 'Dòng “Theo đề nghị …” chưa đứng cuối phần căn cứ.',
        }),
      );
    },
  },
  {
    id: 'bases.twice',
    article: BASES,
    severity: 'error',
    mend: 'Bỏ căn cứ trùng.',
    check: (sheet) => {
      const bases = basesOf(sheet);
      return bases.flatMap(({ text, where }, i) =>
        unless(text.trim() === '' || bases.findIndex((other) => other.text === text) === i, {
          where,
          excerpt: excerptOf(text),
          message: 'Một căn cứ được ghi hai lần.',
        }),
      );
    },
  },
  {
    id: 'bases.decision',
    article: `${FORMS}, Mẫu 1.2`,
    severity: 'error',
    mend: 'Thêm các căn cứ ban hành trước phần “QUYẾT ĐỊNH:”.',
    check: (sheet) =>
      unless(sheet.paper.paperClass !== 'decision' || basesOf(sheet).length > 0, {
        where: 'Căn cứ',
        excerpt: '',
        message: 'Quyết định chưa có căn cứ ban hành.',
      }),
  },
];
