import { type Block, type Paper, POINT_LETTERS } from '../paper.ts';
import { annexWord, excerptOf, headingName, romanOf, textOf } from './passages.ts';
import { FORMS, type Found, layoutArticle, PRACTICE, type Rule, type Sheet, unless } from './rule.ts';
import { eachPassage, wherever } from './search.ts';
import { mustClose } from './types.ts';

const BODY = layoutArticle('II.6');
const PARTS = layoutArticle('II.6.đ');

/** The main text and the texts of the annexes, each with its name. */
const bodiesOf = (paper: Paper): readonly { readonly name: string; readonly body: readonly Block[] }[] => [
  { name: '', body: paper.body },
  ...paper.appendices.map(({ number, body }) => ({ name: `${annexWord(number)}, `, body })),
];

const letter = (index: number): string => POINT_LETTERS[index] ?? String(index + 1);

/** What a block calls itself where it is numbered, its number, and which count it belongs to. */
const numbered = (block: Block): { readonly name: string; readonly number: number; readonly count: string } | null => {
  switch (block.kind) {
    case 'article':
      return { name: `Điều ${block.number}`, number: block.number, count: 'article' };
    case 'heading':
      return { name: headingName(block), number: block.number, count: block.level };
    case 'reportHeading':
      return { name: `Mục ${romanOf(block.number)}`, number: block.number, count: 'report' };
    case 'clause':
      return { name: `Khoản ${block.number}`, number: block.number, count: 'clause' };
    case 'point':
      return { name: `Điểm ${letter(block.index)}`, number: block.index + 1, count: 'point' };
    default:
      return null;
  }
};

/** Counts that begin anew under a block. */
const RESTARTS: Readonly<Record<string, readonly string[]>> = {
  part: ['chapter', 'section', 'subsection', 'clause', 'point'],
  chapter: ['section', 'subsection', 'clause', 'point'],
  section: ['subsection', 'clause', 'point'],
  subsection: ['clause', 'point'],
  report: ['clause', 'point'],
  article: ['clause', 'point'],
  clause: ['point'],
};

/** Blocks of the counts asked for whose number does not follow. A list may begin anew after running text. */
const outOfOrder = (paper: Paper, counts: readonly string[], loose: boolean): readonly Found[] =>
  bodiesOf(paper).flatMap(({ name, body }) => {
    const last = new Map<string, number>();
    return body.flatMap((block, i) => {
      const one = numbered(block);
      if (one === null) return [];
      const before = last.get(one.count) ?? 0;
      last.set(one.count, one.number);
      for (const lower of RESTARTS[one.count] ?? []) last.set(lower, 0);
      const anew = loose && one.number === 1 && body[i - 1]?.kind !== block.kind;
      return unless(!counts.includes(one.count) || one.number === before + 1 || anew, {
        where: `${name}${one.name}`,
        excerpt: one.name,
        message:
          before === 0 ? `${one.name} đứng đầu mà không mang số thứ nhất.` : `${one.name} không nối tiếp số trước nó.`,
      });
    });
  });

const order = (id: string, counts: readonly string[], loose: boolean, mend: string): Rule => ({
  id,
  article: PARTS,
  severity: 'error',
  mend,
  check: ({ paper }) => outOfOrder(paper, counts, loose),
});

const isEmpty = (block: Block): boolean => {
  switch (block.kind) {
    case 'paragraph':
    case 'point':
      return textOf(block.content).trim() === '';
    case 'clause':
      return (block.title ?? '').trim() === '' && textOf(block.content ?? '').trim() === '';
    case 'list':
      return block.items.length === 0 || block.items.some((item) => textOf(item).trim() === '');
    default:
      return false;
  }
};
const NAMES: Partial<Record<Block['kind'], string>> = {
  paragraph: 'Một đoạn',
  point: 'Một điểm',
  clause: 'Một khoản',
  list: 'Một gạch đầu dòng',
};

const isHeading = (block: Block | undefined): boolean =>
  block?.kind === 'heading' ||
  block?.kind === 'reportHeading' ||
  (block?.kind === 'clause' && block.content === undefined);

/** Headings that stand over nothing: at the end of a text, or over another of their kind. */
const bareHeadings = (paper: Paper): readonly Found[] =>
  bodiesOf(paper).flatMap(({ name, body }) =>
    body.flatMap((block, i) => {
      const next = body[i + 1];
      const bare = isHeading(block) && (next === undefined || (next.kind === block.kind && sameLevel(block, next)));
      const called = numbered(block)?.name ?? '';
      return unless(!bare, {
        where: `${name}${called}`,
        excerpt: called,
        message: `${called} chỉ có tiêu đề, không có nội dung.`,
      });
    }),
  );
