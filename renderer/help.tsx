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
      'Thẻ “Ủy quyền”: ghi ai được ký thừa lệnh (TL.), thừa ủy quyền (TUQ.) hoặc giữ quyền người đứng đầu (Q.), theo văn bản nào, từ ngày nào đến ngày nào; hết hiệu lực thì không ký được nữa (Điều 13 Nghị định 30/2020/NĐ-CP).',
    ],
  },
  'cuoc-hop': {
    title: 'Cuộc họp',
    steps: [
      'Bấm “Chuẩn bị cuộc họp”, chọn loại họp; chương trình điền sẵn những gì biết được từ danh sách thành viên.',
      'Người triệu tập, người chủ trì và căn cứ chủ trì là ba mục riêng (Điều 3, 4, 9 của Quy chế).',
      'Mời thành phần, lập chương trình, ghi ai duyệt thành phần; trang giấy mời ở bên phải luôn là trang sẽ in.',
      'Số và ngày để trống cho văn thư ghi sau khi ký (Điều 15 Nghị định 30/2020/NĐ-CP).',
      'Điểm danh: gõ phần của tên rồi Enter. Mỗi người được mời kết thúc ở đúng một mục; còn người chưa điểm danh thì chưa kết thúc được cuộc họp (Điều 6.5).',
      'Biên bản: ghi chép được lưu ngay khi gõ; lời văn sửa tự do, bản từ dữ liệu vẫn lấy lại được.',
      'Kết luận: mỗi kết luận cần một nhiệm vụ mới, một nhiệm vụ có sẵn, hoặc lý do “chỉ để biết” trước khi in thông báo để ký.',
    ],
  },
  'nhiem-vu': {
    title: 'Nhiệm vụ',
    steps: [
      'Bấm “Giao nhiệm vụ”: nội dung ghi đúng như kết luận, một cơ quan chủ trì, thời hạn là ngày, tháng, quý, thường xuyên hoặc không quy định.',
      'Mở nhiệm vụ để ghi tiến độ kèm văn bản báo cáo, gia hạn (thời hạn ban đầu giữ nguyên), ghi báo cáo hoàn thành và xác nhận.',
      'Tình trạng tính theo ngày, không nhập tay: đúng hạn hay quá hạn xét theo ngày của sản phẩm; đã báo cáo mà chưa xác nhận thì chưa tính là xong.',
      '“Đôn đốc” đề xuất mỗi cơ quan một công văn; số lần đôn đốc chỉ tăng khi công văn đã phát hành. Từ lần thứ ba thì báo cáo Trưởng ban.',
      '“In bảng theo dõi” in bảng khổ ngang tính đến một ngày bất kỳ, có dòng tổng số.',
      'Ô tìm nhận cả chữ không dấu; bộ lọc giữ nguyên cho lần mở sau.',
    ],
  },
  'van-ban': {
    title: 'Văn bản',
    steps: [
      '“Soạn văn bản mới”: công văn, thông báo, báo cáo, tờ trình, kế hoạch, chương trình, quyết định (kèm quy chế, danh sách), giấy giới thiệu, giấy ủy quyền; gõ nội dung bên trái, trang in hiện bên phải. Căn cứ và nơi nhận đã dùng thì chọn lại ở ô dưới.',
      'Ở trang in của cuộc họp, kế hoạch, báo cáo, bấm “Lập văn bản” để có dự thảo (đã có thì “Mở dự thảo”); ở trang văn bản, bấm “Trình ký” là khóa nội dung. In “Phiếu trình ký” kèm bản giấy.',
      'Bản giấy ký xong quay về: mở “Đang chờ chữ ký”, gõ mã sáu ký tự trên phiếu rồi Enter, chọn bản scan, ghi số và ngày, Enter lần nữa (Điều 15, 18, 19 Nghị định 30/2020/NĐ-CP).',
      'Cần sửa sau khi trình: “Rút về dự thảo” và ghi lý do; mã phiếu cũ hết hiệu lực.',
      'Đã phát hành thì chỉ còn “Lập văn bản thay thế” (sai nội dung) hoặc “Đính chính” (sai thể thức); in lại bao giờ cũng đúng bản đã gửi đi.',
      'Gạt “Chữ to” trên trang in để có bản đọc cỡ chữ 16; bản này không dùng để ký.',
    ],
  },
  'van-ban/so': {
    title: 'Sổ văn bản',
    steps: [
      'Văn bản đi: văn bản được cấp số trong chương trình tự vào sổ; văn bản làm ngoài chương trình thì bấm “Vào sổ văn bản đi”. Số tiếp theo được đề xuất; số trùng bị từ chối, số bỏ trống được báo.',
      '“Cách lấy số”: hệ thống số riêng hoặc số do Văn thư UBND cấp; chung một dãy hoặc riêng từng tên loại (Điều 15 Nghị định 30/2020/NĐ-CP).',
      'Văn bản đến: bấm “Vào sổ văn bản đến”, gõ tác giả, số, ngày, trích yếu; Enter sang ô tiếp theo, Ctrl + Enter lưu và ghi văn bản nữa. Ghi trùng được báo ngay khi gõ.',
      'Mở một văn bản đến để chuyển cho đơn vị, người giải quyết kèm thời hạn, ghi văn bản trả lời, gắn bản scan (Điều 22 đến 24 Nghị định 30/2020/NĐ-CP).',
      'Dòng ghi sai thì “Sửa”; số không phát hành thì “Hủy”: dòng vẫn giữ trong sổ cùng lý do.',
      '“In sổ”: chọn sổ, từ ngày đến ngày, thêm dòng trống để ghi tay; in ra và đóng thành quyển.',
    ],
  },
  'ke-hoach': {
    title: 'Kế hoạch',
    steps: [
      'Bấm “Lập kế hoạch”, chọn năm và loại văn bản (kế hoạch hoặc chương trình công tác, khoản 2 Điều 3 của Quy chế).',
      'Ở thẻ “Nội dung”, thêm từng nội dung với cơ quan chủ trì, phối hợp, tháng và sản phẩm; hoặc “Chép từ năm trước” những nội dung chưa xong.',
      'Mở một nội dung để giao nhiệm vụ; tiến độ tự tính từ nhiệm vụ đã được xác nhận hoàn thành.',
      'Thẻ “Theo tháng” cho biết tháng nào đến hạn việc gì và so kế hoạch với kết quả từng quý.',
      'Thẻ “Văn bản” là trang sẽ in; danh mục nhiệm vụ in thành phụ lục trên khổ ngang.',
    ],
  },
  'kinh-phi': {
    title: 'Kinh phí',
    steps: [
      'Thêm năm ngân sách, lấy danh mục đi kèm (thẻ Danh mục) rồi nhập từng nội dung chi: số lượng × số lần × đơn giá, nguồn, căn cứ. Có thể lấy các dòng và số thực hiện của năm trước.',
      'Chốt dự toán khi tờ trình đã ký; ghi số được giao và phân bổ cho từng dòng; thay đổi trong năm ghi thành điều chỉnh: số tăng bằng số giảm, trừ khi có bổ sung hoặc cắt giảm.',
      'Ghi khoản chi theo chứng từ. Chương trình báo khi dòng sắp hết (mặc định từ 90%) và dừng khi vượt, trừ khi ghi văn bản cho phép điều chỉnh.',
      'Tiểu mục do kế toán chọn; dòng đã dùng thì “Ngừng dùng”, không xóa. Đổi mức chi: ghi ngày kết thúc định mức cũ và thêm định mức mới.',
      'Thẻ Văn bản in tờ trình kèm bảng dự toán, thuyết minh, bảng tổng hợp và báo cáo sử dụng, quyết toán; “Lưu Excel” giữ công thức để kế toán tính lại.',
    ],
  },
  'bao-cao': {
    title: 'Báo cáo',
    steps: [
      'Bấm “Lập báo cáo quý”: chương trình chọn sẵn quý vừa kết thúc, kỳ từ ngày 15 đến ngày 14 (Nghị định 09/2019/NĐ-CP) hoặc quý dương lịch.',
      'Khi kỳ đã kết thúc, bấm “Chốt số liệu”. Từ đó số liệu giữ nguyên dù nhiệm vụ thay đổi; bấm vào mỗi số để mở danh sách nhiệm vụ đứng sau.',
      'Thẻ “Nội dung” có sẵn lời văn theo số liệu, sửa được tự do. Số nào trái với số liệu đã chốt được gạch dưới; sửa lại hoặc bấm “Giữ nguyên” nếu số đó đúng.',
      'Thẻ “Văn bản” là trang sẽ in, kèm phụ lục số liệu và bảng theo dõi; bấm “Lập văn bản” để đưa vào mục Văn bản.',
      'Báo cáo đã phát hành không sửa được; in lại bao giờ cũng đúng bản đã gửi đi.',
    ],
  },
  'sao-luu': {
    title: 'Sao lưu',
    steps: [
      'Cắm USB, bấm “Sao lưu ra USB”, đợi dòng “Đã kiểm chứng 100 %, có thể rút USB”. Một tệp .sotay giữ mọi hồ sơ, lịch sử và tệp đính kèm.',
      'Dùng hai USB luân phiên, cất ở hai nơi. Chương trình nhắc khi có hơn 20 thay đổi hoặc quá 7 ngày chưa sao lưu.',
      'Trên mỗi USB giữ bản của 7 ngày, 4 tuần và 12 tháng gần nhất; bản cũ hơn được dọn sau khi bản mới đã kiểm chứng. Tệp khác trên USB không bị đụng tới.',
      'Khôi phục: chọn bản, xem trước mục nào mất, mục nào đổi, rồi xác nhận. Trong 30 ngày có thể “Hoàn tác khôi phục”.',
      'Bản bị hỏng dù một byte cũng bị từ chối; hãy chọn bản khác.',
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
  const [, screen = '', part = ''] = props.path.split('/');
  const help = HELP[`${screen}/${part}`] ?? HELP[screen] ?? HELP['ban-lam-viec'];
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
