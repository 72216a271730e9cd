import { Drawer, Kbd, List, Stack, Table, Text, Title } from '@mantine/core';

type Help = { readonly title: string; readonly steps: readonly string[] };

const HELP: Readonly<Record<string, Help>> = {
  'ban-lam-viec': {
    title: 'Bàn làm việc',
    steps: [
      'Cho biết ngay việc gì còn thiếu: danh sách thành viên, cuộc họp sắp tới, giấy mời phải gửi trước ngày nào.',
      'Bấm vào một dòng để mở đúng chỗ cần làm.',
    ],
  },
  'thanh-vien': {
    title: 'Thành viên',
    steps: [
      'Bấm “Thêm thành viên” và nhập theo quyết định thành lập: họ tên, chức vụ ở cơ quan, vai trò trong Ban, ngày tham gia.',
      'Danh sách dài: bấm “Excel”, “Tải mẫu”, điền bằng Excel rồi “Nhập từ Excel”; dòng sai được chỉ rõ và sửa ngay tại chỗ.',
      'Kéo dòng bằng chuột, hoặc chọn dòng rồi bấm Alt + ↑ / Alt + ↓ để xếp thứ tự. Mọi danh sách in ra theo đúng thứ tự này.',
      'Khi có người thôi tham gia, dùng “Kết thúc” hoặc “Thay thế”; không xóa, để văn bản cũ vẫn in đúng người của ngày đó.',
      'Chọn ngày ở ô “Vào ngày” để xem ai là thành viên vào một ngày bất kỳ.',
    ],
  },
  'cuoc-hop': {
    title: 'Cuộc họp',
    steps: [
      'Bấm “Chuẩn bị cuộc họp”, chọn loại họp; chương trình điền sẵn những gì biết được từ danh sách thành viên.',
      'Người triệu tập, người chủ trì và căn cứ chủ trì là ba mục riêng (Điều 3, 4, 9 của Quy chế).',
      'Mời thành phần, lập chương trình, ghi ai duyệt thành phần; trang giấy mời ở bên phải luôn là trang sẽ in.',
      'Số và ngày để trống cho văn thư ghi sau khi ký (Điều 15 Nghị định 30/2020/NĐ-CP).',
    ],
  },
  'van-ban': {
    title: 'Văn bản',
    steps: [
      'Ở trang in của cuộc họp, bấm “Trình ký”: văn bản nằm ở đây, chờ ký bằng bút mực.',
      'Sau khi ký, ghi số, ký hiệu, ngày ký và ngày ban hành do văn thư cấp, rồi bấm “Phát hành” (Điều 15 Nghị định 30/2020/NĐ-CP).',
      'Bản đã phát hành được giữ nguyên; in lại bao giờ cũng đúng bản đã gửi đi.',
    ],
  },
  'thiet-lap': {
    title: 'Thiết lập',
    steps: [
      'Khi cơ quan đổi tên, thêm một phiên bản mới có ngày hiệu lực; văn bản cũ vẫn mang tên cũ.',
      'Lề trang, cỡ chữ, thụt đầu dòng chỉ chọn được trong khoảng Nghị định 30/2020/NĐ-CP cho phép.',
      'Ngày nghỉ dùng để tính hạn theo ngày làm việc; thêm ngày nghỉ bù, làm bù theo thông báo hằng năm.',
      'Mục đã xóa nằm trong Thùng rác và khôi phục lại được.',
    ],
  },
};

const KEYS: readonly (readonly [string, string])[] = [
  ['Enter', 'Sang ô tiếp theo trong biểu mẫu'],
  ['Ctrl + Enter', 'Lưu biểu mẫu đang mở'],
  ['Esc', 'Đóng biểu mẫu (hỏi trước khi bỏ nội dung đã nhập)'],
  ['Ctrl + Z / Ctrl + Y', 'Hoàn tác / làm lại'],
  ['Ctrl + K', 'Tìm người, cơ quan, cuộc họp, nội dung họp, màn hình'],
  ['Alt + ↑ / Alt + ↓', 'Đưa dòng đang chọn lên / xuống'],
  ['F1', 'Trợ giúp của màn hình này'],
];

/** Help for the page one is on, and the keys that work everywhere. */
export const HelpDrawer = (props: {
  readonly opened: boolean;
  readonly path: string;
  readonly onClose: () => void;
}) => {
  const help = HELP[props.path.split('/')[1] ?? ''] ?? HELP['ban-lam-viec'];
  return (
    <Drawer
      opened={props.opened}
      onClose={props.onClose}
      position="right"
      title={`Trợ giúp: ${help?.title}`}
      closeButtonProps={{ 'aria-label': 'Đóng trợ giúp' }}
    >
      <Stack>
        <List type="ordered" spacing="sm" size="sm">
          {help?.steps.map((step) => (
            <List.Item key={step}>{step}</List.Item>
          ))}
        </List>
        <Title order={3} size="h5">
          Phím tắt
        </Title>
        <Table>
          <Table.Tbody>
            {KEYS.map(([keys, what]) => (
              <Table.Tr key={keys}>
                <Table.Td w={170}>
                  <Kbd size="xs">{keys}</Kbd>
                </Table.Td>
                <Table.Td>
                  <Text size="sm">{what}</Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </Drawer>
  );
};
