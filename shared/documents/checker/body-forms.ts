import type { Block } from '../paper.ts';
import { textOf } from './passages.ts';
import { FORMS, type Found, type Rule, type Sheet, unless } from './rule.ts';

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

/** What the forms of invitations, minutes and decisions ask for. */
export const formRules: readonly Rule[] = [
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