const sameLevel = (a: Block, b: Block): boolean =>
  a.kind !== 'heading' || b.kind !== 'heading' ? isHeading(b) : a.level === b.level;

/** Points and dashes under one lead-in, in runs. */
const runsOf = (body: readonly Block[]) => {
  const runs: { readonly start: number; readonly items: string[]; readonly kind: 'point' | 'list' }[] = [];
  body.forEach((block, i) => {
    if (block.kind === 'list') runs.push({ start: i, kind: 'list', items: block.items.map(textOf) });
    if (block.kind !== 'point') return;
    const last = runs.at(-1);
    if (last?.kind === 'point' && body[i - 1]?.kind === 'point' && block.index > 0)
      last.items.push(textOf(block.content));
    else runs.push({ start: i, kind: 'point', items: [textOf(block.content)] });
  });
  return runs;
};

const leadIns = (paper: Paper): readonly Found[] =>
  bodiesOf(paper).flatMap(({ name, body }) =>
    runsOf(body).flatMap(({ start }) => {
      const before = body[start - 1];
      const text = before?.kind === 'paragraph' || before?.kind === 'point' ? textOf(before.content).trim() : '';
      return unless(text === '' || /[:.;!?)”]$/u.test(text), {
        where: `${name}câu dẫn trước các điểm`.replace(/^câu/u, 'Câu'),
        excerpt: excerptOf(text, text.length, 0),
        message: 'Câu dẫn trước các điểm, gạch đầu dòng chưa kết thúc bằng dấu hai chấm.',
      });
    }),
  );

const unpunctuated = (paper: Paper): readonly Found[] =>
  bodiesOf(paper).flatMap(({ name, body }) =>
    runsOf(body).flatMap(({ items, start }) =>
      items.slice(0, -1).flatMap((item, i) =>
        unless(/[.;:!?…”)]\s*$/u.test(item) || item.trim() === '', {
          where: `${name}${body[start]?.kind === 'list' ? `gạch đầu dòng ${i + 1}` : `điểm ${letter(i)}`}`,
          excerpt: excerptOf(item, item.length, 0),
          message: 'Điểm, gạch đầu dòng chưa có dấu “;” ở cuối.',
        }),
      ),
    ),
  );

const fieldOf = ({ paper }: Sheet, label: RegExp) =>
  paper.body.find((block) => block.kind === 'field' && label.test(block.label));
const filled = (block: Block | undefined): boolean => block?.kind === 'field' && textOf(block.content).trim() !== '';

/** Fields a form must have, each filled in. */
const missingFields = (sheet: Sheet, fields: readonly (readonly [string, RegExp])[]): readonly Found[] =>
  fields
    .filter(([, label]) => !filled(fieldOf(sheet, label)))
    .map(([name]) => ({ where: `Mục “${name}”`, excerpt: '', message: `Thiếu “${name}”, hoặc mục này còn trống.` }));

const INVITATION = [
  ['Chủ trì', /^Chủ trì/u],
  ['Thời gian', /^Thời gian/u],
  ['Địa điểm', /^Địa điểm/u],
] as const;
const MINUTES = [
  ['Thời gian bắt đầu', /^Thời gian bắt đầu/u],
  ['Địa điểm', /^Địa điểm/u],
  ['Thành phần tham dự', /^Thành phần tham dự/u],
  ['Chủ trì (chủ tọa)', /^Chủ trì/u],
  ['Thư ký (người ghi biên bản)', /^Thư ký/u],
] as const;

const mainText = ({ passages }: Sheet): string =>
  passages.flatMap(({ annex, text }) => (annex === null ? [text] : [])).join('\n');

