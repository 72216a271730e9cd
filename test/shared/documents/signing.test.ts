import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDelegation, endDelegation } from '#shared/documents/delegation-commands.ts';
import { signatureOf } from '#shared/documents/signing.ts';
import { type Authority, signingAuthority } from '#shared/documents/signing-authority.ts';
import type { Outcome } from '#shared/kit/outcome.ts';
import { SIGNING_CAPACITIES, type SigningCapacity } from '#shared/meetings/schema.ts';
import { addPosition } from '#shared/roster/commands-positions.ts';
import { addMembership, endMembership } from '#shared/roster/commands-seats.ts';
import { BODY_KINDS, type BodyKind } from '#shared/roster/schema.ts';
import { changeProfileVersion } from '#shared/settings/profile-commands.ts';
import { BODY_IDS } from '#shared/workflows/set-up.ts';
import { must } from '#test/shared/roster/roster-office.ts';
import type { Office } from '#test/shared/settings/office.ts';
import { asking, authorization, delegated, order, signingOffice } from './signing-office.ts';

const COMMITTEE = 'steeringCommittee';
const GROUP = 'workingGroup';
const AGENCY = 'standingAgency';
const TODAY = '2026-11-23';

type Case = {
  readonly it: string;
  readonly body: BodyKind;
  readonly seat: string | null;
  readonly as: SigningCapacity;
  readonly on?: string;
  readonly kind?: string;
  /** What happened in the office before. */
  readonly after?: (office: Office) => void;
  /** The lines above the ink, or the part of the sentence that refuses. */
  readonly prints?: readonly string[];
  readonly refuses?: string;
  readonly at?: 'signatoryId' | 'signingCapacity';
  readonly warns?: string;
  readonly office?: readonly string[];
  readonly rests?: string;
};

const headLeft = (to: string) => (office: Office) => must(office, endMembership, { id: 'seat-01', to });

/** The standing deputy becomes the head on that day. */
const promoted = (office: Office) => {
  must(office, endMembership, { id: 'seat-01', to: '2026-11-22' });
  must(office, endMembership, { id: 'seat-02', to: '2026-11-22' });
  must(office, addMembership, {
    id: 'seat-02b',
    personId: 'tv02',
    bodyId: BODY_IDS.steeringCommittee,
    role: 'head',
    from: '2026-11-23',
  });
};
const actingDecision = (office: Office) =>
  must(office, addDelegation, order({ capacity: 'acting', delegateeId: 'seat-02', from: '2026-11-20' }));
const actingHead = (office: Office) => {
  headLeft('2026-11-19')(office);
  actingDecision(office);
};
const authorized = (office: Office) => must(office, addDelegation, authorization());
const groupAuthorized = (office: Office) => must(office, addDelegation, authorization({ delegateeId: 'seat-06' }));
const newJob = (office: Office) =>
  must(office, addPosition, {
    personId: 'tv01',
    title: 'Bí thư Đảng ủy đặc khu',
    from: '2026-11-23',
    endsFormer: true,
  });
const unsealed = (office: Office) =>
  must(office, changeProfileVersion, { id: 'steeringcommittee-2025-07-01', usesSeal: false });

