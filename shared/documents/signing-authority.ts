import { formatDate } from '../kit/date.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import type { SigningCapacity } from '../meetings/schema.ts';
import { BODY_KIND_LABELS } from '../roster/labels.ts';
import { membersOn, positionText } from '../roster/rules.ts';
import type { Read } from '../workspace.ts';
import type { Delegation, DelegationCapacity } from './delegation-schema.ts';
import { actingOn, coversKind, delegationSpan, delegationStateOn, delegationsTo, kindsText } from './delegations.ts';
import { documentKinds, isDocumentKind } from './kinds.ts';
import { headOn, type Office, officeOn, officeText } from './offices.ts';
import type { Signature } from './paper.ts';
import { printedCapacity, type Signing, signatureOf } from './signing.ts';

/** What may be signed: the block, what deserves a second look, and the delegation it rests on where it needs one. */
export type Authority = {
  readonly signature: Signature;
  readonly warnings: readonly string[];
  readonly delegationId: string | null;
};
export type Question = Signing & {
  /** Kind of document in the catalogue: a delegation may cover some kinds only. */
  readonly kind: string;
};

type Case = { readonly read: Read; readonly asked: Question; readonly office: Office };
type Judged = Outcome<{ readonly warnings: readonly string[]; readonly delegationId: string | null }>;

const allowed = (warnings: readonly string[] = [], delegationId: string | null = null): Judged =>
  ok({ warnings, delegationId });
const wrongPerson = (sentence: string) => refuse('rule', sentence, 'signatoryId', 'Người ký');
const wrongCapacity = (sentence: string) => refuse('rule', sentence, 'signingCapacity', 'Thẩm quyền ký');

const bodyName = ({ asked }: Case): string => BODY_KIND_LABELS[asked.body.kind];
const onDay = ({ asked }: Case): string => `ngày ${formatDate(asked.date)}`;

/** A deputy signs for a head; while there is none, the deputy put in charge signs the same way (Article 13.1). */
const vacancy = (one: Case): readonly string[] =>
  headOn(one.read, one.asked.body, one.asked.date) !== undefined ||
  actingOn(one.read, one.asked.body.id, one.asked.date)
    ? []
    : [
        `Chưa có ${one.office.headTitle} trong danh sách vào ${onDay(one)}. Cấp phó chỉ ký thay khi được giao phụ trách, điều hành (khoản 1 Điều 13 Nghị định 30/2020/NĐ-CP): kiểm tra văn bản giao.`,
      ];

const own = (one: Case): Judged => {
  const { office } = one;
  const advice =
    office.standing === 'deputy'
      ? 'Hãy chọn ký thay (KT.).'
      : `Hãy chọn ${office.headTitle}, hoặc cách ký có văn bản giao (TL., TUQ.).`;
  return wrongCapacity(
    `${officeText(office)} không phải ${office.headTitle} ${bodyName(one)} nên không ký trực tiếp. ${advice}`,
  );
};

const forHead = (one: Case): Judged => {
  const { office } = one;
  if (office.standing === 'deputy') return allowed(vacancy(one));
  const sentence = `${officeText(office)} không phải cấp phó của ${office.headTitle} ${bodyName(one)} nên không ký thay (KT.).`;
  return wrongPerson(`${sentence} Hãy chọn cấp phó, hoặc cách ký có văn bản giao (TL., TUQ.).`);
};

const onBehalfOf = (one: Case): Judged => {
  const { office } = one;
  if (office.standing !== 'other') return allowed(office.standing === 'deputy' ? vacancy(one) : []);
  const sentence = `${officeText(office)} không phải ${office.headTitle} hoặc cấp phó nên không thay mặt ${bodyName(one)} (TM.).`;
  return wrongPerson(`${sentence} Hãy chọn người ký khác.`);
};

