import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { mustBeInOffice, type Stop } from '../meetings/checks.ts';
import { bodyOfKind } from '../roster/rules.ts';
import type { Read } from '../workspace.ts';
import { COMPOSITION_FORM_LABELS } from './labels.ts';
import { heldReason, takesAddressees } from './rules.ts';
import type { Composition } from './schema.ts';

export { given, nothingGiven, type Stop } from '../meetings/checks.ts';

/** The composition named in the input, or a refusal at that field. */
export const findComposition = (read: Read, id: string, field = 'id'): Outcome<Composition> => {
  const found = read.get('compositions', id);
  return found === undefined
    ? refuse('missing', `Không tìm thấy văn bản tự soạn có mã “${id}”. Hãy chọn lại.`, field, 'Văn bản tự soạn')
    : ok(found);
};

/** The composition while its words may change: a paper submitted or issued holds them. */
export const findFree = (read: Read, id: string): Outcome<Composition> => {
  const found = findComposition(read, id);
  const reason = found.ok ? heldReason(read, id) : null;
  return reason === null ? found : refuse('rule', reason, 'id', 'Văn bản tự soạn');
};

const signatoryStop = (read: Read, after: Composition, before: Composition | null): Stop => {
  const asked = before === null || before.signatoryId !== after.signatoryId || before.date !== after.date;
  if (after.signatoryId === null || !asked) return null;
  const body = bodyOfKind(read, after.profile);
  return body?.kind === 'standingAgency' && read.get('memberships', after.signatoryId) !== undefined
    ? null
    : mustBeInOffice(read, after.signatoryId, after.date, 'signatoryId', 'Người ký');
};

const notOf = (form: Composition['form'], what: string, field: string): Stop =>
  refuse('rule', `${COMPOSITION_FORM_LABELS[form]} không có ${what}. Hãy bỏ phần này.`, field);

/** What belongs to another form than its own (Decree 30/2020, Appendix III). */
const formStop = ({ form, enclosure, introduction, authorization, addressees }: Composition): Stop => {
  if (enclosure !== null && form !== 'decision') return notOf(form, 'văn bản ban hành kèm theo', 'enclosure');
  if (introduction !== null && form !== 'introduction')
    return notOf(form, 'phần người được giới thiệu', 'introduction');
  if (authorization !== null && form !== 'authorization') return notOf(form, 'phần ủy quyền', 'authorization');
  if (introduction === null && form === 'introduction') {
    return refuse('rule', 'Giấy giới thiệu phải ghi người được giới thiệu. Hãy nhập phần này.', 'introduction');
  }
  if (authorization === null && form === 'authorization') {
    return refuse(
      'rule',
      'Giấy ủy quyền phải ghi người ủy quyền và người được ủy quyền. Hãy nhập phần này.',
      'authorization',
    );
  }
  return addressees.length > 0 && !takesAddressees(form)
    ? notOf(form, 'mục Kính gửi (chỉ công văn, tờ trình và báo cáo gửi cấp trên có)', 'addressees')
    : null;
};

const spanStop = ({ authorization }: Composition): Stop =>
  authorization?.from != null && authorization.to !== null && authorization.to < authorization.from
    ? refuse(
        'rule',
        'Ủy quyền đến hết ngày: đứng trước ngày bắt đầu. Hãy nhập lại ngày.',
        'authorization.to',
        'Ủy quyền đến hết ngày',
      )
    : null;

const validStop = ({ introduction, date }: Composition): Stop =>
  introduction?.validUntil != null && introduction.validUntil < date
    ? refuse(
        'rule',
        'Có giá trị đến hết ngày: đứng trước ngày văn bản. Hãy nhập lại ngày.',
        'introduction.validUntil',
        'Có giá trị đến hết ngày',
      )
    : null;

/** Stops a composition that breaks a rule. The signer is asked only where signer or day changed. */
export const compositionStop = (read: Read, after: Composition, before: Composition | null): Stop =>
  formStop(after) ?? spanStop(after) ?? validStop(after) ?? signatoryStop(read, after, before);
