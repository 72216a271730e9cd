import { COMPOSITION_FORM_LABELS } from '#shared/compositions/labels.ts';
import { needsAddressees, printedBlocks } from '#shared/compositions/rules.ts';
import type { Composition } from '#shared/compositions/schema.ts';
import { type Block, type Column, POINT_LETTERS } from '#shared/documents/paper.ts';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import type { LayoutSettings } from '#shared/settings/schema.ts';
import type { CompositionRecords } from './composition-records.ts';

/** A4, mm (Decree 30/2020, Appendix I, I.1). */
const A4 = { portrait: 210, landscape: 297 } as const;
/** Narrower than this a column holds no word, mm. */
const NARROWEST = 8;

type Place = {
  readonly body: readonly Block[];
  readonly orientation: keyof typeof A4;
  /** Within a sentence: "phụ lục “…”". */
  readonly words: string;
  readonly field: string;
};

const widthOf = (columns: readonly Column[]): number =>
  columns.reduce((sum, { width }) => sum + ('mm' in width ? Math.max(width.mm, NARROWEST) : NARROWEST), 0);

const tableProblem = ({ body, orientation, words, field }: Place, layout: LayoutSettings): Outcome<null> => {
  const room = A4[orientation] - layout.marginLeft - layout.marginRight;
  const wide = body.find((block) => block.kind === 'table' && widthOf(block.columns) > room);
  if (wide?.kind !== 'table') return ok(null);
  const fits = widthOf(wide.columns) <= A4.landscape - layout.marginLeft - layout.marginRight;
  const advice =
    orientation === 'portrait' && fits
      ? 'Hãy chuyển bảng sang một phụ lục khổ ngang, hoặc bớt cột, thu hẹp cột.'
      : 'Hãy bớt cột, thu hẹp cột hoặc tách thành hai bảng.';
  return refuse(
    'rule',
    `Bảng ở ${words} rộng ${Math.round(widthOf(wide.columns))} mm, quá khổ giấy (chỉ có ${Math.round(room)} mm). ${advice}`,
    field,
  );
};

/** A landscape page is for tables only (Decree 30/2020, Appendix I, I.2). */
const landscapeProblem = ({ body, orientation, words, field }: Place): Outcome<null> =>
  orientation === 'portrait' || body.some(({ kind }) => kind === 'table')
    ? ok(null)
    : refuse(
        'rule',
        `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)} để khổ ngang nhưng không có bảng. Hãy chọn khổ dọc: khổ ngang chỉ dùng cho bảng (Phụ lục I Nghị định 30/2020/NĐ-CP).`,
        field,
      );

const pointProblem = ({ body, words, field }: Place): Outcome<null> =>
  body.some((block) => block.kind === 'point' && block.index >= POINT_LETTERS.length)
    ? refuse(
        'rule',
        `Một khoản ở ${words} có nhiều hơn ${POINT_LETTERS.length} điểm nên hết chữ cái. Hãy tách thành các khoản hoặc dùng gạch đầu dòng.`,
        field,
      )
    : ok(null);

const emptyProblem = ({ body, words, field }: Place): Outcome<null> =>
  body.length > 0 ? ok(null) : refuse('rule', `Chưa có nội dung ở ${words}. Hãy viết nội dung.`, field);

const placesOf = ({ composition, body }: CompositionRecords): readonly Place[] => {
  const { form, enclosure, appendices } = composition;
  const structured = form === 'introduction' || form === 'authorization';
  return [
    ...(structured && body.length === 0
      ? []
      : [{ body, orientation: 'portrait', words: 'phần nội dung', field: 'body' } as const]),
    ...(enclosure === null
      ? []
      : [
          {
            body: printedBlocks(enclosure.body),
            orientation: 'portrait',
            words: `${enclosure.documentType} kèm theo`,
            field: 'enclosure.body',
          } as const,
        ]),
    ...appendices.map(
      ({ title, orientation, body: words }, i): Place => ({
        body: printedBlocks(words),
        orientation,
        words: `phụ lục “${title}”`,
        field: `appendices.${i}.body`,
      }),
    ),
  ];
};

const lacking = (form: Composition['form'], what: string, field: string, label: string): Outcome<null> =>
  refuse('rule', `${COMPOSITION_FORM_LABELS[form]} chưa ghi ${what}. Hãy bổ sung rồi in.`, field, label);

/** What a form must name (Decree 30/2020, Appendix I, II.5, II.9; Appendix III, forms 1.2–1.8). */
const formProblem = ({ composition }: CompositionRecords): Outcome<null> => {
  const { form, subject, addressees, legalBases, introduction, authorization } = composition;
  if (subject === '' && form !== 'introduction') return lacking(form, 'trích yếu', 'subject', 'Trích yếu');
  if (needsAddressees(form) && addressees.length === 0)
    return lacking(form, 'nơi gửi ở mục Kính gửi', 'addressees', 'Kính gửi');
  if (form === 'decision' && legalBases.length === 0) return lacking(form, 'căn cứ ban hành', 'legalBases', 'Căn cứ');
  if (introduction !== null) {
    const blank = (['name', 'sentTo', 'purpose', 'validUntil'] as const).find((field) => !introduction[field]);
    const names = { name: 'người được giới thiệu', sentTo: 'nơi được cử đến', purpose: 'việc được giao' };
    if (blank !== undefined) {
      const what = blank === 'validUntil' ? 'ngày hết giá trị' : names[blank];
      return lacking(form, what, `introduction.${blank}`, 'Giấy giới thiệu');
    }
  }
  if (authorization !== null) {
    const { delegator, delegatee, scope, from, to } = authorization;
    if (delegator.name === '') return lacking(form, 'người ủy quyền', 'authorization.delegator.name', 'Người ủy quyền');
    if (delegatee.name === '')
      return lacking(form, 'người được ủy quyền', 'authorization.delegatee.name', 'Người được ủy quyền');
    if (scope === '') return lacking(form, 'nội dung ủy quyền', 'authorization.scope', 'Nội dung ủy quyền');
    if (from === null || to === null)
      return lacking(form, 'thời hạn ủy quyền', `authorization.${from === null ? 'from' : 'to'}`, 'Thời hạn ủy quyền');
  }
  return ok(null);
};

/** What a paper of free text cannot be printed without, or what the page cannot hold; the first of them. */
export const printProblem = (records: CompositionRecords, layout: LayoutSettings): Outcome<null> => {
  const problems = [
    formProblem(records),
    ...placesOf(records).flatMap((place) => [
      emptyProblem(place),
      pointProblem(place),
      landscapeProblem(place),
      tableProblem(place, layout),
    ]),
  ];
  return problems.find((problem) => !problem.ok) ?? ok(null);
};