const DEED: Record<DelegationCapacity, string> = {
  byOrder: 'ký thừa lệnh (TL.)',
  underDelegation: 'ký thừa ủy quyền (TUQ.)',
  acting: 'ký với tư cách quyền người đứng đầu (Q.)',
};

const paperText = ({ paper }: Delegation): string => `${paper.number} ngày ${formatDate(paper.date)}`;

/** Why a delegation that exists gives nothing for this paper on this day. */
const whyNot = (one: Case, delegation: Delegation): string => {
  const { date, kind } = one.asked;
  const deed = DEED[delegation.capacity];
  switch (delegationStateOn(delegation, date)) {
    case 'upcoming':
      return `Văn bản ${paperText(delegation)} chỉ giao ${deed} từ ngày ${formatDate(delegation.from)}. Hãy chọn người khác ký, hoặc chờ đến ngày đó.`;
    case 'ended': {
      const last = delegationSpan(delegation).to ?? date;
      return `Việc giao ${deed} theo văn bản ${paperText(delegation)} đã hết hiệu lực sau ngày ${formatDate(last)}. Hãy chọn người khác ký, hoặc ghi văn bản giao mới ở thẻ Ủy quyền.`;
    }
    case 'inForce': {
      const label = isDocumentKind(kind) ? documentKinds[kind].label : 'loại văn bản này';
      return `Văn bản ${paperText(delegation)} không giao ký ${label}, chỉ giao: ${kindsText(delegation)}. Hãy chọn người khác ký.`;
    }
  }
};

/** What is not on record, and what to record. */
const lacking = ({ office }: Case, capacity: DelegationCapacity): string => {
  switch (capacity) {
    case 'byOrder':
      return 'chưa được giao ký thừa lệnh (TL.) bằng văn bản. Hãy ghi quy chế hoặc văn bản giao';
    case 'underDelegation':
      return 'chưa được ủy quyền ký (TUQ.) bằng văn bản. Hãy ghi văn bản ủy quyền';
    case 'acting':
      return `chưa có quyết định giao quyền ${office.headTitle} (Q.). Hãy ghi quyết định đó`;
  }
};

/** A delegation of that day for that kind, or the sentence why there is none. */
const writtenFor = (one: Case, delegateeId: string, capacity: DelegationCapacity): Outcome<Delegation> => {
  const { bodyId, date, kind } = { ...one.asked, bodyId: one.asked.body.id };
  const given = delegationsTo(one.read, { bodyId, capacity, delegateeId });
  const valid = given.find((d) => delegationStateOn(d, date) === 'inForce' && coversKind(d, kind));
  if (valid !== undefined) return ok(valid);
  const nearest =
    given.find((d) => delegationStateOn(d, date) === 'inForce') ?? given.findLast((d) => d.from > date) ?? given[0];
  if (nearest !== undefined) return wrongPerson(whyNot(one, nearest));
  return wrongCapacity(
    `${officeText(one.office)} ${lacking(one, capacity)} ở Thành viên, thẻ Ủy quyền, hoặc chọn người khác ký.`,
  );
};

/** TL. and TUQ. go to heads of units; a deputy of the body signs for its head instead (Article 13.1, 13.3, 13.4). */
const notForDeputies = (one: Case, capacity: DelegationCapacity): Outcome<null> =>
  one.office.standing === 'deputy'
    ? wrongCapacity(
        `${officeText(one.office)} là cấp phó của ${one.office.headTitle} nên ký thay (KT.), không ${DEED[capacity]}. Hãy chọn ký thay (KT.).`,
      )
    : ok(null);

/** The leader of the deputy's own body on the day: who may have been given what the deputy now uses. */
const ownLeader = ({ read, asked, office }: Case): Office | undefined => {
  const home = read.get('bodies', office.membership.bodyId);
  if (home === undefined || office.from?.standing !== 'deputy') return undefined;
  return membersOn(read, home.id, asked.date)
    .flatMap((seat) => officeOn(read, asked.body, seat.id, asked.date) ?? [])
    .find((other) => other.from?.standing === 'head');
};