/** Rules of the running text: order of its parts, its ends, what the forms ask for. */
export const bodyRules: readonly Rule[] = [
  {
    id: 'body.empty',
    article: BODY,
    severity: 'error',
    mend: 'Soạn nội dung văn bản trước khi trình ký.',
    check: ({ paper }) =>
      unless(paper.paperClass === 'annex' || paper.body.length > 0, {
        where: 'Nội dung',
        excerpt: '',
        message: 'Văn bản chưa có nội dung.',
      }),
  },
  order('body.articles', ['article'], false, 'Đánh số các điều liên tục từ Điều 1 đến hết văn bản.'),
  order(
    'body.headings',
    ['part', 'chapter', 'section', 'subsection', 'report'],
    false,
    'Đánh số phần, chương, mục liên tục từ số một.',
  ),
  order('body.clauses', ['clause'], true, 'Đánh số các khoản liên tục từ 1 trong mỗi điều, mỗi mục.'),
  order('body.points', ['point'], true, 'Đặt các điểm theo thứ tự chữ cái tiếng Việt: a, b, c, d, đ, e, g …'),
  {
    id: 'body.heading-title',
    article: PARTS,
    severity: 'error',
    mend: 'Ghi tiêu đề cho phần, chương, mục.',
    check: ({ paper }) =>
      bodiesOf(paper).flatMap(({ name, body }) =>
        body.flatMap((block) =>
          unless((block.kind !== 'heading' && block.kind !== 'reportHeading') || block.title.trim() !== '', {
            where: `${name}${numbered(block)?.name ?? ''}`,
            excerpt: numbered(block)?.name ?? '',
            message: `${numbered(block)?.name} chưa có tiêu đề.`,
          }),
        ),
      ),
  },
  {
    id: 'body.article-empty',
    article: PARTS,
    severity: 'error',
    mend: 'Viết nội dung của điều, hoặc bỏ điều này.',
    check: ({ paper }) =>
      bodiesOf(paper).flatMap(({ name, body }) =>
        body.flatMap((block, i) => {
          const next = body[i + 1]?.kind;
          const bare = block.kind === 'article' && block.title.trim() === '';
          return unless(!bare || (next !== undefined && next !== 'article' && next !== 'heading'), {
            where: `${name}${numbered(block)?.name ?? ''}`,
            excerpt: numbered(block)?.name ?? '',
            message: `${numbered(block)?.name} không có nội dung.`,
          });
        }),
      ),
  },
  {
    id: 'body.bare-heading',
    article: PARTS,
    severity: 'error',
    mend: 'Viết nội dung dưới tiêu đề, hoặc bỏ tiêu đề.',
    check: ({ paper }) => bareHeadings(paper),
  },
  {
    id: 'body.empty-block',
    article: BODY,
    severity: 'error',
    mend: 'Viết nội dung, hoặc xóa dòng trống này.',
    check: ({ paper }) =>
      bodiesOf(paper).flatMap(({ name, body }) =>
        body.filter(isEmpty).map((block) => ({
          where: `${name}${numbered(block)?.name ?? 'nội dung'}`,
          excerpt: '',
          message: `${NAMES[block.kind]} còn trống.`,
        })),
      ),
  },
  {
    id: 'body.closes',
    article: `${FORMS}, các mẫu`,
    severity: 'error',
    mend: 'Kết thúc nội dung bằng dấu “./.”.',
    check: ({ paper }) =>
      unless(!mustClose(paper.paperClass) || paper.closes, {
        where: 'Cuối nội dung',
        excerpt: '',
        message: 'Nội dung chưa kết thúc bằng “./.”.',
      }),
  },
  {
    id: 'body.ends-in-words',
    article: `${FORMS}, các mẫu`,
    severity: 'error',
    mend: 'Chuyển bảng vào phụ lục hoặc thêm câu kết sau bảng, để “./.” có chỗ đứng.',
    check: ({ paper }) =>
      unless(!paper.closes || paper.body.at(-1)?.kind !== 'table', {
        where: 'Cuối nội dung',
        excerpt: '',
        message: 'Nội dung kết thúc bằng bảng nên không có chỗ ghi “./.”.',
      }),
  },
  {
    id: 'body.early-close',
    article: `${FORMS}, các mẫu`,
    severity: 'error',
    mend: 'Chỉ để “./.” ở cuối nội dung; trang in tự đặt dấu này.',
    check: wherever(/\.\/\.(?=\s*\S)/g, () => 'Dấu “./.” đứng giữa nội dung.'),
  },
  {
    id: 'body.number-twice',
    article: PARTS,
    severity: 'error',
    mend: 'Xóa số hoặc chữ thứ tự đã gõ tay: trang in tự đánh số.',
    check: eachPassage(({ role, text }) =>
      (role === 'clause' && /^\s*\d{1,2}\.\s/.test(text)) || (role === 'point' && /^\s*\p{Ll}\)\s/u.test(text))
        ? 'Số thứ tự được ghi hai lần.'
        : null,
    ),
  },
  {
    id: 'body.lead-in',
    article: PRACTICE,
    severity: 'warning',
    mend: 'Đặt dấu hai chấm ở cuối câu dẫn.',
    check: ({ paper }) => leadIns(paper),
  },
  {
    id: 'body.points-end',
    article: PRACTICE,
    severity: 'warning',
    mend: 'Kết thúc mỗi điểm bằng dấu “;”, điểm cuối bằng dấu “.”.',
    check: ({ paper }) => unpunctuated(paper),
  },
  {
    id: 'body.sentence-end',
    article: PRACTICE,
    severity: 'warning',
    mend: 'Đặt dấu chấm ở cuối đoạn.',
    check: (sheet) => {
      const paragraphs = sheet.passages.filter(({ role, annex }) => annex === null && role === 'paragraph');
      const last =
        sheet.paper.closes && sheet.paper.body.at(-1)?.kind === 'paragraph' ? paragraphs.slice(0, -1) : paragraphs;
      return last.flatMap(({ text, where }) =>
        unless(!/[\p{Ll}\d,]\s*$/u.test(text) || nextIsPart(sheet, text), {
          where,
          excerpt: excerptOf(text, text.length, 0),
          message: 'Đoạn văn chưa có dấu chấm câu ở cuối.',
        }),
      );
    },
  },
  {
    id: 'body.invitation',
    article: `${FORMS}, Mẫu 1.7`,
    severity: 'error',
    mend: 'Ghi đủ người chủ trì, thời gian, địa điểm ở trang cuộc họp.',
    check: (sheet) => (sheet.paper.paperClass === 'invitation' ? missingFields(sheet, INVITATION) : []),
  },
  {
    id: 'body.invitation-words',
    article: `${FORMS}, Mẫu 1.7`,
    severity: 'error',
    mend: 'Mở đầu bằng “… trân trọng kính mời: …”.',
    check: (sheet) =>
      unless(sheet.paper.paperClass !== 'invitation' || /trân trọng kính mời:/u.test(mainText(sheet)), {
        where: 'Nội dung',
        excerpt: '',
        message: 'Giấy mời thiếu câu “trân trọng kính mời:”.',
      }),
  },
  {
    id: 'body.minutes',
    article: `${FORMS}, Mẫu 1.9`,
    severity: 'error',
    mend: 'Ghi đủ các mục bắt buộc của biên bản ở trang cuộc họp.',
    check: (sheet) => (sheet.paper.paperClass === 'minutes' ? missingFields(sheet, MINUTES) : []),
  },
  {
    id: 'body.minutes-end',
    article: `${FORMS}, Mẫu 1.9`,
    severity: 'error',
    mend: 'Ghi giờ kết thúc để biên bản có câu “… kết thúc vào … giờ …, ngày …”.',
    check: (sheet) =>
      unless(sheet.paper.paperClass !== 'minutes' || /kết thúc vào/u.test(mainText(sheet)), {
        where: 'Cuối nội dung',
        excerpt: '',
        message: 'Biên bản thiếu câu ghi thời gian kết thúc.',
      }),
  },
  {
    id: 'body.decision-articles',
    article: `${FORMS}, Mẫu 1.2`,
    severity: 'error',
    mend: 'Trình bày nội dung quyết định thành các điều.',
    check: ({ paper }) =>
      unless(paper.paperClass !== 'decision' || paper.body.some(({ kind }) => kind === 'article'), {
        where: 'Nội dung',
        excerpt: '',
        message: 'Quyết định chưa có điều nào.',
      }),
  },
  {
    id: 'body.decision-carried-out',
    article: `${FORMS}, Mẫu 1.2`,
    severity: 'warning',
    mend: 'Thêm điều cuối nêu ai chịu trách nhiệm thi hành.',
    check: (sheet) =>
      unless(
        sheet.paper.paperClass !== 'decision' ||
          /(chịu trách nhiệm|trách nhiệm) (thi hành|thực hiện)|tổ chức thực hiện/u.test(mainText(sheet)),
        { where: 'Điều cuối', excerpt: '', message: 'Quyết định chưa nêu ai chịu trách nhiệm thi hành.' },
      ),
  },
];

/** A paragraph that goes on in a table or a list needs no stop of its own. */
const nextIsPart = ({ paper }: Sheet, text: string): boolean => {
  const at = paper.body.findIndex((block) => block.kind === 'paragraph' && textOf(block.content) === text);
  const next = paper.body[at + 1]?.kind;
  return next === 'table' || next === 'list' || next === 'point' || next === 'legalBases' || next === 'article';
};
