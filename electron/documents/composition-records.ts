import { given } from '#shared/compositions/checks.ts';
import { COMPOSITION_FORM_LABELS, COMPOSITION_SYMBOLS } from '#shared/compositions/labels.ts';
import { lastArticle, printedBlocks } from '#shared/compositions/rules.ts';
import { type Composition, type CompositionForm, compositionPatch } from '#shared/compositions/schema.ts';
import type { Block } from '#shared/documents/paper.ts';
import { parseInput } from '#shared/kit/fields.ts';
import { type Outcome, ok, refuse } from '#shared/kit/outcome.ts';
import { bodyOfKind } from '#shared/roster/rules.ts';
import type { Body } from '#shared/roster/schema.ts';
import type { ProfileVersion } from '#shared/settings/schema.ts';
import type { Read } from '#shared/workspace.ts';
import { issuerOn } from './template.ts';

/** The records behind a paper of free text; names are those of its date. */
export type CompositionRecords = {
  readonly composition: Composition;
  readonly issuer: Body;
  readonly profile: ProfileVersion;
  /** The text that prints, numbered. */
  readonly body: readonly Block[];
};

/** The words as they are about to be saved: what is given takes the place of what is kept. */
const withWords = (kept: Composition | undefined, words: Words): Outcome<Composition | undefined> => {
  if (kept === undefined || words === null) return ok(kept);
  const parsed = parseInput(compositionPatch, words);
  return parsed.ok ? ok({ ...kept, ...given(parsed.value) }) : parsed;
};
type Words = Readonly<Record<string, unknown>> | null;

export const compositionRecords = (
  read: Read,
  id: string,
  form: CompositionForm,
  words: Words = null,
): Outcome<CompositionRecords> => {
  const asked = withWords(read.get('compositions', id), words);
  if (!asked.ok) return asked;
  const composition = asked.value;
  if (composition === undefined)
    return refuse('missing', `Không tìm thấy văn bản tự soạn có mã “${id}”. Hãy chọn lại.`, 'subject');
  if (composition.form !== form) {
    const [own, asked] = [COMPOSITION_FORM_LABELS[composition.form], COMPOSITION_FORM_LABELS[form]];
    return refuse('rule', `Văn bản này soạn theo mẫu ${own}, không in theo mẫu ${asked}.`, 'kind', 'Loại văn bản');
  }
  const issuer = bodyOfKind(read, composition.profile);
  if (issuer === undefined)
    return refuse('missing', 'Chưa có tổ chức ban hành trong sổ tay. Hãy hoàn thành thiết lập lần đầu.');
  const profile = issuerOn(read, composition.profile, composition.date);
  return profile.ok
    ? ok({ composition, issuer, profile: profile.value, body: printedBlocks(composition.body) })
    : profile;
};

/** "TB-BCĐ"; of a dispatch body and unit that wrote it: "BCĐ-VHXH" (Decree 30/2020, Appendix I, II.3.b). */
export const symbolOf = ({ composition, profile }: CompositionRecords): string => {
  const type = COMPOSITION_SYMBOLS[composition.form];
  return type === null ? `${profile.abbreviation}-${profile.draftingUnit}` : `${type}-${profile.abbreviation}`;
};

/** First words of the head of a body before its name: "Trưởng Ban Chỉ đạo …". */
const HEADS = { steeringCommittee: 'Trưởng', workingGroup: 'Tổ trưởng', standingAgency: 'Trưởng' } as const;

/** Whose authority a decision rests on: the head by office, or the collective (forms 1.2, 1.3, note 6). */
export const authorityOf = ({ composition, profile }: CompositionRecords): string =>
  composition.signingCapacity === 'onBehalfOf' ? profile.fullName : `${HEADS[profile.profile]} ${profile.fullName}`;

const isArchive = (line: string): boolean => /^(-\s*)?lưu\s*:/iu.test(line.trim());
const bare = (line: string): string => line.trim().replace(/^-\s*/, '');

/** What Nơi nhận begins with by the form; null: nothing (Decree 30/2020, Appendix I, II.9; Appendix III). */
const firstRecipient = ({ composition, body }: CompositionRecords): string | null => {
  const { form, addressees } = composition;
  if (form === 'decision') {
    const article = lastArticle(body);
    return article === null ? null : `Như Điều ${article}`;
  }
  return form === 'introduction' || addressees.length > 0 ? 'Như trên' : null;
};

/** Nơi nhận: the first line of the form, the lines written, the archive line; each added only where it lacks. */
export const recipientsOf = (records: CompositionRecords): readonly string[] => {
  const { composition, profile } = records;
  const written = composition.recipients.map(bare);
  const archive = written.filter(isArchive).at(-1);
  const first = firstRecipient(records);
  const others = written.filter((line) => !isArchive(line) && !/^như (trên|điều \d+)$/iu.test(line));
  const usual = composition.form === 'introduction' ? 'Lưu: VT' : `Lưu: VT, ${profile.draftingUnit}`;
  return [...(first === null ? [] : [first]), ...others, archive ?? usual];
};