const byOrder = (one: Case): Judged => {
  const deputy = notForDeputies(one, 'byOrder');
  if (!deputy.ok) return deputy;
  const leader = ownLeader(one);
  const found = writtenFor(one, leader?.membership.id ?? one.office.membership.id, 'byOrder');
  if (!found.ok) return found;
  return leader === undefined
    ? allowed([], found.value.id)
    : allowed(
        [
          `${officeText(one.office)} ký thay ${leader.title} khi ký thừa lệnh: kiểm tra việc giao lại cho cấp phó (khoản 4 Điều 13 Nghị định 30/2020/NĐ-CP).`,
        ],
        found.value.id,
      );
};

/** Who gives must be the head of the body, a deputy in charge, or its acting head (Article 13.3). */
const mayGive = (one: Case, delegation: Delegation): Outcome<null> => {
  const { read, asked } = one;
  const giver =
    delegation.delegatorId === null
      ? undefined
      : officeOn(read, asked.body, delegation.delegatorId, delegation.paper.date);
  if (giver === undefined || giver.standing !== 'other') return ok(null);
  const acting = delegationsTo(read, { bodyId: asked.body.id, capacity: 'acting', delegateeId: giver.membership.id });
  if (acting.some((d) => delegationStateOn(d, delegation.paper.date) === 'inForce')) return ok(null);
  return wrongPerson(
    `${officeText(giver)} không được ủy quyền lại cho người khác ký (khoản 3 Điều 13 Nghị định 30/2020/NĐ-CP). Hãy chọn người ký khác.`,
  );
};

/** What a delegation gave ends for practical purposes with the office of who gave it; the decree is silent, so it is a warning. */
const giverGone = (one: Case, { delegatorId }: Delegation): readonly string[] => {
  const giver = delegatorId === null ? undefined : officeOn(one.read, one.asked.body, delegatorId, one.asked.date);
  return giver === undefined || giver.lost === null
    ? []
    : [`Người ủy quyền ${giver.person.name} ${giver.lost}: kiểm tra văn bản ủy quyền còn giá trị không.`];
};

const underDelegation = (one: Case): Judged => {
  const deputy = notForDeputies(one, 'underDelegation');
  if (!deputy.ok) return deputy;
  const leader = ownLeader(one);
  const { body } = one.asked;
  if (leader !== undefined) {
    const held = delegationsTo(one.read, {
      bodyId: body.id,
      capacity: 'underDelegation',
      delegateeId: leader.membership.id,
    });
    if (held.some((d) => delegationStateOn(d, one.asked.date) === 'inForce')) {
      return wrongPerson(
        `${officeText(leader)} được ủy quyền ký nhưng không được ủy quyền lại cho ${officeText(one.office)} (khoản 3 Điều 13 Nghị định 30/2020/NĐ-CP). Hãy chọn ${leader.title} ký.`,
      );
    }
  }
  const found = writtenFor(one, one.office.membership.id, 'underDelegation');
  if (!found.ok) return found;
  const may = mayGive(one, found.value);
  return may.ok ? allowed(giverGone(one, found.value), found.value.id) : may;
};

const acting = (one: Case): Judged => {
  const found = writtenFor(one, one.office.membership.id, 'acting');
  if (!found.ok) return found;
  const head = headOn(one.read, one.asked.body, one.asked.date);
  const doubled =
    head === undefined
      ? []
      : [
          `${officeText(head)} vẫn đang giữ vai trò vào ${onDay(one)}: quyền ${one.office.headTitle} chỉ có khi chưa có người đứng đầu. Kiểm tra lại danh sách.`,
        ];
  return allowed(doubled, found.value.id);
};

const RULES: Record<SigningCapacity, (one: Case) => Judged> = {
  own,
  forHead,
  onBehalfOf,
  byOrder,
  underDelegation,
  acting,
};

