import { claimsIn } from './claims.ts';
import { countsOf, type FigureCounts, sharesOf, shareText, tenthsOf } from './figures.ts';
import { FIGURE_LABELS, RATE_LABELS } from './labels.ts';
import type { Quarter } from './periods.ts';
import type { ReportSnapshot } from './schema.ts';
import { agreesWithDraft, sentencesOf } from './sentences.ts';

/** A typed number that the frozen figures contradict. `start` and `end` count UTF-16 units of the text. */
export type Contradiction = {
  readonly start: number;
  readonly end: number;
  /** As typed: "16", "46,8%". */
  readonly typed: string;
  /** What it should be: "15", "46,9%". */
  readonly expected: string;
  /** The figure meant: "Đã hoàn thành"; empty where it is a number of a sentence from the data. */
  readonly figure: string;
  /** The sentence it stands in, by which it can be let stand. */
  readonly sentence: string;
  /** One Vietnamese sentence: what is written, what the figures say. */
  readonly message: string;
};

type Input = {
  readonly text: string;
  readonly snapshot: ReportSnapshot;
  /** The words the data give for the chapter. */
  readonly draft: string;
  readonly quarter: Quarter;
  /** Sentences let stand by the official. */
  readonly accepted: readonly string[];
};

/** A number as typed: "1.234" is a whole one, "46,9" has a decimal. */
const numberTyped = (typed: string): number => Number(typed.replaceAll('.', '').replace(',', '.'));

/** A share may be typed rounded to the whole percent. */
const fitsShare = (typed: string, tenths: number | null): boolean => {
  if (tenths === null) return false;
  return typed.includes(',')
    ? Math.round(numberTyped(typed) * 10) === tenths
    : numberTyped(typed) === Math.round(tenths / 10);
};

type Verdict = { readonly expected: string; readonly figure: string };

const judge = (claim: ReturnType<typeof claimsIn>[number], counts: FigureCounts): Verdict | null => {
  if (claim.kind === 'share') {
    const [meant] = claim.rates;
    const shares = sharesOf(counts);
    if (meant === undefined || claim.rates.some((rate) => fitsShare(claim.typed, tenthsOf(shares[rate])))) return null;
    return { expected: shareText(shares[meant]), figure: RATE_LABELS[meant] };
  }
  const [meant] = claim.figures;
  const allowed = [
    ...claim.figures.map((name) => counts[name]),
    ...(claim.orStopped ? [counts.total - counts.stopped] : []),
  ];
  if (meant === undefined || allowed.includes(numberTyped(claim.typed))) return null;
  const said = claim.complement ? counts.total - counts[meant] : counts[meant];
  if (claim.complement && numberTyped(claim.typed) === said) return null;
  return { expected: String(said), figure: claim.complement ? 'Chưa có cập nhật trong kỳ' : FIGURE_LABELS[meant] };
};

const found = (
  at: { readonly start: number; readonly typed: string; readonly sentence: string },
  { expected, figure }: Verdict,
): Contradiction => ({
  ...at,
  end: at.start + at.typed.length,
  expected,
  figure,
  message:
    figure === ''
      ? `Ghi “${at.typed}” nhưng số liệu đã chốt là ${expected}.`
      : `Ghi “${at.typed}” nhưng số liệu đã chốt là ${expected} (${figure.charAt(0).toLocaleLowerCase('vi')}${figure.slice(1)}).`,
});

/**
 * Numbers of a text that disagree with the frozen figures. Careful rather than complete: a sentence from the data is held
 * against the data word for word; elsewhere only a number beside the words of a figure counts, and none in a sentence about
 * one agency, one field, another quarter.
 */
export const contradictionsIn = ({ text, snapshot, draft, quarter, accepted }: Input): readonly Contradiction[] => {
  const counts = countsOf(snapshot.figures);
  const names = snapshot.agencies.map(({ name }) => name.toLocaleLowerCase('vi'));
  const own = sentencesOf(draft);
  return sentencesOf(text).flatMap(({ start, words: sentence }) => {
    if (accepted.includes(sentence)) return [];
    const held = agreesWithDraft(sentence, own);
    if (held !== null) {
      return held.map(({ at, typed, expected }) =>
        found({ start: start + at, typed, sentence }, { expected, figure: '' }),
      );
    }
    return claimsIn(sentence, { quarter, agencyNames: names }).flatMap((claim) => {
      const verdict = judge(claim, counts);
      return verdict === null ? [] : [found({ start: start + claim.at, typed: claim.typed, sentence }, verdict)];
    });
  });
};
