import { formatDate } from '#shared/kit/date.ts';
import { formatMoney } from '#shared/kit/money.ts';
import type { ReportSnapshot } from '#shared/reports/schema.ts';

/** Where the money stood, in one sentence. */
export const moneyText = ({ money, cutOff }: ReportSnapshot): string =>
  money === null
    ? 'Chưa có dự toán được giao.'
    : `Đến ngày ${formatDate(cutOff)}: đã sử dụng ${formatMoney(money.used)} / ${formatMoney(money.available)} đồng, còn lại ${formatMoney(money.available - money.used)} đồng; trong kỳ chi ${formatMoney(money.usedInPeriod)} đồng.`;
