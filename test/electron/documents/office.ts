import { type CollectionName, collections } from '#shared/collections.ts';
import { emptyWorkspace, type Read, readOf } from '#shared/workspace.ts';

/** A small office of Phú Quốc: the committee before and after its change of names, one meeting. */
const decision = { number: '3828/QĐ-UBND', date: '2022-07-21', issuer: 'UBND thành phố Phú Quốc' };
const seat = (id: string, bodyId: string, personId: string, role: string, order: number, from = '2022-08-19') => ({
  id,
  bodyId,
  personId,
  role,
  from,
  to: null,
  order,
  decision,
  endDecision: null,
  endReason: '',
  replacedById: null,
  note: '',
});
const held = (title: string, from: string | null = null, to: string | null = null) => ({
  title,
  agencyId: null,
  from,
  to,
});
const person = (id: string, name: string, address: string, positions: readonly object[]) => ({
  id,
  name,
  address,
  workPhone: '0297 3846 000',
  workEmail: `${id}@phuquoc.gov.vn`,
  positions,
});
const committee = {
  profile: 'steeringCommittee',
  nameLines: ['BAN CHỈ ĐẠO', 'CHUYỂN ĐỔI SỐ'],
  abbreviation: 'BCĐ',
  place: 'Phú Quốc',
  usesSeal: true,
};

export const RECORDS = {
  settings: [
    {
      id: 'workspace',
      committeeName: 'Ban Chỉ đạo Chuyển đổi số đặc khu Phú Quốc',
      training: false,
      marginTop: 20,
      marginBottom: 20,
      marginLeft: 30,
      marginRight: 15,
      bodySize: 14,
      firstLineIndent: 10,
      typeface: 'bundled',
    },
  ],
  profileVersions: [
    {
      id: 'committee-2022',
      ...committee,
      validFrom: '2022-07-21',
      parentBody: 'UBND THÀNH PHỐ PHÚ QUỐC',
      fullName: 'Ban Chỉ đạo Chuyển đổi số thành phố Phú Quốc',
      draftingUnit: 'VHTT',
    },
    {
      id: 'committee-2025',
      ...committee,
      validFrom: '2025-07-01',
      parentBody: 'UBND ĐẶC KHU PHÚ QUỐC',
      fullName: 'Ban Chỉ đạo Chuyển đổi số đặc khu Phú Quốc',
      draftingUnit: 'VHXH',
    },
    {
      id: 'group-2022',
      ...committee,
      profile: 'workingGroup',
      parentBody: 'BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ',
      nameLines: ['TỔ CÔNG TÁC GIÚP VIỆC'],
      fullName: 'Tổ công tác giúp việc Ban Chỉ đạo Chuyển đổi số',
      abbreviation: 'TCT',
      draftingUnit: 'TCT',
      usesSeal: false,
      validFrom: '2022-07-21',
    },
  ],
  bodies: [
    {
      id: 'committee',
      kind: 'steeringCommittee',
      name: 'Ban Chỉ đạo Chuyển đổi số',
      shortName: 'Ban Chỉ đạo',
      hostings: [],
    },
    { id: 'group', kind: 'workingGroup', name: 'Tổ công tác giúp việc', shortName: 'Tổ công tác', hostings: [] },
  ],
  people: [
    person('hung', 'Huỳnh Quang Hưng', 'mr', [
      held('Chủ tịch UBND thành phố', null, '2025-06-30'),
      held('Chủ tịch UBND đặc khu', '2025-07-01'),
    ]),
    person('huong', 'Trần Thị Thanh Hương', 'ms', [held('Phó Chủ tịch UBND đặc khu')]),
    person('nam', 'Nguyễn Văn Nam', 'mr', [held('Trưởng phòng Văn hóa - Xã hội')]),
  ],
  memberships: [
    seat('seat-hung', 'committee', 'hung', 'head', 1),
    seat('seat-huong', 'committee', 'huong', 'standingDeputyHead', 2),
    seat('seat-nam', 'group', 'nam', 'groupLeader', 1),
  ],
  meetings: [
    {
      id: 'meeting',
      kind: 'sixMonthly',
      title: 'Họp Ban Chỉ đạo 6 tháng cuối năm 2026',
      bodyId: 'committee',
      startsAt: '2026-12-15T14:00',
      endsAt: '2026-12-15T16:30',
      place: 'Phòng họp số 1, trụ sở UBND đặc khu Phú Quốc',
      purpose: 'cuộc họp đánh giá kết quả thực hiện nhiệm vụ 6 tháng cuối năm 2026',
      convenerId: 'seat-hung',
      proposal: '',
      chairId: 'seat-hung',
      chairBasis: '',
      notes: ['Đề nghị các đồng chí chuẩn bị ý kiến bằng văn bản.'],
      letterMode: 'collective',
      letterDate: '2026-12-08',
      signatoryId: 'seat-hung',
      signingCapacity: 'own',
      recipients: ['Thường trực Đảng ủy đặc khu (để báo cáo)'],
      state: 'draft',
      stateChangedOn: '2026-12-08',
      cancelReason: '',
      inviteeApproval: null,
    },
  ],
  agendaItems: [
    {
      id: 'item-1',
      meetingId: 'meeting',
      order: 1,
      title: 'Khai mạc',
      presenterId: 'seat-hung',
      presenterText: '',
      minutes: 10,
    },
    {
      id: 'item-2',
      meetingId: 'meeting',
      order: 2,
      title: 'Thảo luận',
      presenterId: null,
      presenterText: 'Các đại biểu',
      minutes: 45,
    },
  ],
  invitees: [
    {
      id: 'guest-1',
      meetingId: 'meeting',
      order: 1,
      membershipId: 'seat-huong',
      name: '',
      position: '',
      agency: '',
      note: '',
    },
    {
      id: 'guest-2',
      meetingId: 'meeting',
      order: 2,
      membershipId: null,
      name: 'Lê Văn Bình',
      position: 'Giám đốc',
      agency: 'Viễn thông Phú Quốc',
      note: '',
    },
  ],
} satisfies Partial<Record<CollectionName, readonly object[]>>;

type Changes = { readonly [C in keyof typeof RECORDS]?: object };

/** The office with fields of its records changed: `office({ meetings: { signatoryId: null } })` changes every meeting. */
export const office = (changes: Changes = {}, without: readonly CollectionName[] = []): Read => {
  const workspace = emptyWorkspace();
  for (const [coll, records] of Object.entries(RECORDS) as [keyof typeof RECORDS, readonly object[]][]) {
    if (without.includes(coll)) continue;
    for (const record of records) {
      const parsed = collections[coll].record.parse({ rev: 1, ...record, ...changes[coll] });
      (workspace[coll] as Map<string, object>).set(parsed.id, parsed);
    }
  }
  return readOf(workspace);
};
