import type { BudgetIndexItem, FundingSource, SpendingNorm } from './schema.ts';

/**
 * What the program brings along, each with its source; all of it can be changed, and nothing is used before the office
 * takes it over. Rates and codes that could not be checked are left to the office.
 */
const INDEX_SOURCE =
  'Mục lục theo Thông tư 324/2016/TT-BTC (hết hiệu lực từ 01/01/2026); kế toán đối chiếu với Thông tư 130/2025/TT-BTC trước khi dùng';

/** Circular 324/2016/TT-BTC was first used for the budget year 2018. */
const INDEX_FROM = 2018;

/** Mục, its name, and its tiểu mục as "code name". */
const INDEX: readonly (readonly [code: string, name: string, ...subItems: readonly string[]])[] = [
  ['6000', 'Tiền lương', '6001 Lương theo ngạch, bậc', '6003 Lương hợp đồng theo chế độ', '6049 Lương khác'],
  ['6050', 'Tiền công trả cho vị trí lao động thường xuyên theo hợp đồng', '6099 Tiền công khác'],
  [
    '6100',
    'Phụ cấp lương',
    '6101 Phụ cấp chức vụ',
    '6102 Phụ cấp khu vực',
    '6103 Phụ cấp thu hút',
    '6105 Phụ cấp làm đêm, làm thêm giờ',
    '6107 Phụ cấp nặng nhọc, độc hại, nguy hiểm',
    '6113 Phụ cấp trách nhiệm theo nghề, theo công việc',
    '6114 Phụ cấp trực',
    '6115 Phụ cấp thâm niên vượt khung, phụ cấp thâm niên nghề',
    '6116 Phụ cấp đặc biệt khác của ngành',
    '6149 Phụ cấp khác',
  ],
  ['6200', 'Tiền thưởng', '6201 Thưởng thường xuyên', '6202 Thưởng đột xuất', '6249 Thưởng khác'],
  ['6250', 'Phúc lợi tập thể', '6253 Tiền tàu xe nghỉ phép', '6257 Tiền nước uống', '6299 Chi khác'],
  [
    '6300',
    'Các khoản đóng góp',
    '6301 Bảo hiểm xã hội',
    '6302 Bảo hiểm y tế',
    '6303 Kinh phí công đoàn',
    '6304 Bảo hiểm thất nghiệp',
  ],
  ['6400', 'Các khoản thanh toán khác cho cá nhân', '6401 Tiền ăn', '6404 Chi thu nhập tăng thêm', '6449 Chi khác'],
  [
    '6500',
    'Thanh toán dịch vụ công cộng',
    '6501 Tiền điện',
    '6502 Tiền nước',
    '6503 Tiền nhiên liệu',
    '6504 Tiền vệ sinh, môi trường',
    '6505 Tiền khoán phương tiện theo chế độ',
    '6549 Chi khác',
  ],
  [
    '6550',
    'Vật tư văn phòng',
    '6551 Văn phòng phẩm',
    '6552 Mua sắm công cụ, dụng cụ văn phòng',
    '6553 Khoán văn phòng phẩm',
    '6599 Vật tư văn phòng khác',
  ],
  [
    '6600',
    'Thông tin, tuyên truyền, liên lạc',
    '6601 Cước phí điện thoại, thuê bao, fax',
    '6603 Cước phí bưu chính',
    '6605 Thuê bao kênh vệ tinh, cáp truyền hình, Internet, đường truyền',
    '6606 Tuyên truyền',
    '6608 Phim ảnh, ấn phẩm truyền thông, sách, báo, tạp chí, thư viện',
    '6618 Khoán điện thoại',
    '6649 Chi khác',
  ],
  [
    '6650',
    'Hội nghị',
    '6651 In, mua tài liệu',
    '6652 Bồi dưỡng giảng viên, báo cáo viên',
    '6653 Tiền vé máy bay, tàu xe',
    '6654 Tiền thuê phòng ngủ',
    '6655 Thuê hội trường, phương tiện vận chuyển',
    '6656 Thuê phiên dịch, biên dịch phục vụ hội nghị',
    '6657 Các khoản thuê mướn khác phục vụ hội nghị',
    '6658 Chi bù tiền ăn',
    '6699 Chi phí khác',
  ],
  [
    '6700',
    'Công tác phí',
    '6701 Tiền vé máy bay, tàu, xe',
    '6702 Phụ cấp công tác phí',
    '6703 Tiền thuê phòng ngủ',
    '6704 Khoán công tác phí',
    '6749 Chi khác',
  ],
  [
    '6750',
    'Chi phí thuê mướn',
    '6751 Thuê phương tiện vận chuyển',
    '6752 Thuê nhà, thuê đất',
    '6754 Thuê thiết bị các loại',
    '6755 Thuê chuyên gia và giảng viên nước ngoài',
    '6756 Thuê chuyên gia và giảng viên trong nước',
    '6757 Thuê lao động trong nước',
    '6758 Thuê đào tạo lại cán bộ',
    '6761 Thuê phiên dịch, biên dịch',
    '6799 Chi phí thuê mướn khác',
  ],
  ['6800', 'Chi đoàn ra'],
  ['6850', 'Chi đoàn vào'],
  [
    '6900',
    'Sửa chữa, duy trì tài sản phục vụ công tác chuyên môn và công trình cơ sở hạ tầng',
    '6905 Tài sản và thiết bị chuyên dùng',
    '6907 Nhà cửa',
    '6912 Các thiết bị công nghệ thông tin',
    '6913 Tài sản và thiết bị văn phòng',
    '6921 Đường điện, cấp thoát nước',
  ],
  [
    '6950',
    'Mua sắm tài sản phục vụ công tác chuyên môn',
    '6954 Tài sản và thiết bị chuyên dùng',
    '6955 Tài sản và thiết bị văn phòng',
    '6956 Các thiết bị công nghệ thông tin',
  ],
  [
    '7000',
    'Chi phí nghiệp vụ chuyên môn của từng ngành',
    '7001 Chi mua hàng hóa, vật tư',
    '7004 Đồng phục, trang phục, bảo hộ lao động',
    '7012 Chi phí hoạt động nghiệp vụ chuyên ngành',
    '7017 Chi khoán thực hiện đề tài nghiên cứu',
    '7049 Chi khác',
  ],
  [
    '7750',
    'Chi khác',
    '7756 Chi các khoản phí và lệ phí',
    '7757 Chi bảo hiểm tài sản và phương tiện',
    '7761 Chi tiếp khách',
    '7799 Chi các khoản khác',
  ],
];

