import { Anchor, Group, Paper, Stack, Table, Text } from '@mantine/core';
import { Link } from 'wouter';
import { todayIn } from '#shared/kit/date.ts';
import { ALL_FIGURES, figureRows } from '#shared/reports/figure-rows.ts';
import { countsOf, identityOf, isFigureName, quarterShort } from '#shared/reports/rules.ts';
import type { Report, ReportSnapshot } from '#shared/reports/schema.ts';
import { Split } from '../kit/split.tsx';
import { FrozenLists } from './frozen-lists.tsx';
import { figurePath } from './words.ts';

type Props = { readonly report: Report; readonly snapshot: ReportSnapshot };

/** The frozen figures, each opening its list, with the quarter before; beside them what else was frozen. */
export const FiguresTab = ({ report, snapshot }: Props) => (
  <Split
    sideWidth={430}
    main={
      <Stack gap="sm">
        {todayIn(snapshot.takenAt) <= snapshot.cutOff && (
          <Text size="sm" c="red.9" role="status">
            Số liệu được chốt ngay trong ngày cuối kỳ; cập nhật sau giờ chốt chưa được tính. Có thể chốt lại ở nút ba
            chấm.
          </Text>
        )}
        <FiguresTable report={report} snapshot={snapshot} />
        {snapshot.tasks.length === 0 ? (
          <Text size="sm">Trong kỳ báo cáo không có nhiệm vụ nào; báo cáo sẽ ghi rõ như vậy.</Text>
        ) : (
          <Text size="xs" c="dimmed">
            {identityOf(countsOf(snapshot.figures))}
          </Text>
        )}
      </Stack>
    }
    side={<FrozenLists snapshot={snapshot} />}
  />
);

const FiguresTable = ({ report, snapshot }: Props) => (
  <Paper withBorder radius="md" p="xs">
    <Table aria-label="Số liệu đã chốt" verticalSpacing={5}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Chỉ tiêu</Table.Th>
          <Table.Th ta="right">{quarterShort(report)}</Table.Th>
          <Table.Th ta="right">{snapshot.previous === null ? 'Quý trước' : quarterShort(snapshot.previous)}</Table.Th>
          <Table.Th ta="right">Tăng, giảm</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {figureRows(snapshot, ALL_FIGURES).map(({ name, label, now, before, change, main }) => (
          <Table.Tr key={name} fw={main ? 600 : 400}>
            <Table.Td {...(main ? {} : { pl: 'lg' })}>{label}</Table.Td>
            <Table.Td ta="right">
              {isFigureName(name) && now !== '–' ? (
                <Anchor
                  component={Link}
                  href={figurePath(report.id, name)}
                  size="sm"
                  fw={main ? 600 : 400}
                  aria-label={`${label}: ${now}, mở danh sách`}
                >
                  {now}
                </Anchor>
              ) : (
                now
              )}
            </Table.Td>
            <Table.Td ta="right">{before}</Table.Td>
            <Table.Td ta="right">{change}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
    {snapshot.previous !== null && (
      <Group px="xs" pt={6}>
        <Text size="xs" c="dimmed">
          {snapshot.previous.source === 'report'
            ? 'Số liệu quý trước lấy từ báo cáo đã chốt của quý đó.'
            : 'Quý trước chưa có báo cáo đã chốt; số liệu tính từ dữ liệu khi chốt báo cáo này.'}
        </Text>
      </Group>
    )}
  </Paper>
);
