import { type Outcome, ok } from '../../kit/outcome.ts';
import { profileOn } from '../../settings/rules.ts';
import type { Signature } from '../paper.ts';
import { type Authority, signingAuthority } from '../signing-authority.ts';
import { textOf } from './passages.ts';
import { DECREE, FORMS, type Found, layoutArticle, type Rule, type Sheet, unless } from './rule.ts';
import { isNumberedClass } from './types.ts';

const BLOCK = layoutArticle('II.7');
const AUTHORITY = `${DECREE}, Điều 13`;
/** A text this short leaves the signature without company on its page; characters. */
const SHORTEST = 80;

const isJudged = ({ paper }: Sheet): boolean => isNumberedClass(paper.paperClass);
const place = (signature: Signature): string => `Chữ ký “${signature.titleLines.join(', ')}”`;

/** Every signature of a numbered paper judged by itself. */
const eachSignature = (sheet: Sheet, say: (signature: Signature) => string | null): readonly Found[] =>
  !isJudged(sheet)
    ? []
    : sheet.paper.signatures.flatMap((signature) => {
        const message = say(signature);
        return message === null ? [] : [{ where: place(signature), excerpt: signature.name, message }];
      });

const PREFIX = /^(TM|Q|KT|TL|TUQ)\. \S/u;
/** What people write instead of the five of the decree. */
const WRONG_PREFIX = /^(T\/M|K\/T|T\/L|TM |KT |TL |TUQ |Q |TM:|KT:|TL:|TUQ:|T\.M|K\.T|T\.L|T\.U\.Q|TUN|P\.)/iu;
const DEGREE = /^(GS|PGS|TS|ThS|CN|KS|BS|CKI|CKII|Ông|Bà|Đ\/c|Đồng chí|Thạc sĩ|Tiến sĩ)[.\s]/iu;

/** Whether the signer may sign on the day of the paper; null where the block names no office. */
const authorityOf = ({ read, record }: Sheet, { signing, capacity }: Signature): Outcome<Authority> | null => {
  if (signing === undefined) return null;
  const body = read.get('bodies', signing.bodyId);
  const profile = body === undefined ? undefined : profileOn(read, body.kind, signing.date);
  if (body === undefined || profile === undefined) return null;
  const { signatoryId, date } = signing;
  return signingAuthority(read, { body, profile, signatoryId, capacity, date, kind: record?.kind ?? '' });
};

const authorities = (sheet: Sheet) =>
  !isJudged(sheet)
    ? []
    : sheet.paper.signatures.map((signature) => ({ signature, judged: authorityOf(sheet, signature) ?? ok(null) }));

