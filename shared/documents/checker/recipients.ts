import { excerptOf } from './passages.ts';
import { FORMS, type Found, layoutArticle, type Rule, type Sheet, unless } from './rule.ts';
import { isNumberedClass, typeOf } from './types.ts';

const RECIPIENTS = layoutArticle('II.9');
const line = (i: number): string => `Nơi nhận, dòng ${i + 1}`;
const plain = (text: string): string => text.replace(/^[\s-]+/, '').replace(/[\s.;,]+$/, '');
const isArchive = (text: string): boolean => /^lưu\s*[:,]?(?!\p{L})/iu.test(plain(text));

const each = ({ paper: { recipients } }: Sheet, say: (text: string, i: number) => string | null): readonly Found[] =>
  recipients.flatMap((text, i) => {
    const message = say(text, i);
    return message === null ? [] : [{ where: line(i), excerpt: excerptOf(text), message }];
  });

const first = ({ paper }: Sheet): string => plain(paper.recipients[0] ?? '');
const judged = ({ paper }: Sheet): boolean => isNumberedClass(paper.paperClass) && paper.recipients.length > 0;
const answersAbove = ({ paper }: Sheet): boolean =>
  paper.paperClass === 'letter' || ['TỜ TRÌNH', 'BÁO CÁO'].includes(typeOf(paper.documentType) ?? '');

/** Rules of "Nơi nhận". */
export const recipientRules: readonly Rule[] = [
  {
    id: 'recipients.missing',
    article: RECIPIENTS,
    severity: 'error',
    mend: 'Ghi nơi nhận văn bản; dòng cuối là “Lưu: VT, …”.',
    check: ({ paper }) =>
      unless(!isNumberedClass(paper.paperClass) || paper.recipients.length > 0, {
        where: 'Nơi nhận',
        excerpt: '',
        message: 'Văn bản chưa có “Nơi nhận”.',
      }),
  },
  {
    id: 'recipients.archive',
    article: RECIPIENTS,
    severity: 'error',
    mend: 'Đặt dòng “Lưu: VT, <đơn vị soạn thảo>” ở cuối.',
    check: (sheet) => {
      const last = sheet.paper.recipients.at(-1) ?? '';
      return unless(!judged(sheet) || /^Lưu: VT(,|$)/u.test(plain(last)), {
        where: 'Nơi nhận, dòng cuối',
        excerpt: excerptOf(last),
        message: 'Dòng cuối của “Nơi nhận” chưa phải “Lưu: VT, …”.',
      });
    },
  },
  {
    id: 'recipients.archive-unit',
    article: RECIPIENTS,
    severity: 'warning',
    mend: 'Ghi chữ viết tắt của đơn vị soạn thảo sau “VT,”.',
    check: (sheet) => {
      const last = plain(sheet.paper.recipients.at(-1) ?? '');
      return unless(sheet.paper.paperClass === 'introduction' || last !== 'Lưu: VT', {
        where: 'Nơi nhận, dòng cuối',
        excerpt: last,
        message: 'Dòng lưu chưa ghi đơn vị soạn thảo.',
      });
    },
  },
  {
    id: 'recipients.archive-place',
    article: RECIPIENTS,
    severity: 'error',
    mend: 'Chỉ để một dòng “Lưu”, ở cuối.',
    check: (sheet) =>
      each(sheet, (text, i) =>
        isArchive(text) && i < sheet.paper.recipients.length - 1 ? 'Dòng “Lưu” không đứng cuối.' : null,
      ),
  },
  {
    id: 'recipients.as-above',
    article: RECIPIENTS,
    severity: 'error',
    mend: 'Đặt “Như trên” ở dòng đầu.',
    check: (sheet) =>
      unless(
        !judged(sheet) ||
          !answersAbove(sheet) ||
          sheet.paper.addressees.length === 0 ||
          /^Như (trên|kính gửi)/iu.test(first(sheet)),
        {
          where: line(0),
          excerpt: first(sheet),
          message: 'Văn bản có “Kính gửi” mà “Nơi nhận” chưa bắt đầu bằng “Như trên”.',
        },
      ),
  },
  {
    id: 'recipients.nothing-above',
    article: RECIPIENTS,
    severity: 'error',
    mend: 'Ghi rõ nơi nhận: văn bản này không có “Kính gửi”.',
    check: (sheet) =>
      each(sheet, (text) =>
        /^Như trên/iu.test(plain(text)) &&
        sheet.paper.addressees.length === 0 &&
        sheet.paper.paperClass !== 'introduction'
          ? '“Như trên” không chỉ vào đâu.'
          : null,
      ),
  },
  {
    id: 'recipients.decision',
    article: `${FORMS}, Mẫu 1.2`,
    severity: 'warning',
    mend: 'Mở đầu “Nơi nhận” của quyết định bằng “Như Điều …”.',
    check: (sheet) =>
      unless(sheet.paper.paperClass !== 'decision' || !judged(sheet) || /^Như Điều \d/u.test(first(sheet)), {
        where: line(0),
        excerpt: first(sheet),
        message: '“Nơi nhận” của quyết định chưa bắt đầu bằng “Như Điều …”.',
      }),
  },
  {
    id: 'recipients.article',
    article: RECIPIENTS,
    severity: 'error',
    mend: 'Ghi đúng số điều nêu ai thi hành.',
    check: (sheet) => {
      const articles = sheet.paper.body.flatMap((block) => (block.kind === 'article' ? [block.number] : []));
      return each(sheet, (text) => {
        const named = Number(/^Như Điều (\d+)/u.exec(plain(text))?.[1] ?? 0);
        return named === 0 || articles.includes(named) ? null : `Văn bản không có Điều ${named}.`;
      });
    },
  },
  {
    id: 'recipients.twice',
    article: RECIPIENTS,
    severity: 'error',
    mend: 'Bỏ dòng trùng.',
    check: (sheet) =>
      each(sheet, (text, i) =>
        plain(text) !== '' && sheet.paper.recipients.findIndex((other) => plain(other) === plain(text)) < i
          ? `“${plain(text)}” được ghi hai lần.`
          : null,
      ),
  },
  {
    id: 'recipients.addressee-again',
    article: RECIPIENTS,
    severity: 'warning',
    mend: 'Bỏ dòng này: nơi nhận ở “Kính gửi” đã gồm trong “Như trên”.',
    check: (sheet) =>
      each(sheet, (text) => {
        const name = plain(text).replace(/\s*\([^)]*\)$/u, '');
        return sheet.paper.addressees.includes(name) ? `“${name}” đã có ở “Kính gửi”.` : null;
      }),
  },
  {
    id: 'recipients.form',
    article: RECIPIENTS,
    severity: 'error',
    mend: 'Mỗi nơi nhận một dòng; gạch đầu dòng và dấu câu do trang in tự đặt.',
    check: (sheet) =>
      each(sheet, (text) =>
        plain(text) === ''
          ? 'Dòng “Nơi nhận” còn trống.'
          : /;\s*\S/u.test(text)
            ? 'Một dòng ghi nhiều nơi nhận.'
            : null,
      ),
  },
];