const shared = { rev: 1, validFrom: INDEX_FROM, enabled: true, source: INDEX_SOURCE } as const;

/** Rows of the State Budget Index with names, by code. */
export const SHIPPED_INDEX: readonly BudgetIndexItem[] = INDEX.flatMap(([code, name, ...subItems]) => [
  { id: `muc-${code}`, level: 'item', code, name, itemCode: '', ...shared } satisfies BudgetIndexItem,
  ...subItems.map((text): BudgetIndexItem => {
    const own = text.slice(0, 4);
    return { id: `tieu-muc-${own}`, level: 'subItem', code: own, name: text.slice(5), itemCode: code, ...shared };
  }),
]);

const REGULATION = 'Khoản 1 Điều 11 Quy chế ban hành kèm theo Quyết định số 4145/QĐ-BCĐ ngày 19/8/2022';
const source = (id: string, name: string, group: FundingSource['group'], text: string): FundingSource => ({
  id,
  rev: 1,
  name,
  group,
  code: '',
  enabled: true,
  source: text,
});

/** The wording of sources to choose from. */
export const SHIPPED_SOURCES: readonly FundingSource[] = [
  source('nguon-thanh-pho', 'Ngân sách thành phố', 'budget', REGULATION),
  source('nguon-dac-khu', 'Ngân sách đặc khu', 'budget', `${REGULATION} (ngân sách thành phố nay là ngân sách cấp xã)`),
  source('nguon-tinh', 'Ngân sách tỉnh hỗ trợ', 'budget', 'Theo quyết định hỗ trợ của tỉnh'),
  source('nguon-khac', 'Các nguồn kinh phí hợp pháp khác theo quy định của pháp luật', 'otherLawful', REGULATION),
];

const norm = (id: string, fields: Omit<SpendingNorm, 'id' | 'rev' | 'enabled' | 'validTo'>): SpendingNorm =>
  ({ id, rev: 1, enabled: true, validTo: null, ...fields }) as SpendingNorm;

const CAP = 'Mức tối đa toàn quốc; mức áp dụng theo nghị quyết của HĐND tỉnh và quy chế chi tiêu nội bộ';
const TRAVEL = 'Thông tư 40/2017/TT-BTC, sửa đổi tại Thông tư 12/2025/TT-BTC ngày 19/3/2025';
const GUESTS = 'Thông tư 35/2026/TT-BTC';

/** National caps that are in force, đồng. */
export const SHIPPED_NORMS: readonly SpendingNorm[] = [
  norm('dinh-muc-luu-tru', {
    name: 'Phụ cấp lưu trú (đất liền)',
    unit: 'người/ngày',
    amount: 300_000,
    document: TRAVEL,
    validFrom: '2025-05-04',
    note: CAP,
  }),
  norm('dinh-muc-luu-tru-bien-dao', {
    name: 'Phụ cấp lưu trú trên biển, đảo (cử từ đất liền)',
    unit: 'người/ngày',
    amount: 400_000,
    document: TRAVEL,
    validFrom: '2025-05-04',
    note: CAP,
  }),
  norm('dinh-muc-nuoc-tiep-khach', {
    name: 'Nước uống tiếp khách trong nước',
    unit: 'người/buổi',
    amount: 60_000,
    document: GUESTS,
    validFrom: '2026-05-18',
    note: CAP,
  }),
  norm('dinh-muc-com-tiep-khach', {
    name: 'Suất ăn tiếp khách trong nước (gồm đồ uống)',
    unit: 'suất',
    amount: 600_000,
    document: GUESTS,
    validFrom: '2026-05-18',
    note: CAP,
  }),
];
