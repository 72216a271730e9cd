import fc from 'fast-check';
import { type CollectionName, collections } from '#shared/collections.ts';
import { addDays, type PlainDate } from '#shared/kit/date.ts';
import { SIGNING_CAPACITIES } from '#shared/meetings/schema.ts';
import { COMMITTEE_ROLES, ROLES_OF_BODY } from '#shared/roster/schema.ts';
import { emptyWorkspace, type Read, readOf, type Workspace } from '#shared/workspace.ts';

/** Offices drawn at random: names of every length, few and many people, every allowed margin, size and month. */
const SYLLABLES =
  'ban chỉ đạo chuyển đổi số thành phố đặc khu Phú Quốc kế hoạch nhiệm vụ báo cáo kết quả thực hiện công tác triển khai ứng dụng công nghệ thông tin dữ liệu dịch vụ công trực tuyến an toàn an ninh mạng hạ tầng nhân lực kinh phí ngân sách nhà nước đánh giá tổng hợp phương hướng giải pháp trọng tâm quý năm đề nghị các đồng chí thành viên chuẩn bị ý kiến góp ý bằng văn bản gửi về Phòng Văn hóa và Xã hội trước ngày họp Ủy ban nhân dân Nghị quyết Trung ương khuyến khích ngữ nghĩa xuyên suốt được thưởng thức ảnh hưởng rộng rãi'.split(
    ' ',
  );
const SPECIAL = [
  'Điều 9',
  'khoản 2 Điều 6',
  '30/2020/NĐ-CP',
  'ngày 05 tháng 01 năm 2026',
  '14 giờ 00',
  '12,5%',
  '"một cửa"',
  '(VNeID)',
  'văn hóa - xã hội',
  '4145/QĐ-BCĐ',
  'Ông Hưng',
  'e-mail',
  '2026–2030',
  'https://dichvucong.phuquoc.kiengiang.gov.vn/ho-so/tra-cuu',
];
const word = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...SYLLABLES) },
  { weight: 1, arbitrary: fc.constantFrom(...SPECIAL) },
);
export const phrase = (min: number, max: number, limit: number) =>
  fc
    .array(word, { minLength: min, maxLength: max })
    .map((words) => words.join(' ').slice(0, limit).trim())
    .map((text) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1));
const plainPhrase = (min: number, max: number, limit: number) =>
  fc
    .array(fc.constantFrom(...SYLLABLES), { minLength: min, maxLength: max })
    .map((words) => words.join(' ').slice(0, limit).trim())
    .map((text) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1));

const NAME_PARTS = [
  'Nguyễn',
  'Trần',
  'Huỳnh',
  'Công Tằng Tôn Nữ',
  'Thị',
  'Văn',
  'Quang',
  'Hưng',
  'Thanh',
  'Hằng',
  'Khuyên',
  'Ngọc',
  'Ý',
  'Đặng',
];
const personName = fc.oneof(
  { weight: 9, arbitrary: fc.array(fc.constantFrom(...NAME_PARTS), { minLength: 2, maxLength: 4 }) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...NAME_PARTS), { minLength: 9, maxLength: 14 }) },
);

const layout = fc.record({
  marginTop: fc.integer({ min: 20, max: 25 }),
  marginBottom: fc.integer({ min: 20, max: 25 }),
  marginLeft: fc.integer({ min: 30, max: 35 }),
  marginRight: fc.integer({ min: 15, max: 20 }),
  bodySize: fc.constantFrom(13, 14),
  firstLineIndent: fc.constantFrom(10, 12.7),
  typeface: fc.constantFrom('bundled', 'system'),
  training: fc.boolean(),
});

const profile = fc.record({
  parentBody: fc.constantFrom(
    'UBND THÀNH PHỐ PHÚ QUỐC',
    'UBND ĐẶC KHU PHÚ QUỐC',
    'BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ TỈNH',
    'ỦY BAN NHÂN DÂN ĐẶC KHU PHÚ QUỐC, TỈNH AN GIANG',
  ),
  nameLines: fc.constantFrom(
    ['BAN CHỈ ĐẠO', 'CHUYỂN ĐỔI SỐ'],
    ['BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ'],
    ['BAN CHỈ ĐẠO VỀ PHÁT TRIỂN KHOA HỌC, CÔNG NGHỆ,', 'ĐỔI MỚI SÁNG TẠO VÀ CHUYỂN ĐỔI SỐ'],
  ),
  fullName: fc.constantFrom(
    'Ban Chỉ đạo Chuyển đổi số thành phố Phú Quốc',
    'Ban Chỉ đạo Phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số đặc khu Phú Quốc',
  ),
  abbreviation: fc.constantFrom('BCĐ', 'TCT', 'BCĐCĐS'),
  draftingUnit: fc.constantFrom('VHTT', 'VHXH'),
  place: fc.constantFrom('Phú Quốc', 'Thành phố Hồ Chí Minh'),
  usesSeal: fc.boolean(),
});

const people = fc.array(
  fc.record({
    name: personName.map((parts) => parts.join(' ').slice(0, 120).trim()),
    address: fc.constantFrom('mr', 'ms', 'none'),
    workPhone: fc.constantFrom('', '0297 3846 123'),
    workEmail: fc.constantFrom('', 'nguyenthithanhhuong.vanhoaxahoi@phuquoc.kiengiang.gov.vn'),
    title: fc.oneof(
      fc.constantFrom('Chủ tịch UBND thành phố', 'Phó Trưởng phòng', 'Giám đốc'),
      plainPhrase(3, 22, 160),
    ),
    role: fc.nat({ max: 20 }),
    field: fc.option(plainPhrase(2, 12, 120)),
  }),
  { minLength: 1, maxLength: 70 },
);

