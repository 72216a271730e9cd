import type { FigureName, RateName } from './figures.ts';
import { type Quarter, quarterWords } from './periods.ts';

/** A number beside the words of a figure. `figures`: what it may mean, the likeliest first. */
type CountClaim = {
  readonly kind: 'count';
  readonly at: number;
  readonly typed: string;
  readonly figures: readonly FigureName[];
  /** What is left of the total besides the figure: "chưa cập nhật". */
  readonly complement: boolean;
  /** The whole of a share may leave the stopped tasks out. */
  readonly orStopped: boolean;
};
type ShareClaim = {
  readonly kind: 'share';
  readonly at: number;
  readonly typed: string;
  readonly rates: readonly RateName[];
};
export type Claim = CountClaim | ShareClaim;

const N = '(?<![\\d.,/])(?<n>\\d{1,3}(?:\\.\\d{3})+|\\d+)(?![\\d%])(?!,\\d)(?!\\s*%)';
const TASKS = 'nhiệm vụ';
const LINK = '(?:\\s+(?:đã|được|đang|còn|bị|có|là|đều))*\\s+';
const TO = '(?:\\s+(?:được|là|có|còn|gồm|với|cho))*[\\s:]+';

type State = { readonly words: string; readonly figures: readonly FigureName[]; readonly complement?: true };

/** The words of each figure; where several match, the one named first. A lookbehind keeps "chưa hoàn thành" from "hoàn thành". */
const STATES: readonly State[] = [
  { words: 'hoàn thành,? (?:đúng hạn|đúng thời hạn|trong hạn|đúng tiến độ)', figures: ['doneInTime'] },
  { words: 'hoàn thành,? (?:quá hạn|trễ hạn|chậm hạn|chậm tiến độ|chậm|không đúng hạn)', figures: ['doneLate'] },
  { words: '(?:đang thực hiện|đang triển khai|chưa hoàn thành),? (?:còn )?trong hạn', figures: ['openInTime'] },
  { words: '(?:quá hạn|trễ hạn),? (?:nhưng )?chưa hoàn thành', figures: ['overdue'] },
  { words: 'chưa hoàn thành,? (?:đã |và )?(?:quá hạn|trễ hạn)', figures: ['overdue'] },
  { words: 'chưa hoàn thành', figures: ['open'] },
  { words: '(?:đang thực hiện|đang triển khai)', figures: ['open', 'openInTime'] },
  { words: '(?:kỳ trước|quý trước) chuyển sang|chuyển tiếp', figures: ['carriedOver'] },
  { words: 'mới giao|giao mới|mới phát sinh', figures: ['newlyAssigned'] },
  { words: '(?<!chưa (?:được )?)gia hạn', figures: ['extended'] },
  { words: '(?:chưa|không) (?:được |có )?cập nhật', figures: ['updated'], complement: true },
  { words: '(?<!chưa (?:được |có )?)cập nhật', figures: ['updated'] },
  { words: 'chờ xác nhận', figures: ['awaiting'] },
  { words: '(?<!chưa )hoàn thành(?! (?:đúng|quá|trễ|chậm|trong|trước|không))', figures: ['done'] },
  { words: '(?<!hoàn thành,? )(?:quá hạn|trễ hạn)(?!,? (?:nhưng )?chưa)', figures: ['overdue'] },
];

/** A sentence about one agency, one field, another time: its numbers are not those of the whole. */
const LOCAL =
  /cùng kỳ|so với|lũy kế|từ đầu năm|lĩnh vực|quý tới|tháng \d|năm trước|riêng|mỗi|từng|do .{2,60} chủ trì|của (?!(?:ban chỉ đạo|các|toàn))|thuộc|phòng |trung tâm|công an|văn phòng|ủy ban|ubnd|mặt trận|đoàn thanh niên|thành viên|cuộc họp|văn bản|dự kiến|phấn đấu|chỉ tiêu|mục tiêu|kế hoạch/u;

const isLocal = (sentence: string, { quarter, agencyNames }: ClaimContext): boolean => {
  if (agencyNames.some((name) => name !== '' && sentence.includes(name))) return true;
  // The quarter before is named by the figure itself: "kỳ trước chuyển sang".
  const rest = sentence.replace(/(?:kỳ|quý) trước chuyển sang/gu, '');
  if (/(?:kỳ|quý) trước/u.test(rest)) return true;
  const own = quarterWords(quarter).toLocaleLowerCase('vi').split(' ')[1] ?? '';
  const quarters = [...rest.matchAll(/quý (iv|i{1,3})(?!\p{L})/gu)].map((match) => match[1]);
  return quarters.some((name) => name !== own) || LOCAL.test(rest);
};

export type ClaimContext = { readonly quarter: Quarter; readonly agencyNames: readonly string[] };