/** What says nothing against the authority and still deserves a look. */
const remarks = ({ read, asked, office }: Case): readonly string[] => {
  const { body, profile, capacity, date } = asked;
  const printed = printedCapacity(capacity, body.kind, office);
  const dropped =
    printed === capacity
      ? []
      : [
          capacity === 'onBehalfOf'
            ? 'Cơ quan Thường trực làm việc theo chế độ thủ trưởng: khối chữ ký không in “TM.”.'
            : `${officeText(office)} là người đứng đầu nên ký trực tiếp: khối chữ ký không in chữ viết tắt ký thay.`,
        ];
  const unknown = office.jobKnown
    ? []
    : [
        `Chưa ghi rõ ${office.person.name} giữ chức vụ ở cơ quan đảm nhiệm Cơ quan Thường trực vào ngày ${formatDate(date)}: bổ sung cơ quan công tác ở trang của người này.`,
      ];
  const untitled =
    profile.usesSeal && body.kind !== 'standingAgency' && positionText(read, office.person, date) === ''
      ? [
          `Chưa ghi chức vụ ở cơ quan của ${office.person.name}: dòng chức vụ phía trên họ tên sẽ để trống, trong khi văn bản đóng dấu cơ quan.`,
        ]
      : [];
  return [...dropped, ...unknown, ...untitled];
};

const outside = ({ office, asked }: Case, capacity: SigningCapacity): boolean =>
  office.from !== null &&
  asked.body.kind !== 'standingAgency' &&
  ['own', 'forHead', 'onBehalfOf', 'acting'].includes(capacity);

const judge = (one: Case): Judged => {
  const { office, asked } = one;
  if (office.lost !== null) {
    return wrongPerson(
      `${office.person.name} ${office.lost} nên không ký được văn bản ${onDay(one)}. Hãy chọn người ký khác hoặc kiểm tra ngày.`,
    );
  }
  if (office.standing === 'head') return allowed();
  const printed = printedCapacity(asked.capacity, asked.body.kind, office);
  if (outside(one, printed)) {
    return wrongPerson(
      `${officeText(office)} không thuộc ${bodyName(one)} nên chỉ ký khi được giao bằng văn bản (TL., TUQ.). Hãy chọn người của ${bodyName(one)}.`,
    );
  }
  return RULES[printed](one);
};

/**
 * Whether a person may sign a document (Decree 30/2020, Article 13; Appendix I, II.7), with the block as it prints.
 *
 * Refused, because the decree or the regulation says so: no signer; a person out of office on the document's date; a seat
 * of another body except TL. and TUQ.; own signature of someone not the head; KT. and TM. of someone neither head nor
 * deputy; TL. and TUQ. by a deputy of the body; TL., TUQ. and Q. without a paper that holds on the date and covers the kind;
 * TUQ. given on by who was given it. Refusals name `signatoryId` or `signingCapacity`.
 *
 * Only a warning, because practice varies or the roster may lag: a deputy signing while no head is known; an acting head
 * beside a head in office; the giver of a TUQ. gone since; a deputy of the unit signing TL.; a prefix the head does not
 * need; an office at home that is not known though the seal is used. The head in office may always sign.
 */
export const signingAuthority = (read: Read, asked: Question): Outcome<Authority> => {
  if (asked.signatoryId === null) return wrongPerson('Chưa chọn người ký. Hãy chọn người ký rồi trình.');
  const office = officeOn(read, asked.body, asked.signatoryId, asked.date);
  if (office === undefined) {
    return refuse(
      'missing',
      'Không tìm thấy người ký trong danh sách. Hãy chọn lại người ký.',
      'signatoryId',
      'Người ký',
    );
  }
  const one = { read, asked, office };
  const judged = judge(one);
  if (!judged.ok) return judged;
  const { warnings, delegationId } = judged.value;
  return ok({ signature: signatureOf(read, asked), warnings: [...warnings, ...remarks(one)], delegationId });
};