const CASES: readonly Case[] = [
  // The head of the committee
  {
    it: 'the head signs in his own right',
    body: COMMITTEE,
    seat: '01',
    as: 'own',
    prints: ['TRƯỞNG BAN'],
    office: ['CHỦ TỊCH UBND ĐẶC KHU'],
  },
  {
    it: 'the head signs on behalf of the committee',
    body: COMMITTEE,
    seat: '01',
    as: 'onBehalfOf',
    prints: ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'],
  },
  {
    it: 'the head does not sign for himself: the prefix falls away',
    body: COMMITTEE,
    seat: '01',
    as: 'forHead',
    prints: ['TRƯỞNG BAN'],
    warns: 'không in chữ viết tắt ký thay',
  },
  {
    it: 'the head signs nothing by order of himself',
    body: COMMITTEE,
    seat: '01',
    as: 'byOrder',
    prints: ['TRƯỞNG BAN'],
    warns: 'ký trực tiếp',
  },
  {
    it: 'the head is no acting head',
    body: COMMITTEE,
    seat: '01',
    as: 'acting',
    prints: ['TRƯỞNG BAN'],
    warns: 'ký trực tiếp',
  },
  {
    it: 'a head who leaves today still signs today',
    body: COMMITTEE,
    seat: '01',
    as: 'own',
    after: headLeft(TODAY),
    prints: ['TRƯỞNG BAN'],
  },
  {
    it: 'a head who left yesterday signs no more',
    body: COMMITTEE,
    seat: '01',
    as: 'own',
    after: headLeft('2026-11-22'),
    refuses: 'đã thôi làm Trưởng ban từ ngày 23/11/2026',
    at: 'signatoryId',
  },
  {
    it: 'what he dated before he left stands',
    body: COMMITTEE,
    seat: '01',
    as: 'own',
    on: '2026-11-20',
    after: headLeft('2026-11-22'),
    prints: ['TRƯỞNG BAN'],
  },
  {
    it: 'a paper of 2023 bears the office of 2023',
    body: COMMITTEE,
    seat: '01',
    as: 'own',
    on: '2023-03-01',
    prints: ['TRƯỞNG BAN'],
    office: ['CHỦ TỊCH UBND THÀNH PHỐ'],
  },
  {
    it: 'the last day of the city has the city’s office',
    body: COMMITTEE,
    seat: '01',
    as: 'own',
    on: '2025-06-30',
    prints: ['TRƯỞNG BAN'],
    office: ['CHỦ TỊCH UBND THÀNH PHỐ'],
  },
  {
    it: 'the first day of the zone has the zone’s office',
    body: COMMITTEE,
    seat: '01',
    as: 'own',
    on: '2025-07-01',
    prints: ['TRƯỞNG BAN'],
    office: ['CHỦ TỊCH UBND ĐẶC KHU'],
  },
  {
    it: 'the day before a change of job has the old job',
    body: COMMITTEE,
    seat: '01',
    as: 'own',
    on: '2026-11-22',
    after: newJob,
    prints: ['TRƯỞNG BAN'],
    office: ['CHỦ TỊCH UBND ĐẶC KHU'],
  },
  {
    it: 'the day of a change of job has the new job',
    body: COMMITTEE,
    seat: '01',
    as: 'own',
    after: newJob,
    prints: ['TRƯỞNG BAN'],
    office: ['BÍ THƯ ĐẢNG ỦY ĐẶC KHU'],
  },
  {
    it: 'without the seal no office stands above the name',
    body: COMMITTEE,
    seat: '01',
    as: 'own',
    after: unsealed,
    prints: ['TRƯỞNG BAN'],
    office: [],
  },
  // Deputies of the committee
  {
    it: 'the standing deputy signs for the head',
    body: COMMITTEE,
    seat: '02',
    as: 'forHead',
    prints: ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN THƯỜNG TRỰC'],
    office: ['PHÓ CHỦ TỊCH UBND ĐẶC KHU'],
  },
  {
    it: 'the standing deputy who chairs by assignment signs the notice for the head',
    body: COMMITTEE,
    seat: '02',
    as: 'forHead',
    kind: 'conclusionNotice',
    prints: ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN THƯỜNG TRỰC'],
  },
  {
    it: 'another deputy signs for the head',
    body: COMMITTEE,
    seat: '03',
    as: 'forHead',
    prints: ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'],
  },
  {
    it: 'a deputy signs for the collective and for the head at once',
    body: COMMITTEE,
    seat: '03',
    as: 'onBehalfOf',
    prints: ['TM. BAN CHỈ ĐẠO', 'KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'],
  },
  {
    it: 'a deputy does not sign in his own right',
    body: COMMITTEE,
    seat: '02',
    as: 'own',
    refuses: 'không phải Trưởng ban Ban Chỉ đạo nên không ký trực tiếp. Hãy chọn ký thay (KT.)',
    at: 'signingCapacity',
  },
  {
    it: 'a deputy signs for the head, not by order',
    body: COMMITTEE,
    seat: '02',
    as: 'byOrder',
    refuses: 'là cấp phó của Trưởng ban nên ký thay (KT.)',
    at: 'signingCapacity',
  },
  {
    it: 'a deputy signs for the head, not under a delegation',
    body: COMMITTEE,
    seat: '03',
    as: 'underDelegation',
    refuses: 'không ký thừa ủy quyền (TUQ.)',
    at: 'signingCapacity',
  },
  {
    it: 'a deputy signs while there is no head, with a look at who put him in charge',
    body: COMMITTEE,
    seat: '02',
    as: 'forHead',
    after: headLeft('2026-11-19'),
    prints: ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN THƯỜNG TRỰC'],
    warns: 'Chưa có Trưởng ban',
  },
  {
    it: 'on the day of his promotion the deputy signs as head',
    body: COMMITTEE,
    seat: '02b',
    as: 'own',
    after: promoted,
    prints: ['TRƯỞNG BAN'],
  },
  {
    it: 'on the day of his promotion his old seat signs no more',
    body: COMMITTEE,
    seat: '02',
    as: 'forHead',
    after: promoted,
    refuses: 'đã thôi làm Phó Trưởng ban Thường trực từ ngày 23/11/2026',
    at: 'signatoryId',
  },
  {
    it: 'the day before his promotion the new seat does not sign yet',
    body: COMMITTEE,
    seat: '02b',
    as: 'own',
    on: '2026-11-22',
    after: promoted,
    refuses: 'chỉ làm Trưởng ban từ ngày 23/11/2026',
    at: 'signatoryId',
  },
  {
    it: 'another deputy signs for the new head',
    body: COMMITTEE,
    seat: '03',
    as: 'forHead',
    after: promoted,
    prints: ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'],
  },
  // Members
  {
    it: 'a member does not sign for the head',
    body: COMMITTEE,
    seat: '05',
    as: 'forHead',
    refuses: 'không phải cấp phó của Trưởng ban',
    at: 'signatoryId',
  },
  {
    it: 'a standing member does not speak for the committee',
    body: COMMITTEE,
    seat: '04',
    as: 'onBehalfOf',
    refuses: 'không thay mặt Ban Chỉ đạo (TM.)',
    at: 'signatoryId',
  },
  {
    it: 'a member does not sign in his own right',
    body: COMMITTEE,
    seat: '05',
    as: 'own',
    refuses: 'không phải Trưởng ban',
    at: 'signingCapacity',
  },
  // An acting head
  {
    it: 'an acting head signs on one line',
    body: COMMITTEE,
    seat: '02',
    as: 'acting',
    after: actingHead,
    prints: ['Q. TRƯỞNG BAN'],
    rests: 'delegation-1',
  },
  {
    it: 'nobody acts as head without the decision',
    body: COMMITTEE,
    seat: '02',
    as: 'acting',
    after: headLeft('2026-11-19'),
    refuses: 'chưa có quyết định giao quyền Trưởng ban (Q.)',
    at: 'signingCapacity',
  },
  {
    it: 'an acting head beside a head in office deserves a look',
    body: COMMITTEE,
    seat: '02',
    as: 'acting',
    after: actingDecision,
    prints: ['Q. TRƯỞNG BAN'],
    warns: 'vẫn đang giữ vai trò',
  },
  {
    it: 'an acting head does not act before the decision takes effect',
    body: COMMITTEE,
    seat: '02',
    as: 'acting',
    on: '2026-11-19',
    after: actingDecision,
    refuses: 'từ ngày 20/11/2026',
    at: 'signatoryId',
  },
  {
    it: 'another deputy signs for the acting head without a remark',
    body: COMMITTEE,
    seat: '03',
    as: 'forHead',
    after: actingHead,
    prints: ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'],
  },
  {
    it: 'a leader of the group does not act as head of the committee',
    body: COMMITTEE,
    seat: '06',
    as: 'acting',
    refuses: 'không thuộc Ban Chỉ đạo',
    at: 'signatoryId',
  },
  // By order
  {
    it: 'the leader of the working group signs by order',
    body: COMMITTEE,
    seat: '06',
    as: 'byOrder',
    after: delegated,
    prints: ['TL. TRƯỞNG BAN', 'TỔ TRƯỞNG TỔ CÔNG TÁC GIÚP VIỆC'],
    office: ['TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI'],
    rests: 'delegation-1',
  },
  {
    it: 'nobody signs by order without a paper',
    body: COMMITTEE,
    seat: '06',
    as: 'byOrder',
    refuses: 'chưa được giao ký thừa lệnh (TL.) bằng văn bản',
    at: 'signingCapacity',
  },
  {
    it: 'a delegation that ended yesterday can no longer sign',
    body: COMMITTEE,
    seat: '06',
    as: 'byOrder',
    after: (o) => delegated(o, { to: '2026-11-22' }),
    refuses: 'đã hết hiệu lực sau ngày 22/11/2026',
    at: 'signatoryId',
  },
  {
    it: 'a delegation that ends today still signs',
    body: COMMITTEE,
    seat: '06',
    as: 'byOrder',
    after: (o) => delegated(o, { to: TODAY }),
    prints: ['TL. TRƯỞNG BAN', 'TỔ TRƯỞNG TỔ CÔNG TÁC GIÚP VIỆC'],
  },
  {
    it: 'a delegation that begins tomorrow does not sign yet',
    body: COMMITTEE,
    seat: '06',
    as: 'byOrder',
    after: (o) => delegated(o, { from: '2026-11-24' }),
    refuses: 'từ ngày 24/11/2026',
    at: 'signatoryId',
  },
  {
    it: 'a delegation revoked yesterday can no longer sign',
    body: COMMITTEE,
    seat: '06',
    as: 'byOrder',
    after: (o) => {
      delegated(o);
      must(o, endDelegation, { id: 'delegation-1', lastDay: '2026-11-22', reason: 'Thay đổi phân công' });
    },
    refuses: 'đã hết hiệu lực sau ngày 22/11/2026',
    at: 'signatoryId',
  },
  {
    it: 'a delegation for reminders does not cover an invitation',
    body: COMMITTEE,
    seat: '06',
    as: 'byOrder',
    after: (o) => delegated(o, { kinds: ['reminder'] }),
    refuses: 'không giao ký Giấy mời, chỉ giao: Công văn đôn đốc',
    at: 'signatoryId',
  },
  {
    it: 'a delegation for reminders covers a reminder',
    body: COMMITTEE,
    seat: '06',
    as: 'byOrder',
    kind: 'reminder',
    after: (o) => delegated(o, { kinds: ['reminder'] }),
    prints: ['TL. TRƯỞNG BAN', 'TỔ TRƯỞNG TỔ CÔNG TÁC GIÚP VIỆC'],
  },
  {
    it: 'who may sign by order may let a deputy sign for him',
    body: COMMITTEE,
    seat: '07',
    as: 'byOrder',
    after: delegated,
    prints: ['TL. TRƯỞNG BAN', 'KT. TỔ TRƯỞNG TỔ CÔNG TÁC GIÚP VIỆC', 'TỔ PHÓ'],
    warns: 'giao lại cho cấp phó',
    rests: 'delegation-1',
  },
  {
    it: 'a member of the group signs nothing by the leader’s order',
    body: COMMITTEE,
    seat: '08',
    as: 'byOrder',
    after: delegated,
    refuses: 'chưa được giao ký thừa lệnh (TL.) bằng văn bản',
    at: 'signingCapacity',
  },
  {
    it: 'the leader of the group does not sign the committee’s papers in his own right',
    body: COMMITTEE,
    seat: '06',
    as: 'own',
    after: delegated,
    refuses: 'không thuộc Ban Chỉ đạo',
    at: 'signatoryId',
  },
  {
    it: 'the deputy leader of the group does not sign for the head of the committee',
    body: COMMITTEE,
    seat: '07',
    as: 'forHead',
    refuses: 'không thuộc Ban Chỉ đạo',
    at: 'signatoryId',
  },
  // Under a delegation
  {
    it: 'a standing member signs under a written delegation',
    body: COMMITTEE,
    seat: '04',
    as: 'underDelegation',
    after: authorized,
    prints: ['TUQ. TRƯỞNG BAN', 'ỦY VIÊN THƯỜNG TRỰC'],
    office: [],
    warns: 'dòng chức vụ phía trên họ tên sẽ để trống',
    rests: 'delegation-2',
  },
  {
    it: 'nobody signs under a delegation that was never written',
    body: COMMITTEE,
    seat: '04',
    as: 'underDelegation',
    refuses: 'chưa được ủy quyền ký (TUQ.) bằng văn bản',
    at: 'signingCapacity',
  },
  {
    it: 'a delegation in writing does not serve another person',
    body: COMMITTEE,
    seat: '05',
    as: 'underDelegation',
    after: authorized,
    refuses: 'chưa được ủy quyền ký (TUQ.) bằng văn bản',
    at: 'signingCapacity',
  },
  {
    it: 'a delegation does not serve another form',
    body: COMMITTEE,
    seat: '04',
    as: 'byOrder',
    after: authorized,
    refuses: 'chưa được giao ký thừa lệnh (TL.) bằng văn bản',
    at: 'signingCapacity',
  },
  {
    it: 'a delegation under which one signs is not given on',
    body: COMMITTEE,
    seat: '07',
    as: 'underDelegation',
    after: groupAuthorized,
    refuses: 'không được ủy quyền lại',
    at: 'signatoryId',
  },
  {
    it: 'after the end of the month the delegation signs no more',
    body: COMMITTEE,
    seat: '04',
    as: 'underDelegation',
    on: '2026-12-01',
    after: authorized,
    refuses: 'đã hết hiệu lực sau ngày 30/11/2026',
    at: 'signatoryId',
  },
  {
    it: 'a delegation of a head who left deserves a look',
    body: COMMITTEE,
    seat: '04',
    as: 'underDelegation',
    after: (o) => {
      authorized(o);
      headLeft('2026-11-22')(o);
    },
    prints: ['TUQ. TRƯỞNG BAN', 'ỦY VIÊN THƯỜNG TRỰC'],
    warns: 'đã thôi làm Trưởng ban từ ngày 23/11/2026: kiểm tra văn bản ủy quyền',
  },
  // The working group
  {
    it: 'the leader signs for the working group, without a second title',
    body: GROUP,
    seat: '06',
    as: 'own',
    prints: ['TỔ TRƯỞNG'],
    office: [],
  },
  {
    it: 'the deputy leader signs for the leader',
    body: GROUP,
    seat: '07',
    as: 'forHead',
    prints: ['KT. TỔ TRƯỞNG', 'TỔ PHÓ'],
    office: [],
  },
  {
    it: 'a member of the group does not sign for the leader',
    body: GROUP,
    seat: '08',
    as: 'forHead',
    refuses: 'không phải cấp phó của Tổ trưởng',
    at: 'signatoryId',
  },
  {
    it: 'the head of the committee does not sign the group’s papers as its leader',
    body: GROUP,
    seat: '01',
    as: 'own',
    refuses: 'không thuộc Tổ công tác giúp việc',
    at: 'signatoryId',
  },
  {
    it: 'the leader signs on behalf of the group',
    body: GROUP,
    seat: '06',
    as: 'onBehalfOf',
    prints: ['TM. TỔ CÔNG TÁC GIÚP VIỆC', 'TỔ TRƯỞNG'],
  },
  // The standing agency
  {
    it: 'the head of the standing agency signs as at home',
    body: AGENCY,
    seat: '06',
    as: 'own',
    prints: ['TRƯỞNG PHÒNG'],
    office: [],
  },
  {
    it: 'its deputy head signs for the head',
    body: AGENCY,
    seat: '07',
    as: 'forHead',
    prints: ['KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG'],
    office: [],
  },
  {
    it: 'its deputy head does not sign in his own right',
    body: AGENCY,
    seat: '07',
    as: 'own',
    refuses: 'không phải Trưởng phòng',
    at: 'signingCapacity',
  },
  {
    it: 'an officer of it does not sign for the head',
    body: AGENCY,
    seat: '08',
    as: 'forHead',
    refuses: 'không phải cấp phó của Trưởng phòng',
    at: 'signatoryId',
  },
  {
    it: 'a deputy head of another agency does not sign there',
    body: AGENCY,
    seat: '09',
    as: 'forHead',
    refuses: 'không giữ chức vụ ở Phòng Văn hóa - Xã hội',
    at: 'signatoryId',
  },
  {
    it: 'a job without its agency signs with a look, and does not repeat the agency',
    body: AGENCY,
    seat: '10',
    as: 'forHead',
    prints: ['KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG'],
    warns: 'Chưa ghi rõ',
  },
  {
    it: 'the agency has a head and no collective to sign for',
    body: AGENCY,
    seat: '06',
    as: 'onBehalfOf',
    prints: ['TRƯỞNG PHÒNG'],
    warns: 'chế độ thủ trưởng',
  },
  {
    it: 'in 2023 the head of the former agency signed',
    body: AGENCY,
    seat: '06',
    as: 'own',
    on: '2023-03-01',
    prints: ['TRƯỞNG PHÒNG'],
  },
  {
    it: 'a head who changed to another agency signs no more',
    body: AGENCY,
    seat: '06',
    as: 'own',
    after: (o) =>
      must(o, addPosition, {
        personId: 'tv06',
        title: 'Trưởng phòng',
        agencyId: 'phong-noi-vu',
        from: '2026-11-01',
        endsFormer: true,
      }),
    refuses: 'đã thôi làm Trưởng phòng từ ngày 01/11/2026',
    at: 'signatoryId',
  },
  {
    it: 'a deputy in charge of a field signs with the official title alone',
    body: AGENCY,
    seat: '11',
    as: 'forHead',
    prints: ['KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG'],
  },
  {
    it: 'the field in charge of does not stand above the name either',
    body: COMMITTEE,
    seat: '11',
    as: 'byOrder',
    after: (o) => delegated(o, { delegateeId: 'seat-11' }),
    prints: ['TL. TRƯỞNG BAN', 'TỔ VIÊN TỔ CÔNG TÁC GIÚP VIỆC'],
    office: ['PHÓ TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI'],
  },
  // Nobody
  {
    it: 'without a signer nothing goes to be signed',
    body: COMMITTEE,
    seat: null,
    as: 'own',
    refuses: 'Chưa chọn người ký',
    at: 'signatoryId',
  },
  {
    it: 'a seat that is not in the roster signs nothing',
    body: COMMITTEE,
    seat: '99',
    as: 'own',
    refuses: 'Không tìm thấy người ký',
    at: 'signatoryId',
  },
];