type Match = RegExpMatchArray & { readonly indices?: { readonly groups?: Record<string, readonly [number, number]> } };
const matches = (sentence: string, pattern: string): readonly Match[] => [
  ...sentence.matchAll(new RegExp(pattern, 'dgu')),
];
const numberOf = (match: Match, group: string) => {
  const at = match.indices?.groups?.[group]?.[0];
  const typed = match.groups?.[group];
  return at === undefined || typed === undefined ? null : { at, typed };
};

const M = '(?:\\s*/\\s*(?<m>\\d+))?';

/** The orders in which people put number and words: "16 nhiệm vụ hoàn thành", "hoàn thành 16 nhiệm vụ", "đúng hạn 11". */
const formsOf = (words: string): readonly string[] => [
  `${N}${M}\\s+${TASKS},?${LINK}(?:${words})`,
  `(?:${words})${TO}${N}${M}\\s+${TASKS}(?!,? (?:đã |bị )?(?:đúng hạn|quá hạn|trễ hạn|trong hạn|chậm|chưa))`,
];

const SHORT: readonly State[] = [
  { words: 'đúng hạn', figures: ['doneInTime'] },
  { words: 'trong hạn', figures: ['openInTime', 'doneInTime'] },
  { words: 'quá hạn', figures: ['overdue', 'doneLate'] },
];
/** "(đúng hạn 11, quá hạn 4)", "11 đúng hạn". */
const shortForms = (words: string): readonly string[] => [
  `[(,]\\s*${words}(?: là|:)?\\s+${N}(?=\\s*[,);.])`,
  `[(,]\\s*${N}\\s+${words}(?=\\s*[,);.])`,
];

const TOTAL = [
  `tổng số(?: ${TASKS})?[^\\d.;%]{0,40}?\\s${N}\\s+${TASKS}`,
  `tổng số ${TASKS}[^\\d.;%]{0,40}?(?:là|:)\\s+${N}`,
];

const P = '(?<![\\d.,/])(?<n>\\d{1,3}(?:,\\d+)?)\\s*%';
const SHARES: readonly { readonly pattern: string; readonly rates: readonly RateName[] }[] = [
  {
    pattern: `tỷ lệ (?:nhiệm vụ )?(?:đã )?hoàn thành(?! (?:đúng|trước|quá))[^\\d.;%]{0,40}${P}`,
    rates: ['completion'],
  },
  { pattern: `(?:tỷ lệ|hoàn thành) (?:hoàn thành )?đúng hạn[^\\d.;%]{0,60}${P}`, rates: ['onTime'] },
  { pattern: `cập nhật[^.;%]{0,60}?(?:đạt|chiếm|tỷ lệ)[^\\d.;%]{0,20}${P}`, rates: ['updating'] },
  {
    pattern: `(?<!chưa )hoàn thành[^.;%]{0,60}?(?:đạt|chiếm)[^\\d.;%]{0,20}${P}`,
    rates: ['completion', 'onTime'],
  },
];

const countClaims = (sentence: string): readonly Claim[] => {
  const claims: Claim[] = [];
  const add = (match: Match, { figures, complement }: State) => {
    const [n, m] = [numberOf(match, 'n'), numberOf(match, 'm')];
    const base = { kind: 'count', complement: complement === true, orStopped: false } as const;
    if (n !== null) claims.push({ ...base, ...n, figures });
    if (m !== null) claims.push({ ...base, ...m, figures: ['total'], complement: false, orStopped: true });
  };
  for (const state of STATES)
    for (const form of formsOf(state.words)) for (const m of matches(sentence, form)) add(m, state);
  for (const state of SHORT)
    for (const form of shortForms(state.words)) for (const m of matches(sentence, form)) add(m, state);
  for (const form of TOTAL) for (const m of matches(sentence, form)) add(m, { words: '', figures: ['total'] });
  return claims;
};

const shareClaims = (sentence: string): readonly Claim[] =>
  SHARES.flatMap(({ pattern, rates }) =>
    matches(sentence, pattern).flatMap((match): readonly Claim[] => {
      const n = numberOf(match, 'n');
      return n === null ? [] : [{ kind: 'share', ...n, rates }];
    }),
  );

/** Numbers of a sentence that stand for a figure of the whole report; each number once, as its first words mean it. */
export const claimsIn = (sentence: string, context: ClaimContext): readonly Claim[] => {
  // Lower case keeps the length of every letter of the Vietnamese alphabet, so places stay right.
  const low = sentence.toLocaleLowerCase('vi');
  if (low.length !== sentence.length || isLocal(low, context)) return [];
  const claims = [...countClaims(low), ...shareClaims(low)];
  return claims
    .filter((claim, i) => claims.findIndex(({ at }) => at === claim.at) === i)
    .toSorted((a, b) => a.at - b.at);
};
