import type { TextBlock } from '#shared/documents/text-blocks.ts';
import { seeded } from '#test/faults/random.ts';

const PARTS = [
  'Các cơ quan, đơn vị thuộc đặc khu có trách nhiệm rà soát, chuẩn hóa dữ liệu thuộc phạm vi quản lý',
  'bảo đảm dữ liệu được cập nhật đầy đủ, chính xác và kết nối với cơ sở dữ liệu dùng chung',
  'gửi kết quả về Phòng Văn hóa - Xã hội trước ngày 25 của tháng cuối quý để tổng hợp, báo cáo Trưởng ban',
  'phối hợp với Công an đặc khu xác định cấp độ an toàn của hệ thống thông tin đang vận hành',
  'bố trí kinh phí trong dự toán được giao hằng năm và các nguồn hợp pháp khác theo quy định của pháp luật',
  'hướng dẫn người dân, hộ kinh doanh sử dụng dịch vụ công trực tuyến tại các khu phố, ấp',
  'kịp thời báo cáo khó khăn, vướng mắc phát sinh trong quá trình thực hiện để Tổ công tác xem xét',
];

/** Articles, clauses and points of a regulation, about thirty pages of it; the same words in every run. */
export const longText = (): readonly TextBlock[] => {
  const random = seeded(4145);
  const sentence = () =>
    `${Array.from({ length: 2 + random.below(2) }, () => random.pick(PARTS)).join('; ')}.`.replace(/^./, (first) =>
      first.toLocaleUpperCase('vi'),
    );
  return Array.from({ length: 48 }, (_, i): TextBlock[] => [
    { kind: 'article', number: null, title: `Trách nhiệm trong lĩnh vực thứ ${i + 1}` },
    { kind: 'paragraph', content: sentence() },
    ...[1, 2, 3].map((): TextBlock => ({ kind: 'clause', number: null, content: sentence() })),
    ...[1, 2].map((): TextBlock => ({ kind: 'point', number: null, content: sentence() })),
  ]).flat();
};
