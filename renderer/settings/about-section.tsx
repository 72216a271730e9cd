import { Alert, Card, Stack, Table, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { AboutProgram } from '#shared/bridge.ts';
import { desk } from '../desk.ts';

const rowsOf = (about: AboutProgram): readonly (readonly [string, string])[] => [
  ['Chương trình', 'Sổ tay Ban Chỉ đạo'],
  ['Phiên bản', about.version],
  ...(about.builtOn === null ? [] : [['Ngày đóng gói', about.builtOn] as const]),
  ['Nền chạy', about.shell],
  ['Thư mục dữ liệu', about.folder],
  [
    'Times New Roman',
    about.systemTimesNewRoman ? 'Có trên máy tính này' : 'Không có; in bằng phông đi kèm, cùng khổ chữ',
  ],
  ['Kết nối mạng', 'Không dùng; dữ liệu chỉ nằm trên máy tính này'],
];

/** What the program is, and where it keeps its data. */
export const AboutSection = () => {
  const [about, setAbout] = useState<AboutProgram | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    void desk.about({}).then(setAbout, () => setFailed(true));
  }, []);
  if (failed) return <Alert color="orange">Chưa đọc được thông tin chương trình. Hãy mở lại trang này.</Alert>;
  if (about === null) return <Text c="dimmed">Đang đọc…</Text>;
  return (
    <Card withBorder padding="lg" maw={760}>
      <Stack gap="sm">
        <Table withRowBorders>
          <Table.Tbody>
            {rowsOf(about).map(([label, value]) => (
              <Table.Tr key={label}>
                <Table.Th scope="row" w={200} fw={500}>
                  {label}
                </Table.Th>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Text size="sm" c="dimmed">
          Trình bày văn bản theo Nghị định 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.
        </Text>
      </Stack>
    </Card>
  );
};