const judge = ({ body, seat, as, on, kind, after }: Case): Outcome<Authority> => {
  const office = signingOffice();
  after?.(office);
  return signingAuthority(
    office.read,
    asking(office, body, {
      signatoryId: seat === null ? null : `seat-${seat}`,
      capacity: as,
      ...(on === undefined ? {} : { date: on }),
      ...(kind === undefined ? {} : { kind }),
    }),
  );
};

describe('who may sign, and what stands above and below the ink', () => {
  it.each(CASES)('$it', (one) => {
    const outcome = judge(one);
    const refusal = outcome.ok ? null : outcome.refusal;
    expect(refusal?.message ?? '').toContain(one.refuses ?? '');
    expect(refusal?.field).toBe(one.at);
    const authority = outcome.ok ? outcome.value : null;
    expect(authority?.signature.titleLines).toEqual(one.prints);
    if (authority === null) return;
    const warnings = authority.warnings.join(' ');
    if (one.warns === undefined) expect(warnings).toBe('');
    else expect(warnings).toContain(one.warns);
    if (one.office !== undefined) expect(authority.signature.officeLines).toEqual(one.office);
    expect(authority.delegationId).toBe(one.rests ?? authority.delegationId);
  });

  it('are at least forty cases', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(40);
  });
});

describe('a preview', () => {
  it('shows a block even where the authority is refused', () => {
    const office = signingOffice();
    const asked = asking(office, COMMITTEE, { signatoryId: 'seat-06', capacity: 'byOrder' });
    expect(signingAuthority(office.read, asked).ok).toBe(false);
    expect(signatureOf(office.read, asked).titleLines).toEqual(['TL. TRƯỞNG BAN', 'TỔ TRƯỞNG TỔ CÔNG TÁC GIÚP VIỆC']);
  });

  it('leaves the name blank where no signer is chosen', () => {
    const office = signingOffice();
    const blank = signatureOf(office.read, asking(office, AGENCY, { signatoryId: null }));
    expect(blank).toMatchObject({ capacity: 'own', titleLines: ['TRƯỞNG PHÒNG'], officeLines: [], name: '' });
  });
});

