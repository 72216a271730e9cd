import { describe, expect, it } from 'vitest';
import { compositionTitle, heldReason, printedBlocks } from '#shared/compositions/rules.ts';
import { COMPOSITION_FORMS } from '#shared/compositions/schema.ts';
import { search, searchIndex } from '#shared/search.ts';
import { type TrainingOffice, trainingOffice } from '#test/helpers/training-office.ts';

const AT = '2026-11-24T02:00:00.000Z';
const file = { sha256: 'a'.repeat(64), size: 1, pages: 1 };
const model = { sha256: 'b'.repeat(64), size: 1 };
const id = 'cong-van-phoi-hop';

const found = ({ read }: TrainingOffice, which = id) => {
  const composition = read.get('compositions', which);
  if (composition === undefined) throw new Error(`no ${which}`);
  return composition;
};
const drafted = (): TrainingOffice => {
  const office = trainingOffice();
  const { signatoryId, signingCapacity } = found(office);
  const title = compositionTitle(found(office));
  const draft = { id: 'ban-thao', kind: 'officialDispatch', subjectId: id, title, signatoryId, signingCapacity };
  expect(office.tell('documents.draft', draft, AT)).toBeNull();
  return office;
};
const submitted = (): TrainingOffice => {
  const office = drafted();
  expect(office.tell('documents.submit', { id: 'ban-thao', symbol: 'BCĐ-VHXH', file, model }, AT)).toBeNull();
  return office;
};

describe('a paper of free text', () => {
  it('begins with its form alone: issued by the committee, signed by its head, with the recipients usual for it', () => {
    const office = trainingOffice();
    for (const [i, form] of COMPOSITION_FORMS.entries()) {
      expect(office.tell('compositions.create', { id: `moi-${i}`, form }, AT)).toBeNull();
      expect(found(office, `moi-${i}`)).toMatchObject({
        form,
        profile: 'steeringCommittee',
        date: '2026-11-24',
        signatoryId: 'seat-01',
        signingCapacity: 'own',
      });
    }
    expect(found(office, 'moi-1').recipients).toEqual(['Thành viên Ban Chỉ đạo']);
  });
  it('is signed by the head of the standing agency where that issues it', () => {
    const office = trainingOffice();
    const input = { id: 'moi', form: 'submission', profile: 'standingAgency' } as const;
    expect(office.tell('compositions.create', input, AT)).toBeNull();
    expect(found(office, 'moi').signatoryId).not.toBe('seat-01');
    expect(found(office, 'moi').signatoryId).not.toBeNull();
  });
  it('is changed field by field, what is left out stays', () => {
    const office = trainingOffice();
    const before = found(office);
    expect(office.tell('compositions.change', { id, subject: 'rà soát thủ tục hành chính' }, AT)).toBeNull();
    expect(found(office)).toMatchObject({
      subject: 'rà soát thủ tục hành chính',
      body: before.body,
      rev: before.rev + 1,
    });
  });
  it('is not written over from a form opened before the last change', () => {
    const office = trainingOffice();
    const { rev } = found(office);
    expect(office.tell('compositions.change', { id, rev, subject: 'một' }, AT)).toBeNull();
    expect(office.tell('compositions.change', { id, rev, subject: 'hai' }, AT)).toMatchObject({ code: 'conflict' });
    expect(found(office).subject).toBe('một');
  });
  it.each([
    [
      { enclosure: { documentType: 'Quy chế', title: 'Làm việc', body: [] } },
      'Công văn không có văn bản ban hành kèm theo',
    ],
    [{ signatoryId: 'seat-khong-co' }, 'Không tìm thấy thành viên'],
  ])('refuses what its form has no place for: %o', (patch, sentence) => {
    const office = trainingOffice();
    expect(office.tell('compositions.change', { id, ...patch }, AT)?.message).toContain(sentence);
  });
  it('is written to nobody where its form knows no Kính gửi', () => {
    const office = trainingOffice();
    const refusal = office.tell('compositions.change', { id: 'thong-bao-lich-truc', addressees: ['Ai đó'] }, AT);
    expect(refusal).toMatchObject({ code: 'rule', field: 'addressees' });
  });
  it('lets no authorization end before it begins', () => {
    const office = trainingOffice();
    const { authorization } = found(office, 'uy-quyen-nhan-ho-so');
    const words = { ...authorization, to: '2026-11-01' } as never;
    expect(office.tell('compositions.change', { id: 'uy-quyen-nhan-ho-so', authorization: words }, AT)).toMatchObject({
      field: 'authorization.to',
    });
  });
});

