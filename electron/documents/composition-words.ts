import type { AuthorizationWords, Introduction } from '#shared/compositions/schema.ts';
import type { Block } from '#shared/documents/paper.ts';
import { formatDateLong } from '#shared/kit/date.ts';
import type { FormOfAddress } from '#shared/roster/schema.ts';
import type { CompositionRecords } from './composition-records.ts';

const ADDRESS: Record<FormOfAddress, string> = { mr: 'Ông', ms: 'Bà', none: 'Ông (bà)' };

const field = (label: string, content: string): Block => ({ kind: 'field', label, content });
const paragraph = (content: string): Block => ({ kind: 'paragraph', content });
const stopped = (text: string): string => text.replace(/[\s.;,:]+$/, '');
const lineIf = (label: string, content: string): readonly Block[] => (content === '' ? [] : [field(label, content)]);

/** Form 1.8: who is introduced, where to, for what, until when. */
export const introductionBlocks = (records: CompositionRecords, words: Introduction): readonly Block[] => {
  const { profile, body } = records;
  const { address, name, position, sentTo, purpose, validUntil } = words;
  const who = ADDRESS[address].toLocaleLowerCase('vi');
  return [
    paragraph(`${profile.fullName} trân trọng giới thiệu:`),
    field(ADDRESS[address], name),
    ...lineIf('Chức vụ', position),
    field('Được cử đến', stopped(sentTo)),
    field('Về việc', `${stopped(purpose)}.`),
    ...body,
    paragraph(`Đề nghị Quý cơ quan tạo điều kiện để ${who} có tên ở trên hoàn thành nhiệm vụ.`),
    ...(validUntil === null ? [] : [paragraph(`Giấy này có giá trị đến hết ${formatDateLong(validUntil)}.`)]),
  ];
};

const party = (title: string, { address, name, position }: AuthorizationWords['delegator']): readonly Block[] => [
  { kind: 'paragraph', content: [{ text: `${title}:`, bold: true }] },
  field(ADDRESS[address], name),
  ...lineIf('Chức vụ', position),
];

/** Form 1.4 with the parts every authorization needs: both persons, what may be done, for how long, no passing on. */
export const authorizationBlocks = ({ body }: CompositionRecords, words: AuthorizationWords): readonly Block[] => {
  const { delegator, delegatee, scope, from, to } = words;
  const powers = scope.split('\n').filter((line) => line.trim() !== '');
  return [
    ...party('Người ủy quyền', delegator),
    ...party('Người được ủy quyền', delegatee),
    { kind: 'paragraph', content: [{ text: 'Nội dung ủy quyền:', bold: true }] },
    ...(powers.length === 1
      ? powers.map((line) => paragraph(`${stopped(line)}.`))
      : powers.map((line, i): Block => ({ kind: 'clause', number: i + 1, content: `${stopped(line)}.` }))),
    ...body,
    ...(from === null || to === null
      ? []
      : [field('Thời hạn ủy quyền', `từ ${formatDateLong(from)} đến hết ${formatDateLong(to)}.`)]),
    paragraph('Người được ủy quyền thực hiện đúng nội dung nêu trên và không được ủy quyền lại cho người khác.'),
  ];
};

/** "phối hợp …" after "V/v" of a dispatch, whoever wrote the words before it already (Appendix I, II.5.b). */
export const dispatchSubject = (subject: string): string => stopped(subject.replace(/^(v\/v|về việc)\s*:?\s*/iu, ''));

/** The subject under a type: begun with a capital, without a stop. */
export const namedSubject = (subject: string): string =>
  `${subject.charAt(0).toLocaleUpperCase('vi')}${stopped(subject.slice(1))}`;