/** Rules of who signs and how the block reads. */
export const signatureRules: readonly Rule[] = [
  {
    id: 'signature.missing',
    article: BLOCK,
    severity: 'error',
    mend: 'Chọn người ký và thẩm quyền ký.',
    check: (sheet) =>
      unless(!isJudged(sheet) || sheet.paper.signatures.length > 0, {
        where: 'Chữ ký',
        excerpt: '',
        message: 'Văn bản chưa có khối chữ ký.',
      }),
  },
  {
    id: 'signature.title',
    article: BLOCK,
    severity: 'error',
    mend: 'Ghi chức vụ của người ký.',
    check: (sheet) =>
      eachSignature(sheet, ({ titleLines }) =>
        titleLines.length === 0 || titleLines.some((line) => line.trim() === '') ? 'Khối chữ ký thiếu chức vụ.' : null,
      ),
  },
  {
    id: 'signature.name',
    article: BLOCK,
    severity: 'error',
    mend: 'Chọn người ký ở hồ sơ gốc của văn bản.',
    check: (sheet) =>
      eachSignature(sheet, ({ name, signing }) =>
        // Without a signer the authority to sign has its own sentence.
        name.trim() === '' && signing?.signatoryId !== null ? 'Khối chữ ký chưa có họ tên người ký.' : null,
      ),
  },
  {
    id: 'signature.prefix',
    article: BLOCK,
    severity: 'error',
    mend: 'Dùng TM., Q., KT., TL. hoặc TUQ., có dấu chấm và dấu cách.',
    check: (sheet) =>
      eachSignature(sheet, ({ titleLines }) => {
        const wrong = titleLines.find((line) => WRONG_PREFIX.test(line) && !PREFIX.test(line));
        return wrong === undefined ? null : `“${wrong}” không ghi đúng chữ viết tắt quyền hạn ký.`;
      }),
  },
  {
    id: 'signature.own-title',
    article: BLOCK,
    severity: 'error',
    mend: 'Ghi chức vụ của chính người ký ở dòng dưới.',
    check: (sheet) =>
      eachSignature(sheet, ({ titleLines }) =>
        /^(TM|KT|TL|TUQ)\. /u.test(titleLines.at(-1) ?? '')
          ? `Dưới “${titleLines.at(-1)}” thiếu chức vụ của người ký.`
          : null,
      ),
  },
  {
    id: 'signature.capacity',
    article: AUTHORITY,
    severity: 'error',
    mend: 'Chọn lại thẩm quyền ký để khối chữ ký khớp.',
    check: (sheet) =>
      eachSignature(sheet, ({ capacity, titleLines, signing }) =>
        capacity === 'own' && signing !== undefined && /^(TM|KT|TL|TUQ|Q)\. /u.test(titleLines[0] ?? '')
          ? `Thẩm quyền là ký trực tiếp mà khối chữ ký ghi “${titleLines[0]}”.`
          : null,
      ),
  },
  {
    id: 'signature.degree',
    article: BLOCK,
    severity: 'error',
    mend: 'Chỉ ghi họ tên: không ghi học hàm, học vị, danh hiệu, “Ông”, “Bà”.',
    check: (sheet) =>
      eachSignature(sheet, ({ name }) =>
        DEGREE.test(name) ? `Trước họ tên “${name}” có học vị hoặc danh xưng.` : null,
      ),
  },
  {
    id: 'signature.name-case',
    article: BLOCK,
    severity: 'error',
    mend: 'Viết họ tên bằng chữ in thường, hoa chữ đầu.',
    check: (sheet) =>
      eachSignature(sheet, ({ name }) =>
        /\p{Lu}{2}/u.test(name) && name === name.toLocaleUpperCase('vi')
          ? `Họ tên “${name}” viết toàn chữ in hoa.`
          : null,
      ),
  },
  {
    id: 'signature.authority',
    article: AUTHORITY,
    severity: 'error',
    mend: 'Chọn người ký khác, cách ký khác, hoặc ghi văn bản giao ở Thành viên, thẻ Ủy quyền.',
    final: true,
    check: (sheet) =>
      authorities(sheet).flatMap(({ signature, judged }) =>
        judged.ok
          ? []
          : [
              {
                where: place(signature),
                excerpt: signature.name,
                message: judged.refusal.message,
                ...(signature.signing?.signatoryId === null
                  ? { mend: 'Chọn người ký ở trang đã lập văn bản này.' }
                  : {}),
              },
            ],
      ),
  },
  {
    id: 'signature.authority-doubt',
    article: AUTHORITY,
    severity: 'warning',
    mend: 'Kiểm tra người ký, thẩm quyền ký trước khi trình.',
    check: (sheet) =>
      authorities(sheet).flatMap(({ signature, judged }) =>
        judged.ok && judged.value !== null
          ? judged.value.warnings.map((message) => ({ where: place(signature), excerpt: signature.name, message }))
          : [],
      ),
  },
  {
    id: 'signature.minutes',
    article: `${FORMS}, Mẫu 1.9`,
    severity: 'error',
    mend: 'Biên bản có hai chữ ký: THƯ KÝ ở bên trái, CHỦ TỌA ở bên phải.',
    check: ({ paper }) => {
      const titles = paper.signatures.map(({ titleLines }) => titleLines.join(' '));
      const good = /^THƯ KÝ/u.test(titles[0] ?? '') && /^(CHỦ TỌA|CHỦ TOẠ|CHỦ TRÌ)/u.test(titles[1] ?? '');
      return unless(paper.paperClass !== 'minutes' || good, {
        where: 'Chữ ký',
        excerpt: titles.join(' | '),
        message: 'Biên bản chưa có đủ chữ ký của thư ký và chủ tọa.',
      });
    },
  },
  {
    id: 'signature.same-person',
    article: `${FORMS}, Mẫu 1.9`,
    severity: 'warning',
    mend: 'Chọn thư ký khác người chủ trì.',
    check: ({ paper: { paperClass, signatures } }) => {
      const [one, other] = signatures;
      const same = one !== undefined && other !== undefined && one.name !== '' && one.name === other.name;
      return unless(paperClass !== 'minutes' || !same, {
        where: 'Chữ ký',
        excerpt: one?.name ?? '',
        message: 'Thư ký và chủ tọa là một người.',
      });
    },
  },
  {
    id: 'signature.orphan',
    article: BLOCK,
    severity: 'warning',
    mend: 'Thêm nội dung, để khối chữ ký không đứng trơ trọi trên trang.',
    check: (sheet) => {
      const [only, ...more] = sheet.paper.body;
      const text = only?.kind === 'paragraph' ? textOf(only.content) : null;
      const lonely = text !== null && more.length === 0 && text.trim() !== '' && text.length < SHORTEST;
      return unless(!isJudged(sheet) || !lonely, {
        where: 'Chữ ký',
        excerpt: text ?? '',
        message: 'Nội dung chưa đủ hai dòng đứng cùng khối chữ ký.',
      });
    },
  },
];
