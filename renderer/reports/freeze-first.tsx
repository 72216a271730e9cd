import { Paper } from '@mantine/core';
import { formatDate } from '#shared/kit/date.ts';
import type { Report } from '#shared/reports/schema.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { today } from '../use-workspace.ts';

/** Nothing to show before the figures are frozen: when that can be done, and what it does. */
export const FreezeFirst = ({ report }: { readonly report: Report }) => (
  <Paper withBorder radius="md">
    <EmptyState
      title="Chưa chốt số liệu"
      hint={
        report.cutOff > today()
          ? `Kỳ báo cáo đến hết ngày ${formatDate(report.cutOff)} mới kết thúc. Từ ngày đó hãy bấm “Chốt số liệu”; trước đó cứ ghi tiến độ nhiệm vụ như thường.`
          : 'Bấm “Chốt số liệu” để lấy số liệu của kỳ báo cáo từ dữ liệu đã ghi. Sau khi chốt, nhiệm vụ thay đổi thế nào báo cáo vẫn giữ nguyên.'
      }
    />
  </Paper>
);