describe('its document', () => {
  it('is of its own form only', () => {
    const office = trainingOffice();
    const draft = { id: 'ban-thao', kind: 'notice', subjectId: id };
    expect(office.tell('documents.draft', draft, AT)?.message).toContain('không được soạn theo mẫu Thông báo');
  });
  it('bears the title and the signer of the words it follows', () => {
    const office = drafted();
    expect(
      office.tell('compositions.change', { id, subject: 'đề nghị báo cáo', signingCapacity: 'onBehalfOf' }, AT),
    ).toBeNull();
    expect(office.read.get('documents', 'ban-thao')).toMatchObject({
      title: 'Công văn - đề nghị báo cáo',
      signingCapacity: 'onBehalfOf',
    });
  });
  it('holds the words from its submission on, and gives them back when withdrawn', () => {
    const office = submitted();
    const refusal = office.tell('compositions.change', { id, subject: 'khác' }, AT);
    expect(refusal).toMatchObject({ code: 'rule' });
    expect(refusal?.message).toContain('rút văn bản về dự thảo');
    expect(office.tell('compositions.remove', { id }, AT)).toMatchObject({ code: 'rule' });
    office.tell('documents.withdraw', { id: 'ban-thao', reason: 'Bổ sung nội dung' }, AT);
    expect(heldReason(office.read, id)).toBeNull();
    expect(office.tell('compositions.change', { id, subject: 'khác' }, AT)).toBeNull();
  });
  it('keeps a paper that was once submitted in the books', () => {
    const office = submitted();
    office.tell('documents.withdraw', { id: 'ban-thao', reason: 'Bổ sung nội dung' }, AT);
    expect(office.tell('compositions.remove', { id }, AT)?.message).toContain('đã từng trình ký');
  });
  it('goes away with the paper while it is a draft', () => {
    const office = drafted();
    expect(office.tell('compositions.remove', { id }, AT)).toBeNull();
    expect(office.read.get('documents', 'ban-thao')).toBeUndefined();
    expect(office.read.get('compositions', id)).toBeUndefined();
  });
});

describe('a copy', () => {
  it('has all the words of an issued paper under the date of today, and is free to change', () => {
    const office = submitted();
    const day = '2026-11-25';
    const at = '2026-11-25T02:00:00.000Z';
    const given = { id: 'ban-thao', serial: 50, symbol: 'BCĐ-VHXH', signedOn: day, issuedOn: day, file };
    expect(office.tell('documents.recordReturn', given, at)).toBeNull();
    expect(heldReason(office.read, id)).toContain('số 50/BCĐ-VHXH đã phát hành ngày 25/11/2026');
    expect(office.tell('compositions.duplicate', { id: 'ban-sao', fromId: id }, at)).toBeNull();
    expect(found(office, 'ban-sao')).toMatchObject({ body: found(office).body, date: day, rev: 1 });
    expect(office.tell('compositions.change', { id: 'ban-sao', subject: 'thay thế' }, at)).toBeNull();
  });
  it('of an introduction says the last day anew where it has passed', () => {
    const office = trainingOffice();
    const late = '2026-12-20T02:00:00.000Z';
    office.tell('compositions.duplicate', { id: 'ban-sao', fromId: 'gioi-thieu-khao-sat' }, late);
    expect(found(office, 'ban-sao').introduction?.validUntil).toBeNull();
  });
});

describe('what prints', () => {
  it('leaves out what was begun and left empty; the numbers stay those of the places', () => {
    const blocks = printedBlocks([
      { kind: 'paragraph', content: ' ' },
      { kind: 'clause', number: null, content: 'Một.' },
      { kind: 'list', items: ['', 'Hai.'] },
      { kind: 'clause', number: null, content: 'Ba.' },
    ]);
    expect(blocks).toEqual([
      { kind: 'clause', number: 1, content: 'Một.' },
      { kind: 'list', items: ['Hai.'] },
      { kind: 'clause', number: 2, content: 'Ba.' },
    ]);
  });
  it('is found by its words, without accents too', () => {
    const { read } = trainingOffice();
    const index = searchIndex(read, '2026-11-24', () => true);
    expect(search(index, 'kien toan to cong tac', 5).map(({ address }) => address)).toContain(
      '/van-ban/soan/to-trinh-kien-toan',
    );
  });
});