const agenda = fc.array(
  fc.record({
    title: phrase(2, 60, 480),
    presenterText: fc.oneof(fc.constant(''), plainPhrase(1, 14, 150)),
    minutes: fc.integer({ min: 5, max: 400 }),
  }),
  { maxLength: 30 },
);

const meeting = fc.record({
  title: fc.oneof(fc.constant('Họp Ban Chỉ đạo 6 tháng cuối năm 2026'), plainPhrase(3, 45, 290)),
  purpose: fc.array(phrase(4, 70, 600), { minLength: 1, maxLength: 3 }).map((p) => p.join('\n')),
  place: phrase(2, 30, 250),
  notes: fc.array(phrase(3, 150, 1200), { maxLength: 9 }),
  recipients: fc.oneof(
    { weight: 8, arbitrary: fc.array(plainPhrase(2, 14, 150), { maxLength: 8 }) },
    { weight: 1, arbitrary: fc.array(plainPhrase(2, 14, 190), { minLength: 20, maxLength: 40 }) },
  ),
  letterMode: fc.constantFrom('collective', 'individual'),
  capacity: fc.constantFrom(...SIGNING_CAPACITIES),
  signed: fc.boolean(),
  invited: fc.nat({ max: 45 }),
  month: fc.integer({ min: 1, max: 12 }),
});

export const drawnOffice = fc.record({
  layout,
  profile,
  people,
  agenda,
  meeting,
  kind: fc.constantFrom('steeringCommittee', 'workingGroup'),
});
export type DrawnOffice = typeof drawnOffice extends fc.Arbitrary<infer T> ? T : never;

const put = (workspace: Workspace, coll: CollectionName, record: object): void => {
  const parsed = collections[coll].record.parse({ rev: 1, ...record });
  (workspace[coll] as Map<string, object>).set(parsed.id, parsed);
};

const noDecision = { number: '', date: null, issuer: '' };

const putPeople = (workspace: Workspace, { people, kind }: DrawnOffice): void => {
  const roles = ROLES_OF_BODY[kind as 'steeringCommittee' | 'workingGroup'];
  people.forEach((p, i) => {
    const { title, role, field, ...person } = p;
    const position = { title, agencyId: null, from: null, to: null };
    put(workspace, 'people', { id: `person-${i}`, ...person, positions: [position] });
    const held = i === 0 ? roles[0] : (roles[role % roles.length] ?? COMMITTEE_ROLES[0]);
    put(workspace, 'memberships', {
      id: `seat-${i}`,
      bodyId: 'body',
      personId: `person-${i}`,
      role: held,
      from: '2022-08-19',
      to: null,
      order: i + 1,
      decision: noDecision,
      endDecision: null,
      endReason: '',
      replacedById: null,
      note: '',
    });
    if (field === null) return;
    put(workspace, 'workFields', { id: `field-${i}`, name: field, leadAgencyId: null });
    put(workspace, 'fieldAssignments', {
      id: `given-${i}`,
      membershipId: `seat-${i}`,
      fieldId: `field-${i}`,
      from: '2022-08-19',
      to: null,
      decision: noDecision,
    });
  });
};

const putMeeting = (workspace: Workspace, { meeting, people, agenda }: DrawnOffice): PlainDate => {
  const { capacity, signed, invited, month, ...words } = meeting;
  const letterDate = `2026-${String(month).padStart(2, '0')}-07`;
  const day = addDays(letterDate, 8);
  put(workspace, 'meetings', {
    id: 'meeting',
    kind: 'sixMonthly',
    bodyId: 'body',
    startsAt: `${day}T08:00`,
    endsAt: `${day}T11:30`,
    convenerId: 'seat-0',
    proposal: '',
    chairId: 'seat-0',
    chairBasis: '',
    letterDate,
    signatoryId: signed ? `seat-${month % people.length}` : null,
    signingCapacity: capacity,
    state: 'draft',
    stateChangedOn: letterDate,
    cancelReason: '',
    inviteeApproval: null,
    ...words,
  });
  agenda.forEach((item, i) => {
    put(workspace, 'agendaItems', {
      id: `item-${i}`,
      meetingId: 'meeting',
      order: i + 1,
      presenterId: i % 3 === 0 ? 'seat-0' : null,
      ...item,
    });
  });
  for (let i = 0; i < invited; i++) {
    const member = i < people.length ? `seat-${i}` : null;
    const guest = {
      name: `Khách mời ${i}`,
      position: 'Giám đốc',
      agency: 'Trung tâm Viễn thông Phú Quốc',
      note: i % 7 === 0 ? 'Báo cáo' : '',
    };
    put(workspace, 'invitees', {
      id: `guest-${i}`,
      meetingId: 'meeting',
      order: i + 1,
      membershipId: member,
      ...(member === null ? guest : { name: '', position: '', agency: '', note: '' }),
    });
  }
  return letterDate;
};

/** The office as a workspace. */
export const officeOf = (office: DrawnOffice): { readonly read: Read; readonly letterDate: PlainDate } => {
  const workspace = emptyWorkspace();
  put(workspace, 'settings', { id: 'workspace', committeeName: 'Ban Chỉ đạo Chuyển đổi số', ...office.layout });
  put(workspace, 'profileVersions', {
    id: 'profile-1',
    profile: office.kind,
    validFrom: '2022-08-19',
    ...office.profile,
  });
  put(workspace, 'bodies', {
    id: 'body',
    kind: office.kind,
    name: 'Ban Chỉ đạo',
    shortName: 'Ban Chỉ đạo',
    hostings: [],
  });
  putPeople(workspace, office);
  const letterDate = putMeeting(workspace, office);
  return { read: readOf(workspace), letterDate };
};
