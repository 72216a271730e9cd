import { describe, expect, it } from 'vitest';
import {
  addDelegation,
  changeDelegation,
  endDelegation,
  removeDelegation,
} from '#shared/documents/delegation-commands.ts';
import { delegationStateOn, kindsText } from '#shared/documents/delegations.ts';
import type { DocumentRecord } from '#shared/documents/schema.ts';
import { endMembership, removeMembership } from '#shared/roster/commands-seats.ts';
import { BODY_IDS } from '#shared/workflows/set-up.ts';
import type { Read } from '#shared/workspace.ts';
import { must } from '#test/shared/roster/roster-office.ts';
import { authorization, delegated, order, signingOffice } from './signing-office.ts';

const stateOn = (read: Read, date: string) => {
  const one = read.get('delegations', 'delegation-1');
  return one === undefined ? null : delegationStateOn(one, date);
};

/** An invitation the leader of the group signed by order on 12/03/2026, gone out. */
const signedPaper: DocumentRecord = {
  id: 'document-1',
  rev: 1,
  kind: 'invitation',
  subjectId: 'meeting-1',
  options: {},
  title: 'Giấy mời họp Ban Chỉ đạo',
  state: 'issued',
  draftedOn: '2026-03-10',
  signatoryId: 'seat-06',
  signingCapacity: 'byOrder',
  signedOn: '2026-03-12',
  serial: 5,
  symbol: 'GM-BCĐ',
  issuedOn: '2026-03-12',
  file: null,
};

const usedOffice = () => {
  const office = signingOffice();
  delegated(office);
  (office.read.all('documents') as Map<string, object>).set('document-1', signedPaper);
  return office;
};

describe('a delegation', () => {
  it('is not yet, is, and is no longer in force by its two days', () => {
    const office = signingOffice();
    delegated(office, { to: '2026-06-30' });
    expect(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map((day) => stateOn(office.read, day))).toEqual([
      'upcoming',
      'inForce',
      'inForce',
      'ended',
    ]);
  });

  it('is in force to the last day it was ended on, and keeps the reason', () => {
    const office = signingOffice();
    delegated(office);
    must(office, endDelegation, { id: 'delegation-1', lastDay: '2026-03-31', reason: 'Phân công lại' });
    expect([stateOn(office.read, '2026-03-31'), stateOn(office.read, '2026-04-01')]).toEqual(['inForce', 'ended']);
    expect(office.read.get('delegations', 'delegation-1')?.revoked).toEqual({
      lastDay: '2026-03-31',
      reason: 'Phân công lại',
    });
  });

  it('says in words which papers it covers', () => {
    expect(kindsText({ kinds: ['invitation', 'reminder'] })).toBe('Giấy mời, Công văn đôn đốc');
    expect(kindsText({ kinds: null })).toBe('Mọi loại văn bản');
  });

  it('holds the seats it names: they are ended, not removed', () => {
    const office = signingOffice();
    delegated(office);
    expect(office.tell(removeMembership, { id: 'seat-06' })?.code).toBe('inUse');
  });
});

describe('a new delegation is refused', () => {
  it.each([
    ['whose days run backwards', order({ to: '2025-12-31' }), 'to', 'đứng trước ngày bắt đầu'],
    ['that begins before its paper', order({ from: '2025-12-01' }), 'from', 'trước đó'],
    ['for a kind of document nobody knows', order({ kinds: ['invitation', 'giay-khen'] }), 'kinds.1', 'Không có loại'],
    ['that names a kind twice', order({ kinds: ['reminder', 'reminder'] }), 'kinds.1', 'hai lần'],
    ['for an empty list of kinds', order({ kinds: [] }), 'kinds', 'ít nhất một loại'],
    ['by a member', order({ delegatorId: 'seat-05' }), 'delegatorId', 'không phải Trưởng ban'],
    ['by nobody', order({ delegatorId: null }), 'delegatorId', 'hãy chọn người đã ký'],
    ['by a seat that is not there', order({ delegatorId: 'seat-99' }), 'delegatorId', 'Không tìm thấy'],
    ['to a seat that is not there', order({ delegateeId: 'seat-99' }), 'delegateeId', 'Không tìm thấy'],
    ['to oneself', order({ delegateeId: 'seat-01' }), 'delegateeId', 'là một'],
    ['by order to a deputy of the head', order({ delegateeId: 'seat-02' }), 'delegateeId', 'ký thay (KT.)'],
    ['to the deputy of a unit', order({ delegateeId: 'seat-07' }), 'delegateeId', 'người đứng đầu đơn vị'],
    ['under TUQ. without an end', authorization({ to: null }), 'to', 'giới hạn thời gian'],
    ['under TUQ. without a content', authorization({ kinds: null }), 'content', 'giới hạn nội dung'],
    [
      'to act as head, with somebody who gives',
      order({ capacity: 'acting', delegatorId: 'seat-01', delegateeId: 'seat-02' }),
      'delegatorId',
      'để trống người giao',
    ],
    ['to act as head of another body', order({ capacity: 'acting' }), 'delegateeId', 'không thuộc Ban Chỉ đạo'],
    ['for a body that is not there', order({ bodyId: 'to-chuc-khac' }), 'bodyId', 'Không tìm thấy tổ chức'],
    [
      'without the number of its paper',
      order({ paper: { number: '', date: '2025-12-20', issuer: 'Ban Chỉ đạo' } }),
      'paper.number',
      'chưa có nội dung',
    ],
  ])('%s', (_, input, field, sentence) => {
    const office = signingOffice();
    const refusal = office.tell(addDelegation, input);
    expect(refusal?.field).toBe(field);
    expect(refusal?.message).toContain(sentence);
    expect(office.read.all('delegations').size).toBe(0);
  });

  it('by a head who had left when the paper was written', () => {
    const office = signingOffice();
    must(office, endMembership, { id: 'seat-01', to: '2025-12-19' });
    expect(office.tell(addDelegation, order())).toMatchObject({ field: 'delegatorId' });
  });

  it('to somebody who is out of office when it begins', () => {
    const office = signingOffice();
    must(office, endMembership, { id: 'seat-06', to: '2025-12-31' });
    const refusal = office.tell(addDelegation, order());
    expect(refusal?.message).toContain('đã thôi làm Tổ trưởng Tổ công tác giúp việc từ ngày 01/01/2026');
  });

  it('by whoever signs under a delegation himself', () => {
    const office = signingOffice();
    must(office, addDelegation, authorization({ delegateeId: 'seat-06', from: '2025-12-20' }));
    const refusal = office.tell(addDelegation, order({ delegatorId: 'seat-06', delegateeId: 'seat-04' }));
    expect(refusal?.field).toBe('delegatorId');
    expect(refusal?.message).toContain('không được ủy quyền lại');
  });

  it('that gives the same person the same once more', () => {
    const office = signingOffice();
    delegated(office);
    expect(office.tell(addDelegation, order({ id: 'delegation-9' }))).toMatchObject({ code: 'taken', field: 'from' });
    expect(office.tell(addDelegation, order({ id: 'delegation-9', kinds: ['reminder'] }))).toBeNull();
  });

  it('that makes a second acting head', () => {
    const office = signingOffice();
    must(office, addDelegation, order({ capacity: 'acting', delegateeId: 'seat-02' }));
    const second = order({ id: 'delegation-9', capacity: 'acting', delegateeId: 'seat-03' });
    expect(office.tell(addDelegation, second)).toMatchObject({ code: 'taken', field: 'delegateeId' });
  });
});