/** A80–A83 as the page shows them: capitals, prefix with an own title, a plain name, an office only where the seal is used. */
const PREFIXED = /^(TM|Q|KT|TL|TUQ)\. \p{Lu}/u;

describe('every block', () => {
  it('is in capitals, with one of the five prefixes or none, an own title under it, a plain name and an office only with a seal', () => {
    const seats = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'].map((id) => `seat-${id}`);
    fc.assert(
      fc.property(
        fc.constantFrom(...BODY_KINDS),
        fc.constantFrom(...SIGNING_CAPACITIES),
        fc.option(fc.constantFrom(...seats)),
        fc.integer({ min: 0, max: 1700 }),
        (kind, capacity, signatoryId, days) => {
          const office = OFFICE;
          const date = new Date(Date.UTC(2022, 6, 21 + days)).toISOString().slice(0, 10);
          const asked = asking(office, kind, { capacity, signatoryId, date });
          const { titleLines, officeLines, name } = signatureOf(office.read, asked);
          const [first = '', ...rest] = titleLines;
          for (const line of [...titleLines, ...officeLines]) expect(line).toBe(line.toLocaleUpperCase('vi'));
          const prefix = /^([^ ]*\.) /.exec(first)?.[1];
          if (prefix !== undefined) expect(first).toMatch(PREFIXED);
          expect(rest.length > 0).toBe(prefix !== undefined && prefix !== 'Q.');
          expect(rest.at(-1) ?? '').not.toMatch(PREFIXED);
          expect(name).not.toMatch(/(ThS|TS|PGS|GS)\.|^(Ông|Bà) /);
          expect(name === '').toBe(signatoryId === null);
          if (!asked.profile.usesSeal) expect(officeLines).toEqual([]);
        },
      ),
      { numRuns: 600, seed: 20200305 },
    );
  });
});
const OFFICE = signingOffice();