describe('an acting head', () => {
  it('may delegate though the head has left', () => {
    const office = signingOffice();
    must(office, endMembership, { id: 'seat-01', to: '2025-12-01' });
    must(office, addDelegation, {
      ...order({ id: 'acting-1', capacity: 'acting', delegateeId: 'seat-04', from: '2025-12-02' }),
      paper: { number: '900/QĐ-UBND', date: '2025-12-02', issuer: 'UBND đặc khu Phú Quốc' },
    });
    expect(office.tell(addDelegation, order({ delegatorId: 'seat-04' }))).toBeNull();
  });
});

describe('the end of a delegation', () => {
  it.each([
    ['before it began', '2025-12-31', 'chỉ có hiệu lực từ ngày 01/01/2026'],
    ['after the end in its paper', '2026-12-31', 'tự hết hiệu lực sau ngày 30/11/2026'],
  ])('%s is refused', (_, lastDay, sentence) => {
    const office = signingOffice();
    delegated(office, { to: '2026-11-30' });
    const refusal = office.tell(endDelegation, { id: 'delegation-1', lastDay, reason: 'Phân công lại' });
    expect(refusal?.field).toBe('lastDay');
    expect(refusal?.message).toContain(sentence);
  });

  it('needs a reason, and comes once', () => {
    const office = signingOffice();
    delegated(office);
    const end = { id: 'delegation-1', lastDay: '2026-03-31', reason: '' };
    expect(office.tell(endDelegation, end)).toMatchObject({ field: 'reason' });
    must(office, endDelegation, { ...end, reason: 'Phân công lại' });
    expect(office.tell(endDelegation, { ...end, reason: 'Phân công lại' })?.message).toContain('đã chấm dứt');
  });
});

describe('a delegation papers were signed under', () => {
  it('is ended, not removed', () => {
    const office = usedOffice();
    expect(office.tell(removeDelegation, { id: 'delegation-1' })).toMatchObject({ code: 'inUse' });
    must(office, endDelegation, { id: 'delegation-1', lastDay: '2026-03-31', reason: 'Phân công lại' });
  });

  it('is not changed or ended so that those papers lose it', () => {
    const office = usedOffice();
    const id = 'delegation-1';
    expect(office.tell(changeDelegation, { id, from: '2026-04-01' })).toMatchObject({ code: 'inUse' });
    expect(office.tell(changeDelegation, { id, kinds: ['reminder'] })).toMatchObject({ code: 'inUse' });
    expect(office.tell(endDelegation, { id, lastDay: '2026-03-11', reason: 'Ghi nhầm' })).toMatchObject({
      code: 'inUse',
    });
    const paper = { number: '15/QĐ-BCĐ', date: '2025-12-21', issuer: 'Ban Chỉ đạo' };
    expect(office.tell(changeDelegation, { id, paper })).toBeNull();
  });
});

describe('one typed by mistake', () => {
  it('is changed or taken out', () => {
    const office = signingOffice();
    delegated(office);
    expect(office.tell(changeDelegation, { id: 'delegation-1' })?.message).toContain('Chưa có nội dung nào để sửa');
    must(office, changeDelegation, { id: 'delegation-1', to: '2026-12-31', bodyId: BODY_IDS.steeringCommittee });
    expect(office.read.get('delegations', 'delegation-1')).toMatchObject({ to: '2026-12-31', rev: 2 });
    must(office, removeDelegation, { id: 'delegation-1' });
    expect(office.tell(removeDelegation, { id: 'delegation-1' })).toMatchObject({ code: 'missing' });
  });
});
